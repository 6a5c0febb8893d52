#include "app/shared/noted_secret_store.h"

#include <utility>

namespace grantdesk::app {

NotedSecretStore::NotedSecretStore(std::unique_ptr<secrets::SecretStore> store, const KeptNotes &notes)
    : m_store(std::move(store))
    , m_notes(notes)
{
}

/// Noted first: a note without an entry costs nothing, an entry without a note would stay.
void NotedSecretStore::write(const QString &key, const SecretString &secret, std::function<void(Result<void>)> done)
{
    if (isPersistent())
        m_notes.add(key);
    m_store->write(key, secret, std::move(done));
}

/// What was kept before there were notes is noted when it is found.
void NotedSecretStore::read(const QString &key, std::function<void(Result<std::optional<SecretString>>)> done)
{
    m_store->read(key,
                  [persistent = isPersistent(), notes = m_notes, key,
                   done = std::move(done)](Result<std::optional<SecretString>> found) {
                      if (persistent && found && *found)
                          notes.add(key);
                      done(std::move(found));
                  });
}

void NotedSecretStore::remove(const QString &key, std::function<void(Result<void>)> done)
{
    m_store->remove(key, [notes = m_notes, key, done = std::move(done)](const Result<void> &removed) {
        if (removed)
            notes.remove(key);
        done(removed);
    });
}

} // namespace grantdesk::app
