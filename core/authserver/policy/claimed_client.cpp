#include "core/authserver/policy/claimed_client.h"

#include "core/authserver/request_notes.h"
#include "core/oauth/client_authentication.h"

#include <utility>

namespace grantdesk::authserver {

namespace {

/// The registered client that a request claims to come from, by its Authorization header or else its parameters.
QByteArray claimedClient(Context &context, const http::Request &request, const http::Parameters &parameters)
{
    QList<QByteArray> claims;
    for (const auto &reading : oauth::parseBasicHeader(request.headers.value("Authorization")))
        claims.append(reading.clientId);
    claims.append(parameters.value("client_id"));
    for (const QByteArray &claimed : std::as_const(claims)) {
        if (const auto client = context.directory.clientById(claimed); client && *client)
            return claimed;
    }
    return {};
}

} // namespace

void noteParameters(Context &context, const http::Request &request, const http::Parameters &parameters)
{
    if (!context.notes.wanted)
        return;
    if (const QByteArray claimed = claimedClient(context, request, parameters); !claimed.isEmpty())
        context.notes.client(claimed);
    context.notes.parameters(parameters);
}

} // namespace grantdesk::authserver
