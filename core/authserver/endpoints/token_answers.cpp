#include "core/authserver/endpoints/token_answers.h"

#include "core/authserver/policy/client_authentication.h"
#include "core/authserver/port_errors.h"

namespace grantdesk::authserver {

namespace {

Outcome<http::Response> grantTokens(Context &context, const http::Request &request, GrantChooser choose)
{
    const auto parameters = readTokenParameters(request);
    if (!parameters)
        return refuse(parameters.error());
    if (const auto refusal = checkTokenShape(request, *parameters))
        return refuse(*refusal);
    const auto grant = choose(*parameters);
    if (!grant)
        return refuse(grant.error());
    const auto client = authenticateClient(context, request, *parameters);
    if (!client)
        return refuse(client.error());
    const auto granted = (*grant)(context, TokenCall{*parameters, *client});
    if (!granted)
        return refuse(granted.error());
    auto response = tokenResponse(context, *granted);
    if (!response)
        return refuse(response.error());
    return std::move(*response);
}

} // namespace

http::Response answerGrant(Context &context, const http::Request &request, GrantChooser choose)
{
    auto response = grantTokens(context, request, choose);
    return response ? std::move(*response) : failureBody(context, request, response.error());
}

http::Response failureBody(Context &context, const http::Request &request, const Failure &failure)
{
    const oauth::ErrorFormat format = context.settings.errorFormat;
    if (const auto *refusal = std::get_if<oauth::Refusal>(&failure))
        return oauth::errorResponse(*refusal, format, triedHttpAuthentication(request));
    if (const auto *throttled = std::get_if<Throttled>(&failure)) {
        const oauth::Refusal refusal{oauth::ErrorCode::TemporarilyUnavailable,
                                     "Too many wrong client secrets. Wait, then try again.", throttled->rule};
        http::Response response = oauth::errorResponse(refusal, format, false, 429);
        response.headers.add(QByteArrayLiteral("Retry-After"),
                             QByteArray::number(qint64(throttled->retryAfter.count())));
        return response;
    }
    const auto *error = std::get_if<Error>(&failure);
    http::Response response = oauth::errorResponse(refusalForPortError(error ? *error : Error{}), format, false);
    askForPatience(response);
    return response;
}

} // namespace grantdesk::authserver
