#pragma once

#include "core/secrets/open.h"

#include <QTest>

/// Calls a store and waits for its answer in the event loop.
class StoreCaller {
public:
    using Found = std::optional<grantdesk::SecretString>;

    explicit StoreCaller(grantdesk::secrets::SecretStore &store)
        : m_store(store)
    {
    }

    grantdesk::Result<void> write(const QString &key, const QByteArray &secret)
    {
        return wait<grantdesk::Result<void>>(
            [&](auto done) { m_store.write(key, grantdesk::SecretString(secret), std::move(done)); });
    }
    grantdesk::Result<void> remove(const QString &key)
    {
        return wait<grantdesk::Result<void>>([&](auto done) { m_store.remove(key, std::move(done)); });
    }
    grantdesk::Result<Found> read(const QString &key)
    {
        return wait<grantdesk::Result<Found>>([&](auto done) { m_store.read(key, std::move(done)); });
    }
    /// The secret's bytes; "(none)" or the error's code when there are none.
    QByteArray text(const QString &key)
    {
        const auto found = read(key);
        if (!found)
            return found.error().code.toLatin1();
        return *found ? (*found)->reveal() : QByteArray("(none)");
    }

private:
    template<typename Answer, typename Call> Answer wait(const Call &call)
    {
        std::optional<Answer> answer;
        int calls = 0;
        call([&](Answer given) {
            answer = std::move(given);
            ++calls;
        });
        if (calls != 0 || !QTest::qWaitFor([&] { return answer.has_value(); }, 20'000) || calls != 1)
            return grantdesk::failure({QStringLiteral("test.not_once_and_later"), {}});
        return *answer;
    }

    grantdesk::secrets::SecretStore &m_store;
};

inline std::unique_ptr<grantdesk::secrets::SecretStore>
openAndWait(int milliseconds, std::chrono::milliseconds patience = std::chrono::seconds(10))
{
    std::unique_ptr<grantdesk::secrets::SecretStore> store;
    bool atOnce = true;
    grantdesk::secrets::openSecretStore(
        [&](std::unique_ptr<grantdesk::secrets::SecretStore> opened) {
            if (!atOnce)
                store = std::move(opened);
        },
        patience);
    atOnce = false;
    [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return store != nullptr; }, milliseconds);
    return store;
}
