#include "core/storage/sql/registry_reader.h"

#include "core/storage/sql/connection.h"
#include "core/storage/sql/control_store.h"

namespace grantdesk::storage::sql {

using applications::Application;
using applications::Delegation;
using applications::MachineToMachine;
using applications::Profile;
using applications::PublicKey;
using applications::SinglePageApp;
using applications::Type;
using applications::WebApp;

namespace {

/// The profile of a row of applications, as far as that table has it.
Profile readProfile(const Row &row)
{
    Delegation delegation;
    delegation.logoPng = row.blob(8);
    switch (applications::typeFromString(row.text(2)).value_or(Type::MachineToMachine)) {
    case Type::Web:
        return WebApp{delegation, {}, row.text(9)};
    case Type::SinglePage:
        return SinglePageApp{delegation, row.text(10), row.text(11), row.text(12)};
    case Type::MachineToMachine:
        break;
    }
    return MachineToMachine{};
}

std::shared_ptr<Application> readApplication(const Row &row)
{
    auto application = std::make_shared<Application>();
    application->id = row.text(0);
    application->clientId = row.text(1);
    application->name = row.text(3);
    application->description = row.text(4);
    application->createdAt = row.time(5);
    application->lastUsedAt = row.optionalTime(6);
    application->revision = row.number(7);
    application->profile = readProfile(row);
    return application;
}

std::optional<Period> readPeriod(const Row &row, int months, int days)
{
    if (row.isNull(months))
        return std::nullopt;
    return Period{static_cast<int>(row.number(months)), static_cast<int>(row.number(days))};
}

PublicKey readKey(const Row &row)
{
    PublicKey key;
    key.id = row.text(1);
    key.key.spki = row.blob(2);
    key.key.fingerprint = row.text(3);
    key.key.bits = static_cast<int>(row.number(4));
    if (!row.isNull(5))
        key.key.certificate = crypto::CertificateInfo{row.text(5), row.time(6), row.time(7)};
    key.createdBy = row.text(8);
    key.createdAt = row.time(9);
    key.lastUsedAt = row.optionalTime(10);
    return key;
}

} // namespace

Result<Registry> RegistryReader::read()
{
    return readApplications()
        .and_then([this] { return readRedirectUrls(); })
        .and_then([this] { return readPolicies(); })
        .and_then([this] { return readSecrets(); })
        .and_then([this] { return readKeys(); })
        .and_then([this] { return readPeople(); })
        .and_then([this] { return readControls(); })
        .map([this] { return finished(); });
}

Registry RegistryReader::finished()
{
    QList<ApplicationPointer> applications;
    QList<applications::DeletedApplication> deleted;
    for (auto &application : m_applications) {
        // The policy in force is the last of the history, and stored only there.
        if (auto *delegation = applications::delegation(*application);
            delegation && !application->refreshHistory.isEmpty())
            delegation->refresh = application->refreshHistory.last().policy;
        if (const auto deletedAt = m_deletedAt.constFind(application->id); deletedAt != m_deletedAt.cend())
            deleted.append({std::move(*application), *deletedAt});
        else
            applications.append(std::move(application));
    }
    return Registry(std::move(applications), std::move(m_users), std::move(m_organisation), std::move(m_pageKey),
                    std::move(m_controls), std::move(deleted));
}

template<typename Read> Result<void> RegistryReader::each(const char *sql, Read read)
{
    return Statement(m_connection, sql).each(std::move(read));
}

template<typename Read> Result<void> RegistryReader::eachOfApplications(const char *sql, Read read)
{
    return each(sql, [this, &read](const Row &row) {
        if (Application *application = m_byId.value(row.text(0)))
            read(*application, row);
    });
}

Result<void> RegistryReader::readApplications()
{
    return each("SELECT id, client_id, type, name, description, created_at, last_used_at, revision, logo, "
                "description_url, developer_name, developer_email, privacy_policy_url, deleted_at "
                "FROM applications ORDER BY position",
                [this](const Row &row) {
                    m_applications.push_back(readApplication(row));
                    m_byId.insert(m_applications.back()->id, m_applications.back().get());
                    if (const auto deletedAt = row.optionalTime(13))
                        m_deletedAt.insert(m_applications.back()->id, *deletedAt);
                });
}

Result<void> RegistryReader::readRedirectUrls()
{
    return eachOfApplications("SELECT application, url FROM redirect_urls ORDER BY application, position",
                              [](Application &application, const Row &row) {
                                  if (auto *delegation = applications::delegation(application))
                                      delegation->redirectUrls.append(row.text(1));
                              });
}

Result<void> RegistryReader::readPolicies()
{
    return eachOfApplications("SELECT application, since, rotate, absolute_months, absolute_days, inactivity_months, "
                              "inactivity_days FROM refresh_policies ORDER BY application, position",
                              [](Application &application, const Row &row) {
                                  application.refreshHistory.append(
                                      {row.time(1), {row.flag(2), readPeriod(row, 3, 4), readPeriod(row, 5, 6)}});
                              });
}

Result<void> RegistryReader::readSecrets()
{
    return eachOfApplications("SELECT application, id, sha256, last_four, notes, created_at, last_used_at, expires_at "
                              "FROM client_secrets ORDER BY position",
                              [](Application &application, const Row &row) {
                                  if (auto *secrets = applications::clientSecrets(application))
                                      secrets->append({row.text(1), row.blob(2), row.text(3), row.text(4), row.time(5),
                                                       row.optionalTime(6), row.optionalTime(7)});
                              });
}

Result<void> RegistryReader::readKeys()
{
    return eachOfApplications("SELECT application, id, spki, fingerprint, bits, certificate_subject, "
                              "certificate_valid_from, certificate_valid_until, created_by, created_at, last_used_at "
                              "FROM public_keys ORDER BY position",
                              [](Application &application, const Row &row) {
                                  if (auto *keys = applications::publicKeys(application))
                                      keys->append(readKey(row));
                              });
}

Result<void> RegistryReader::readPeople()
{
    return each("SELECT id, name, email, password_hash, active, created_at FROM users ORDER BY position",
                [this](const Row &row) {
                    m_users.append({row.text(0), row.text(1), row.text(2), row.blob(3), row.flag(4), row.time(5)});
                })
        .and_then([this] {
            return each("SELECT customer_id, name, domain, lane FROM organisation", [this](const Row &row) {
                m_organisation = applications::Organisation{row.text(0), row.text(1), row.text(2), row.text(3)};
            });
        })
        .and_then(
            [this] { return each("SELECT page_key FROM meta", [this](const Row &row) { m_pageKey = row.blob(0); }); });
}

Result<void> RegistryReader::readControls()
{
    return readClock(m_connection).and_then([this](const ClockSetting &setting) {
        m_controls.clock = setting;
        return readRecipes(m_connection).map([this](QList<authserver::Recipe> recipes) {
            m_controls.recipes = std::move(recipes);
        });
    });
}

} // namespace grantdesk::storage::sql
