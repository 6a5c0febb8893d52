#include "app/ctl/flow_credentials.h"

#include "app/ctl/input.h"
#include "app/ctl/say.h"
#include "core/applications/kept_names.h"

namespace grantdesk::ctl {

using namespace applications;
using crypto::RsaPrivateKey;

namespace {

std::optional<SecretString> keptSecret(Context &context, const QList<ClientSecret> &secrets)
{
    for (const ClientSecret &secret : secrets) {
        if (auto kept = context.kept(keptSecretName(secret.id)))
            return kept;
    }
    return std::nullopt;
}

Result<std::optional<SecretString>> findClientSecret(Context &context, const Application &application, bool fromInput)
{
    const auto *secrets = clientSecrets(application);
    if (fromInput || !secrets) {
        if (!fromInput)
            return std::optional<SecretString>();
        return readSecretLine(Ctl::tr("Client secret:")).map([](const SecretString &secret) {
            return std::optional(secret);
        });
    }
    if (auto kept = keptSecret(context, *secrets))
        return kept;
    if (!inputIsTerminal())
        return std::optional<SecretString>();
    return readSecretLine(Ctl::tr("Client secret:")).map([](const SecretString &secret) {
        return std::optional(secret);
    });
}

Result<std::optional<RsaPrivateKey>> parse(const SecretString &pem)
{
    return RsaPrivateKey::fromPem(pem).map([](const RsaPrivateKey &key) { return std::optional(key); });
}

Result<std::optional<RsaPrivateKey>> findPrivateKey(Context &context, const Application &application,
                                                    const std::string &file)
{
    if (!file.empty()) {
        const auto bytes = readFile(QString::fromStdString(file));
        return bytes ? parse(SecretString(*bytes)) : failure(bytes.error());
    }
    if (const auto *keys = publicKeys(application)) {
        for (const PublicKey &key : *keys) {
            if (const auto kept = context.kept(keptKeyName(key.id)))
                return parse(*kept);
        }
    }
    return std::optional<RsaPrivateKey>();
}

} // namespace

Result<Credentials> readCredentials(Context &context, const Application &application,
                                    const CredentialArguments &arguments)
{
    Credentials credentials;
    auto secret = findClientSecret(context, application, arguments.secretStdin);
    if (!secret)
        return failure(secret.error());
    credentials.clientSecret = *secret;
    if (arguments.passwordStdin) {
        auto password = readSecretLine(Ctl::tr("Password:"));
        if (!password)
            return failure(password.error());
        credentials.password = *password;
    }
    auto key = findPrivateKey(context, application, arguments.privateKeyFile);
    if (!key)
        return failure(key.error());
    credentials.privateKey = *key;
    return credentials;
}

} // namespace grantdesk::ctl
