#include "ui/flows/kept_credentials.h"

#include "core/applications/kept_names.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace grantdesk::ui {

namespace {

/// The search under way; lives as long as the callback that continues it.
struct Search {
    secrets::SecretStore &store;
    QStringList secretNames;
    QStringList keyNames;
    QPointer<QObject> context;
    std::function<void(const KeptCredentials &)> found;
    KeptCredentials kept;
};

/// The next entry worth reading; empty when there is none.
QString takeName(Search &search)
{
    if (search.kept.clientSecret.isEmpty() && !search.secretNames.isEmpty())
        return search.secretNames.takeFirst();
    if (search.kept.privateKeyPem.isEmpty() && !search.keyNames.isEmpty())
        return search.keyNames.takeFirst();
    return {};
}

void continueSearch(const std::shared_ptr<Search> &search)
{
    if (!search->context)
        return;
    const QString name = takeName(*search);
    if (name.isEmpty())
        return search->found(search->kept);
    const bool isKey = name.startsWith(applications::keptKeyName({}));
    search->store.read(name, [search, isKey](const Result<std::optional<SecretString>> &entry) {
        if (!entry)
            search->kept.error = entry.error();
        else if (*entry)
            (isKey ? search->kept.privateKeyPem : search->kept.clientSecret) = **entry;
        continueSearch(search);
    });
}

} // namespace

void whenKeepingIsKnown(secrets::SecretStore &store, QObject *context, std::function<void()> then)
{
    if (store.isKnown())
        return;
    store.whenKnown([guard = QPointer<QObject>(context), then = std::move(then)] {
        if (guard)
            then();
    });
}

void findKeptCredentials(secrets::SecretStore &store, const applications::Application &application, QObject *context,
                         std::function<void(const KeptCredentials &)> found)
{
    auto search = std::make_shared<Search>(Search{store, {}, {}, context, std::move(found), {}});
    if (const auto *secrets = applications::clientSecrets(application)) {
        for (const applications::ClientSecret &secret : *secrets)
            search->secretNames.prepend(applications::keptSecretName(secret.id));
    }
    if (const auto *keys = applications::publicKeys(application)) {
        for (const applications::PublicKey &key : *keys)
            search->keyNames.prepend(applications::keptKeyName(key.id));
    }
    QMetaObject::invokeMethod(
        context, [search] { continueSearch(search); }, Qt::QueuedConnection);
}

} // namespace grantdesk::ui
