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
    appendJsonText(text, utf8);
    return text;
}

void appendJsonText(QByteArray &json, QByteArrayView utf8)
{
    json += '"';
    if (std::none_of(utf8.begin(), utf8.end(), needsEscape)) {
        json += utf8;
    } else {
        for (const char c : utf8) {
            if (!needsEscape(c))
                json += c;
            else if (c == '"' || c == '\\')
                json.append('\\').append(c);
            else
                json += "\\u00" + QByteArray(1, c).toHex();
        }
    }
    json += '"';
}

void appendJsonText(QByteArray &json, QStringView text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 && !needsEscape(static_cast<char>(c.unicode()));
    });
    if (!isPlain)
        return appendJsonText(json, QByteArrayView(text.toUtf8()));
    json += '"';
    for (const QChar c : text)
        json += static_cast<char>(c.unicode());
    json += '"';
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
