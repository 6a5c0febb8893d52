#pragma once

#include "app/shared/kept_notes.h"
#include "core/secrets/secret_store.h"
#include "core/storage/stores.h"
#include "ui/workbench.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace grantdesk::app {

/// Those of `kept` that no application has any more, deleted ones that can be restored included. None when the registry
/// changed while it was read: what moves between the living and the deleted would seem to be in neither.
Result<QStringList> goneOf(const QStringList &kept, storage::Stores &stores);

/// Takes out of the keyring what it holds of client secrets and keys that are gone for good: the stores forget deleted
/// applications by themselves after 30 days, and others who delete have no keyring of this user. Looks as soon as the
/// keyring is known, and once an hour.
class KeyringSweep final : public QObject {
    Q_OBJECT
public:
    /// `stores` and `secrets` must outlive it.
    KeyringSweep(ui::StoreAccess &stores, secrets::SecretStore &secrets, const KeptNotes &notes,
                 QObject *parent = nullptr);

    void start();

private:
    void sweep();
    /// The first of `gone`, then the others; at the first failure all of them wait for the next hour.
    void remove(QStringList gone);

    ui::StoreAccess &m_stores;
    secrets::SecretStore &m_secrets;
    KeptNotes m_notes;
    QTimer m_hour;
    bool m_removing = false; ///< a keyring may wait for its password for longer than an hour
};

} // namespace grantdesk::app
