#include "core/authserver/policy/throttle.h"

#include "core/crypto/hash.h"

#include <algorithm>
#include <utility>

namespace grantdesk::authserver {

namespace {

constexpr qsizetype keysInAGeneration = 4096;

/// Keys come from strangers: hashed, they have one size.
QByteArray throttleKey(const QByteArray &who, const QByteArray &address)
{
    return crypto::sha256(QByteArray(who + '\0' + address));
}

QByteArray accountKey(const QString &email, const QByteArray &address)
{
    return throttleKey(email.toCaseFolded().toUtf8(), address);
}

} // namespace

std::optional<TimePoint> Throttle::paidUpUntil(const QByteArray &key, TimePoint now) const
{
    auto found = m_recent.constFind(key);
    if (found == m_recent.constEnd()) {
        found = m_older.constFind(key);
        if (found == m_older.constEnd())
            return std::nullopt;
    }
    return std::min(*found, now + m_interval * m_burst);
}

std::optional<std::chrono::seconds> Throttle::wait(const QByteArray &key, TimePoint now) const
{
    const auto until = paidUpUntil(key, now);
    if (!until)
        return std::nullopt;
    const auto excess = *until - now - m_interval * (m_burst - 1);
    if (excess <= std::chrono::milliseconds::zero())
        return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(excess);
}

void Throttle::count(const QByteArray &key, TimePoint now)
{
    const TimePoint until = std::max(paidUpUntil(key, now).value_or(now), now) + m_interval;
    if (m_recent.size() >= keysInAGeneration && !m_recent.contains(key))
        m_older = std::exchange(m_recent, {});
    m_recent.insert(key, until);
}

void Throttle::refund(const QByteArray &key)
{
    if (const auto found = m_recent.find(key); found != m_recent.end())
        *found -= m_interval;
}

void Throttle::forget(const QByteArray &key)
{
    m_recent.remove(key);
    m_older.remove(key);
}

std::optional<std::chrono::seconds> SecretGuesses::wait(const QByteArray &clientId, const QByteArray &address,
                                                        TimePoint now) const
{
    return std::max(m_byClient.wait(throttleKey(clientId, address), now), m_byAddress.wait(address, now));
}

void SecretGuesses::wrong(const QByteArray &clientId, const QByteArray &address, TimePoint now)
{
    m_byClient.count(throttleKey(clientId, address), now);
    m_byAddress.count(address, now);
}

void SecretGuesses::right(const QByteArray &clientId, const QByteArray &address)
{
    m_byClient.forget(throttleKey(clientId, address));
}

SignInAttempt::~SignInAttempt()
{
    auto waiting = State::Waiting;
    m_state->compare_exchange_strong(waiting, State::Dropped);
}

std::optional<std::chrono::seconds> SignInAttempts::wait(const QString &email, const QByteArray &address, TimePoint now)
{
    settle();
    const auto byAccount = m_byAccount.wait(accountKey(email, address), now);
    const auto byAddress = m_byAddress.wait(address, now);
    return std::max(byAccount, byAddress);
}

std::shared_ptr<SignInAttempt> SignInAttempts::count(const QString &email, const QByteArray &address, TimePoint now)
{
    const QByteArray account = accountKey(email, address);
    m_byAccount.count(account, now);
    m_byAddress.count(address, now);
    auto attempt = std::make_shared<SignInAttempt>();
    m_open.push_back({attempt->m_state, account, address});
    return attempt;
}

void SignInAttempts::settle()
{
    std::vector<Open> waiting;
    for (const Open &open : m_open) {
        const SignInAttempt::State state = *open.state;
        if (state == SignInAttempt::State::Waiting)
            waiting.push_back(open);
        if (state != SignInAttempt::State::Dropped)
            continue;
        m_byAccount.refund(open.account);
        m_byAddress.refund(open.address);
    }
    m_open = std::move(waiting);
}

void SignInAttempts::succeeded(const QString &email, const QByteArray &address)
{
    m_byAccount.forget(accountKey(email, address));
    m_byAddress.refund(address);
}

} // namespace grantdesk::authserver
