#include "core/authserver/grants/grants.h"

#include "core/authserver/policy/family_life.h"
#include "core/authserver/request_notes.h"
#include "core/crypto/hash.h"

namespace grantdesk::authserver {

namespace {

/// How a presented token stands in its family.
enum class Standing { Living, Forgiven, Reused };

/// The immediate predecessor is forgiven within the grace; everything else that is not the living token is a reuse. A
/// clock that was put back by more than the grace would make it last until it gets there again.
Standing standingOf(const RefreshToken &token, const FamilyRecord &family, TimePoint now, std::chrono::seconds grace)
{
    if (crypto::constantTimeEquals(token.hash, family.tokenHash))
        return Standing::Living;
    const bool isPredecessor = crypto::constantTimeEquals(token.hash, family.previousTokenHash);
    const bool isInTime = family.rotatedAt && now < *family.rotatedAt + grace && now > *family.rotatedAt - grace;
    return isPredecessor && isInTime ? Standing::Forgiven : Standing::Reused;
}

/// Somebody holds a token that was rotated out: the client or a thief, and nobody can tell which (RFC 9700 §4.14.2).
Failure reuseDetected(Context &context, const FamilyRecord &family)
{
    if (const auto revoked = context.grants.revokeFamily(family.key); !revoked)
        return revoked.error();
    return unknownRefreshToken("RFC 9700 §4.14.2", "The refresh token was replaced before; its family is revoked now.");
}

/// With a grace the successor is worked out, so that everybody whom it forgives gets the same one.
Outcome<RefreshToken> successor(Context &context, const RefreshToken &token)
{
    if (context.settings.rotationGrace <= std::chrono::seconds::zero())
        return successorOf(token, context.random);
    const auto key = context.directory.pageKey();
    if (!key)
        return refuse(key.error());
    return derivedSuccessorOf(token, *key);
}

/// The family of a token that this client may use now.
Outcome<FamilyRecord> findFamily(Context &context, const TokenCall &call, const RefreshToken &token)
{
    const auto family = context.grants.family(token.familyKey);
    if (!family)
        return refuse(family.error());
    if (!*family)
        return refuse(unknownRefreshToken("RFC 6749 §5.2", "No refresh token of this server is known by that text."));
    context.notes.user((*family)->user);
    const auto user = context.directory.user((*family)->user);
    if (!user)
        return refuse(user.error());
    const auto alive
        = isFamilyAlive(context, *call.client, (*family)->user, {(*family)->grantedAt, (*family)->lastActivityAt});
    if (!alive)
        return refuse(alive.error());
    if (const auto refusal = checkFamily({call, **family, *user, *alive}))
        return refuse(*refusal);
    return **family;
}

/// Rotation off: the same token again (workfront-protocol §5); its use is noted.
Outcome<RefreshToken> keep(Context &context, const RefreshToken &token, const FamilyRecord &family)
{
    const auto noted = context.grants.rotate(family.key, token.hash, token.hash, context.clock.now());
    if (!noted)
        return refuse(noted.error());
    if (!*noted)
        return refuse(
            unknownRefreshToken("RFC 9700 §4.14.2", "The refresh token was replaced by another request just now."));
    return token;
}

/// The living token, told again to somebody who presents its immediate predecessor in time.
Outcome<RefreshToken> forgive(Context &context, const RefreshToken &token, const FamilyRecord &family)
{
    auto living = successor(context, token);
    if (!living || crypto::constantTimeEquals(living->hash, family.tokenHash))
        return living;
    return refuse(reuseDetected(context, family));
}

/// Rotation on: a new token, and the old one is dead.
Outcome<RefreshToken> rotate(Context &context, const RefreshToken &token, const FamilyRecord &family)
{
    auto next = successor(context, token);
    if (!next)
        return next;
    const TimePoint now = context.clock.now();
    const auto rotated = context.grants.rotate(family.key, token.hash, next->hash, now);
    if (!rotated)
        return refuse(rotated.error());
    if (*rotated)
        return next;
    // Another server on the same database was faster with the same token.
    const auto current = context.grants.family(family.key);
    if (!current)
        return refuse(current.error());
    const bool forgiven = *current && !(*current)->revoked
        && standingOf(token, **current, now, context.settings.rotationGrace) == Standing::Forgiven;
    return forgiven ? forgive(context, token, **current) : refuse(reuseDetected(context, family));
}

/// The token the client goes on with.
Outcome<RefreshToken> renew(Context &context, const TokenCall &call, const RefreshToken &token,
                            const FamilyRecord &family)
{
    switch (standingOf(token, family, context.clock.now(), context.settings.rotationGrace)) {
    case Standing::Reused:
        return refuse(reuseDetected(context, family));
    case Standing::Forgiven:
        return forgive(context, token, family);
    case Standing::Living:
        break;
    }
    return applications::delegation(*call.client)->refresh.rotate ? rotate(context, token, family)
                                                                  : keep(context, token, family);
}

/// A refresh token against which nothing speaks but that it may have been replaced.
struct PresentedToken {
    RefreshToken token;
    FamilyRecord family;
};

Outcome<PresentedToken> readRefreshRequest(Context &context, const TokenCall &call)
{
    if (const auto refusal = checkRefreshRequest(call))
        return refuse(*refusal);
    auto token = parseRefreshToken(call.parameters.value("refresh_token"));
    if (!token)
        return refuse(unknownRefreshToken("RFC 6749 §5.2", "No refresh token of this server is known by that text."));
    auto family = findFamily(context, call, *token);
    if (!family)
        return refuse(family.error());
    return PresentedToken{std::move(*token), std::move(*family)};
}

} // namespace

std::optional<Failure> refreshObstacle(Context &context, const TokenCall &call)
{
    const auto presented = readRefreshRequest(context, call);
    if (!presented)
        return presented.error();
    const auto &[token, family] = *presented;
    if (standingOf(token, family, context.clock.now(), context.settings.rotationGrace) == Standing::Reused)
        return reuseDetected(context, family);
    return std::nullopt;
}

Outcome<Granted> grantRefreshToken(Context &context, const TokenCall &call)
{
    const auto presented = readRefreshRequest(context, call);
    if (!presented)
        return refuse(presented.error());
    const auto &[token, family] = *presented;
    const auto next = renew(context, call, token, family);
    if (!next)
        return refuse(next.error());
    auto accessToken = issueAccessToken(context, *call.client, family);
    if (!accessToken)
        return refuse(accessToken.error());
    return Granted{std::move(*accessToken), next->text, family.scope};
}

} // namespace grantdesk::authserver
