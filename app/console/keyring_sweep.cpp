#include "app/console/keyring_sweep.h"

#include "core/applications/kept_names.h"

#include <QPointer>

#include <chrono>

namespace grantdesk::app {

using applications::Application;

Result<QStringList> goneOf(const QStringList &kept, storage::Stores &stores)
{
    const auto before = stores.changeCounter();
    if (!before)
        return failure(before.error());
    const auto list = stores.applications().list();
    if (!list)
        return failure(list.error());
    const auto deleted = stores.applications().deleted();
    if (!deleted)
        return failure(deleted.error());
    const auto after = stores.changeCounter();
    if (!after)
        return failure(after.error());
    QStringList gone;
    if (*after != *before)
        return gone;
    QStringList needed;
    for (const Application &application : *list)
        needed += applications::keptNames(application);
    for (const applications::DeletedApplication &one : *deleted)
        needed += applications::keptNames(one.application);
    for (const QString &name : kept) {
        if (!needed.contains(name))
            gone.append(name);
    }
    return gone;
}

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
    if (!m_secrets.isPersistent() || m_removing)
        return;
    // The notes before the registry: what is kept after this moment belongs to something that may be newer than it.
    const QStringList kept = m_notes.names();
    if (kept.isEmpty())
        return;
    m_stores.run(
        this, [kept](storage::Stores &stores) { return goneOf(kept, stores); },
        [this](const Result<QStringList> &gone) {
            if (gone && !m_removing)
                remove(*gone);
        });
}

/// One after the other: a locked keyring asks for its password once an hour, not once for each.
void KeyringSweep::remove(QStringList gone)
{
    m_removing = !gone.isEmpty();
    if (!m_removing)
        return;
    const QString name = gone.takeFirst();
    m_secrets.remove(name, [guard = QPointer<KeyringSweep>(this), gone](const Result<void> &removed) {
        // Of what fails the notes stay: the next hour tries again.
        if (guard)
            guard->remove(removed ? gone : QStringList());
    });
}

} // namespace grantdesk::app
