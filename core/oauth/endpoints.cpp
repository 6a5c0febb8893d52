#include "core/oauth/endpoints.h"

#include <QStringList>

#include <algorithm>

namespace grantdesk::oauth {

namespace {

bool isHostLabel(const QString &label)
{
    return !label.isEmpty() && label.size() <= 63 && std::all_of(label.begin(), label.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

/// Fusion's shared host: domain and lane only come with the redirect (workfront-protocol §1).
bool isShared(const QString &domain)
{
    return domain == QLatin1String("oauth");
}

} // namespace

Endpoints endpointsOf(const QByteArray &baseUrl)
{
    QByteArray base = baseUrl.trimmed();
    while (base.endsWith('/'))
        base.chop(1);
    return {base + authorizePath, base + tokenPath, base + jwtExchangePath, base + apiPrefix + currentApiVersion};
}

std::optional<Instance> instanceOf(const QString &host)
{
    QString name = host.trimmed().toLower();
    if (const qsizetype port = name.indexOf(u':'); port >= 0)
        name.truncate(port);
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.startsWith(QLatin1String("origin-")))
        name.remove(0, 7);
    for (const QLatin1String suffix : {QLatin1String(".workfront.adobe.com"), QLatin1String(".workfront.com")}) {
        if (!name.endsWith(suffix))
            continue;
        const QStringList labels = name.chopped(suffix.size()).split(u'.');
        if (labels.size() != 2 || !isHostLabel(labels[0]) || !isHostLabel(labels[1]) || isShared(labels[0]))
            return std::nullopt;
        return Instance{labels[0], labels[1]};
    }
    return std::nullopt;
}

} // namespace grantdesk::oauth
