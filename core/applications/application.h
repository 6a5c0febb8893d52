#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/base/secret_string.h"
#include "core/crypto/rsa_key.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace grantdesk::applications {

/// At most this many applications at one time, all types together (workfront-protocol §7).
inline constexpr int maximumApplications = 10;
inline constexpr int maximumSecrets = 5;       ///< a client, workfront-protocol §7.3
inline constexpr int maximumKeys = 20;         ///< a client
inline constexpr int maximumRedirectUrls = 50; ///< a client
inline constexpr int maximumRedirectUrlLength = 2048;
inline constexpr int maximumNameLength = 128;
inline constexpr int maximumDescriptionLength = 2000;
inline constexpr int maximumNotesLength = 64;

/// A client secret as it is kept: never the secret itself.
struct ClientSecret {
    Id id;
    QByteArray sha256; ///< of the secret's bytes; it has 256 random bits, so a slow hash would add nothing
    QString lastFour;
    QString notes;
    TimePoint createdAt;
    std::optional<TimePoint> lastUsedAt;
    std::optional<TimePoint> expiresAt; ///< from this moment on it authenticates nobody; no value: never

    bool operator==(const ClientSecret &) const = default;
};

/// A public key an administrator added for a user; JWTs it verifies act for that user (`sub`).
struct PublicKey {
    Id id;
    crypto::RsaPublicKey key;
    Id createdBy; ///< User ID
    TimePoint createdAt;
    std::optional<TimePoint> lastUsedAt;

    bool operator==(const PublicKey &) const = default;
};

/// The refresh tokens' rules of an application (workfront-protocol §5). No value means "No expiration".
struct RefreshPolicy {
    bool rotate = false;
    std::optional<Period> absoluteExpiry;
    std::optional<Period> inactivityExpiry = Period{6, 0};

    bool operator==(const RefreshPolicy &) const = default;
};

/// A policy and the moment it came into force; a later one ends it.
struct RefreshPolicyPeriod {
    TimePoint since;
    RefreshPolicy policy;

    bool operator==(const RefreshPolicyPeriod &) const = default;
};

/// What web and single-page applications share: users delegate their rights to them through the browser.
struct Delegation {
    QStringList redirectUrls;
    RefreshPolicy refresh;
    QByteArray logoPng; ///< empty: the default logo

    bool operator==(const Delegation &) const = default;
};

struct MachineToMachine {
    QList<ClientSecret> secrets;
    QList<PublicKey> keys;

    bool operator==(const MachineToMachine &) const = default;
};

struct WebApp {
    Delegation delegation;
    QList<ClientSecret> secrets;
    QString descriptionUrl;

    bool operator==(const WebApp &) const = default;
};

struct SinglePageApp {
    Delegation delegation;
    QString developerName;
    QString developerEmail;
    QString privacyPolicyUrl;

    bool operator==(const SinglePageApp &) const = default;
};

using Profile = std::variant<MachineToMachine, WebApp, SinglePageApp>;

/// In the order of Profile's alternatives.
enum class Type { MachineToMachine, Web, SinglePage };

/// A registered OAuth2 client.
struct Application {
    Id id;
    QString clientId; ///< 32 lower-case hexadecimal characters
    QString name;
    QString description;
    TimePoint createdAt;
    std::optional<TimePoint> lastUsedAt;
    qint64 revision = 0; ///< counts what Save has stored; guards against overwriting a newer version
    Profile profile;
    /// Oldest first; the last one is the policy in force. Kept by the store, empty for machine-to-machine.
    QList<RefreshPolicyPeriod> refreshHistory;

    bool operator==(const Application &) const = default;
};

Type typeOf(const Application &application);
/// "machine-to-machine", "web", "single-page": the spelling of the command line and of JSON.
QString toString(Type type);
std::optional<Type> typeFromString(QStringView text);

/// The parts that only some types have; null for the others.
const QList<ClientSecret> *clientSecrets(const Application &application);
QList<ClientSecret> *clientSecrets(Application &application);
const QList<PublicKey> *publicKeys(const Application &application);
QList<PublicKey> *publicKeys(Application &application);
const Delegation *delegation(const Application &application);
Delegation *delegation(Application &application);

/// A secret at birth: the only moment its plaintext exists.
struct NewClientSecret {
    ClientSecret record;
    SecretString plaintext; ///< 43 base64url characters
};

struct NewApplication {
    Application application;
    std::optional<SecretString> firstSecret; ///< machine-to-machine and web (ruling D-14)
};

/// What a new application of that type starts from, without identity and secrets. Single-page applications start with
/// refresh token rotation on (RFC 9700 §4.14.2).
Application emptyApplication(Type type);

/// A new application of that type with a fresh identity and, unless it is single-page, its first client secret.
NewApplication newApplication(Type type, const QString &name, RandomSource &random, TimePoint now);
NewClientSecret newClientSecret(const QString &notes, RandomSource &random, TimePoint now,
                                std::optional<TimePoint> expiresAt = {});
PublicKey newPublicKey(const crypto::RsaPublicKey &key, const Id &createdBy, RandomSource &random, TimePoint now);

/// The same application registered anew: name, details, redirect URLs, policy and logo with a fresh identity; no
/// secrets, no keys, never used.
Application duplicateOf(const Application &application, const QString &name, RandomSource &random, TimePoint now);

bool isExpired(const ClientSecret &secret, TimePoint now);
/// The secret of the list that `presented` is, expired or not; null when none. Compares in constant time.
const ClientSecret *findSecret(const QList<ClientSecret> &secrets, const SecretString &presented);

/// The moment a refresh token family ends, or no value for "never". Each policy of the history counts only while it
/// was in force, so that a family that died under an old policy is never resurrected by a milder new one
/// (workfront-protocol §5): a family that died under an earlier policy gets that earlier moment.
/// `grantedAt` starts the absolute limit, `lastActivityAt` the inactivity limit.
std::optional<TimePoint> refreshDeadline(const QList<RefreshPolicyPeriod> &history, TimePoint grantedAt,
                                         TimePoint lastActivityAt);

/// The last activity of a refresh token family when the user's sign-ins up to `now` count too (workfront-protocol §5):
/// each one only where it found the family alive, under the policies there were then. `signIns` is in order of time.
TimePoint activityWith(const QList<RefreshPolicyPeriod> &history, TimePoint grantedAt, TimePoint lastActivityAt,
                       const QList<TimePoint> &signIns, TimePoint now);

} // namespace grantdesk::applications
