#include "core/authserver/policy/throttle.h"

#include "core/applications/user_rules.h"
#include "core/crypto/hash.h"

#include <QByteArrayList>

#include <algorithm>
#include <utility>

namespace grantdesk::authserver {

namespace {

constexpr qsizetype keysInAGeneration = 4096;
constexpr std::chrono::seconds untilOthersAreJudged{1};

QByteArray withoutZeros(const QByteArray &group)
{
    qsizetype zeros = 0;
    while (zeros < group.size() && group[zeros] == '0')
        ++zeros;
    return group.sliced(zeros);
}

/// The sender as far as it cannot be changed at will: an IPv4 address, however it is mapped, or an IPv6 network of
/// 64 bits, all of whose addresses one client may have (RFC 6177, RFC 8981).
QByteArray senderOf(const QByteArray &address)
{
    constexpr qsizetype groupsOfNetwork = 4;
    constexpr qsizetype allGroups = 8;
    if (!address.contains(':'))
        return address;
    if (address.contains('.'))
        return address.sliced(address.lastIndexOf(':') + 1);
    const qsizetype gap = address.indexOf("::");
    QByteArrayList groups = address.first(gap < 0 ? address.size() : gap).split(':');
    const QByteArrayList tail = gap < 0 ? QByteArrayList() : address.sliced(gap + 2).split(':');
    while (groups.size() + tail.size() < allGroups)
        groups.append(QByteArray());
    groups += tail;
    for (QByteArray &group : groups)
        group = withoutZeros(group);
    return groups.first(groupsOfNetwork).join(':');
}

/// Keys come from strangers: hashed, they have one size.
QByteArray throttleKey(const QByteArray &who, const QByteArray &address)
{
    return crypto::sha256(QByteArray(who + '\0' + senderOf(address)));
}

QByteArray accountKey(const QString &email, const QByteArray &address)
{
    return throttleKey(applications::emailKey(email).toUtf8(), address);
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

std::optional<std::chrono::seconds> Throttle::wait(const QByteArray &key, TimePoint now, int open) const
{
    const auto until = paidUpUntil(key, now);
    if (!until)
        return std::nullopt;
    const auto excess = *until - now - m_interval * (m_burst - 1 + open);
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
    for (auto *generation : {&m_recent, &m_older}) {
        if (const auto found = generation->find(key); found != generation->end()) {
            *found -= m_interval;
            return;
        }
    }
}

void Throttle::forget(const QByteArray &key)
{
    m_recent.remove(key);
    m_older.remove(key);
}

void Throttle::forgetAll()
{
    m_recent.clear();
    m_older.clear();
}

std::optional<std::chrono::seconds> SecretGuesses::wait(const QByteArray &clientId, const QByteArray &address,
                                                        TimePoint now) const
{
    return std::max(m_byClient.wait(throttleKey(clientId, address), now), m_byAddress.wait(senderOf(address), now));
}

void SecretGuesses::wrong(const QByteArray &clientId, const QByteArray &address, TimePoint now)
{
    m_byClient.count(throttleKey(clientId, address), now);
    m_byAddress.count(senderOf(address), now);
}

void SecretGuesses::right(const QByteArray &clientId, const QByteArray &address)
{
    m_byClient.forget(throttleKey(clientId, address));
}

void SecretGuesses::forgetAll()
{
    m_byClient.forgetAll();
    m_byAddress.forgetAll();
}

SignInAttempts::Keys SignInAttempts::keysOf(const QString &email, const QByteArray &address)
{
    return {accountKey(email, address), senderOf(address)};
}

std::optional<std::chrono::seconds> SignInAttempts::waitFor(const Keys &keys, TimePoint now) const
{
    return std::max(m_byAccount.wait(keys.account, now, m_places.value(keys.account)),
                    m_byAddress.wait(keys.address, now, m_places.value(keys.address)));
}

std::optional<std::chrono::seconds> SignInAttempts::wait(const QString &email, const QByteArray &address,
                                                         TimePoint now) const
{
    const std::lock_guard lock(m_mutex);
    return waitFor(keysOf(email, address), now);
}

std::optional<std::chrono::seconds> SignInAttempts::take(const Keys &keys, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    if (const auto wait = waitFor(keys, now))
        return wait;
    if (m_byAccount.wait(keys.account, now) || m_byAddress.wait(keys.address, now))
        return untilOthersAreJudged;
    m_byAccount.count(keys.account, now);
    m_byAddress.count(keys.address, now);
    ++m_places[keys.account];
    ++m_places[keys.address];
    return std::nullopt;
}

void SignInAttempts::settle(const Keys &keys, bool isRight)
{
    const std::lock_guard lock(m_mutex);
    for (const QByteArray &key : {keys.account, keys.address}) {
        if (--m_places[key] == 0)
            m_places.remove(key);
    }
    if (!isRight)
        return;
    m_byAccount.refund(keys.account);
    m_byAddress.refund(keys.address);
}

void SignInAttempts::succeeded(const QString &email, const QByteArray &address)
{
    const std::lock_guard lock(m_mutex);
    m_byAccount.forget(keysOf(email, address).account);
}

void SignInAttempts::wrong(const QString &email, const QByteArray &address, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    const Keys keys = keysOf(email, address);
    m_byAccount.count(keys.account, now);
    m_byAddress.count(keys.address, now);
}

void SignInAttempts::forgetAll()
{
    const std::lock_guard lock(m_mutex);
    m_byAccount.forgetAll();
    m_byAddress.forgetAll();
}

SignInAttempt::SignInAttempt(SignInAttempts &attempts, const QString &email, const QByteArray &address, TimePoint now)
    : m_attempts(attempts)
    , m_keys(SignInAttempts::keysOf(email, address))
    , m_wait(attempts.take(m_keys, now))
{
}

SignInAttempt::~SignInAttempt()
{
    if (!m_wait)
        m_attempts.settle(m_keys, m_isRight);
}

} // namespace grantdesk::authserver
