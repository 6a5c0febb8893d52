#include "core/authserver/checks/token_checks.h"

#include "core/authserver/checks/spelling.h"

#include <algorithm>
#include <array>

namespace grantdesk::authserver {

namespace {

using oauth::ErrorCode;
using oauth::Refusal;

constexpr std::array secretParameters{"client_secret", "code",       "code_verifier", "refresh_token",
                                      "jwt_token",     "grant_type", "token"};

constexpr std::array knownParameters{"grant_type",    "client_id",       "client_secret", "code",
                                     "code_verifier", "refresh_token",   "jwt_token",     "token",
                                     "redirect_uri",  "token_type_hint", "scope"};

bool isJson(const http::Request &request, const QByteArray &mediaType)
{
    if (!mediaType.isEmpty())
        return mediaType == "application/json";
    // Without a media type: a form never begins with a brace.
    return request.body.trimmed().startsWith('{');
}

std::optional<Refusal> nothingInTheQuery(const http::Request &request, const http::Parameters &)
{
    const QByteArray query = request.query();
    if (query.isEmpty())
        return std::nullopt;
    for (const QByteArray &parameter : query.split('&')) {
        const QByteArray name = parameter.left(std::max<qsizetype>(parameter.indexOf('='), 0));
        const bool isOurs = std::any_of(secretParameters.begin(), secretParameters.end(),
                                        [&](const char *ours) { return name == ours; });
        if (isOurs)
            return Refusal{ErrorCode::InvalidRequest,
                           "Parameters belong into the body; '" + name + "' was sent in the address.",
                           "RFC 6749 §2.3.1"};
    }
    return std::nullopt;
}

/// What is not known is ignored, however often it was sent: `resource` may be repeated (RFC 8707 §2).
std::optional<Refusal> parametersSentOnce(const http::Request &, const http::Parameters &parameters)
{
    if (parameters.firstDuplicate().isEmpty())
        return std::nullopt;
    for (const char *name : knownParameters) {
        const auto isNamed = [name](const http::Parameter &parameter) {
            return parameter.name == name;
        };
        if (std::count_if(parameters.begin(), parameters.end(), isNamed) > 1)
            return Refusal{ErrorCode::InvalidRequest,
                           "The parameter '" + QByteArray(name) + "' was sent more than once.", "RFC 6749 §3.2"};
    }
    return std::nullopt;
}

using ShapeCheck = std::optional<Refusal> (*)(const http::Request &, const http::Parameters &);
constexpr std::array<ShapeCheck, 2> shapeChecks{nothingInTheQuery, parametersSentOnce};

} // namespace

bool isTokenParameter(QByteArrayView name)
{
    return std::any_of(knownParameters.begin(), knownParameters.end(),
                       [name](const char *known) { return name == known; });
}

Outcome<http::Parameters> readTokenParameters(const http::Request &request)
{
    if (request.headers.count("Content-Type") > 1)
        return refuse(
            Refusal{ErrorCode::InvalidRequest, "The Content-Type header was sent more than once.", "RFC 9110 §5.3"});
    const QByteArray mediaType = http::mediaType(request.headers);
    if (!mediaType.isEmpty() && mediaType != "application/x-www-form-urlencoded" && mediaType != "application/json")
        return refuse(Refusal{ErrorCode::InvalidRequest,
                              "The body must be application/x-www-form-urlencoded or application/json.",
                              "RFC 6749 §3.2"});
    if (isJson(request, mediaType)) {
        auto parameters = http::parseJsonObject(request.body);
        if (!parameters)
            return refuse(Refusal{ErrorCode::InvalidRequest, "The body must be a JSON object of strings.",
                                  "workfront-protocol §4.1"});
        return std::move(*parameters);
    }
    auto parameters = http::parseForm(request.body);
    if (!parameters)
        return refuse(Refusal{ErrorCode::InvalidRequest, "The form in the body cannot be read.", "RFC 6749 §5.2"});
    return std::move(*parameters);
}

std::optional<Refusal> checkTokenShape(const http::Request &request, const http::Parameters &parameters)
{
    for (const ShapeCheck check : shapeChecks) {
        if (auto refusal = check(request, parameters))
            return refusal;
    }
    return std::nullopt;
}

} // namespace grantdesk::authserver
