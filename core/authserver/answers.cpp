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
    QByteArray text;
    text.reserve(utf8.size() + 2);
    text += '"';
    if (std::none_of(utf8.begin(), utf8.end(), needsEscape)) {
        text += utf8;
    } else {
        for (const char c : utf8) {
            if (!needsEscape(c))
                text += c;
            else if (c == '"' || c == '\\')
                text.append('\\').append(c);
            else
                text += "\\u00" + QByteArray(1, c).toHex();
        }
    }
    text += '"';
    return text;
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
