#include "core/authserver/policy/client_authentication.h"

#include "core/authserver/checks/spelling.h"
#include "core/authserver/policy/throttle.h"
#include "core/oauth/client_authentication.h"

namespace grantdesk::authserver {

namespace {

using applications::Application;
using oauth::ClientCredentials;
using oauth::ErrorCode;
using oauth::Refusal;
using Client = std::shared_ptr<const Application>;

Refusal invalidClient(const QByteArray &description, const char *rule)
{
    return {ErrorCode::InvalidClient, description, rule};
}

bool hasSecret(const ClientCredentials &credentials)
{
    return credentials.secret && !credentials.secret->isEmpty();
}

/// What the body says, as far as it says anything.
bool bodyAgrees(const ClientCredentials &header, const http::Parameters &body)
{
    const QByteArray id = body.value("client_id");
    const SecretString secret(body.value("client_secret"));
    return (id.isEmpty() || id == header.clientId) && (secret.isEmpty() || header.secret == secret);
}

/// The ways the request's credentials can be read; at least one.
Outcome<QList<ClientCredentials>> readCredentials(const http::Request &request, const http::Parameters &body)
{
    if (!triedHttpAuthentication(request)) {
        const QByteArray id = body.value("client_id");
        if (id.isEmpty())
            return refuse(invalidClient(missingParameter(body, "client_id"), "RFC 6749 §3.2.1"));
        const QByteArray secret = body.value("client_secret");
        return QList<ClientCredentials>{{id, secret.isEmpty() ? std::nullopt : std::optional(SecretString(secret))}};
    }
    if (request.headers.count("Authorization") > 1)
        return refuse(
            Refusal{ErrorCode::InvalidRequest, "The Authorization header was sent more than once.", "RFC 6749 §2.3"});
    const QList<ClientCredentials> readings = oauth::parseBasicHeader(request.headers.value("Authorization"));
    if (readings.isEmpty())
        return refuse(
            invalidClient("The Authorization header must be Basic, with client ID and secret.", "RFC 6749 §2.3.1"));
    QList<ClientCredentials> agreeing;
    for (const ClientCredentials &reading : readings) {
        if (bodyAgrees(reading, body))
            agreeing.append(reading);
    }
    if (agreeing.isEmpty())
        return refuse(Refusal{ErrorCode::InvalidRequest,
                              "The Authorization header and the body carry different client credentials.",
                              "RFC 6749 §2.3"});
    return agreeing;
}

/// The client's secret that these credentials show, expired or not; null when they show none of them.
const applications::ClientSecret *shownSecret(const Application &client, const ClientCredentials &credentials)
{
    const auto *secrets = applications::clientSecrets(client);
    return secrets && hasSecret(credentials) ? applications::findSecret(*secrets, *credentials.secret) : nullptr;
}

/// Whether these credentials are the client's; says which secret it was.
Outcome<Id> verify(const Application &client, const ClientCredentials &credentials, TimePoint now)
{
    if (!applications::clientSecrets(client)) {
        if (hasSecret(credentials))
            return refuse(invalidClient("This application is public: it has no client secret and sends none.",
                                        "workfront-protocol §4.1"));
        return Id();
    }
    const auto *secret = shownSecret(client, credentials);
    if (!secret)
        return refuse(Refusal{ErrorCode::InvalidClient, "Client authentication failed.", "RFC 6749 §5.2",
                              "The client secret is none of this application's."});
    if (applications::isExpired(*secret, now))
        return refuse(invalidClient("The client secret has expired.", "RFC 7591 §3.2.1"));
    return secret->id;
}

/// Kept apart from a wrong secret: nobody guesses by sending none.
Refusal secretMissing(const http::Parameters &body)
{
    const QByteArray reason = missingParameter(body, "client_secret");
    return invalidClient("Client authentication failed. " + reason, "RFC 6749 §3.2.1");
}

} // namespace

bool triedHttpAuthentication(const http::Request &request)
{
    return request.headers.contains("Authorization");
}

Outcome<Client> authenticateClient(Context &context, const http::Request &request, const http::Parameters &body)
{
    const auto readings = readCredentials(request, body);
    if (!readings)
        return refuse(readings.error());
    const TimePoint now = context.clock.realNow();
    // The decoded reading: the many percent-encoded spellings of one client ID are one client's guesses.
    const QByteArray clientId = readings->last().clientId;
    const bool guesses = hasSecret(readings->first());
    if (guesses) {
        if (const auto wait = context.secretGuesses.wait(clientId, request.peerAddress, now))
            return refuse(Throttled{*wait, "RFC 6749 §2.3.1"});
    }

    Failure reason = Refusal{ErrorCode::InvalidClient, "Client authentication failed.", "RFC 6749 §5.2",
                             "No application has this client ID."};
    for (const ClientCredentials &credentials : *readings) {
        const auto client = context.directory.clientById(credentials.clientId);
        if (!client)
            return refuse(client.error());
        if (!*client)
            continue;
        const auto secret = verify(**client, credentials, context.clock.now());
        if (secret) {
            context.secretGuesses.right(clientId, request.peerAddress);
            context.directory.noteUse((*client)->id, *secret, context.clock.now());
            return *client;
        }
        reason = secret.error();
        if (!hasSecret(credentials))
            reason = secretMissing(body);
        // What is wrong with a secret that is the client's says more than that another reading shows none.
        if (shownSecret(**client, credentials))
            break;
    }
    if (guesses)
        context.secretGuesses.wrong(clientId, request.peerAddress, now);
    return refuse(reason);
}

} // namespace grantdesk::authserver
