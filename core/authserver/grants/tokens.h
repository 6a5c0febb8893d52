#pragma once

#include "core/authserver/context.h"
#include "core/authserver/grants/session_ids.h"
#include "core/base/secret_string.h"
#include "core/http/message.h"

#include <optional>

namespace grantdesk::authserver {

Result<NewSessionId> newSessionId(Context &context);
/// The session with that ID, if any.
Result<std::optional<SessionRecord>> findSession(Context &context, const QByteArray &text);

/// An authorization code: 43 base64url characters, 256 random bits (RFC 6749 §10.10).
SecretString newCode(RandomSource &random);

/// A refresh token names its family and proves itself with a secret: base64url(16 bytes family, 32 bytes secret).
struct RefreshToken {
    SecretString text; ///< 64 characters, as it travels
    QByteArray family;
    QByteArray familyKey;
    QByteArray hash;
};

/// Nothing when the text cannot be one of ours.
std::optional<RefreshToken> parseRefreshToken(const QByteArray &text);
RefreshToken newRefreshToken(RandomSource &random);
/// A fresh token of the same family.
RefreshToken successorOf(const RefreshToken &token, RandomSource &random);
/// A successor that only this server can work out from its predecessor, so that within the grace everybody who
/// presents the predecessor is told the same one.
RefreshToken derivedSuccessorOf(const RefreshToken &token, const QByteArray &serverKey);

/// An access token at birth.
struct NewAccessToken {
    SecretString text;
    std::chrono::seconds expiresIn;
};

/// What a grant ends with.
struct Granted {
    NewAccessToken accessToken;
    std::optional<SecretString> refreshToken;
    QByteArray scope;
};

/// Stores a new access token, which is a session ID (workfront-protocol §4.2). It ends with its family at the latest.
Result<NewAccessToken> issueAccessToken(Context &context, const applications::Application &client,
                                        const FamilyRecord &family);
/// The same for an assertion that this key has signed; it ends when the key is removed.
Result<NewAccessToken> issueAccessToken(Context &context, const applications::Application &client,
                                        const applications::PublicKey &key);

/// 200 with the fields of workfront-protocol §4.2.
Result<http::Response> tokenResponse(Context &context, const Granted &granted);

} // namespace grantdesk::authserver
