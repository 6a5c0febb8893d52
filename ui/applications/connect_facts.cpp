#include "ui/applications/connect_facts.h"

#include "core/applications/redirect_url.h"
#include "core/oauth/authorization.h"

#include <QUrl>

namespace grantdesk::ui {

std::optional<QByteArray> instanceBaseUrl(const QString &typed)
{
    const QString text = typed.trimmed();
    QUrl url(text.contains(QLatin1String("://")) ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (text.isEmpty() || !url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return std::nullopt;
    url.setPath({});
    url.setQuery(QString());
    url.setFragment(QString());
    if (applications::isPlainHttpOffLoopback(url.toString()))
        return std::nullopt;
    const bool isNamed = url.host().contains(QLatin1Char('.')) || url.host().contains(QLatin1Char(':'))
        || url.host() == QLatin1String("localhost");
    return isNamed ? std::optional(url.toEncoded()) : std::nullopt;
}

QByteArray authorizationLink(const QByteArray &authorizeEndpoint, const applications::Application &application,
                             const QString &redirectUrl)
{
    if (redirectUrl.isEmpty())
        return {};
    oauth::AuthorizationRequest request;
    request.clientId = application.clientId.toUtf8();
    request.redirectUri = redirectUrl.toUtf8();
    request.state = statePlaceholder;
    if (applications::typeOf(application) == applications::Type::SinglePage)
        request.codeChallenge = challengePlaceholder;
    return oauth::authorizationUrl(authorizeEndpoint, request);
}

QString htmlButton(const QByteArray &link, const QString &label)
{
    return QStringLiteral("<a href=\"%1\" role=\"button\">%2</a>")
        .arg(QString::fromUtf8(link).toHtmlEscaped(), label.toHtmlEscaped());
}

} // namespace grantdesk::ui
