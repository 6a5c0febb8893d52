#include "core/authserver/grants/grants.h"

#include "core/authserver/request_notes.h"
#include "core/crypto/hash.h"

namespace grantdesk::authserver {

namespace {

using CodeUse = GrantStore::Consumption::Outcome;

oauth::Refusal unusableCode(const char *rule, const char *reason)
{
    return {oauth::ErrorCode::InvalidGrant,
            QByteArrayLiteral("The authorization code is invalid, expired or already used."), rule, reason};
}

/// Ends what came of a code that is presented again: only its own client can betray that it was stolen; anybody else
/// would merely end its tokens. The reason for the log; a dead family may be forgotten already.
Result<const char *> endTokens(Context &context, const QByteArray &family)
{
    const auto founded = context.grants.family(family);
    if (!founded)
        return failure(founded.error());
    if (!*founded)
        return "The authorization code was presented before; it gave no tokens, or they are gone already.";
    if (const auto revoked = context.grants.revokeFamily(family); !revoked)
        return failure(revoked.error());
    return "The authorization code was used before; its tokens are revoked now.";
}

/// Takes the client's own code out of circulation; from here on it is burnt, whatever else is wrong. Another client's
/// stays usable for its owner (RFC 6749 §4.1.3).
Outcome<CodeRecord> consume(Context &context, const QByteArray &code, const QByteArray &family, const Id &client)
{
    const auto consumption = context.grants.consumeCode(crypto::sha256(code), client, family);
    if (!consumption)
        return refuse(consumption.error());
    if (consumption->outcome == CodeUse::AnotherClients)
        return refuse(unusableCode("RFC 6749 §4.1.3", "The authorization code is another client's."));
    if (consumption->outcome == CodeUse::Unknown)
        return refuse(unusableCode("RFC 6749 §4.1.2", "No authorization code is known by that text."));
    if (consumption->outcome == CodeUse::AlreadyUsed) {
        const auto reason = endTokens(context, consumption->family);
        return reason ? refuse(unusableCode("RFC 6749 §4.1.2", *reason)) : refuse(reason.error());
    }
    return consumption->code;
}

} // namespace

Outcome<Granted> grantAuthorizationCode(Context &context, const TokenCall &call)
{
    if (const auto refusal = checkCodeRequest(call))
        return refuse(*refusal);
    const RefreshToken token = newRefreshToken(context.random);
    const auto code = consume(context, call.parameters.value("code"), token.familyKey, call.client->id);
    if (!code)
        return refuse(code.error());
    context.notes.user(code->user);
    const auto user = context.directory.user(code->user);
    if (!user)
        return refuse(user.error());
    const TimePoint now = context.clock.now();
    if (const auto refusal = checkCode({call, *code, *user, now, context.settings.codeLifetime}))
        return refuse(*refusal);

    FamilyRecord family;
    family.key = token.familyKey;
    family.application = call.client->id;
    family.user = code->user;
    family.grantedAt = now;
    family.lastActivityAt = now;
    family.tokenHash = token.hash;
    family.scope = code->scope;
    if (const auto added = context.grants.addFamily(family); !added)
        return refuse(added.error());
    auto accessToken = issueAccessToken(context, *call.client, family);
    if (!accessToken)
        return refuse(accessToken.error());
    return Granted{std::move(*accessToken), token.text, code->scope};
}

} // namespace grantdesk::authserver
