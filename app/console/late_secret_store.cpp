#include "app/console/late_secret_store.h"

#include "app/shared/noted_secret_store.h"
#include "core/secrets/open.h"

#include <utility>

namespace grantdesk::app {

void LateSecretStore::open(const QString &dataFolder)
{
    secrets::openSecretStore([self = std::weak_ptr<LateSecretStore *>(m_self),
                              notes = KeptNotes(dataFolder)](std::unique_ptr<secrets::SecretStore> store) {
        if (const auto here = self.lock())
            (*here)->take(std::make_unique<NotedSecretStore>(std::move(store), notes));
    });
}

void LateSecretStore::take(std::unique_ptr<secrets::SecretStore> store)
{
    m_store = std::move(store);
    const QList<Call> waiting = std::exchange(m_waiting, {});
    for (const Call &call : waiting)
        call(*m_store);
}

void LateSecretStore::perform(Call call)
{
    if (m_store)
        call(*m_store);
    else
        m_waiting.append(std::move(call));
}

void LateSecretStore::whenKnown(const std::function<void()> &then)
{
    perform([then](secrets::SecretStore &) { then(); });
}

void LateSecretStore::write(const QString &key, const SecretString &secret, std::function<void(Result<void>)> done)
{
    perform([key, secret, done = std::move(done)](secrets::SecretStore &store) { store.write(key, secret, done); });
}

void LateSecretStore::read(const QString &key, std::function<void(Result<std::optional<SecretString>>)> done)
{
    perform([key, done = std::move(done)](secrets::SecretStore &store) { store.read(key, done); });
}

void LateSecretStore::remove(const QString &key, std::function<void(Result<void>)> done)
{
    perform([key, done = std::move(done)](secrets::SecretStore &store) { store.remove(key, done); });
}

} // namespace grantdesk::app
