#include "core/http/message.h"

#include <algorithm>

namespace grantdesk::http {

namespace {

bool sameName(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() && left.compare(right, Qt::CaseInsensitive) == 0;
}

struct Reason {
    int status;
    const char *phrase;
};

constexpr Reason reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {411, "Length Required"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
};

} // namespace

QByteArray Headers::value(QByteArrayView name) const
{
    for (const Header &header : m_headers)
        if (sameName(header.name, name))
            return header.value;
    return {};
}

int Headers::count(QByteArrayView name) const
{
    return static_cast<int>(std::count_if(m_headers.begin(), m_headers.end(),
                                          [name](const Header &header) { return sameName(header.name, name); }));
}

QByteArray Request::path() const
{
    const qsizetype question = target.indexOf('?');
    return question < 0 ? target : target.first(question);
}

QByteArray Request::query() const
{
    const qsizetype question = target.indexOf('?');
    return question < 0 ? QByteArray() : target.sliced(question + 1);
}

QByteArray mediaType(const Headers &headers)
{
    QByteArray type = headers.value("Content-Type");
    const qsizetype parameters = type.indexOf(';');
    if (parameters >= 0)
        type.truncate(parameters);
    return std::move(type).trimmed().toLower();
}

std::optional<QByteArray> cookie(const Request &request, QByteArrayView name)
{
    std::optional<QByteArray> found;
    for (const Header &header : request.headers) {
        if (!sameName(header.name, "Cookie"))
            continue;
        for (QByteArrayView rest = header.value; !rest.isEmpty();) {
            const qsizetype semicolon = rest.indexOf(';');
            const QByteArrayView pair = rest.first(semicolon < 0 ? rest.size() : semicolon);
            rest = rest.sliced(semicolon < 0 ? rest.size() : semicolon + 1);
            const qsizetype equals = pair.indexOf('=');
            if (equals < 0 || pair.first(equals).trimmed() != name)
                continue;
            const QByteArrayView value = pair.sliced(equals + 1).trimmed();
            if (found && QByteArrayView(*found) != value)
                return std::nullopt;
            found = value.toByteArray();
        }
    }
    return found;
}

QByteArray reasonPhrase(int status)
{
    const auto *known = std::find_if(std::begin(reasons), std::end(reasons),
                                     [status](const Reason &reason) { return reason.status == status; });
    return known == std::end(reasons) ? "Unknown" : known->phrase;
}

} // namespace grantdesk::http
