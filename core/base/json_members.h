#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QSet>

#include <optional>

namespace grantdesk {

/// One reason why a JSON document is refused, and the place in it: "applications[0].redirect_urls[2]"; empty for the
/// document itself.
struct JsonProblem {
    QString path;
    Error error;

    bool operator==(const JsonProblem &) const = default;
};

using JsonProblems = QList<JsonProblem>;

/// "users" and 2 make "users[2]".
QString jsonPath(const QString &parent, qsizetype index);
/// "users[2]" and "email" make "users[2].email"; at the top it is the name alone.
QString jsonPath(const QString &parent, const QString &name);

/// Reads the members of a JSON object strictly: a member of another kind is a problem, and so is each that nobody
/// asked for. Collects all problems instead of stopping at the first.
///
/// Codes: json.unknown_member (args: name), json.missing (args: name), json.not_text, json.not_boolean,
/// json.not_integer, json.not_list, json.not_object, json.too_long, json.too_many (args: maximum),
/// json.out_of_range (args: minimum, maximum), json.not_printable.
class JsonMembers {
public:
    /// `object` and `problems` must outlive it.
    JsonMembers(const QJsonObject &object, QString path, JsonProblems &problems)
        : m_object(object)
        , m_path(std::move(path))
        , m_problems(problems)
    {
    }

    bool has(const char *name) const { return m_object.contains(QLatin1String(name)); }
    QString pathOf(const char *name) const { return jsonPath(m_path, QLatin1String(name)); }

    std::optional<QString> text(const char *name, qsizetype maximum);
    std::optional<bool> boolean(const char *name);
    std::optional<qint64> integer(const char *name, qint64 minimum, qint64 maximum);
    std::optional<QJsonArray> list(const char *name, qsizetype maximum);
    std::optional<QJsonObject> object(const char *name);
    /// Whatever it is; undefined when absent.
    QJsonValue any(const char *name);

    /// Notes a problem when the member is absent.
    void require(const char *name);
    void complain(const char *name, Error error) { m_problems.append({pathOf(name), std::move(error)}); }
    void complain(Error error) { m_problems.append({m_path, std::move(error)}); }
    /// Call last: what was not read is unknown.
    void refuseOthers();

private:
    const QJsonObject &m_object;
    const QString m_path;
    JsonProblems &m_problems;
    QSet<QString> m_read;
};

/// Far longer than what is stored, so that the words of validate() are heard.
inline constexpr qsizetype maximumText = 4096;

/// A text that is no text, too long, or holds NUL or DEL; nothing when it can be used.
std::optional<Error> checkJsonText(const QJsonValue &value, qsizetype maximum);

} // namespace grantdesk
