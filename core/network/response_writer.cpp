#include "core/network/response_writer.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <ctime>

namespace grantdesk::network {

namespace {

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7), made once a second.
const QByteArray &httpDate()
{
    thread_local std::time_t made = 0;
    thread_local QByteArray text;
    const std::time_t now = std::time(nullptr);
    if (now != made) {
        made = now;
        const auto time = QDateTime::fromSecsSinceEpoch(qint64(now), QTimeZone::utc());
        text = QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
    }
    return text;
}

/// "HTTP/1.1 200 OK\r\nDate: ", made once a status.
const QByteArray &statusLine(int status)
{
    thread_local std::array<QByteArray, 600> lines;
    const bool known = status >= 100 && status < 600;
    QByteArray &line = lines[size_t(known ? status : 0)];
    if (line.isEmpty() || !known)
        line = "HTTP/1.1 " + QByteArray::number(status) + ' ' + http::reasonPhrase(status) + "\r\nDate: ";
    return line;
}

bool isOurs(const QByteArray &name)
{
    const auto is = [&](QByteArrayView ours) {
        return name.compare(ours, Qt::CaseInsensitive) == 0;
    };
    switch (name.size()) {
    case 4:
        return is("date");
    case 10:
        return is("connection");
    case 14:
        return is("content-length");
    case 17:
        return is("transfer-encoding");
    default:
        return false;
    }
}

bool isSafe(const QByteArray &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

bool isSafe(const http::Headers &headers)
{
    return std::all_of(headers.begin(), headers.end(), [](const http::Header &header) {
        return !header.name.isEmpty() && isSafe(header.name) && isSafe(header.value);
    });
}

bool hasNoBody(int status)
{
    return status < 200 || status == 204 || status == 304;
}

qsizetype estimate(const http::Response &response)
{
    qsizetype size = 160 + response.body.size();
    for (const auto &header : response.headers)
        size += header.name.size() + header.value.size() + 4;
    return size;
}

} // namespace

void writeResponse(QByteArray &out, const http::Response &response, Framing framing)
{
    if (!isSafe(response.headers))
        return writeResponse(out, plainResponse(500), framing);
    out.reserve(out.size() + estimate(response));
    out.append(statusLine(response.status)).append(httpDate());
    for (const auto &header : response.headers) {
        if (!isOurs(header.name))
            out.append("\r\n").append(header.name).append(": ").append(header.value);
    }
    const bool bodiless = hasNoBody(response.status);
    if (!bodiless)
        out.append("\r\nContent-Length: ").append(QByteArray::number(response.body.size()));
    if (!framing.keepAlive)
        out.append("\r\nConnection: close");
    else if (framing.http10)
        out.append("\r\nConnection: keep-alive");
    out.append("\r\n\r\n");
    if (!bodiless && !framing.head)
        out.append(response.body);
}

http::Response plainResponse(int status)
{
    http::Response response{status,
                            {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}},
                            http::reasonPhrase(status) + '\n'};
    if (status == 503)
        response.headers.add("Retry-After", "1");
    return response;
}

} // namespace grantdesk::network
