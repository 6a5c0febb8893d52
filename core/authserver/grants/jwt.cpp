#include "core/authserver/grants/grants.h"

#include "core/authserver/checks/jwt_checks.h"
#include "core/authserver/checks/spelling.h"
#include "core/authserver/policy/verifier_cache.h"
#include "core/authserver/request_notes.h"
#include "core/crypto/hash.h"

namespace grantdesk::authserver {

namespace {

using applications::PublicKey;
using oauth::ErrorCode;
using oauth::Refusal;

std::optional<Refusal> checkJwtRequest(const TokenCall &call)
{
    if (!applications::publicKeys(*call.client))
        return Refusal{ErrorCode::UnauthorizedClient, "Only Machine to Machine applications exchange a JWT.",
                       "workfront-protocol §8"};
    if (call.parameters.value("jwt_token").isEmpty())
        return Refusal{ErrorCode::InvalidRequest, missingParameter(call.parameters, "jwt_token"),
                       "workfront-protocol §8"};
    return std::nullopt;
}

/// The application's key that made the signature. A `kid` that names one of them leaves no other choice; embedded keys
/// and addresses of keys are never looked at (RFC 8725 §3.10).
const PublicKey *signingKey(Context &context, const crypto::Jwt &jwt, const QList<PublicKey> &keys)
{
    const QString kid = jwt.header.value(QLatin1String("kid")).toString();
    const auto fits = [&](const PublicKey &key) {
        const auto verifier = context.verifiers.find(key.key);
        return verifier && crypto::verifyRs256(jwt, *verifier);
    };
    for (const PublicKey &key : keys) {
        if (key.key.fingerprint == kid)
            return fits(key) ? &key : nullptr;
    }
    for (const PublicKey &key : keys) {
        if (fits(key))
            return &key;
    }
    return nullptr;
}

/// What makes an assertion this one and no other: its `jti`, else all that was signed.
QByteArray identityOf(const crypto::Jwt &jwt)
{
    const QJsonValue jti = jwt.claims.value(QLatin1String("jti"));
    return crypto::sha256(jti.isString() ? QByteArray("jti\n" + jti.toString().toUtf8()) : jwt.signingInput);
}

/// Remembered under the key that signed it instead of under the client: an assertion names none, and would otherwise
/// serve once for each client that has the key.
std::optional<Failure> useOnce(Context &context, const PresentedAssertion &assertion)
{
    const auto fresh = context.grants.rememberAssertion(assertion.key.key.fingerprint, identityOf(assertion.jwt),
                                                        assertion.expiry() + assertion.skew);
    if (!fresh)
        return fresh.error();
    if (!*fresh)
        return Refusal{ErrorCode::InvalidGrant, "The JWT was used before; make a new one for each access token.",
                       "RFC 7523 §3(7)"};
    return std::nullopt;
}

} // namespace

Outcome<Granted> grantJwt(Context &context, const TokenCall &call)
{
    if (const auto refusal = checkJwtRequest(call))
        return refuse(*refusal);
    const auto jwt = crypto::decodeJwt(call.parameters.value("jwt_token"));
    if (!jwt)
        return refuse(Refusal{ErrorCode::InvalidGrant, "The jwt_token is not a compact JWT.", "RFC 7519 §7.2"});
    if (const auto refusal = checkHeader(*jwt))
        return refuse(*refusal);
    const PublicKey *key = signingKey(context, *jwt, *applications::publicKeys(*call.client));
    if (!key)
        return refuse(Refusal{ErrorCode::InvalidGrant,
                              "The JWT signature could not be verified with any registered public key.",
                              "RFC 7523 §3(9)"});
    const auto organisation = context.directory.organisation();
    if (!organisation)
        return refuse(organisation.error());
    const TimePoint now = context.clock.now();
    const PresentedAssertion assertion{
        *jwt, *key, organisation->customerId, now, context.settings.clockSkew, context.settings.maximumJwtLifetime};
    if (const auto refusal = checkClaims(assertion))
        return refuse(*refusal);
    context.notes.user(key->createdBy);
    const auto user = context.directory.user(key->createdBy);
    if (!user)
        return refuse(user.error());
    if (!*user || !(*user)->active)
        return refuse(
            Refusal{ErrorCode::InvalidGrant, "The user's account is no longer active.", "workfront-protocol §8"});
    if (const auto failure = useOnce(context, assertion))
        return refuse(*failure);
    context.directory.noteUse(call.client->id, key->id, now);
    auto accessToken = issueAccessToken(context, *call.client, *key);
    if (!accessToken)
        return refuse(accessToken.error());
    return Granted{std::move(*accessToken), std::nullopt, {}};
}

} // namespace grantdesk::authserver
