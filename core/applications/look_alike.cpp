#include "core/applications/look_alike.h"

#include "core/applications/redirect_url.h"

namespace grantdesk::applications {

namespace {

/// An http or https URL cut where people's eyes cut it; `rest` starts at the path.
struct Cut {
    QStringView scheme, host, port, rest;
};

std::optional<Cut> cut(QStringView url)
{
    const qsizetype colon = url.indexOf(u"://");
    if (colon < 0)
        return std::nullopt;
    Cut parts;
    parts.scheme = url.first(colon);
    if (parts.scheme != u"http" && parts.scheme != u"https")
        return std::nullopt;
    const QStringView behind = url.sliced(colon + 3);
    qsizetype end = 0;
    while (end < behind.size() && !QStringView(u"/?").contains(behind[end]))
        ++end;
    const QStringView authority = behind.first(end);
    parts.rest = behind.sliced(end);
    // The colons of an IPv6 address stand inside its brackets.
    const qsizetype beforePort = authority.lastIndexOf(u':');
    const bool hasPort = beforePort > authority.lastIndexOf(u']');
    parts.host = hasPort ? authority.first(beforePort) : authority;
    parts.port = hasPort ? authority.sliced(beforePort + 1) : QStringView();
    return parts;
}

/// The URL with the slash that ends its path, whether it had one or not.
QString withSlash(QStringView url)
{
    const qsizetype query = url.indexOf(u'?');
    const QStringView path = query < 0 ? url : url.first(query);
    const QStringView rest = query < 0 ? QStringView() : url.sliced(query);
    return path.endsWith(u'/') ? url.toString() : path.toString() + QLatin1Char('/') + rest.toString();
}

bool portAlone(QStringView one, QStringView other)
{
    const auto left = cut(one);
    const auto right = cut(other);
    return left && right && left->scheme == right->scheme && left->host == right->host && left->rest == right->rest;
}

bool schemeAlone(QStringView one, QStringView other)
{
    const auto left = cut(one);
    const auto right = cut(other);
    return left && right && left->host == right->host && left->port == right->port && left->rest == right->rest;
}

} // namespace

std::optional<LookAlike> lookAlike(QStringView one, QStringView other)
{
    // On a loopback address any port will do (RFC 8252 §7.3): the server takes those two for the same itself.
    if (one == other || redirectUrlMatches(one.toUtf8(), other.toUtf8()))
        return std::nullopt;
    if (one.compare(other, Qt::CaseInsensitive) == 0)
        return LookAlike::Case;
    if (withSlash(one) == withSlash(other))
        return LookAlike::TrailingSlash;
    if (schemeAlone(one, other))
        return LookAlike::Scheme;
    return portAlone(one, other) ? std::optional(LookAlike::Port) : std::nullopt;
}

std::optional<Twin> twinOf(const QStringList &urls, qsizetype index)
{
    if (index < 0 || index >= urls.size())
        return std::nullopt;
    for (qsizetype other = 0; other < urls.size(); ++other) {
        if (const auto difference = lookAlike(urls[index], urls[other]))
            return Twin{other, *difference};
    }
    return std::nullopt;
}

} // namespace grantdesk::applications
