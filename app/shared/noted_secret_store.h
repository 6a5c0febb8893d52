#pragma once

#include "app/shared/kept_notes.h"
#include "core/secrets/secret_store.h"

#include <memory>

namespace grantdesk::app {

/// A secret store that notes in the data folder what is in the keyring, so that it can be taken out again when the
/// secret or key is deleted by somebody who has no keyring.
class NotedSecretStore final : public secrets::SecretStore {
public:
    /// `store` knows already whether it is persistent; one that is not needs no notes.
    NotedSecretStore(std::unique_ptr<secrets::SecretStore> store, const KeptNotes &notes);

    bool isPersistent() const override { return m_store->isPersistent(); }
    void write(const QString &key, const SecretString &secret, std::function<void(Result<void>)> done) override;
    void read(const QString &key, std::function<void(Result<std::optional<SecretString>>)> done) override;
    void remove(const QString &key, std::function<void(Result<void>)> done) override;

private:
    std::unique_ptr<secrets::SecretStore> m_store;
    KeptNotes m_notes;
};

} // namespace grantdesk::app
