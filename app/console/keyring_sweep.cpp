#include "app/console/keyring_sweep.h"

#include "ui/flows/kept_credentials.h"

#include <QPointer>
#include <QStringList>

#include <chrono>

namespace grantdesk::app {

namespace {

using applications::Application;

/// Those of `kept` that no application has any more, deleted ones that can be restored included.
Result<QStringList> goneOf(const QStringList &kept, storage::ApplicationStore &store)
{
    const auto list = store.list();
    if (!list)
        return failure(list.error());
    const auto deleted = store.deleted();
    if (!deleted)
        return failure(deleted.error());
    QStringList needed;
    for (const Application &application : *list)
        needed += ui::keptNames(application);
    for (const applications::DeletedApplication &one : *deleted)
        needed += ui::keptNames(one.application);
    QStringList gone;
    for (const QString &name : kept) {
        if (!needed.contains(name))
            gone.append(name);
    }
    return gone;
}

} // namespace

KeyringSweep::KeyringSweep(ui::StoreAccess &stores, secrets::SecretStore &secrets, const KeptNotes &notes,
                           QObject *parent)
    : QObject(parent)
    , m_stores(stores)
    , m_secrets(secrets)
    , m_notes(notes)
{
    m_hour.setInterval(std::chrono::hours(1));
    connect(&m_hour, &QTimer::timeout, this, &KeyringSweep::sweep);
}

void KeyringSweep::start()
{
    m_hour.start();
    m_secrets.whenKnown([guard = QPointer<KeyringSweep>(this)] {
        if (guard)
            guard->sweep();
    });
}

void KeyringSweep::sweep()
{
    if (!m_secrets.isPersistent())
        return;
    // The notes before the registry: what is kept after this moment belongs to something that may be newer than it.
    const QStringList kept = m_notes.names();
    if (kept.isEmpty())
        return;
    m_stores.run(
        this, [kept](storage::Stores &stores) { return goneOf(kept, stores.applications()); },
        [this](const Result<QStringList> &gone) {
            // Of what fails the notes stay: the next hour tries again.
            for (const QString &name : gone.value_or(QStringList()))
                m_secrets.remove(name, [](const Result<void> &) {});
        });
}

} // namespace grantdesk::app
