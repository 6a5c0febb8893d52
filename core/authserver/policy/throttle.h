#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <mutex>
#include <optional>

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

    /// How long this key must wait; nothing when it may try now, or might if `open` of what was counted did not count.
    std::optional<std::chrono::seconds> wait(const QByteArray &key, TimePoint now, int open = 0) const;
    void count(const QByteArray &key, TimePoint now);
    /// Takes back one count().
    void refund(const QByteArray &key);
    void forget(const QByteArray &key);
    void forgetAll();

private:
    std::optional<TimePoint> paidUpUntil(const QByteArray &key, TimePoint now) const;

    int m_burst;
    std::chrono::milliseconds m_interval;
    QHash<QByteArray, TimePoint> m_recent;
    QHash<QByteArray, TimePoint> m_older;
};

/// Wrong client secrets, by client and address (RFC 6749 §2.3.1), and by address alone, lest made-up client IDs push
/// out what is known: a guesser never locks the good client out from another address. All addresses of an IPv6 network
/// of 64 bits are one, here and for sign-ins.
class SecretGuesses {
public:
    std::optional<std::chrono::seconds> wait(const QByteArray &clientId, const QByteArray &address,
                                             TimePoint now) const;
    void wrong(const QByteArray &clientId, const QByteArray &address, TimePoint now);
    void right(const QByteArray &clientId, const QByteArray &address);
    void forgetAll();

private:
    Throttle m_byClient{15, std::chrono::seconds(4)};
    Throttle m_byAddress{600, std::chrono::milliseconds(250)};
};

/// Attempts to sign in, by account and address, and by address alone against many accounts with one password. Only
/// wrong ones use a budget up; but whatever is being looked at holds a place in it, so that many guesses at once gain
/// nothing. Passwords are looked at on workers: thread-safe.
class SignInAttempts {
public:
    /// How long to wait because of attempts that were found wrong; what is still being looked at keeps nobody out.
    std::optional<std::chrono::seconds> wait(const QString &email, const QByteArray &address, TimePoint now) const;
    /// After the password was right, and the account one that may sign in.
    void succeeded(const QString &email, const QByteArray &address);
    /// After the password was right, but the account none that may sign in.
    void wrong(const QString &email, const QByteArray &address, TimePoint now);
    void forgetAll();

private:
    friend class SignInAttempt;
    struct Keys {
        QByteArray account;
        QByteArray address;
    };
    static Keys keysOf(const QString &email, const QByteArray &address);
    std::optional<std::chrono::seconds> waitFor(const Keys &keys, TimePoint now) const;
    std::optional<std::chrono::seconds> take(const Keys &keys, TimePoint now);
    void settle(const Keys &keys, bool isRight);

    mutable std::mutex m_mutex;
    Throttle m_byAccount{10, std::chrono::seconds(30)};
    Throttle m_byAddress{60, std::chrono::seconds(5)};
    QHash<QByteArray, int> m_places; ///< held at the moment, by key; no more than there are workers
};

/// An attempt's place while its password is looked at. Without a word to the contrary it was wrong.
class SignInAttempt {
public:
    SignInAttempt(SignInAttempts &attempts, const QString &email, const QByteArray &address, TimePoint now);
    ~SignInAttempt();
    SignInAttempt(const SignInAttempt &) = delete;
    SignInAttempt &operator=(const SignInAttempt &) = delete;

    /// How long to wait when there was no place: then nobody may look at the password. A second when others hold the
    /// places that may be right themselves.
    std::optional<std::chrono::seconds> wait() const { return m_wait; }
    /// Gives the place back.
    void right() { m_isRight = true; }

private:
    SignInAttempts &m_attempts;
    const SignInAttempts::Keys m_keys;
    const std::optional<std::chrono::seconds> m_wait;
    bool m_isRight = false;
};

} // namespace grantdesk::authserver
