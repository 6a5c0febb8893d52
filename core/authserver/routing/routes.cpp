#include "core/authserver/routing/routes.h"

#include "core/authserver/endpoints/api_call.h"
#include "core/authserver/endpoints/endpoints.h"
#include "core/oauth/endpoints.h"

#include <array>

namespace grantdesk::authserver {

namespace {

// Not constexpr: under the undefined-behaviour sanitizer g++ 12 takes QByteArrayView's constructor for no constant.
const std::array routes{
    Route{oauth::tokenPath, "POST, OPTIONS", Speaks::OAuth, true, answerToken, "RFC 6749 §3.2",
          Recipe::Endpoint::Token},
    Route{oauth::jwtExchangePath, "POST, OPTIONS", Speaks::OAuth, false, answerJwtExchange, "RFC 7523 §2.1",
          Recipe::Endpoint::JwtExchange},
    Route{oauth::revocationPath, "POST, OPTIONS", Speaks::OAuth, true, answerRevoke, "RFC 7009 §2"},
    Route{oauth::introspectionPath, "POST, OPTIONS", Speaks::OAuth, false, answerIntrospect, "RFC 7662 §2"},
    Route{oauth::authorizePath, "GET, HEAD, OPTIONS", Speaks::Html, false, answerAuthorize, "RFC 6749 §4.1.1",
          Recipe::Endpoint::Authorize},
    Route{oauth::loginPath, "GET, HEAD, POST, OPTIONS", Speaks::Html, false, answerLogin, "RFC 6749 §3.1",
          Recipe::Endpoint::Authorize},
    Route{oauth::consentPath, "GET, HEAD, POST, OPTIONS", Speaks::Html, false, answerConsent, "RFC 6749 §4.1.2",
          Recipe::Endpoint::Authorize},
    Route{oauth::metadataPath, "GET, HEAD, OPTIONS", Speaks::OAuth, true, answerMetadata, "RFC 8414 §3"},
    Route{"/", "GET, HEAD, OPTIONS", Speaks::Html, false, answerHome, "workfront-protocol §2"},
};
const Route apiRoute{"/attask/api",
                     "GET, HEAD, POST, PUT, DELETE, OPTIONS",
                     Speaks::Api,
                     true,
                     answerApi,
                     "workfront-protocol §6",
                     Recipe::Endpoint::Api};

} // namespace

bool Route::allows(const QByteArray &method) const
{
    const QByteArrayView all(methods);
    const qsizetype at = method.isEmpty() ? -1 : all.indexOf(method);
    if (at < 0)
        return false;
    const qsizetype end = at + method.size();
    const bool begins = at == 0 || all[at - 1] == ' ';
    return begins && (end == all.size() || all[end] == ',');
}

const Route *routeOf(QByteArrayView path)
{
    for (const Route &route : routes) {
        if (route.path == path)
            return &route;
    }
    return apiPrefixOf(path).isEmpty() ? nullptr : &apiRoute;
}

} // namespace grantdesk::authserver
