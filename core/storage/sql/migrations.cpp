#include "core/storage/sql/migrations.h"

#include "core/base/random_source.h"
#include "core/storage/sql/connection.h"

#include <QList>

namespace grantdesk::storage::sql {

namespace {

/// The steps, oldest first; step n makes schema n+1 of schema n. A step that was released is never edited: what
/// changes later is a step of its own.
const QList<QStringList> &steps()
{
    static const QList<QStringList> all{
        {
            // One row each: `one` can only be 1.
            QStringLiteral("CREATE TABLE meta (one INTEGER PRIMARY KEY CHECK (one = 1), "
                           "schema_version INTEGER NOT NULL, registry_version BIGINT NOT NULL, "
                           "page_key {blob} NOT NULL)"),
            QStringLiteral("CREATE TABLE organisation (one INTEGER PRIMARY KEY CHECK (one = 1), "
                           "customer_id TEXT NOT NULL, name TEXT NOT NULL, domain TEXT NOT NULL, "
                           "lane TEXT NOT NULL)"),

            QStringLiteral("CREATE TABLE users (id TEXT PRIMARY KEY, position BIGINT NOT NULL, name TEXT NOT NULL, "
                           "email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE, password_hash {blob} NOT NULL, "
                           "active INTEGER NOT NULL, created_at BIGINT NOT NULL)"),

            QStringLiteral("CREATE TABLE applications (id TEXT PRIMARY KEY, position BIGINT NOT NULL, "
                           "client_id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL, "
                           "description TEXT NOT NULL, created_at BIGINT NOT NULL, last_used_at BIGINT, "
                           "revision BIGINT NOT NULL, logo {blob} NOT NULL, description_url TEXT NOT NULL, "
                           "developer_name TEXT NOT NULL, developer_email TEXT NOT NULL, "
                           "privacy_policy_url TEXT NOT NULL)"),
            QStringLiteral("CREATE TABLE redirect_urls ("
                           "application TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE, "
                           "position INTEGER NOT NULL, url TEXT NOT NULL, PRIMARY KEY (application, position))"),
            QStringLiteral("CREATE TABLE client_secrets ("
                           "application TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE, "
                           "id TEXT NOT NULL, position BIGINT NOT NULL, sha256 {blob} NOT NULL, "
                           "last_four TEXT NOT NULL, notes TEXT NOT NULL, created_at BIGINT NOT NULL, "
                           "last_used_at BIGINT, PRIMARY KEY (application, id))"),
            QStringLiteral("CREATE TABLE public_keys ("
                           "application TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE, "
                           "id TEXT NOT NULL, position BIGINT NOT NULL, spki {blob} NOT NULL, "
                           "fingerprint TEXT NOT NULL, bits INTEGER NOT NULL, certificate_subject TEXT, "
                           "certificate_valid_from BIGINT, certificate_valid_until BIGINT, created_by TEXT NOT NULL, "
                           "created_at BIGINT NOT NULL, last_used_at BIGINT, PRIMARY KEY (application, id), "
                           "UNIQUE (application, fingerprint))"),
            // The last one is the policy in force. No months and no days at all: never.
            QStringLiteral("CREATE TABLE refresh_policies ("
                           "application TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE, "
                           "position INTEGER NOT NULL, since BIGINT NOT NULL, rotate INTEGER NOT NULL, "
                           "absolute_months INTEGER, absolute_days INTEGER, inactivity_months INTEGER, "
                           "inactivity_days INTEGER, PRIMARY KEY (application, position))"),

            // The tables of tokens have no foreign keys: the checks would cost look-ups for every token, while
            // deleting an application or deactivating a user removes its rows explicitly (sweep.cpp).
            QStringLiteral("CREATE TABLE codes (hash {blob} PRIMARY KEY, application TEXT NOT NULL, "
                           "user_id TEXT NOT NULL, redirect_uri {blob} NOT NULL, redirect_uri_sent INTEGER NOT NULL, "
                           "code_challenge {blob} NOT NULL, scope {blob} NOT NULL, issued_at BIGINT NOT NULL, "
                           "used_for {blob}) {clustered}"),
            QStringLiteral("CREATE INDEX codes_by_issue ON codes (issued_at)"),
            QStringLiteral("CREATE TABLE families (family_key {blob} PRIMARY KEY, application TEXT NOT NULL, "
                           "user_id TEXT NOT NULL, granted_at BIGINT NOT NULL, last_activity_at BIGINT NOT NULL, "
                           "token_hash {blob} NOT NULL, previous_token_hash {blob} NOT NULL, rotated_at BIGINT, "
                           "scope {blob} NOT NULL, revoked INTEGER NOT NULL) {clustered}"),
            QStringLiteral("CREATE INDEX families_by_application ON families (application)"),
            QStringLiteral("CREATE INDEX families_by_user ON families (user_id)"),
            // A session of a family lives and dies with the family's row, which also says whose it is: so revoking a
            // family or deleting an application need not find the sessions, and a refresh touches one index less. Only
            // the sessions without a family (browsers, JWT) name application and user themselves.
            QStringLiteral("CREATE TABLE sessions (hash {blob} PRIMARY KEY, kind INTEGER NOT NULL, family {blob}, "
                           "application TEXT, user_id TEXT, issued_at BIGINT NOT NULL, "
                           "expires_at BIGINT NOT NULL) {clustered}"),
            QStringLiteral("CREATE INDEX sessions_by_expiry ON sessions (expires_at)"),
            QStringLiteral("CREATE INDEX sessions_by_application ON sessions (application) "
                           "WHERE application IS NOT NULL"),
            QStringLiteral("CREATE INDEX sessions_by_user ON sessions (user_id) WHERE user_id IS NOT NULL"),
            QStringLiteral("CREATE TABLE assertions (application TEXT NOT NULL, hash {blob} NOT NULL, "
                           "expires_at BIGINT NOT NULL, PRIMARY KEY (application, hash)) {clustered}"),
            QStringLiteral("CREATE INDEX assertions_by_expiry ON assertions (expires_at)"),
        },
        {
            // No row: real time.
            QStringLiteral("CREATE TABLE clock_setting (one INTEGER PRIMARY KEY CHECK (one = 1), "
                           "clock_offset BIGINT NOT NULL, frozen_at BIGINT)"),
            // No application: all. No endpoint: the kind's own. No number: until it is removed.
            QStringLiteral("CREATE TABLE recipes (id TEXT PRIMARY KEY, position BIGINT NOT NULL, kind TEXT NOT NULL, "
                           "application TEXT REFERENCES applications (id) ON DELETE CASCADE, endpoint TEXT, "
                           "remaining INTEGER, delay BIGINT NOT NULL)"),
        },
        {
            QStringLiteral("CREATE TABLE sign_ins (user_id TEXT NOT NULL, at BIGINT NOT NULL, "
                           "PRIMARY KEY (user_id, at)) {clustered}"),
            QStringLiteral("CREATE TABLE consents (user_id TEXT NOT NULL, application TEXT NOT NULL, "
                           "redirect_uri {blob} NOT NULL, PRIMARY KEY (user_id, application, redirect_uri)) "
                           "{clustered}"),
            QStringLiteral("CREATE INDEX consents_by_application ON consents (application)"),
            // The key whose signature brought an access token by the JWT exchange: it goes with it.
            QStringLiteral("ALTER TABLE sessions ADD COLUMN public_key TEXT"),
        },
        {
            // Their entries lie in the order of random hashes, so that each made every exchange write one page more.
            // What they found is rare and finds it without them: see sweep.cpp.
            QStringLiteral("DROP INDEX sessions_by_application"),
            QStringLiteral("DROP INDEX sessions_by_user"),
            QStringLiteral("DROP INDEX assertions_by_expiry"),
        },
        {
            // No date: never.
            QStringLiteral("ALTER TABLE client_secrets ADD COLUMN expires_at BIGINT"),
            // A deleted application stays until nobody can bring it back any more.
            QStringLiteral("ALTER TABLE applications ADD COLUMN deleted_at BIGINT"),
            // Only ever added to. Its end stands apart, so that rows missing there are noticed.
            QStringLiteral("CREATE TABLE audit_log (number BIGINT PRIMARY KEY, at BIGINT NOT NULL, "
                           "user_name TEXT NOT NULL, program TEXT NOT NULL, action TEXT NOT NULL, "
                           "subject TEXT NOT NULL, subject_name TEXT NOT NULL, changes TEXT NOT NULL, "
                           "hash {blob} NOT NULL) {clustered}"),
            QStringLiteral("CREATE TABLE audit_end (one INTEGER PRIMARY KEY CHECK (one = 1), number BIGINT NOT NULL, "
                           "hash {blob} NOT NULL)"),
        },
        {
            // As those of step 4: each new token made every refresh write a second page and look a second time for its
            // place; what has expired is found without it.
            QStringLiteral("DROP INDEX sessions_by_expiry"),
        },
        {
            // What comes from now on lies in the order in which it comes (authserver::SessionIds).
            QStringLiteral("ALTER TABLE sessions RENAME COLUMN hash TO session_key"),
        },
    };
    return all;
}

Result<void> run(Connection &connection, QString sql)
{
    sql.replace(QLatin1String("{blob}"), connection.dialect().blobType);
    sql.replace(QLatin1String("{clustered}"), connection.dialect().clustered);
    return Statement(connection, sql).control();
}

Result<void> runStep(Connection &connection, int step)
{
    for (const QString &sql : steps().at(step)) {
        if (auto done = run(connection, sql); !done)
            return done;
    }
    if (step > 0)
        return {};
    return Statement(connection, "INSERT INTO meta VALUES (1, 0, 0, ?)").change(SystemRandom().bytes(32)).map([](int) {
    });
}

Result<void> climb(Connection &connection)
{
    const auto schema = schemaOf(connection);
    if (!schema)
        return failure(schema.error());
    if (*schema > newestSchema())
        return failure(newerSchema(*schema));
    for (int step = *schema; step < newestSchema(); ++step) {
        if (auto done = runStep(connection, step); !done)
            return done;
    }
    return Statement(connection, "UPDATE meta SET schema_version = ?").change(newestSchema()).map([](int) {});
}

} // namespace

Error newerSchema(int schema)
{
    return {QStringLiteral("storage.newer_schema"),
            QStringLiteral("The database was written by a newer version of Grantdesk."),
            {QString::number(schema), QString::number(newestSchema())}};
}

int newestSchema()
{
    return static_cast<int>(steps().size());
}

Result<int> schemaOf(Connection &connection)
{
    const auto tables = Statement(connection, connection.dialect().countTables).first([](const Row &row) {
        return std::pair(row.number(0), row.number(1));
    });
    if (!tables)
        return failure(tables.error());
    const auto [all, meta] = tables->value_or(std::pair<qint64, qint64>(0, 0));
    if (all == 0)
        return 0;
    if (meta == 0)
        return failure({QStringLiteral("storage.corrupt"),
                        QStringLiteral("The database file is damaged or is not one of Grantdesk's."),
                        {},
                        {},
                        QStringLiteral("has tables, but no table \"meta\"")});
    return Statement(connection, "SELECT schema_version FROM meta")
        .first([](const Row &row) { return static_cast<int>(row.number(0)); })
        .map([](std::optional<int> schema) { return schema.value_or(0); });
}

Result<void> migrate(Connection &connection)
{
    const auto schema = schemaOf(connection);
    if (!schema)
        return failure(schema.error());
    if (*schema > newestSchema())
        return failure(newerSchema(*schema));
    if (*schema == newestSchema())
        return {};
    return connection.atomically([&connection] { return climb(connection); });
}

} // namespace grantdesk::storage::sql
