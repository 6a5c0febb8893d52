#pragma once

#include "core/secrets/secret_store.h"

#include <QList>

#include <functional>
#include <memory>

namespace grantdesk::app {

/// Stands in for the secret store until the operating system's keyring has answered its probe, which may take seconds:
/// the window must not wait for that. What is asked meanwhile is carried out when the real one has come.
class LateSecretStore final : public secrets::SecretStore {
public:
    /// Begins the probe. Call it when the event loop is about to run. What is kept is noted in the data folder.
    void open(const QString &dataFolder);
    /// Takes this store at once instead of the probe's.
    void take(std::unique_ptr<secrets::SecretStore> store);

    bool isKnown() const override { return bool(m_store); }
    void whenKnown(const std::function<void()> &then) override;
    bool isPersistent() const override { return m_store && m_store->isPersistent(); }
    void write(const QString &key, const SecretString &secret, std::function<void(Result<void>)> done) override;
    void read(const QString &key, std::function<void(Result<std::optional<SecretString>>)> done) override;
    void remove(const QString &key, std::function<void(Result<void>)> done) override;

private:
    using Call = std::function<void(secrets::SecretStore &)>;
    void perform(Call call);

    std::unique_ptr<secrets::SecretStore> m_store;
    QList<Call> m_waiting;
    /// Callbacks of the probe hold a weak one, so that a late one finds nobody.
    std::shared_ptr<LateSecretStore *> m_self = std::make_shared<LateSecretStore *>(this);
};

} // namespace grantdesk::app
