#include "app/shared/control/gate.h"

#include "app/shared/control/answers.h"
#include "core/crypto/base64url.h"
#include "core/crypto/hash.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace grantdesk::app::control {

namespace {

constexpr int tokenBytes = 32;
constexpr int wrongTokensAMinute = 10;
constexpr QByteArrayView scheme("Bearer ");

/// Somebody stands between the far end and us: then the peer's address says nothing.
bool cameThroughProxy(const http::Request &request)
{
    return std::any_of(request.headers.begin(), request.headers.end(), [](const http::Header &header) {
        const QByteArray name = header.name.toLower();
        return name == "forwarded" || name == "via" || name == "x-real-ip" || name.startsWith("x-forwarded-");
    });
}

bool isLoopback(const QByteArray &address)
{
    return QHostAddress(QString::fromLatin1(address)).isLoopback();
}

} // namespace

SecretString newToken(RandomSource &random)
{
    return SecretString(crypto::toBase64Url(random.bytes(tokenBytes)));
}

Result<SecretString> chosenToken(const QByteArray &text)
{
    const bool visible = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (!visible || text.size() < shortestToken || text.size() > longestToken)
        return failure(Error{QStringLiteral("control.token_invalid"),
                             QStringLiteral("The control API's token cannot be used."),
                             {QString::number(shortestToken), QString::number(longestToken)}});
    return SecretString(text);
}

std::optional<http::Response> Gate::refuse(const http::Request &request, TimePoint realNow)
{
    if (!m_listensOnLoopback || !isLoopback(request.peerAddress) || cameThroughProxy(request))
        return refusal(403, QStringLiteral("not_local"),
                       QStringLiteral("The control API answers programs on this computer only."));
    const QByteArray header = request.headers.value("Authorization");
    const bool isBearer = header.size() > scheme.size()
        && QByteArrayView(header).first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0;
    if (!isBearer || request.headers.count("Authorization") != 1) {
        auto response = refusal(
            401, QStringLiteral("token_missing"),
            QStringLiteral("Send the token that was printed at the start or chosen: Authorization: Bearer …"));
        response.headers.add(QByteArrayLiteral("WWW-Authenticate"), QByteArrayLiteral("Bearer realm=\"control\""));
        return response;
    }
    // Hashes, so that not even the length shows in the time it takes.
    const QByteArray presented = crypto::sha256(QByteArrayView(header).sliced(scheme.size()).trimmed());
    if (crypto::constantTimeEquals(presented, crypto::sha256(m_token.reveal())))
        return std::nullopt;
    return refuseToken(realNow);
}

http::Response Gate::refuseToken(TimePoint realNow)
{
    constexpr std::chrono::minutes window{1};
    if (realNow < m_minute || realNow - m_minute >= window) {
        m_minute = realNow;
        m_wrongTokens = 0;
    }
    if (++m_wrongTokens > wrongTokensAMinute) {
        auto response = refusal(429, QStringLiteral("throttled"), QStringLiteral("Too many wrong tokens. Wait."));
        const auto wait = std::chrono::ceil<std::chrono::seconds>(m_minute + window - realNow);
        response.headers.add(QByteArrayLiteral("Retry-After"), QByteArray::number(qint64(wait.count())));
        return response;
    }
    auto response = refusal(401, QStringLiteral("token_wrong"), QStringLiteral("This is not the token."));
    response.headers.add(QByteArrayLiteral("WWW-Authenticate"),
                         QByteArrayLiteral("Bearer realm=\"control\", error=\"invalid_token\""));
    return response;
}

} // namespace grantdesk::app::control
