#include "core/applications/audit.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace grantdesk::ui {

using applications::AuditAction;
using applications::Field;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Audit", text);
}

struct Row {
    const char *field;
    const char *text;
};

// What fieldName() has no words for.
constexpr Row rows[] = {
    {"type", QT_TRANSLATE_NOOP("Audit", "Application type")},
    {"client_id", QT_TRANSLATE_NOOP("Audit", "Client ID")},
    {"email", QT_TRANSLATE_NOOP("Audit", "E-mail address")},
    {"password", QT_TRANSLATE_NOOP("Audit", "Password")},
    {"active", QT_TRANSLATE_NOOP("Audit", "Active")},
    {"customer_id", QT_TRANSLATE_NOOP("Audit", "Customer ID")},
    {"domain", QT_TRANSLATE_NOOP("Audit", "Domain")},
    {"lane", QT_TRANSLATE_NOOP("Audit", "Lane")},
    {"client_secrets", QT_TRANSLATE_NOOP("Audit", "Client secret")},
    {"public_keys", QT_TRANSLATE_NOOP("Audit", "Public key")},
};

constexpr Field formFields[]
    = {Field::Name,           Field::Description,      Field::RedirectUrls,   Field::RotateRefreshTokens,
       Field::AbsoluteExpiry, Field::InactivityExpiry, Field::DescriptionUrl, Field::DeveloperName,
       Field::DeveloperEmail, Field::PrivacyPolicyUrl};

} // namespace

QString actionName(AuditAction action)
{
    switch (action) {
    case AuditAction::ApplicationCreated:
        return say(QT_TRANSLATE_NOOP("Audit", "Application created"));
    case AuditAction::ApplicationChanged:
        return say(QT_TRANSLATE_NOOP("Audit", "Application changed"));
    case AuditAction::ApplicationDeleted:
        return say(QT_TRANSLATE_NOOP("Audit", "Application deleted"));
    case AuditAction::ApplicationRestored:
        return say(QT_TRANSLATE_NOOP("Audit", "Application restored"));
    case AuditAction::ApplicationPurged:
        return say(QT_TRANSLATE_NOOP("Audit", "Application deleted for good"));
    case AuditAction::SecretAdded:
        return say(QT_TRANSLATE_NOOP("Audit", "Client secret added"));
    case AuditAction::SecretChanged:
        return say(QT_TRANSLATE_NOOP("Audit", "Client secret’s notes changed"));
    case AuditAction::SecretDeleted:
        return say(QT_TRANSLATE_NOOP("Audit", "Client secret deleted"));
    case AuditAction::KeyAdded:
        return say(QT_TRANSLATE_NOOP("Audit", "Public key added"));
    case AuditAction::KeyDeleted:
        return say(QT_TRANSLATE_NOOP("Audit", "Public key deleted"));
    case AuditAction::UserAdded:
        return say(QT_TRANSLATE_NOOP("Audit", "User added"));
    case AuditAction::UserPasswordSet:
        return say(QT_TRANSLATE_NOOP("Audit", "User’s password set"));
    case AuditAction::UserActivated:
        return say(QT_TRANSLATE_NOOP("Audit", "User activated"));
    case AuditAction::UserDeactivated:
        return say(QT_TRANSLATE_NOOP("Audit", "User deactivated"));
    case AuditAction::OrganisationChanged:
        return say(QT_TRANSLATE_NOOP("Audit", "Organization changed"));
    case AuditAction::RegistryCleared:
        return say(QT_TRANSLATE_NOOP("Audit", "Everything deleted"));
    }
    return {};
}

QString auditFieldName(const QString &field)
{
    const auto *row = std::find_if(std::begin(rows), std::end(rows),
                                   [&field](const Row &candidate) { return field == QLatin1String(candidate.field); });
    if (row != std::end(rows))
        return say(row->text);
    if (field == QLatin1String("logo_png"))
        return fieldName(Field::Logo);
    const auto *known = std::find_if(std::begin(formFields), std::end(formFields),
                                     [&field](Field candidate) { return applications::toString(candidate) == field; });
    return known == std::end(formFields) ? field : fieldName(*known);
}

applications::AuditSearch auditSearch(const QString &text)
{
    applications::AuditSearch search{text, {}, {}};
    if (text.isEmpty())
        return search;
    const auto all = applications::auditActions();
    std::copy_if(all.begin(), all.end(), std::back_inserter(search.actions),
                 [&text](AuditAction action) { return actionName(action).contains(text, Qt::CaseInsensitive); });
    QStringList fields{QStringLiteral("logo_png")};
    for (const Row &row : rows)
        fields.append(QLatin1String(row.field));
    for (const Field field : formFields)
        fields.append(applications::toString(field));
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(search.fields),
                 [&text](const QString &field) { return auditFieldName(field).contains(text, Qt::CaseInsensitive); });
    return search;
}

} // namespace grantdesk::ui
