#include "core/oauth/foreign_text.h"
#include "core/oauth/token.h"

#include <algorithm>
#include <cmath>

namespace grantdesk::oauth {

namespace {

constexpr qsizetype maximumTokenLength = 16 * 1024;
constexpr qsizetype maximumWordLength = 256;
constexpr double longestLifetime = 100.0 * 366 * 24 * 60 * 60;

/// A member that is text, or a number that some servers leave unquoted.
QString textOf(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(QLatin1String(name));
    return value.isDouble() ? QString::number(value.toDouble(), 'f', 0) : value.toString();
}

/// A token travels in headers: only visible ASCII may come near them.
bool isToken(const QString &text)
{
    return !text.isEmpty() && text.size() <= maximumTokenLength
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

std::optional<double> secondsOf(const QJsonValue &value)
{
    bool ok = value.isDouble();
    const double seconds = ok ? value.toDouble() : value.toString().trimmed().toDouble(&ok);
    return ok && std::isfinite(seconds) ? std::optional(seconds) : std::nullopt;
}

/// `expires_in`, else `expires_id` (D-04); 0 means that nobody knows (D-02).
std::optional<std::chrono::seconds> lifetimeOf(const QJsonObject &object)
{
    auto seconds = secondsOf(object.value(QLatin1String("expires_in")));
    if (!seconds)
        seconds = secondsOf(object.value(QLatin1String("expires_id")));
    if (!seconds || *seconds < 1)
        return std::nullopt;
    return std::chrono::seconds(static_cast<qint64>(std::min(*seconds, longestLifetime)));
}

/// What an error answer says, in whichever shape (workfront-protocol §4.3, §6, §9).
struct Complaint {
    QString code;
    QString description;
};

Complaint complaintOf(const QJsonObject &object)
{
    Complaint complaint;
    const QJsonValue error = object.value(QLatin1String("error"));
    complaint.code = error.isString() ? error.toString() : textOf(object, "type");
    for (const char *name : {"error_description", "message"})
        if (complaint.description.isEmpty())
            complaint.description = object.value(QLatin1String(name)).toString();
    if (error.isObject() && complaint.description.isEmpty())
        complaint.description = error.toObject().value(QLatin1String("message")).toString();
    // A sentence in place of a code, as the older services write it.
    if (complaint.code.contains(u' ')) {
        if (complaint.description.isEmpty())
            complaint.description = complaint.code;
        complaint.code.clear();
    }
    return {presentable(complaint.code).left(64), presentable(complaint.description)};
}

tl::unexpected<Error> refused(const http::Response &response, const std::optional<QJsonObject> &object)
{
    const Complaint complaint = object ? complaintOf(*object) : Complaint{{}, wordsOfPage(response.body)};
    const QString status = QString::number(response.status);
    return failure({QStringLiteral("token.refused"),
                    QStringLiteral("The server refused (HTTP %1): %2 %3")
                        .arg(status, complaint.code, complaint.description)
                        .simplified(),
                    {status, complaint.code, complaint.description}});
}

tl::unexpected<Error> throttled(const http::Response &response)
{
    const QByteArray after = response.headers.value("Retry-After").trimmed();
    const bool isSeconds = !after.isEmpty() && after.size() <= 9
        && std::all_of(after.begin(), after.end(), [](char c) { return c >= '0' && c <= '9'; });
    return failure({QStringLiteral("token.throttled"),
                    QStringLiteral("The server asks for a pause."),
                    {isSeconds ? QString::fromLatin1(after) : QString()}});
}

tl::unexpected<Error> malformed(const http::Response &response, const QString &message)
{
    return failure({QStringLiteral("token.malformed"), message, {QString::number(response.status)}});
}

} // namespace

Result<TokenSet> processTokenResponse(const http::Response &response)
{
    const auto object = jsonObjectOf(response.body);
    if (response.status == 429)
        return throttled(response);
    if (response.status < 200 || response.status > 299)
        return refused(response, object);
    if (!object)
        return malformed(response, QStringLiteral("The answer is not a JSON object."));
    const QString accessToken = object->value(QLatin1String("access_token")).toString();
    if (accessToken.isEmpty() && tellsAnError(*object))
        return refused(response, object);
    if (!isToken(accessToken))
        return malformed(response, QStringLiteral("The answer carries no usable access_token."));

    TokenSet tokens;
    tokens.accessToken = SecretString(accessToken.toLatin1());
    const QString refreshToken = textOf(*object, "refresh_token");
    if (!refreshToken.isEmpty() && !isToken(refreshToken))
        return malformed(response, QStringLiteral("The answer's refresh_token is unusable."));
    if (!refreshToken.isEmpty())
        tokens.refreshToken = SecretString(refreshToken.toLatin1());
    tokens.tokenType = textOf(*object, "token_type").left(maximumWordLength).toUtf8();
    tokens.wid = textOf(*object, "wid").left(maximumWordLength).toUtf8();
    tokens.expiresIn = lifetimeOf(*object);
    return tokens;
}

} // namespace grantdesk::oauth
