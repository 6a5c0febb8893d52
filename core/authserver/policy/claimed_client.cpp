#include "core/authserver/policy/claimed_client.h"

#include "core/authserver/request_notes.h"

namespace grantdesk::authserver {

void noteParameters(Context &context, const http::Parameters &parameters)
{
    if (!context.notes.wanted)
        return;
    const QByteArray claimed = parameters.value("client_id");
    if (const auto client = context.directory.clientById(claimed); client && *client)
        context.notes.client(claimed);
    context.notes.parameters(parameters);
}

} // namespace grantdesk::authserver
