#include "ui/applications/field_table.h"

#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace grantdesk::ui {

using namespace applications;

namespace {

constexpr unsigned machine = 1;
constexpr unsigned web = 2;
constexpr unsigned page = 4;

constexpr int maximumEmailLength = 254; // RFC 5321 §4.5.3.1.3, less the angle brackets

QString say(const char *text)
{
    return text ? QCoreApplication::translate("Fields", text) : QString();
}

template<typename Profile> QString *in(Application &application, QString Profile::*member)
{
    auto *profile = std::get_if<Profile>(&application.profile);
    return profile ? &(profile->*member) : nullptr;
}

QString *name(Application &application)
{
    return &application.name;
}

QString *description(Application &application)
{
    return &application.description;
}

QString *descriptionUrl(Application &application)
{
    return in(application, &WebApp::descriptionUrl);
}

QString *developerName(Application &application)
{
    return in(application, &SinglePageApp::developerName);
}

QString *developerEmail(Application &application)
{
    return in(application, &SinglePageApp::developerEmail);
}

QString *privacyPolicyUrl(Application &application)
{
    return in(application, &SinglePageApp::privacyPolicyUrl);
}

Delegation delegationOf(const Application &application)
{
    const Delegation *found = delegation(application);
    return found ? *found : Delegation();
}

template<auto member> bool sameDelegation(const Application &one, const Application &other)
{
    return delegationOf(one).*member == delegationOf(other).*member;
}

template<auto member> bool samePolicy(const Application &one, const Application &other)
{
    return delegationOf(one).refresh.*member == delegationOf(other).refresh.*member;
}

QString redirectUrls(const Application &application)
{
    return delegationOf(application).redirectUrls.join(QLatin1Char('\n'));
}

QString rotation(const Application &application)
{
    return delegationOf(application).refresh.rotate ? say(QT_TRANSLATE_NOOP("Fields", "On"))
                                                    : say(QT_TRANSLATE_NOOP("Fields", "Off"));
}

QString absoluteExpiry(const Application &application)
{
    return expiryName(delegationOf(application).refresh.absoluteExpiry);
}

QString inactivityExpiry(const Application &application)
{
    return expiryName(delegationOf(application).refresh.inactivityExpiry);
}

QString logo(const Application &application)
{
    const auto bytes = delegationOf(application).logoPng.size();
    return bytes == 0 ? say(QT_TRANSLATE_NOOP("Fields", "Default logo"))
                      : say(QT_TRANSLATE_NOOP("Fields", "Own logo, %1 KiB")).arg((bytes + 1023) / 1024);
}

struct Row {
    unsigned types;
    FormField field;
};

constexpr FormField own(Field field, FormPart part, const char *label, const char *help = nullptr)
{
    return {field, part, Editor::Own, 0, false, label, help, nullptr, nullptr, nullptr, false};
}

constexpr FormField chosen(Field field, FormPart part, const char *label, const char *help,
                           bool (*same)(const Application &, const Application &),
                           QString (*inWords)(const Application &))
{
    return {field, part, Editor::Own, 0, false, label, help, nullptr, same, inWords, true};
}

constexpr FormField typed(Field field, FormPart part, Editor editor, int maximum, const char *label, const char *help,
                          QString *(*place)(Application &), bool required = false)
{
    return {field, part, editor, maximum, required, label, help, place, nullptr, nullptr, true};
}

constexpr const char *rotateHelp
    = QT_TRANSLATE_NOOP("Fields",
                        "A new refresh token is issued each time the refresh token is used. Your "
                        "application must store the new token after every refresh.");
constexpr const char *absoluteHelp
    = QT_TRANSLATE_NOOP("Fields",
                        "How long a refresh token exists before it expires. After that, users must "
                        "log in to the integration again.");
constexpr const char *inactivityHelp
    = QT_TRANSLATE_NOOP("Fields",
                        "If the user is not active for this time, the refresh token expires even "
                        "if its absolute expiration is later.");
constexpr const char *redirectHelp = QT_TRANSLATE_NOOP(
    "Fields",
    "Users are redirected to this address after they have authenticated. The authorization code is appended to "
    "it.\nThe URL must include a protocol. URL fragments, relative paths, wildcards and public IP addresses are "
    "not allowed.");

/// workfront-protocol §7.2, from top to bottom. Labels that differ by type have a row for each.
constexpr std::array rows{
    Row{machine | web, own(Field::Secrets, FormPart::Credentials, QT_TRANSLATE_NOOP("Fields", "Client secrets"))},
    Row{machine | web, own(Field::SecretNotes, FormPart::Credentials, QT_TRANSLATE_NOOP("Fields", "Notes"))},
    Row{machine, own(Field::Keys, FormPart::Credentials, QT_TRANSLATE_NOOP("Fields", "Public keys"))},
    Row{web | page,
        chosen(Field::RedirectUrls, FormPart::RedirectUrls, QT_TRANSLATE_NOOP("Fields", "Redirect URLs"), redirectHelp,
               sameDelegation<&Delegation::redirectUrls>, redirectUrls)},
    Row{web,
        chosen(Field::RotateRefreshTokens, FormPart::RefreshTokens,
               QT_TRANSLATE_NOOP("Fields", "Refresh token rotation"), rotateHelp, samePolicy<&RefreshPolicy::rotate>,
               rotation)},
    Row{page,
        chosen(Field::RotateRefreshTokens, FormPart::RefreshTokens,
               QT_TRANSLATE_NOOP("Fields", "Rotate refresh token every time it is used"), rotateHelp,
               samePolicy<&RefreshPolicy::rotate>, rotation)},
    Row{web,
        chosen(Field::AbsoluteExpiry, FormPart::RefreshTokens,
               QT_TRANSLATE_NOOP("Fields", "Absolute refresh token expiration"), absoluteHelp,
               samePolicy<&RefreshPolicy::absoluteExpiry>, absoluteExpiry)},
    Row{page,
        chosen(Field::AbsoluteExpiry, FormPart::RefreshTokens, QT_TRANSLATE_NOOP("Fields", "Absolute expiration"),
               absoluteHelp, samePolicy<&RefreshPolicy::absoluteExpiry>, absoluteExpiry)},
    Row{web,
        chosen(Field::InactivityExpiry, FormPart::RefreshTokens,
               QT_TRANSLATE_NOOP("Fields", "Inactivity refresh token expiration"), inactivityHelp,
               samePolicy<&RefreshPolicy::inactivityExpiry>, inactivityExpiry)},
    Row{page,
        chosen(Field::InactivityExpiry, FormPart::RefreshTokens, QT_TRANSLATE_NOOP("Fields", "Inactivity expiration"),
               inactivityHelp, samePolicy<&RefreshPolicy::inactivityExpiry>, inactivityExpiry)},
    Row{web | page,
        chosen(Field::Logo, FormPart::Logo, QT_TRANSLATE_NOOP("Fields", "Logo"),
               QT_TRANSLATE_NOOP("Fields", "Add a logo to make this app easier to identify."),
               sameDelegation<&Delegation::logoPng>, logo)},
    Row{machine | web | page,
        typed(Field::Name, FormPart::General, Editor::Line, maximumNameLength, QT_TRANSLATE_NOOP("Fields", "Name"),
              QT_TRANSLATE_NOOP("Fields", "This is the name you gave the app. This field cannot be empty."), name,
              true)},
    Row{machine | web | page,
        typed(Field::Description, FormPart::General, Editor::Text, maximumDescriptionLength,
              QT_TRANSLATE_NOOP("Fields", "Description"),
              QT_TRANSLATE_NOOP("Fields", "Enter a description for the integration."), description)},
    Row{web,
        typed(Field::DescriptionUrl, FormPart::General, Editor::Address, maximumRedirectUrlLength,
              QT_TRANSLATE_NOOP("Fields", "App description URL"),
              QT_TRANSLATE_NOOP("Fields",
                                "A link to an “About us” page or a page with more information about the integration."),
              descriptionUrl)},
    Row{page,
        typed(Field::DeveloperName, FormPart::Developer, Editor::Line, maximumNameLength,
              QT_TRANSLATE_NOOP("Fields", "Developer name"),
              QT_TRANSLATE_NOOP("Fields", "Who sets up this application."), developerName)},
    Row{page,
        typed(Field::DeveloperEmail, FormPart::Developer, Editor::Email, maximumEmailLength,
              QT_TRANSLATE_NOOP("Fields", "Developer email address"),
              QT_TRANSLATE_NOOP("Fields", "Where the developer can be reached."), developerEmail)},
    Row{page,
        typed(Field::PrivacyPolicyUrl, FormPart::Developer, Editor::Address, maximumRedirectUrlLength,
              QT_TRANSLATE_NOOP("Fields", "Privacy policy URL"),
              QT_TRANSLATE_NOOP(
                  "Fields",
                  "The page that tells users what the application does with their data. The consent page links to "
                  "it."),
              privacyPolicyUrl)},
};

constexpr unsigned bitOf(Type type)
{
    return 1U << static_cast<unsigned>(type);
}

} // namespace

QString FormField::label() const
{
    return say(labelText);
}

QString FormField::help() const
{
    return say(helpText);
}

QString FormField::text(const Application &application) const
{
    Application copy = application;
    const QString *found = place ? place(copy) : nullptr;
    return found ? *found : QString();
}

void FormField::setText(Application &application, const QString &text) const
{
    if (QString *found = place ? place(application) : nullptr)
        *found = text;
}

bool FormField::differs(const Application &one, const Application &other) const
{
    return same ? !same(one, other) : text(one) != text(other);
}

QString FormField::value(const Application &application) const
{
    return inWords ? inWords(application) : text(application);
}

QList<FormField> formFields(Type type)
{
    QList<FormField> fields;
    for (const Row &row : rows)
        if (row.types & bitOf(type))
            fields.append(row.field);
    return fields;
}

FormField formField(Type type, Field field)
{
    const auto *found = std::find_if(rows.begin(), rows.end(), [type, field](const Row &row) {
        return row.field.field == field && (row.types & bitOf(type));
    });
    Q_ASSERT(found != rows.end());
    return found->field;
}

} // namespace grantdesk::ui
