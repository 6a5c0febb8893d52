#pragma once

#include "core/applications/application.h"

#include <QList>

namespace grantdesk::applications {

enum class Field {
    Name,
    Description,
    RedirectUrls,
    RotateRefreshTokens,
    AbsoluteExpiry,
    InactivityExpiry,
    Logo,
    DescriptionUrl,
    DeveloperName,
    DeveloperEmail,
    PrivacyPolicyUrl,
    Secrets,
    SecretNotes,
    Keys
};

/// One reason why an application cannot be stored. `code` is stable ("name.empty", "redirect_url.fragment", …: see
/// validate.cpp's table); `args` are what the words need, for lists the row's index among them.
struct Problem {
    Field field;
    QString code;
    QStringList args;

    bool operator==(const Problem &) const = default;
};

/// The one place that knows what a valid application is; serves form, command line, import and server alike.
/// Empty means valid. A new web or single-page application without redirect URL is a problem only for Save, so
/// `creating` leaves that rule out.
enum class Stage { Creating, Saving };
QList<Problem> validate(const Application &application, Stage stage = Stage::Saving);

/// The rule for notes of a client secret (64 characters, one line).
QList<Problem> validateNotes(const QString &notes);

/// The field as JSON and the command line spell it: "redirect_urls".
QString toString(Field field);

} // namespace grantdesk::applications
