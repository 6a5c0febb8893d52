#include "core/oauth/api_call.h"

#include "core/http/parameters.h"
#include "core/oauth/foreign_text.h"

#include <QJsonArray>

namespace grantdesk::oauth {

namespace {

/// `error` is an object with `class` and `message`, or a bare sentence (workfront-protocol §6).
QString messageOf(const QJsonValue &error)
{
    return error.isObject() ? error.toObject().value(QLatin1String("message")).toString() : error.toString();
}

bool isSessionExpired(const QJsonValue &error)
{
    return error.toObject().value(QLatin1String("class")).toString()
        == QLatin1String("com.attask.common.AuthenticationException")
        || messageOf(error) == QLatin1String("You are not currently logged in.");
}

} // namespace

http::Request apiSearchRequest(const Endpoints &endpoints, const QByteArray &object, const SecretString &accessToken)
{
    http::Request request;
    request.target = endpoints.api + '/' + http::percentEncode(object) + "/search";
    request.headers.add("sessionID", accessToken.reveal());
    request.headers.add("Accept", "application/json");
    return request;
}

Result<int> processApiResponse(const http::Response &response)
{
    const auto object = jsonObjectOf(response.body);
    const QJsonValue error = object ? object->value(QLatin1String("error")) : QJsonValue();
    const QString status = QString::number(response.status);
    if (response.status == 401 || isSessionExpired(error))
        return failure(
            {QStringLiteral("api.session_expired"), QStringLiteral("The session has expired or is unknown.")});
    if (response.status == 403)
        return failure({QStringLiteral("api.forbidden"), QStringLiteral("The user may not do this.")});
    const bool isRefusal = response.status < 200 || response.status > 299 || (object && tellsAnError(*object));
    if (isRefusal) {
        const QString message = object ? presentable(messageOf(error)) : wordsOfPage(response.body);
        return failure({QStringLiteral("api.refused"),
                        QStringLiteral("The API refused (HTTP %1): %2").arg(status, message),
                        {status, message}});
    }
    const QJsonValue data = object ? object->value(QLatin1String("data")) : QJsonValue();
    if (!data.isArray())
        return failure(
            {QStringLiteral("api.malformed"), QStringLiteral("The API's answer carries no list of objects.")});
    return static_cast<int>(data.toArray().size());
}

} // namespace grantdesk::oauth
