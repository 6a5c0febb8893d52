#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace grantdesk::http {

struct Parameter {
    QByteArray name;
    QByteArray value;

    bool operator==(const Parameter &) const = default;
};

/// Decoded request parameters in the order they were sent. Names and values are UTF-8 bytes.
class Parameters {
public:
    Parameters() = default;
    Parameters(std::initializer_list<Parameter> parameters)
        : m_parameters(parameters)
    {
    }

    void add(const QByteArray &name, const QByteArray &value) { m_parameters.append({name, value}); }
    /// Adds unless the value is empty.
    void addIfPresent(const QByteArray &name, const QByteArray &value);
    /// The value; empty when absent. An empty parameter counts as omitted (RFC 6749 §3.1).
    QByteArray value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;
    /// The first name that occurs more than once (RFC 6749 §3.1, §3.2 forbid it); empty when there is none.
    QByteArray firstDuplicate() const;

    bool isEmpty() const { return m_parameters.isEmpty(); }
    auto begin() const { return m_parameters.begin(); }
    auto end() const { return m_parameters.end(); }
    bool operator==(const Parameters &) const = default;

private:
    QList<Parameter> m_parameters;
};

/// Reads application/x-www-form-urlencoded, which is also the syntax of a query. Errors: http.form_malformed (bad
/// percent-encoding, NUL, invalid UTF-8), http.too_many_parameters (more than 100).
Result<Parameters> parseForm(QByteArrayView text);

/// Writes application/x-www-form-urlencoded; spaces become "+" (WHATWG URL §5.2).
QByteArray toForm(const Parameters &parameters);

/// Percent-encodes everything but unreserved characters (RFC 3986 §2.3).
QByteArray percentEncode(QByteArrayView text);
/// Writes the same behind `out`.
void appendPercentEncoded(QByteArray &out, QByteArrayView text);
/// Inverse; "+" stays "+". Nothing for a broken escape.
std::optional<QByteArray> percentDecode(QByteArrayView text);

/// Reads a JSON object whose values are strings, numbers or booleans (written as they stand in the text). A null
/// is empty, thus as if omitted; duplicates are kept, for firstDuplicate() to see. Errors: http.json_malformed,
/// http.json_nested (args: name), http.too_many_parameters. Never recurses.
Result<Parameters> parseJsonObject(QByteArrayView text);

/// Writes a JSON object of strings.
QByteArray toJson(const Parameters &parameters);

/// Appends parameters to a URL that may already have a query, before any fragment (RFC 6749 §3.1.2: the query of a
/// registered redirect URL is kept).
QByteArray appendQuery(const QByteArray &url, const Parameters &parameters);

} // namespace grantdesk::http
