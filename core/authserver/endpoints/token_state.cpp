#include "core/authserver/endpoints/endpoints.h"

#include "core/authserver/answers.h"
#include "core/authserver/checks/spelling.h"
#include "core/authserver/endpoints/api_call.h"
#include "core/authserver/endpoints/token_answers.h"
#include "core/authserver/grants/tokens.h"
#include "core/authserver/policy/claimed_client.h"
#include "core/authserver/policy/client_authentication.h"
#include "core/authserver/policy/family_life.h"
#include "core/authserver/request_notes.h"
#include "core/crypto/hash.h"

namespace grantdesk::authserver {

namespace {

using applications::Application;
using oauth::ErrorCode;
using oauth::Refusal;
using Client = std::shared_ptr<const Application>;

/// A token that somebody asks about or gives back, and the client that does so. `token_type_hint` is not needed: the
/// tokens' forms tell them apart (RFC 7009 §2.1).
struct Inquiry {
    Client client;
    QByteArray token;
};

Outcome<Inquiry> readInquiry(Context &context, const http::Request &request, const char *rule)
{
    const auto parameters = readTokenParameters(request);
    if (!parameters)
        return refuse(parameters.error());
    noteParameters(context, request, *parameters);
    if (const auto refusal = checkTokenShape(request, *parameters))
        return refuse(*refusal);
    const auto client = authenticateClient(context, request, *parameters);
    if (!client)
        return refuse(client.error());
    context.notes.client(**client);
    const QByteArray token = parameters->value("token");
    if (token.isEmpty())
        return refuse(Refusal{ErrorCode::InvalidRequest, missingParameter(*parameters, "token"), rule});
    return Inquiry{*client, token};
}

/// The token's family when it is this client's refresh token, whatever became of it since.
Result<std::optional<FamilyRecord>> ownFamily(Context &context, const Inquiry &inquiry,
                                              const std::optional<RefreshToken> &token)
{
    if (!token)
        return std::nullopt;
    auto family = context.grants.family(token->familyKey);
    if (!family || !*family || (*family)->application == inquiry.client->id)
        return family;
    return std::nullopt;
}

/// Another client's token, an unknown one and a dead one are left alone without a word (RFC 7009 §2.2).
Outcome<http::Response> revoke(Context &context, const http::Request &request)
{
    const auto inquiry = readInquiry(context, request, "RFC 7009 §2.1");
    if (!inquiry)
        return refuse(inquiry.error());
    const auto family = ownFamily(context, *inquiry, parseRefreshToken(inquiry->token));
    if (!family)
        return refuse(family.error());
    if (*family) {
        if (const auto revoked = context.grants.revokeFamily((*family)->key); !revoked)
            return refuse(revoked.error());
    }
    const auto session = findSession(context, inquiry->token);
    if (!session)
        return refuse(session.error());
    if (*session && (*session)->kind == SessionRecord::Kind::AccessToken
        && (*session)->application == inquiry->client->id) {
        if (const auto removed = context.grants.removeSession((*session)->key); !removed)
            return refuse(removed.error());
    }
    return jsonAnswer(200, QByteArrayLiteral("{}"));
}

/// All that is told of a token that is not this client's and alive (RFC 7662 §2.2).
http::Response inactive()
{
    return jsonAnswer(200, QByteArrayLiteral(R"({"active":false})"));
}

struct ActiveToken {
    Id user;
    TimePoint issuedAt;
    std::optional<TimePoint> expiresAt;
    QByteArray type; ///< empty for a refresh token
    QByteArray scope;
};

Outcome<http::Response> describe(Context &context, const Application &client, const ActiveToken &token)
{
    const auto user = context.directory.user(token.user);
    if (!user)
        return refuse(user.error());
    if (!*user || !(*user)->active)
        return inactive();
    QByteArray body = R"({"active":true,"iss":)" + jsonText(context.settings.issuer) + R"(,"client_id":)"
        + jsonText(client.clientId.toLatin1()) + R"(,"sub":)" + jsonText(token.user.toLatin1()) + R"(,"username":)"
        + jsonText((*user)->email.toUtf8()) + R"(,"iat":)" + QByteArray::number(toSeconds(token.issuedAt));
    if (token.expiresAt)
        body += R"(,"exp":)" + QByteArray::number(toSeconds(*token.expiresAt));
    if (!token.type.isEmpty())
        body += R"(,"token_type":)" + jsonText(token.type);
    if (!token.scope.isEmpty())
        body += R"(,"scope":)" + jsonText(token.scope);
    return jsonAnswer(200, body + '}');
}

Outcome<http::Response> describeRefreshToken(Context &context, const Application &client, const FamilyRecord &family)
{
    const FamilyDates dates{family.grantedAt, family.lastActivityAt};
    const auto end = familyEnd(context, client, family.user, dates);
    if (!end)
        return refuse(end.error());
    if (*end && **end <= context.clock.now())
        return inactive();
    return describe(context, client,
                    {family.user, family.rotatedAt.value_or(family.grantedAt), *end, {}, family.scope});
}

Outcome<http::Response> introspect(Context &context, const http::Request &request)
{
    const auto inquiry = readInquiry(context, request, "RFC 7662 §2.1");
    if (!inquiry)
        return refuse(inquiry.error());
    const Application &client = *inquiry->client;
    if (!applications::clientSecrets(client))
        return refuse(Refusal{ErrorCode::InvalidClient,
                              "Only applications that authenticate with a client secret may ask about tokens.",
                              "RFC 7662 §2.1"});
    const auto token = parseRefreshToken(inquiry->token);
    const auto family = ownFamily(context, *inquiry, token);
    if (!family)
        return refuse(family.error());
    if (*family && !(*family)->revoked && crypto::constantTimeEquals(token->hash, (*family)->tokenHash))
        return describeRefreshToken(context, client, **family);
    const auto session = liveSession(context, {inquiry->token, false, false});
    if (!session)
        return refuse(session.error());
    if (!*session || (*session)->application != client.id)
        return inactive();
    const QByteArray type = context.settings.tokenTypeBearer ? "Bearer" : "sessionID";
    return describe(context, client, {(*session)->user, (*session)->issuedAt, (*session)->expiresAt, type, {}});
}

} // namespace

Answer answerRevoke(Context &context, const http::Request &request)
{
    auto response = revoke(context, request);
    return response ? std::move(*response) : failureBody(context, request, response.error());
}

Answer answerIntrospect(Context &context, const http::Request &request)
{
    auto response = introspect(context, request);
    return response ? std::move(*response) : failureBody(context, request, response.error());
}

} // namespace grantdesk::authserver
