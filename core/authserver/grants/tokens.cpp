#include "core/authserver/grants/tokens.h"

#include "core/authserver/answers.h"
#include "core/crypto/base64url.h"
#include "core/crypto/hash.h"

namespace grantdesk::authserver {

namespace {

constexpr qsizetype familyBytes = 16;
constexpr qsizetype secretBytes = 32;
constexpr qsizetype textLength = 64;

RefreshToken refreshToken(const QByteArray &family, const QByteArray &secret)
{
    const QByteArray text = crypto::toBase64Url(QByteArray(family + secret));
    return {SecretString(text), crypto::sha256(family), crypto::sha256(text)};
}

QByteArray familyOf(const RefreshToken &token)
{
    return crypto::fromBase64Url(token.text.reveal()).value_or(QByteArray()).left(familyBytes);
}

} // namespace

QByteArray newSessionId(RandomSource &random)
{
    return random.bytes(16).toHex();
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
    return RefreshToken{SecretString(text), crypto::sha256(QByteArrayView(*bytes).first(familyBytes)),
                        crypto::sha256(text)};
}

RefreshToken newRefreshToken(RandomSource &random)
{
    return refreshToken(random.bytes(familyBytes), random.bytes(secretBytes));
}

RefreshToken successorOf(const RefreshToken &token, RandomSource &random)
{
    return refreshToken(familyOf(token), random.bytes(secretBytes));
}

RefreshToken derivedSuccessorOf(const RefreshToken &token, const QByteArray &serverKey)
{
    return refreshToken(familyOf(token), crypto::hmacSha256(serverKey, "successor\n" + token.text.reveal()));
}

Result<SecretString> issueAccessToken(Context &context, const Id &application, const Id &user, const QByteArray &family)
{
    const QByteArray text = newSessionId(context.random);
    const TimePoint now = context.clock.now();
    SessionRecord session;
    session.hash = crypto::sha256(text);
    session.kind = SessionRecord::Kind::AccessToken;
    session.application = application;
    session.user = user;
    session.family = family;
    session.issuedAt = now;
    session.expiresAt = now + context.settings.sessionLifetime;
    if (const auto added = context.grants.addSession(session); !added)
        return failure(added.error());
    return SecretString(text);
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
    body += granted.accessToken.reveal();
    if (granted.refreshToken)
        body += R"(","refresh_token":")" + granted.refreshToken->reveal();
    body += R"(","expires_in":)" + QByteArray::number(qint64(context.settings.sessionLifetime.count()));
    body += R"(,"wid":)" + jsonText(organisation->customerId.toLatin1());
    if (!granted.scope.isEmpty())
        body += R"(,"scope":)" + jsonText(granted.scope);
    body += '}';
    return jsonAnswer(200, body);
}

} // namespace grantdesk::authserver
