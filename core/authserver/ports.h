#pragma once

#include "core/applications/application.h"
#include "core/applications/organisation.h"
#include "core/authserver/recipes.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

/// What the authorization server needs of the world. `core/storage` makes these real; tests hand in memory.
/// All hashes are SHA-256 of the value that travelled, so that a leaked store holds nothing usable.
namespace grantdesk::authserver {

/// Registered clients and users, as they are now. The returned values are snapshots; another process's change is seen
/// at the next batch.
class Directory {
public:
    virtual ~Directory() = default;
    /// Errors: organisation.not_found.
    virtual Result<applications::Organisation> organisation() = 0;
    /// Null when there is no such client.
    virtual Result<std::shared_ptr<const applications::Application>> clientById(QByteArrayView clientId) = 0;
    virtual Result<std::shared_ptr<const applications::Application>> application(const Id &id) = 0;
    /// All applications' single-page redirect origins, for CORS.
    virtual Result<bool> isSinglePageOrigin(QByteArrayView origin) = 0;
    virtual Result<std::optional<applications::User>> userByEmail(const QString &email) = 0;
    virtual Result<std::optional<applications::User>> user(const Id &id) = 0;
    /// All users, for the API's sample answers.
    virtual Result<QList<applications::User>> users() = 0;
    /// A random key of 32 bytes, made once and kept: it signs anti-forgery tokens across restarts, derives refresh
    /// tokens' successors and enciphers session IDs: with another one no session would be found.
    virtual Result<QByteArray> pageKey() = 0;
    /// The clock setting and the failure recipes, never null. Another pointer after every change.
    virtual Result<std::shared_ptr<const Controls>> controls() = 0;
    /// Counts one use of a recipe and removes it after the last one; false when it is gone already. Atomic across
    /// processes.
    virtual Result<bool> takeRecipe(const Id &recipe) = 0;

    /// Notes that a client, one of its secrets or one of its keys was used. May be written late (about a minute);
    /// losing it on a crash loses nothing but a date.
    virtual void noteUse(const Id &application, const Id &secretOrKey, TimePoint now) = 0;
};

/// An authorization code, from consent to redemption (workfront-protocol §3.3).
struct CodeRecord {
    QByteArray hash;
    Id application;
    Id user;
    QByteArray redirectUri;
    bool redirectUriWasSent = true; ///< then the token request must repeat it (RFC 6749 §4.1.3)
    QByteArray codeChallenge;       ///< empty when none was sent
    QByteArray scope;               ///< "offline_access" is echoed (D-06)
    TimePoint issuedAt;
};

/// A refresh token family: everything that came from one consent (workfront-protocol §5).
struct FamilyRecord {
    QByteArray key; ///< SHA-256 of the family part of its tokens
    Id application;
    Id user;
    TimePoint grantedAt;
    TimePoint lastActivityAt;
    QByteArray tokenHash;         ///< of the living token
    QByteArray previousTokenHash; ///< of its immediate predecessor, empty before the first rotation
    std::optional<TimePoint> rotatedAt;
    QByteArray scope;
    bool revoked = false;
};

/// Bytes of a SessionRecord::key.
inline constexpr qsizetype longestSessionKey = 36;

/// A session: an access token, or a signed-in browser.
struct SessionRecord {
    enum class Kind { AccessToken, Browser };
    QByteArray key; ///< what SessionIds makes of its ID; before schema 7 its SHA-256 alone
    Kind kind = Kind::AccessToken;
    Id application; ///< empty for a browser
    Id user;
    QByteArray family; ///< FamilyRecord::key, with which it lives and dies; empty for browsers and JWT sessions
    TimePoint issuedAt;
    TimePoint expiresAt;
    Id publicKey; ///< of the assertion it was exchanged for, with which it lives and dies; empty for all others
    /// FamilyRecord::grantedAt and lastActivityAt, told by session() only.
    TimePoint familyGrantedAt{};
    TimePoint familyLastActivityAt{};
};

/// Codes, families, sessions, used assertions. Everything written between two calls of the adapter's batch is one
/// transaction. Deleting an application or deactivating a user takes their rows with it, but no used assertions.
/// Errors of every call: storage.busy, storage.unavailable, storage.corrupt, storage.full, storage.read_only.
class GrantStore {
public:
    virtual ~GrantStore() = default;

