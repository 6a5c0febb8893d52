#include "core/authserver/endpoints/endpoints.h"

#include "core/authserver/checks/spelling.h"
#include "core/authserver/endpoints/token_answers.h"

#include <array>

namespace grantdesk::authserver {

namespace {

using oauth::ErrorCode;
using oauth::Refusal;

struct GrantType {
    const char *name;
    Grant grant;
};

constexpr std::array grantTypes{
    GrantType{"authorization_code", grantAuthorizationCode},
    GrantType{"refresh_token", grantRefreshToken},
};

Outcome<Grant> chooseGrant(const http::Parameters &parameters)
{
    const QByteArray sent = parameters.value("grant_type");
    if (sent.isEmpty())
        return refuse(Refusal{ErrorCode::InvalidRequest, missingParameter(parameters, "grant_type"), "RFC 6749 §5.2"});
    for (const GrantType &type : grantTypes) {
        if (sent == type.name)
            return type.grant;
    }
    return refuse(Refusal{ErrorCode::UnsupportedGrantType,
                          "This grant type is not supported." + misspeltValue("grant_type", sent), "RFC 9700 §2.4"});
}

} // namespace

Answer answerToken(Context &context, const http::Request &request)
{
    return answerGrant(context, request, chooseGrant);
}

} // namespace grantdesk::authserver
