#pragma once

#include "core/http/message.h"

#include <QByteArray>

namespace grantdesk::oauth {

/// The error codes of RFC 6749 §4.1.2.1 and §5.2 that this profile uses.
enum class ErrorCode {
    InvalidRequest,
    InvalidClient,
    InvalidGrant,
    UnauthorizedClient,
    UnsupportedGrantType,
    UnsupportedResponseType,
    AccessDenied,
    ServerError,
    TemporarilyUnavailable
};

/// "invalid_request", as on the wire.
QByteArray toWire(ErrorCode code);

/// A refusal: the code, and a sentence for the developer (ASCII without `"` and `\`, RFC 6749 §5.2). `rule` cites the
/// section that demands it; it goes to the request log, not onto the wire.
struct Refusal {
    ErrorCode code;
    QByteArray description;
    QByteArray rule;
    QByteArray reason = {}; ///< for the request log, where the client is told less than is known

    bool operator==(const Refusal &) const = default;
};

/// The two bodies of workfront-protocol §4.3.
enum class ErrorFormat { Rfc6749, Workfront };

/// The HTTP status of the token endpoint for a code: 401 for invalid_client, 503 for temporarily_unavailable,
/// 500 for server_error, else 400.
int statusFor(ErrorCode code);

/// The token endpoint's error answer with `Cache-Control: no-store`. `basicTried` adds `WWW-Authenticate: Basic` to an
/// invalid_client (RFC 6749 §5.2). `status`, also in the body, is statusFor(refusal.code) unless given (405, 429).
http::Response errorResponse(const Refusal &refusal, ErrorFormat format, bool basicTried, int status = 0);

/// The body alone, for a code that is none of OAuth's ("not_found").
QByteArray errorBody(const QByteArray &code, const QByteArray &description, ErrorFormat format, int status);

} // namespace grantdesk::oauth
