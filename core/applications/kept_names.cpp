#include "core/applications/kept_names.h"

namespace grantdesk::applications {

QString keptSecretName(const Id &secret)
{
    return QStringLiteral("client-secret/") + secret;
}

QString keptKeyName(const Id &key)
{
    return QStringLiteral("private-key/") + key;
}

QStringList keptNames(const Application &application)
{
    QStringList names;
    if (const auto *secrets = clientSecrets(application)) {
        for (const ClientSecret &secret : *secrets)
            names.append(keptSecretName(secret.id));
    }
    if (const auto *keys = publicKeys(application)) {
        for (const PublicKey &key : *keys)
            names.append(keptKeyName(key.id));
    }
    return names;
}

} // namespace grantdesk::applications
