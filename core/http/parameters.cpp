#include "core/http/parameters.h"

#include "core/http/limits.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>

namespace grantdesk::http {

namespace {

using CharacterSet = std::array<bool, 256>;

constexpr CharacterSet alphanumericAnd(std::string_view others)
{
    CharacterSet set{};
    for (unsigned char c = '0'; c <= '9'; ++c)
        set[c] = true;
    for (unsigned char c = 'A'; c <= 'Z'; ++c)
        set[c] = set[static_cast<unsigned char>(c + ('a' - 'A'))] = true;
    for (const char c : others)
        set[static_cast<unsigned char>(c)] = true;
    return set;
}

constexpr CharacterSet unreserved = alphanumericAnd("-._~"); // RFC 3986 §2.3
constexpr CharacterSet formSafe = alphanumericAnd("*-._");   // WHATWG URL §5.2

void encodeInto(QByteArray &out, QByteArrayView text, const CharacterSet &kept, bool plusForSpace)
{
    constexpr char digits[] = "0123456789ABCDEF";
    const char *plain = text.begin();
    for (const char *at = text.begin(); at != text.end(); ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        if (kept[byte])
            continue;
        out.append(plain, at - plain);
        plain = at + 1;
        const char escape[] = {'%', digits[byte >> 4], digits[byte & 15]};
        if (plusForSpace && byte == ' ')
            out += '+';
        else
            out.append(escape, 3);
    }
    out.append(plain, text.end() - plain);
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<QByteArray> decode(QByteArrayView text, bool plusIsSpace)
{
    const auto isSpecial = [plusIsSpace](char c) {
        return c == '%' || (plusIsSpace && c == '+');
    };
    if (std::none_of(text.begin(), text.end(), isSpecial))
        return text.toByteArray();
    QByteArray decoded(text.size(), Qt::Uninitialized);
    char *out = decoded.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (plusIsSpace && c == '+') {
            c = ' ';
        }
        *out++ = c;
    }
    decoded.truncate(out - decoded.constData());
    return decoded;
}

void appendForm(QByteArray &text, const Parameters &parameters)
{
    bool first = true;
    for (const Parameter &parameter : parameters) {
        if (!std::exchange(first, false))
            text += '&';
        encodeInto(text, parameter.name, formSafe, true);
        text += '=';
        encodeInto(text, parameter.value, formSafe, true);
    }
}

/// A form field as we take it: readable escapes, UTF-8, no NUL.
std::optional<QByteArray> decodeField(QByteArrayView text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(),
                                     [](char c) { return static_cast<signed char>(c) > 0 && c != '%' && c != '+'; });
    if (isPlain)
        return text.toByteArray();
    auto decoded = decode(text, true);
    if (!decoded || decoded->contains('\0') || !QByteArrayView(*decoded).isValidUtf8())
        return std::nullopt;
    return decoded;
}

} // namespace

void Parameters::addIfPresent(const QByteArray &name, const QByteArray &value)
{
    if (!value.isEmpty())
        add(name, value);
}

QByteArray Parameters::value(QByteArrayView name) const
{
    for (const Parameter &parameter : m_parameters)
        if (parameter.name == name)
            return parameter.value;
    return {};
}

bool Parameters::contains(QByteArrayView name) const
{
    return std::any_of(m_parameters.begin(), m_parameters.end(),
                       [name](const Parameter &parameter) { return parameter.name == name; });
}

QByteArray Parameters::firstDuplicate() const
{
    const qsizetype count = m_parameters.size();
    for (qsizetype later = 1; later < count; ++later)
        for (qsizetype earlier = 0; earlier < later; ++earlier)
            if (m_parameters[later].name == m_parameters[earlier].name)
                return m_parameters[later].name;
    return {};
}

Result<Parameters> parseForm(QByteArrayView text)
{
    Parameters parameters;
    int count = 0;
    while (!text.isEmpty()) {
        const auto *ampersand
            = static_cast<const char *>(std::memchr(text.data(), '&', static_cast<size_t>(text.size())));
        const qsizetype length = ampersand ? ampersand - text.data() : text.size();
        const QByteArrayView pair = text.first(length);
        text = text.sliced(ampersand ? length + 1 : length);
        if (pair.isEmpty())
            continue;
        if (++count > maximumParameters)
            return failure(
                {QStringLiteral("http.too_many_parameters"), QStringLiteral("The request has too many parameters.")});
        const qsizetype equals = pair.indexOf('=');
        const auto name = decodeField(equals < 0 ? pair : pair.first(equals));
        const auto value = decodeField(equals < 0 ? QByteArrayView() : pair.sliced(equals + 1));
        if (!name || !value)
            return failure({QStringLiteral("http.form_malformed"),
                            QStringLiteral("A form or query parameter is not percent-encoded UTF-8.")});
        parameters.add(*name, *value);
    }
    return parameters;
}

QByteArray toForm(const Parameters &parameters)
{
    QByteArray text;
    appendForm(text, parameters);
    return text;
}

QByteArray percentEncode(QByteArrayView text)
{
    QByteArray encoded;
    encoded.reserve(text.size());
    appendPercentEncoded(encoded, text);
    return encoded;
}

void appendPercentEncoded(QByteArray &out, QByteArrayView text)
{
    encodeInto(out, text, unreserved, false);
}

std::optional<QByteArray> percentDecode(QByteArrayView text)
{
    return decode(text, false);
}

QByteArray appendQuery(const QByteArray &url, const Parameters &parameters)
{
    if (parameters.isEmpty())
        return url;
    const qsizetype hash = url.indexOf('#');
    QByteArray extended = hash < 0 ? url : url.first(hash);
    if (!extended.contains('?'))
        extended += '?';
    else if (!extended.endsWith('?') && !extended.endsWith('&'))
        extended += '&';
    appendForm(extended, parameters);
    return hash < 0 ? extended : extended + url.sliced(hash);
}

} // namespace grantdesk::http
