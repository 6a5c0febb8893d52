#include "core/authserver/port_errors.h"

#include <algorithm>
#include <array>

namespace grantdesk::authserver {

int statusForPortError(const Error &error)
{
    static constexpr std::array passing{"storage.busy", "storage.full", "storage.read_only", "storage.unavailable"};
    const bool mayPass = std::any_of(passing.begin(), passing.end(),
                                     [&](const char *code) { return error.code == QLatin1String(code); });
    return mayPass ? 503 : 500;
}

QByteArray ruleForPortError(const Error &error)
{
    return statusForPortError(error) == 503 ? QByteArrayLiteral("RFC 9110 §15.6.4")
                                            : QByteArrayLiteral("RFC 9110 §15.6.1");
}

oauth::Refusal refusalForPortError(const Error &error)
{
    const QByteArray rule = ruleForPortError(error);
    if (statusForPortError(error) == 503)
        return {oauth::ErrorCode::TemporarilyUnavailable, passingOutage, rule};
    if (error.code == QLatin1String("storage.newer_schema"))
        return {
            oauth::ErrorCode::ServerError,
            QByteArrayLiteral("A newer version of Grantdesk has changed the database: the server has to be updated and "
                              "started again."),
            rule};
    return {oauth::ErrorCode::ServerError, QByteArrayLiteral("Something went wrong inside the server."), rule};
}

void askForPatience(http::Response &response)
{
    if (response.status == 503)
        response.headers.add(QByteArrayLiteral("Retry-After"), QByteArrayLiteral("1"));
}

} // namespace grantdesk::authserver
