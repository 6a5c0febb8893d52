#include "core/authserver/endpoints/endpoints.h"

#include "core/authserver/answers.h"
#include "core/authserver/pages/texts.h"
#include "core/oauth/endpoints.h"

namespace grantdesk::authserver {

Answer answerMetadata(Context &context, const http::Request &)
{
    const QByteArray &issuer = context.settings.issuer;
    const oauth::Endpoints endpoints = oauth::endpointsOf(issuer);
    return jsonAnswer(200,
                      R"({"issuer":)" + jsonText(issuer) + R"(,"authorization_endpoint":)"
                          + jsonText(endpoints.authorize) + R"(,"token_endpoint":)" + jsonText(endpoints.token)
                          + R"(,"response_types_supported":["code"],"response_modes_supported":["query"],)"
                            R"("grant_types_supported":["authorization_code","refresh_token"],)"
                            R"("token_endpoint_auth_methods_supported":)"
                            R"(["client_secret_basic","client_secret_post","none"],)"
                            R"("code_challenge_methods_supported":["S256"],"scopes_supported":["offline_access"],)"
                            R"("authorization_response_iss_parameter_supported":true,"ui_locales_supported":[")"
                          + pageLanguages().join(R"(",")") + R"("]})");
}

} // namespace grantdesk::authserver
