#include "core/storage/sql/registry_tables.h"

#include "core/applications/user_rules.h"
#include "core/storage/rules.h"
#include "core/storage/sql/connection.h"
#include "core/storage/sql/migrations.h"
#include "core/storage/sql/registry_reader.h"

namespace grantdesk::storage::sql {

using applications::Application;
using applications::ClientSecret;
using applications::Delegation;
using applications::Organisation;
using applications::PublicKey;
using applications::RefreshPolicyPeriod;
using applications::SinglePageApp;
using applications::User;
using applications::WebApp;

namespace {

/// The columns that only some types have; empty for the others.
struct ProfileColumns {
    QByteArray logo;
    QString descriptionUrl;
    QString developerName;
    QString developerEmail;
    QString privacyPolicyUrl;
};

ProfileColumns profileColumns(const Application &application)
{
    ProfileColumns columns;
    if (const Delegation *delegation = applications::delegation(application))
        columns.logo = delegation->logoPng;
    if (const auto *web = std::get_if<WebApp>(&application.profile))
        columns.descriptionUrl = web->descriptionUrl;
    if (const auto *page = std::get_if<SinglePageApp>(&application.profile)) {
        columns.developerName = page->developerName;
        columns.developerEmail = page->developerEmail;
        columns.privacyPolicyUrl = page->privacyPolicyUrl;
    }
    return columns;
}

std::optional<int> months(const std::optional<Period> &period)
{
    return period ? std::optional(period->months) : std::nullopt;
}

std::optional<int> days(const std::optional<Period> &period)
{
    return period ? std::optional(period->days) : std::nullopt;
}

Result<void> insertRedirectUrls(Connection &connection, const Application &application)
{
    const Delegation *delegation = applications::delegation(application);
    if (!delegation)
        return {};
    Statement insert(connection, "INSERT INTO redirect_urls VALUES (?, ?, ?)");
    for (qint64 position = 0; position < delegation->redirectUrls.size(); ++position) {
        if (auto done = insert.change(application.id, position, delegation->redirectUrls.at(position)); !done)
            return failure(done.error());
    }
    return {};
}

/// Writes the policies that are not stored yet: periods are only ever added.
Result<void> insertPolicies(Connection &connection, const Application &application)
{
    const auto stored = Statement(connection, "SELECT COUNT(*) FROM refresh_policies WHERE application = ?")
                            .first([](const Row &row) { return row.number(0); }, application.id);
    if (!stored)
        return failure(stored.error());
    Statement insert(connection, "INSERT INTO refresh_policies VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (qint64 position = stored->value_or(0); position < application.refreshHistory.size(); ++position) {
        const RefreshPolicyPeriod &period = application.refreshHistory.at(position);
        const auto &policy = period.policy;
        auto done = insert.change(application.id, position, period.since, policy.rotate, months(policy.absoluteExpiry),
                                  days(policy.absoluteExpiry), months(policy.inactivityExpiry),
                                  days(policy.inactivityExpiry));
        if (!done)
            return failure(done.error());
    }
    return {};
}

} // namespace

RegistryTables::RegistryTables(Connection &connection)
    : m_connection(connection)
    , m_version(connection, "SELECT registry_version, schema_version FROM meta")
{
}

/// A newer program may have migrated the database since it was opened.
Result<qint64> RegistryTables::version()
{
    struct Versions {
        qint64 registry = 0;
        int schema = 0;
    };
    const auto versions = m_version.first([](const Row &row) { return Versions{row.number(0), int(row.number(1))}; });
    if (!versions)
        return failure(versions.error());
    const Versions found = versions->value_or(Versions());
    if (found.schema > newestSchema())
        return failure(newerSchema(found.schema));
    return found.registry;
}

Result<void> RegistryTables::countChange()
{
    return write(m_connection, "UPDATE meta SET registry_version = registry_version + 1");
}

Result<Registry> RegistryTables::load()
{
    return RegistryReader(m_connection).read();
}

Result<void> RegistryTables::insert(const Application &application)
{
    const ProfileColumns profile = profileColumns(application);
    auto done = write(m_connection,
                      "INSERT INTO applications (id, position, client_id, type, name, description, created_at, "
                      "last_used_at, revision, logo, description_url, developer_name, developer_email, "
                      "privacy_policy_url) VALUES (?, (SELECT COALESCE(MAX(position), 0) + 1 FROM applications), "
                      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                      application.id, application.clientId, applications::toString(applications::typeOf(application)),
                      application.name, application.description, application.createdAt, application.lastUsedAt,
                      application.revision, profile.logo, profile.descriptionUrl, profile.developerName,
                      profile.developerEmail, profile.privacyPolicyUrl)
                    .and_then([&] { return insertRedirectUrls(m_connection, application); })
                    .and_then([&] { return insertPolicies(m_connection, application); });
    if (const auto *secrets = applications::clientSecrets(application)) {
        for (const ClientSecret &secret : *secrets)
            done = done.and_then([&] { return insertSecret(application.id, secret); });
    }
    if (const auto *keys = applications::publicKeys(application)) {
        for (const PublicKey &key : *keys)
            done = done.and_then([&] { return insertKey(application.id, key); });
    }
    return done;
}

Result<void> RegistryTables::update(const Application &application)
{
    const ProfileColumns profile = profileColumns(application);
    return write(m_connection,
                 "UPDATE applications SET name = ?, description = ?, revision = ?, logo = ?, description_url = ?, "
                 "developer_name = ?, developer_email = ?, privacy_policy_url = ? WHERE id = ?",
                 application.name, application.description, application.revision, profile.logo, profile.descriptionUrl,
                 profile.developerName, profile.developerEmail, profile.privacyPolicyUrl, application.id)
        .and_then(
            [&] { return write(m_connection, "DELETE FROM redirect_urls WHERE application = ?", application.id); })
        .and_then([&] { return insertRedirectUrls(m_connection, application); })
        .and_then([&] { return insertPolicies(m_connection, application); });
}

Result<void> RegistryTables::setDeleted(const Id &application, TimePoint now)
{
    return write(m_connection, "UPDATE applications SET deleted_at = ? WHERE id = ?", now, application).and_then([&] {
        return write(m_connection, "DELETE FROM recipes WHERE application = ?", application);
    });
}

Result<void> RegistryTables::restore(const Application &application)
{
    const auto forgetUnless = [&](bool kept, const char *sql) {
        return kept ? Result<void>() : write(m_connection, sql, application.id);
    };
    const auto *secrets = applications::clientSecrets(application);
    const auto *keys = applications::publicKeys(application);
    return write(m_connection,
                 "UPDATE applications SET deleted_at = NULL, revision = ?, "
                 "position = (SELECT MAX(position) + 1 FROM applications) WHERE id = ?",
                 application.revision, application.id)
        .and_then([&] {
            return forgetUnless(secrets && !secrets->isEmpty(), "DELETE FROM client_secrets WHERE application = ?");
        })
        .and_then(
            [&] { return forgetUnless(keys && !keys->isEmpty(), "DELETE FROM public_keys WHERE application = ?"); });
}

Result<void> RegistryTables::remove(const Id &application)
{
    return write(m_connection, "DELETE FROM applications WHERE id = ?", application);
}

Result<void> RegistryTables::insertSecret(const Id &application, const ClientSecret &secret)
{
    return write(m_connection,
                 "INSERT INTO client_secrets (application, id, position, sha256, last_four, notes, created_at, "
                 "last_used_at, expires_at) VALUES (?, ?, "
                 "(SELECT COALESCE(MAX(position), 0) + 1 FROM client_secrets), ?, ?, ?, ?, ?, ?)",
                 application, secret.id, secret.sha256, secret.lastFour, secret.notes, secret.createdAt,
                 secret.lastUsedAt, secret.expiresAt);
}

Result<void> RegistryTables::removeSecret(const Id &application, const Id &secret)
{
    return write(m_connection, "DELETE FROM client_secrets WHERE application = ? AND id = ?", application, secret);
}

Result<void> RegistryTables::setSecretNotes(const Id &application, const Id &secret, const QString &notes)
{
    return write(m_connection, "UPDATE client_secrets SET notes = ? WHERE application = ? AND id = ?", notes,
                 application, secret);
}

Result<void> RegistryTables::insertKey(const Id &application, const PublicKey &key)
{
    std::optional<QString> subject;
    std::optional<TimePoint> from;
    std::optional<TimePoint> until;
    if (key.key.certificate) {
        subject = key.key.certificate->subject;
        from = key.key.certificate->validFrom;
        until = key.key.certificate->validUntil;
    }
    return write(m_connection,
                 "INSERT INTO public_keys VALUES (?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM public_keys), "
                 "?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 application, key.id, key.key.spki, key.key.fingerprint, key.key.bits, subject, from, until,
                 key.createdBy, key.createdAt, key.lastUsedAt);
}

Result<void> RegistryTables::removeKey(const Id &application, const Id &key)
{
    return write(m_connection, "DELETE FROM public_keys WHERE application = ? AND id = ?", application, key);
}

Result<void> RegistryTables::noteUse(const Id &application, TimePoint now)
{
    return write(m_connection,
                 "UPDATE applications SET last_used_at = ? "
                 "WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ? OR last_used_at > ?)",
                 now, application, now, now + useLead);
}

Result<void> RegistryTables::noteUse(const Id &application, const Id &secretOrKey, TimePoint now)
{
    const auto note = [&](const char *sql) {
        return write(m_connection, sql, now, application, secretOrKey, now, now + useLead);
    };
    return note("UPDATE client_secrets SET last_used_at = ? "
                "WHERE application = ? AND id = ? AND (last_used_at IS NULL OR last_used_at < ? OR last_used_at > ?)")
        .and_then([&] {
            return note(
                "UPDATE public_keys SET last_used_at = ? "
                "WHERE application = ? AND id = ? AND (last_used_at IS NULL OR last_used_at < ? OR last_used_at > ?)");
        });
}

Result<void> RegistryTables::setOrganisation(const Organisation &organisation)
{
    return write(m_connection, "DELETE FROM organisation").and_then([&] {
        return write(m_connection, "INSERT INTO organisation VALUES (1, ?, ?, ?, ?)", organisation.customerId,
                     organisation.name, organisation.domain, organisation.lane);
    });
}

Result<void> RegistryTables::insert(const User &user)
{
    return write(m_connection,
                 "INSERT INTO users VALUES (?, (SELECT COALESCE(MAX(position), 0) + 1 FROM users), ?, ?, ?, ?, ?, ?)",
                 user.id, user.name, user.email, applications::emailKey(user.email), user.passwordHash, user.active,
                 user.createdAt);
}

Result<void> RegistryTables::update(const User &user)
{
    return write(m_connection, "UPDATE users SET password_hash = ?, active = ? WHERE id = ?", user.passwordHash,
                 user.active, user.id);
}

} // namespace grantdesk::storage::sql
