#include "core/secrets/open.h"

#include "core/secrets/keychain_store.h"

#include <QTimer>

#include <utility>

namespace grantdesk::secrets {

namespace {

/// The question to the keyring, under way. When its patience ends the asker gets the session store, and this stays
/// until the keyring has answered and the probe is removed.
class Opening final : public QObject {
public:
    explicit Opening(std::function<void(std::unique_ptr<SecretStore>)> done)
        : m_done(std::move(done))
    {
    }

    void begin(std::chrono::milliseconds patience)
    {
        QTimer::singleShot(patience, this, [this] { hand(sessionSecretStore()); });
        m_keychain->probe([this](const Result<void> &works) {
            deleteLater();
            auto keychain = std::move(m_keychain);
            if (works && m_done)
                return hand(std::move(keychain));
            keychain.release()->deleteLater();
            hand(sessionSecretStore());
        });
    }

private:
    void hand(std::unique_ptr<SecretStore> store)
    {
        if (const auto done = std::exchange(m_done, {}))
            done(std::move(store));
    }

    std::function<void(std::unique_ptr<SecretStore>)> m_done;
    std::unique_ptr<KeychainStore> m_keychain = std::make_unique<KeychainStore>();
};

} // namespace

void openSecretStore(std::function<void(std::unique_ptr<SecretStore>)> done, std::chrono::milliseconds patience)
{
    (new Opening(std::move(done)))->begin(patience);
}

} // namespace grantdesk::secrets
