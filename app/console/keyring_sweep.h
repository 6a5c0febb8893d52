#pragma once

#include "app/shared/kept_notes.h"
#include "core/secrets/secret_store.h"
#include "ui/workbench.h"

#include <QObject>
#include <QTimer>

namespace grantdesk::app {

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

    ui::StoreAccess &m_stores;
    secrets::SecretStore &m_secrets;
    KeptNotes m_notes;
    QTimer m_hour;
};

} // namespace grantdesk::app
