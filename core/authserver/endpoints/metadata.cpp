#include "core/authserver/endpoints/endpoints.h"

#include "core/authserver/answers.h"
#include "core/authserver/pages/texts.h"
#include "core/oauth/endpoints.h"

namespace grantdesk::authserver {

namespace {

QByteArray listOf(const QByteArrayList &values)
{
    QByteArrayList quoted;
    for (const QByteArray &value : values)
        quoted.append(jsonText(value));
    return '[' + quoted.join(',') + ']';
}

} // namespace

/// RFC 8414 §2. The JWT exchange is no grant of the token endpoint, so grant_types_supported does not name it.
Answer answerMetadata(Context &context, const http::Request &)
{
    const QByteArray &issuer = context.settings.issuer;
    const oauth::Endpoints endpoints = oauth::endpointsOf(issuer);
    const QByteArrayList withSecret{"client_secret_basic", "client_secret_post"};
    const QByteArrayList alsoPublic = withSecret + QByteArrayList{"none"};
    const QList<QPair<QByteArray, QByteArray>> members{
        {"issuer", jsonText(issuer)},
        {"authorization_endpoint", jsonText(endpoints.authorize)},
        {"token_endpoint", jsonText(endpoints.token)},
        {"token_endpoint_auth_methods_supported", listOf(alsoPublic)},
        {"revocation_endpoint", jsonText(QByteArray(issuer + oauth::revocationPath))},
        {"revocation_endpoint_auth_methods_supported", listOf(alsoPublic)},
        {"introspection_endpoint", jsonText(QByteArray(issuer + oauth::introspectionPath))},
        {"introspection_endpoint_auth_methods_supported", listOf(withSecret)},
        {"response_types_supported", listOf({"code"})},
        {"response_modes_supported", listOf({"query"})},
        {"grant_types_supported", listOf({"authorization_code", "refresh_token"})},
        {"code_challenge_methods_supported", listOf({"S256"})},
        {"scopes_supported", listOf({"offline_access"})},
        {"authorization_response_iss_parameter_supported", "true"},
        {"ui_locales_supported", listOf(pageLanguages())},
    };
    QByteArray body = "{";
    for (const auto &member : members)
        body += (body.size() > 1 ? "," : "") + jsonText(member.first) + ':' + member.second;
    return jsonAnswer(200, body + '}');
}

} // namespace grantdesk::authserver
