#include "core/authserver/policy/cors.h"

#include "core/authserver/policy/disturb.h"

namespace grantdesk::authserver {

Result<void> allowSinglePageOrigin(Context &context, const http::Request &request, http::Response &response)
{
    if (request.headers.count("Origin") == 0)
        return {};
    response.headers.add(QByteArrayLiteral("Vary"), QByteArrayLiteral("Origin"));
    if (request.headers.count("Origin") != 1)
        return {};
    const QByteArray origin = request.headers.value("Origin");
    const auto known = context.directory.isSinglePageOrigin(origin);
    if (!known)
        return failure(known.error());
    if (*known) {
        response.headers.add(QByteArrayLiteral("Access-Control-Allow-Origin"), origin);
        response.headers.add(QByteArrayLiteral("Access-Control-Expose-Headers"),
                             QByteArrayLiteral("WWW-Authenticate, Retry-After, ") + recipeHeader);
    }
    return {};
}

Result<http::Response> preflight(Context &context, const http::Request &request, const QByteArray &methods)
{
    http::Response response;
    response.status = 204;
    response.headers.add(QByteArrayLiteral("Allow"), methods);
    if (const auto allowed = allowSinglePageOrigin(context, request, response); !allowed)
        return failure(allowed.error());
    if (response.headers.contains("Access-Control-Allow-Origin")) {
        response.headers.add(QByteArrayLiteral("Access-Control-Allow-Methods"), methods);
        response.headers.add(QByteArrayLiteral("Access-Control-Allow-Headers"),
                             QByteArrayLiteral("authorization, cache-control, content-type, sessionID"));
        response.headers.add(QByteArrayLiteral("Access-Control-Max-Age"), QByteArrayLiteral("600"));
    }
    return response;
}

} // namespace grantdesk::authserver
