#include "core/flows/plan.h"

#include "core/applications/redirect_url.h"
#include "core/crypto/base64url.h"
#include "core/crypto/pkce.h"

#include <algorithm>

namespace grantdesk::flows {

namespace {

using applications::Application;
using Kind = std::variant<AuthorizationCodePlan, JwtPlan, RefreshPlan>;

Error secretMissing()
{
    return {QStringLiteral("flow.secret_missing"),
            QStringLiteral("This type of application needs a client secret"),
            {},
            QStringLiteral("Enter one of the application's client secrets, or add a new one")};
}

Result<oauth::ClientCredentials> credentialsOf(const Application &application, const PlanChoices &choices)
{
    const QByteArray clientId = application.clientId.toUtf8();
    // A single-page application cannot keep a secret, so none is ever sent for it, not even a mistaken one.
    if (applications::typeOf(application) == applications::Type::SinglePage)
        return oauth::ClientCredentials{clientId, std::nullopt};
    if (!choices.clientSecret || choices.clientSecret->isEmpty())
        return failure(secretMissing());
    return oauth::ClientCredentials{clientId, choices.clientSecret};
}

Result<QString> registeredRedirectUrl(const QStringList &registered, const QString &chosen)
{
    if (registered.isEmpty())
        return failure({QStringLiteral("flow.redirect_url_missing"),
                        QStringLiteral("The application has no redirect URL"),
                        {},
                        QStringLiteral("Add one to the application and save it")});
    if (chosen.isEmpty()) {
        const auto served = std::find_if(registered.begin(), registered.end(),
                                         [](const QString &url) { return applications::isLoopbackRedirect(url); });
        return served == registered.end() ? registered.first() : *served;
    }
    if (!applications::isRegisteredRedirect(registered, chosen.toUtf8()))
        return failure({QStringLiteral("flow.redirect_url_unregistered"),
                        QStringLiteral("The redirect URL is not one of the application's"),
                        {chosen},
                        QStringLiteral("Choose a registered one, or register this one first")});
    return chosen;
}

Result<Kind> authorizationCodeKind(const Application &application, const PlanChoices &choices, RandomSource &random)
{
    const auto url = registeredRedirectUrl(applications::delegation(application)->redirectUrls, choices.redirectUrl);
    if (!url)
        return failure(url.error());
    return AuthorizationCodePlan{url->toUtf8(), applications::isLoopbackRedirect(*url), newState(random),
                                 crypto::newCodeVerifier(random)};
}

Result<Kind> jwtKind(const Application &application, const PlanChoices &choices, RandomSource &random)
{
    if (!choices.privateKey)
        return failure({QStringLiteral("flow.private_key_missing"),
                        QStringLiteral("A machine-to-machine application signs with a private key"),
                        {},
                        QStringLiteral("Choose the private key of one of the application's public keys")});
    const QString fingerprint = choices.privateKey->publicKey().fingerprint;
    const QList<applications::PublicKey> &keys = *applications::publicKeys(application);
    const auto key = std::find_if(keys.begin(), keys.end(), [&fingerprint](const applications::PublicKey &each) {
        return each.key.fingerprint == fingerprint;
    });
    if (key == keys.end())
        return failure({QStringLiteral("flow.key_not_registered"),
                        QStringLiteral("The private key belongs to none of the application's public keys"),
                        {fingerprint},
                        QStringLiteral("Add its public key to the application, or choose another one")});
    const QString user = choices.userId.isEmpty() ? key->createdBy : choices.userId;
    return JwtPlan{choices.customerId.toUtf8(), user.toUtf8(), newId(random).toLatin1(), *choices.privateKey};
}

Result<Kind> kindOf(const Application &application, const PlanChoices &choices, RandomSource &random)
{
    const bool machine = applications::typeOf(application) == applications::Type::MachineToMachine;
    if (choices.refreshToken && machine)
        return failure({QStringLiteral("flow.no_refresh_for_type"),
                        QStringLiteral("Machine-to-machine applications get no refresh tokens"),
                        {},
                        QStringLiteral("Run the JWT flow again instead")});
    if (choices.refreshToken)
        return RefreshPlan{*choices.refreshToken};
    return machine ? jwtKind(application, choices, random) : authorizationCodeKind(application, choices, random);
}

} // namespace

Result<Plan> planFor(const applications::Application &application, const PlanChoices &choices, RandomSource &random)
{
    auto kind = kindOf(application, choices, random);
    if (!kind)
        return failure(kind.error());
    auto client = credentialsOf(application, choices);
    if (!client)
        return failure(client.error());
    oauth::TokenRequestStyle style = choices.style;
    if (!client->secret)
        style.authentication = oauth::ClientAuthentication::RequestBody;

    Plan plan{std::move(*kind), choices.endpoints, choices.expectedIssuer, std::move(*client), style};
    plan.browserDeadline = choices.browserDeadline;
    return plan;
}

QByteArray newState(RandomSource &random)
{
    return crypto::toBase64Url(random.bytes(32));
}

} // namespace grantdesk::flows
