#include "core/authserver/grants/tokens.h"

#include "core/authserver/answers.h"
#include "core/authserver/policy/family_life.h"
#include "core/crypto/base64url.h"
#include "core/crypto/hash.h"

#include <algorithm>

namespace grantdesk::authserver {

namespace {

constexpr qsizetype familyBytes = 16;
constexpr qsizetype secretBytes = 32;
constexpr qsizetype textLength = 64;

RefreshToken refreshToken(const QByteArray &family, const QByteArray &familyKey, const QByteArray &secret)
{
    const QByteArray text = crypto::toBase64Url(QByteArray(family + secret));
    return {SecretString(text), family, familyKey, crypto::sha256(text)};
}

Result<NewAccessToken> storeAccessToken(Context &context, SessionRecord session)
{
    const auto id = newSessionId(context);
    if (!id)
        return failure(id.error());
    session.key = id->key;
    session.kind = SessionRecord::Kind::AccessToken;
    session.issuedAt = context.clock.now();
    if (const auto added = context.grants.addSession(session); !added)
        return failure(added.error());
    // Never rounded down to 0, which clients take for "unknown" (D-02).
    constexpr std::chrono::seconds second(1);
    const auto left = std::chrono::floor<std::chrono::seconds>(session.expiresAt - session.issuedAt);
    return NewAccessToken{SecretString(id->text), std::max(left, std::min(context.settings.sessionLifetime, second))};
}

} // namespace

Result<NewSessionId> newSessionId(Context &context)
{
    // What tests move is not the order in which sessions come.
    return context.directory.pageKey().map([&context](const QByteArray &serverKey) {
        return context.sessionIds.make(serverKey, context.clock.realNow(), context.random);
    });
}

Result<std::optional<SessionRecord>> findSession(Context &context, const QByteArray &text)
{
    const auto serverKey = context.directory.pageKey();
    if (!serverKey)
        return failure(serverKey.error());
    const QByteArray key = context.sessionIds.keyOf(*serverKey, text);
    if (key.isEmpty())
        return std::nullopt;
    auto session = context.grants.session(key);
    if (!session || *session)
        return session;
    // Before schema 7 the SHA-256 was all there was to a key.
    return context.grants.session(crypto::sha256(text));
}

SecretString newCode(RandomSource &random)
{
    return SecretString(crypto::toBase64Url(random.bytes(32)));
}

std::optional<RefreshToken> parseRefreshToken(const QByteArray &text)
{
    if (text.size() != textLength)
        return std::nullopt;
    const auto bytes = crypto::fromBase64Url(text);
    if (!bytes || bytes->size() != familyBytes + secretBytes)
        return std::nullopt;
    const QByteArray family = bytes->first(familyBytes);
    return RefreshToken{SecretString(text), family, crypto::sha256(family), crypto::sha256(text)};
}

RefreshToken newRefreshToken(RandomSource &random)
{
    const QByteArray family = random.bytes(familyBytes);
    return refreshToken(family, crypto::sha256(family), random.bytes(secretBytes));
}

RefreshToken successorOf(const RefreshToken &token, RandomSource &random)
{
    return refreshToken(token.family, token.familyKey, random.bytes(secretBytes));
}

RefreshToken derivedSuccessorOf(const RefreshToken &token, const QByteArray &serverKey)
{
    return refreshToken(token.family, token.familyKey,
                        crypto::hmacSha256(serverKey, "successor\n" + token.text.reveal()));
}

Result<NewAccessToken> issueAccessToken(Context &context, const applications::Application &client,
                                        const FamilyRecord &family)
{
    SessionRecord session;
    session.application = client.id;
    session.user = family.user;
    session.family = family.key;
    session.expiresAt = sessionEnd(context, &client, family.grantedAt);
    return storeAccessToken(context, std::move(session));
}

Result<NewAccessToken> issueAccessToken(Context &context, const applications::Application &client,
                                        const applications::PublicKey &key)
{
    SessionRecord session;
    session.application = client.id;
    session.user = key.createdBy;
    session.publicKey = key.id;
    session.expiresAt = context.clock.now() + context.settings.sessionLifetime;
    return storeAccessToken(context, std::move(session));
}

Result<http::Response> tokenResponse(Context &context, const Granted &granted)
{
    const auto organisation = context.directory.organisation();
    if (!organisation)
        return failure(organisation.error());
    QByteArray body;
    body.reserve(320);
    body += context.settings.tokenTypeBearer ? R"({"token_type":"Bearer","access_token":")"
                                             : R"({"token_type":"sessionID","access_token":")";
    body += granted.accessToken.text.reveal();
    if (granted.refreshToken)
        body += R"(","refresh_token":")" + granted.refreshToken->reveal();
    body += R"(","expires_in":)" + QByteArray::number(qint64(granted.accessToken.expiresIn.count()));
    body += R"(,"wid":)" + jsonText(organisation->customerId.toLatin1());
    if (!granted.scope.isEmpty())
        body += R"(,"scope":)" + jsonText(granted.scope);
    body += '}';
    return jsonAnswer(200, body);
}

} // namespace grantdesk::authserver
