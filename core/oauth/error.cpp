#include "core/oauth/error.h"

#include <algorithm>
#include <array>

namespace grantdesk::oauth {

namespace {

// In the order of the enumeration.
constexpr std::array wireNames = {
    "invalid_request",           "invalid_client", "invalid_grant", "unauthorized_client",     "unsupported_grant_type",
    "unsupported_response_type", "access_denied",  "server_error",  "temporarily_unavailable",
};

/// RFC 6749 §5.2 allows %x20-21, %x23-5B, %x5D-7E; so the text needs no escaping in JSON either.
QByteArray onlyAllowed(QByteArray description)
{
    std::replace_if(
        description.begin(), description.end(), [](char c) { return c < 0x20 || c > 0x7e || c == '"' || c == '\\'; },
        '?');
    return description;
}

} // namespace

QByteArray toWire(ErrorCode code)
{
    return wireNames.at(static_cast<size_t>(code));
}

int statusFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidClient:
        return 401;
    case ErrorCode::ServerError:
        return 500;
    case ErrorCode::TemporarilyUnavailable:
        return 503;
    default:
        return 400;
    }
}

http::Response errorResponse(const Refusal &refusal, ErrorFormat format, bool basicTried, int status)
{
    http::Response response;
    response.status = status == 0 ? statusFor(refusal.code) : status;
    response.headers = {{"Content-Type", "application/json;charset=UTF-8"},
                        {"Cache-Control", "no-store"},
                        {"Pragma", "no-cache"},
                        {"X-Content-Type-Options", "nosniff"}};
    if (basicTried && refusal.code == ErrorCode::InvalidClient)
        response.headers.add("WWW-Authenticate", "Basic realm=\"Grantdesk\", charset=\"UTF-8\"");

    response.body = errorBody(toWire(refusal.code), refusal.description, format, response.status);
    return response;
}

QByteArray errorBody(const QByteArray &code, const QByteArray &description, ErrorFormat format, int status)
{
    const QByteArray text = onlyAllowed(description);
    const QByteArray number = QByteArray::number(status);
    // Both bodies carry the RFC's code; they differ in `error` (workfront-protocol §4.3).
    if (format == ErrorFormat::Rfc6749)
        return R"({"error":")" + code + R"(","error_description":")" + text + R"(","statusCode":)" + number
            + R"(,"type":")" + code + R"(","message":")" + text + R"("})";
    return R"({"statusCode":)" + number + R"(,"error":true,"type":")" + code + R"(","message":")" + text
        + R"(","error_description":")" + text + R"("})";
}

} // namespace grantdesk::oauth
