#include "core/secrets/open.h"

#include <QHash>
#include <QObject>

#include <utility>

namespace grantdesk::secrets {

namespace {

class SessionStore final : public QObject, public SecretStore {
public:
    bool isPersistent() const override { return false; }

    void write(const QString &key, const SecretString &secret, std::function<void(Result<void>)> done) override
    {
        m_secrets.insert(key, secret);
        later(std::move(done), Result<void>());
    }

    void read(const QString &key, std::function<void(Result<std::optional<SecretString>>)> done) override
    {
        const auto found = m_secrets.constFind(key);
        const auto secret = found == m_secrets.cend() ? std::nullopt : std::optional(*found);
        later(std::move(done), Result<std::optional<SecretString>>(secret));
    }

    void remove(const QString &key, std::function<void(Result<void>)> done) override
    {
        m_secrets.remove(key);
        later(std::move(done), Result<void>());
    }

private:
    /// The same order of things as with a real keyring: the answer comes from the event loop, and never once this
    /// store is gone.
    template<typename Answer> void later(std::function<void(Answer)> done, Answer answer)
    {
        const auto tell = [done = std::move(done), answer = std::move(answer)] {
            done(answer);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    }

    QHash<QString, SecretString> m_secrets;
};

} // namespace

std::unique_ptr<SecretStore> sessionSecretStore()
{
    return std::make_unique<SessionStore>();
}

} // namespace grantdesk::secrets