    virtual Result<void> addCode(const CodeRecord &code) = 0;
    /// Takes a code out of circulation. Its application's first call answers FirstUse; every later one AlreadyUsed,
    /// with the family that the first use founded, so that it can be revoked (RFC 6749 §4.1.2). Another application's
    /// code stays as it is, used or not: whoever stole it cannot even spoil it. Atomic across processes.
    struct Consumption {
        enum class Outcome { FirstUse, AlreadyUsed, AnotherClients, Unknown };
        Outcome outcome = Outcome::Unknown;
        CodeRecord code;
        QByteArray family;
    };
    virtual Result<Consumption> consumeCode(const QByteArray &hash, const Id &application, const QByteArray &family)
        = 0;

    virtual Result<void> addFamily(const FamilyRecord &family) = 0;
    virtual Result<std::optional<FamilyRecord>> family(const QByteArray &key) = 0;
    /// Replaces the living token when it still is `expectedTokenHash`; false when somebody else was faster. With
    /// `newTokenHash` equal to it only the activity is noted. Atomic across processes.
    virtual Result<bool> rotate(const QByteArray &family, const QByteArray &expectedTokenHash,
                                const QByteArray &newTokenHash, TimePoint now)
        = 0;
    virtual Result<void> touchFamily(const QByteArray &family, TimePoint now) = 0;
    /// Notes that a user signed in, which is activity in all of the user's families (workfront-protocol §5). Kept by
    /// user, so that it costs the same however many families there are; signInsSince() tells what a family missed.
    virtual Result<void> noteSignIn(const Id &user, TimePoint now) = 0;
    /// The user's sign-ins after `since`, oldest first. Of those that lie within half a day of each other the ones in
    /// between may be missing: no inactivity limit is that short.
    virtual Result<QList<TimePoint>> signInsSince(const Id &user, TimePoint since) = 0;
    /// Kills the family and every session of it.
    virtual Result<void> revokeFamily(const QByteArray &family) = 0;

    virtual Result<void> addSession(const SessionRecord &session) = 0;
    virtual Result<std::optional<SessionRecord>> session(const QByteArray &key) = 0;
    /// Moves the end of a session, if there still is one.
    virtual Result<void> setSessionEnd(const QByteArray &key, TimePoint expiresAt) = 0;
    virtual Result<void> removeSession(const QByteArray &key) = 0;

    /// Remembers that the user allowed the application, for answers to that address. Forgotten when the application's
    /// name or redirect URLs change, it is deleted, or the user is deactivated.
    virtual Result<void> rememberConsent(const Id &user, const Id &application, const QByteArray &redirectUri) = 0;
    virtual Result<bool> remembersConsent(const Id &user, const Id &application, const QByteArray &redirectUri) = 0;

    /// Remembers an assertion until `expiresAt`; false when it was there already. `owner` is whose it can be but once:
    /// the fingerprint of the key that signed it. Atomic across processes.
    virtual Result<bool> rememberAssertion(const Id &owner, const QByteArray &hash, TimePoint expiresAt) = 0;

    /// Removes at most `limit` rows that can no longer matter; the number removed. None while the clock is moved:
    /// whoever moved it may come back from there, and finds everything as it was left.
    virtual Result<int> sweep(TimePoint now, int limit) = 0;
};

/// Brackets around the work of one batch of requests: what stands between begin() and commit() reaches the disk
/// together, before any of its answers leaves.
class Batch {
public:
    virtual ~Batch() = default;
    virtual Result<void> begin() = 0;
    /// Marks the state a request can be taken back to, so that one that fails writes nothing.
    virtual Result<void> beginRequest() = 0;
    virtual Result<void> endRequest(bool keep) = 0;
    /// Ends the batch: what it wrote is seen by everybody from now on.
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;
    /// What still has to be done before answers may leave that depend on the commits so far. It takes as long as the
    /// disk does, and may run on another thread while the next batch goes on; one at a time.
    /// Where it fails, all later batches fail too. Empty when nothing has to be done.
    using Sync = std::function<Result<void>()>;
    virtual Sync sync() { return {}; }
};

} // namespace grantdesk::authserver
