#include "core/authserver/answers.h"

#include <algorithm>

namespace grantdesk::authserver {

namespace {

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

} // namespace

QByteArray jsonText(QByteArrayView utf8)
{
    if (std::none_of(utf8.begin(), utf8.end(), needsEscape)) {
        QByteArray text;
        text.reserve(utf8.size() + 2);
        return text.append('"').append(utf8).append('"');
    }
    QByteArray text(mostJsonText(utf8.size()), Qt::Uninitialized);
    text.truncate(writeJsonText(text.data(), utf8) - text.constData());
    return text;
}

char *writeJsonText(char *out, QByteArrayView utf8)
{
    constexpr char digits[] = "0123456789abcdef";
    *out++ = '"';
    for (const char c : utf8) {
        if (!needsEscape(c)) {
            *out++ = c;
        } else if (c == '"' || c == '\\') {
            *out++ = '\\';
            *out++ = c;
        } else {
            for (const char escape : {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]})
                *out++ = escape;
        }
    }
    *out++ = '"';
    return out;
}

char *writeJsonText(char *out, QStringView text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 && !needsEscape(static_cast<char>(c.unicode()));
    });
    if (!isPlain)
        return writeJsonText(out, QByteArrayView(text.toUtf8()));
    *out++ = '"';
    for (const QChar c : text)
        *out++ = static_cast<char>(c.unicode());
    *out++ = '"';
    return out;
}

http::Response jsonAnswer(int status, const QByteArray &body)
{
    http::Response response;
    response.status = status;
    response.headers = {{QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json;charset=UTF-8")},
                        {QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")},
                        {QByteArrayLiteral("Pragma"), QByteArrayLiteral("no-cache")},
                        {QByteArrayLiteral("X-Content-Type-Options"), QByteArrayLiteral("nosniff")}};
    response.body = body;
    return response;
}

http::Response seeOther(const QByteArray &location)
{
    http::Response response;
    response.status = 303;
    response.headers = {{QByteArrayLiteral("Location"), location},
                        {QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")},
                        {QByteArrayLiteral("Referrer-Policy"), QByteArrayLiteral("no-referrer")}};
    return response;
}

bool wantsHtml(const http::Request &request)
{
    return request.headers.value("Accept").contains("text/html");
}

} // namespace grantdesk::authserver
