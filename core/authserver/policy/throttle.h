#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace grantdesk::authserver {

/// Counts attempts by key and asks for patience when they come too fast: `burst` at once, then one every `interval`.
/// Remembers a bounded number of keys in two generations, so that neither many keys nor a clock moved back make it
/// grow or lock anybody out for good.
class Throttle {
public:
    Throttle(int burst, std::chrono::milliseconds interval)
        : m_burst(burst)
        , m_interval(interval)
    {
    }

    /// How long this key must wait; nothing when it may try now.
    std::optional<std::chrono::seconds> wait(const QByteArray &key, TimePoint now) const;
    void count(const QByteArray &key, TimePoint now);
    /// Takes back one count().
    void refund(const QByteArray &key);
    void forget(const QByteArray &key);

private:
    std::optional<TimePoint> paidUpUntil(const QByteArray &key, TimePoint now) const;

    int m_burst;
    std::chrono::milliseconds m_interval;
    QHash<QByteArray, TimePoint> m_recent;
    QHash<QByteArray, TimePoint> m_older;
};

/// Wrong client secrets, by client and address (RFC 6749 §2.3.1), and by address alone, lest made-up client IDs push
/// out what is known: a guesser never locks the good client out from another address.
class SecretGuesses {
public:
    std::optional<std::chrono::seconds> wait(const QByteArray &clientId, const QByteArray &address,
                                             TimePoint now) const;
    void wrong(const QByteArray &clientId, const QByteArray &address, TimePoint now);
    void right(const QByteArray &clientId, const QByteArray &address);

private:
    Throttle m_byClient{15, std::chrono::seconds(4)};
    Throttle m_byAddress{600, std::chrono::milliseconds(250)};
};

/// A counted attempt to sign in whose password nobody has looked at yet. Travels with the work to do; when that is
/// dropped unbegun (the server has too much of it), the attempt is taken back. May end on any thread.
class SignInAttempt {
public:
    enum class State { Waiting, Begun, Dropped };

    SignInAttempt() = default;
    ~SignInAttempt();
    SignInAttempt(const SignInAttempt &) = delete;
    SignInAttempt &operator=(const SignInAttempt &) = delete;

    /// From here on it counts.
    void begin() { *m_state = State::Begun; }

private:
    friend class SignInAttempts;
    std::shared_ptr<std::atomic<State>> m_state = std::make_shared<std::atomic<State>>(State::Waiting);
};

/// Attempts to sign in, by account and address, and by address alone against many accounts with one password.
class SignInAttempts {
public:
    /// Takes dropped attempts back first.
    std::optional<std::chrono::seconds> wait(const QString &email, const QByteArray &address, TimePoint now);
    /// Counted before the password is looked at, so that many attempts at once gain nothing.
    std::shared_ptr<SignInAttempt> count(const QString &email, const QByteArray &address, TimePoint now);
    void succeeded(const QString &email, const QByteArray &address);

private:
    struct Open {
        std::shared_ptr<const std::atomic<SignInAttempt::State>> state;
        QByteArray account;
        QByteArray address;
    };
    void settle();

    Throttle m_byAccount{10, std::chrono::seconds(30)};
    Throttle m_byAddress{60, std::chrono::seconds(5)};
    std::vector<Open> m_open; ///< no more than there are jobs that wait
};

} // namespace grantdesk::authserver
