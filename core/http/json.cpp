#include "core/http/limits.h"
#include "core/http/parameters.h"

#include <nlohmann/json.hpp>

namespace grantdesk::http {

namespace {

using Json = nlohmann::json;

/// Hears the parser's events, so that nothing is built that a hostile body could make large, and nothing recurses.
/// Answering false stops the parser.
class ParameterReader final : public nlohmann::json_sax<Json> {
public:
    bool null() override { return take({}); }
    bool boolean(bool value) override { return take(value ? "true" : "false"); }
    // Whole numbers come without their text; only "-0" loses something on the way.
    bool number_integer(Json::number_integer_t value) override
    {
        return take(value == 0 ? "-0" : QByteArray::number(static_cast<qint64>(value)));
    }
    bool number_unsigned(Json::number_unsigned_t value) override
    {
        return take(QByteArray::number(static_cast<quint64>(value)));
    }
    bool number_float(Json::number_float_t, const Json::string_t &text) override
    {
        return take(QByteArray::fromStdString(text));
    }
    bool string(Json::string_t &text) override { return take(QByteArray::fromStdString(text)); }
    bool binary(Json::binary_t &) override { return false; }

    bool start_object(size_t) override
    {
        if (m_inObject)
            return refuseNesting();
        m_inObject = true;
        return true;
    }
    bool end_object() override { return true; }
    bool start_array(size_t) override { return m_inObject ? refuseNesting() : false; }
    bool end_array() override { return false; }
    bool key(Json::string_t &name) override
    {
        m_name = QByteArray::fromStdString(name);
        if (m_name.contains('\0'))
            return false;
        if (++m_count <= maximumParameters)
            return true;
        m_error
            = Error{QStringLiteral("http.too_many_parameters"), QStringLiteral("The request has too many parameters.")};
        return false;
    }
    bool parse_error(size_t, const std::string &, const Json::exception &) override { return false; }

    Parameters takeParameters() { return std::move(m_parameters); }
    const Error &error() const { return m_error; }

private:
    bool take(const QByteArray &value)
    {
        if (!m_inObject || value.contains('\0'))
            return false;
        m_parameters.add(m_name, value);
        return true;
    }
    bool refuseNesting()
    {
        m_error = Error{QStringLiteral("http.json_nested"),
                        QStringLiteral("A member of the JSON object is itself an object or an array."),
                        {QString::fromUtf8(m_name)}};
        return false;
    }

    Parameters m_parameters;
    QByteArray m_name;
    int m_count = 0;
    bool m_inObject = false;
    Error m_error{QStringLiteral("http.json_malformed"), QStringLiteral("The body is not a JSON object.")};
};

void appendString(QByteArray &out, QByteArrayView text)
{
    constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            const char escape[] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
            out.append(escape, sizeof escape);
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace

Result<Parameters> parseJsonObject(QByteArrayView text)
{
    ParameterReader reader;
    // The parser takes a NUL for the end of the text and would not look at what follows.
    if (text.contains('\0') || !Json::sax_parse(text.begin(), text.end(), &reader))
        return tl::unexpected(reader.error());
    return reader.takeParameters();
}

QByteArray toJson(const Parameters &parameters)
{
    QByteArray text = "{";
    for (const Parameter &parameter : parameters) {
        if (text.size() > 1)
            text += ',';
        appendString(text, parameter.name);
        text += ':';
        appendString(text, parameter.value);
    }
    return text + '}';
}

} // namespace grantdesk::http
