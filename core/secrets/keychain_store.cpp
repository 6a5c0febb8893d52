#include "core/secrets/keychain_store.h"

#include <QTimer>
#include <QUuid>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <utility>

namespace grantdesk::secrets {

namespace {

/// Unlocking may ask the user for a password: time enough for that, but not for ever.
constexpr std::chrono::minutes patience{2};

QString service()
{
    return QStringLiteral("Grantdesk");
}

/// One job of the keyring under way. A child of the store: when that goes, nobody is told. The job itself is left
/// to finish, because the keyring's library still points to it.
class Operation final : public QObject {
public:
    using Done = std::function<void(QKeychain::Job *)>; ///< null: the keyring did not answer

    Operation(QObject *parent, QKeychain::Job *job, const QString &key, Done done)
        : QObject(parent)
        , m_done(std::move(done))
    {
        job->setKey(key);
        job->setInsecureFallback(false);
        job->setAutoDelete(true);
        connect(job, &QKeychain::Job::finished, this, &Operation::end);
        QTimer::singleShot(patience, this, [this] { end(nullptr); });
        job->start();
    }

private:
    /// The callback may destroy the store, and this with it.
    void end(QKeychain::Job *job)
    {
        const auto done = std::exchange(m_done, {});
        deleteLater();
        if (done)
            done(job);
    }

    Done m_done;
};

Error locked(const QString &detail = {})
{
    return {QStringLiteral("secrets.keyring_locked"),
            QStringLiteral("The keyring is locked."),
            {},
            QStringLiteral("Unlock it and try again."),
            detail};
}

/// What a job ended with, apart from EntryNotFound, which is no error to readers and removers.
Error errorOf(const QKeychain::Job *job)
{
    if (job == nullptr)
        return locked(QStringLiteral("no answer"));
    switch (job->error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return locked(job->errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {QStringLiteral("secrets.keyring_unavailable"),
                QStringLiteral("There is no keyring on this system."),
                {},
                {},
                job->errorString()};
    default:
        return {QStringLiteral("secrets.keyring_failed"),
                QStringLiteral("The keyring refused."),
                {},
                {},
                job->errorString()};
    }
}

bool succeeded(const QKeychain::Job *job)
{
    return job != nullptr && job->error() == QKeychain::NoError;
}

bool foundNothing(const QKeychain::Job *job)
{
    return job != nullptr && job->error() == QKeychain::EntryNotFound;
}

} // namespace

void KeychainStore::write(const QString &key, const SecretString &secret, std::function<void(Result<void>)> done)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(secret.reveal());
    new Operation(this, job, key, [done = std::move(done)](const QKeychain::Job *ended) {
        done(succeeded(ended) ? Result<void>() : failure(errorOf(ended)));
    });
}

void KeychainStore::readOnce(const QString &key, ReadDone done)
{
    new Operation(this, new QKeychain::ReadPasswordJob(service()), key,
                  [done = std::move(done)](QKeychain::Job *ended) {
                      if (foundNothing(ended))
                          return done(std::optional<SecretString>());
                      if (!succeeded(ended))
                          return done(failure(errorOf(ended)));
                      done(SecretString(static_cast<QKeychain::ReadPasswordJob *>(ended)->binaryData()));
                  });
}

void KeychainStore::read(const QString &key, ReadDone done)
{
    readOnce(key, [this, key, done = std::move(done)](Result<std::optional<SecretString>> first) {
        if (!first || first->has_value())
            return done(std::move(first));
        probe([this, key, done](const Result<void> &open) {
            if (!open)
                return done(failure(locked(open.error().detail)));
            readOnce(key, done);
        });
    });
}

void KeychainStore::removeOnce(const QString &key, std::function<void(Result<void>)> done)
{
    new Operation(this, new QKeychain::DeletePasswordJob(service()), key,
                  [done = std::move(done)](const QKeychain::Job *ended) {
                      done(succeeded(ended) || foundNothing(ended) ? Result<void>() : failure(errorOf(ended)));
                  });
}

void KeychainStore::remove(const QString &key, std::function<void(Result<void>)> done)
{
    probe([this, key, done = std::move(done)](const Result<void> &open) {
        if (!open)
            return done(open);
        removeOnce(key, done);
    });
}

void KeychainStore::probe(std::function<void(Result<void>)> done)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString key = QStringLiteral("probe/") + id;
    const SecretString value(id.toLatin1());
    write(key, value, [this, key, value, done = std::move(done)](const Result<void> &written) {
        if (!written)
            return done(written);
        readOnce(key, [this, key, value, done](const Result<std::optional<SecretString>> &read) {
            const bool works = read && *read == value;
            removeOnce(key, [works, read, done](Result<void> removed) {
                if (!works)
                    return done(failure(read ? locked() : read.error()));
                done(std::move(removed));
            });
        });
    });
}

} // namespace grantdesk::secrets
