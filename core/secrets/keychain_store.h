#pragma once

#include "core/secrets/secret_store.h"

#include <QObject>

namespace grantdesk::secrets {

/// Entries of the service "Grantdesk" in the operating system's keyring. Never falls back to a plain file.
///
/// A locked keyring misleads: reading says that there is no such entry, removing says that it is done. Both are
/// believed only after a probe entry could be written.
class KeychainStore final : public QObject, public SecretStore {
public:
    bool isPersistent() const override { return true; }
    void write(const QString &key, const SecretString &secret, std::function<void(Result<void>)> done) override;
    void read(const QString &key, std::function<void(Result<std::optional<SecretString>>)> done) override;
    void remove(const QString &key, std::function<void(Result<void>)> done) override;

    /// Writes, reads and removes an entry of its own.
    void probe(std::function<void(Result<void>)> done);

private:
    using ReadDone = std::function<void(Result<std::optional<SecretString>>)>;
    void readOnce(const QString &key, ReadDone done);
    void removeOnce(const QString &key, std::function<void(Result<void>)> done);
};

} // namespace grantdesk::secrets
