#include "core/applications/application.h"

#include "core/crypto/base64url.h"
#include "core/crypto/hash.h"

#include <algorithm>
#include <array>

namespace grantdesk::applications {

namespace {

constexpr std::array typeNames = {"machine-to-machine", "web", "single-page"};

// The non-const accessors lean on the const ones, so that each rule stands once.
template<typename T> T *writable(const T *part)
{
    return const_cast<T *>(part);
}

std::optional<TimePoint> earlier(std::optional<TimePoint> left, std::optional<TimePoint> right)
{
    if (!left || !right)
        return left ? left : right;
    return std::min(*left, *right);
}

std::optional<TimePoint> deadlineUnder(const RefreshPolicy &policy, TimePoint grantedAt, TimePoint lastActivityAt)
{
    const auto after = [](TimePoint from, const std::optional<Period> &period) {
        return period ? std::optional(from + *period) : std::nullopt;
    };
    return earlier(after(grantedAt, policy.absoluteExpiry), after(lastActivityAt, policy.inactivityExpiry));
}

} // namespace

Type typeOf(const Application &application)
{
    return static_cast<Type>(application.profile.index());
}

QString toString(Type type)
{
    return QLatin1String(typeNames.at(static_cast<size_t>(type)));
}

std::optional<Type> typeFromString(QStringView text)
{
    for (size_t index = 0; index < typeNames.size(); ++index)
        if (text == QLatin1String(typeNames[index]))
            return static_cast<Type>(index);
    return std::nullopt;
}

const QList<ClientSecret> *clientSecrets(const Application &application)
{
    if (const auto *machine = std::get_if<MachineToMachine>(&application.profile))
        return &machine->secrets;
    const auto *web = std::get_if<WebApp>(&application.profile);
    return web ? &web->secrets : nullptr;
}

QList<ClientSecret> *clientSecrets(Application &application)
{
    return writable(clientSecrets(std::as_const(application)));
}

const QList<PublicKey> *publicKeys(const Application &application)
{
    const auto *machine = std::get_if<MachineToMachine>(&application.profile);
    return machine ? &machine->keys : nullptr;
}

QList<PublicKey> *publicKeys(Application &application)
{
    return writable(publicKeys(std::as_const(application)));
}

const Delegation *delegation(const Application &application)
{
    if (const auto *web = std::get_if<WebApp>(&application.profile))
        return &web->delegation;
    const auto *page = std::get_if<SinglePageApp>(&application.profile);
    return page ? &page->delegation : nullptr;
}

Delegation *delegation(Application &application)
{
    return writable(delegation(std::as_const(application)));
}

Application emptyApplication(Type type)
{
    Application application;
    switch (type) {
    case Type::MachineToMachine:
        application.profile = MachineToMachine();
        break;
    case Type::Web:
        application.profile = WebApp();
        break;
    case Type::SinglePage:
        application.profile = SinglePageApp();
        delegation(application)->refresh.rotate = true;
        break;
    }
    return application;
}

NewApplication newApplication(Type type, const QString &name, RandomSource &random, TimePoint now)
{
    NewApplication made{emptyApplication(type), {}};
    made.application.id = newId(random);
    made.application.clientId = newId(random);
    made.application.name = name;
    made.application.createdAt = now;
    if (auto *secrets = clientSecrets(made.application)) {
        NewClientSecret first = newClientSecret({}, random, now);
        secrets->append(first.record);
        made.firstSecret = std::move(first.plaintext);
    }
    return made;
}

Application duplicateOf(const Application &application, const QString &name, RandomSource &random, TimePoint now)
{
    Application copy = application;
    copy.id = newId(random);
    copy.clientId = newId(random);
    copy.name = name;
    copy.createdAt = now;
    copy.lastUsedAt.reset();
    copy.revision = 0;
    copy.refreshHistory.clear();
    if (auto *secrets = clientSecrets(copy))
        secrets->clear();
    if (auto *keys = publicKeys(copy))
        keys->clear();
    return copy;
}

bool isExpired(const ClientSecret &secret, TimePoint now)
{
    return secret.expiresAt && *secret.expiresAt <= now;
}

NewClientSecret newClientSecret(const QString &notes, RandomSource &random, TimePoint now,
                                std::optional<TimePoint> expiresAt)
{
    SecretString plaintext(crypto::toBase64Url(random.bytes(32)));
    ClientSecret record;
    record.id = newId(random);
    record.sha256 = crypto::sha256(plaintext.reveal());
    record.lastFour = QString::fromLatin1(plaintext.lastFour());
    record.notes = notes;
    record.createdAt = now;
    record.expiresAt = expiresAt;
    return {std::move(record), std::move(plaintext)};
}

PublicKey newPublicKey(const crypto::RsaPublicKey &key, const Id &createdBy, RandomSource &random, TimePoint now)
{
    return {newId(random), key, createdBy, now, std::nullopt};
}

const ClientSecret *findSecret(const QList<ClientSecret> &secrets, const SecretString &presented)
{
    const QByteArray hash = crypto::sha256(presented.reveal());
    const ClientSecret *found = nullptr;
    // All of them are compared, so that the time does not tell which one it was.
    for (const ClientSecret &secret : secrets)
        if (crypto::constantTimeEquals(secret.sha256, hash))
            found = &secret;
    return found;
}

std::optional<TimePoint> refreshDeadline(const QList<RefreshPolicyPeriod> &history, TimePoint grantedAt,
                                         TimePoint lastActivityAt)
{
    std::optional<TimePoint> deadline;
    for (qsizetype index = 0; index < history.size(); ++index) {
        // A policy governs what lived when it came. At its deadline a family is dead already, so a policy of that very
        // moment comes too late. Where the clock was set back between two changes, the later one decides: what had died
        // only in a time that has not come yet is alive again.
        if (index == 0 || !deadline || *deadline > history[index].since)
            deadline = deadlineUnder(history[index].policy, grantedAt, lastActivityAt);
    }
    return deadline;
}

TimePoint activityWith(const QList<RefreshPolicyPeriod> &history, TimePoint grantedAt, TimePoint lastActivityAt,
                       const QList<TimePoint> &signIns, TimePoint now)
{
    TimePoint activity = lastActivityAt;
    for (const TimePoint signIn : signIns) {
        if (signIn <= activity)
            continue;
        if (signIn > now)
            break;
        QList<RefreshPolicyPeriod> past;
        for (const RefreshPolicyPeriod &period : history) {
            if (past.isEmpty() || period.since <= signIn)
                past.append(period);
        }
        const auto deadline = refreshDeadline(past, grantedAt, activity);
        if (deadline && *deadline <= signIn)
            break;
        activity = signIn;
    }
    return activity;
}

} // namespace grantdesk::applications
