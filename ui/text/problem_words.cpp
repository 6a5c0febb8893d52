#include "ui/text/catalogue.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace grantdesk::ui {

using applications::Field;
using applications::Problem;

namespace {

struct Row {
    const char *code;
    const char *text;
};

// One row a code of applications::validate(). For lists the first arg is the row's index, which no sentence names: the
// screens show the sentence at the row, grantdeskctl beside the value.
constexpr Row rows[] = {
    {"name.empty", QT_TRANSLATE_NOOP("Problems", "Name cannot be empty.")},
    {"name.too_long", QT_TRANSLATE_NOOP("Problems", "The name can have up to %1 characters.")},
    {"name.control_characters",
     QT_TRANSLATE_NOOP("Problems", "The name must be one line without invisible characters.")},
    {"description.too_long", QT_TRANSLATE_NOOP("Problems", "The description can have up to %1 characters.")},
    {"description.control_characters",
     QT_TRANSLATE_NOOP("Problems", "The description must not contain invisible characters.")},
    {"redirect_url.missing", QT_TRANSLATE_NOOP("Problems", "Enter at least one redirect URL.")},
    {"redirect_url.too_many", QT_TRANSLATE_NOOP("Problems", "An application can have up to %1 redirect URLs.")},
    {"redirect_url.duplicate", QT_TRANSLATE_NOOP("Problems", "This redirect URL is in the list already.")},
    {"redirect_url.empty", QT_TRANSLATE_NOOP("Problems", "Enter a valid redirect URL.")},
    {"redirect_url.too_long", QT_TRANSLATE_NOOP("Problems", "A redirect URL can have up to %3 characters.")},
    {"redirect_url.non_ascii",
     QT_TRANSLATE_NOOP("Problems", "The redirect URL must be plain ASCII. Its host is spelled “%3”.")},
    {"redirect_url.non_ascii/bare", QT_TRANSLATE_NOOP("Problems", "The redirect URL must be plain ASCII.")},
    {"redirect_url.forbidden_character",
     QT_TRANSLATE_NOOP("Problems", "The redirect URL must not contain the character %3.")},
    {"redirect_url.relative",
     QT_TRANSLATE_NOOP("Problems", "The redirect URL must include a protocol, for example https://.")},
    {"redirect_url.wildcard", QT_TRANSLATE_NOOP("Problems", "The redirect URL must not contain a wildcard (*).")},
    {"redirect_url.fragment", QT_TRANSLATE_NOOP("Problems", "The redirect URL must not contain a fragment (#).")},
    {"redirect_url.forbidden_scheme",
     QT_TRANSLATE_NOOP("Problems", "The protocol “%3” is not allowed in a redirect URL.")},
    {"redirect_url.no_host", QT_TRANSLATE_NOOP("Problems", "The redirect URL must name a host.")},
    {"redirect_url.user_info",
     QT_TRANSLATE_NOOP("Problems", "The redirect URL must not contain a user name or a password.")},
    {"redirect_url.bad_port", QT_TRANSLATE_NOOP("Problems", "The port of the redirect URL is not valid.")},
    {"redirect_url.bad_host", QT_TRANSLATE_NOOP("Problems", "The host of the redirect URL is not valid.")},
    {"redirect_url.public_ip", QT_TRANSLATE_NOOP("Problems", "The redirect URL must not be a public IP address.")},
    {"expiry.unsupported", QT_TRANSLATE_NOOP("Problems", "This period is not supported.")},
    {"logo.too_large", QT_TRANSLATE_NOOP("Problems", "The logo can have up to %1 KiB.")},
    {"logo.not_png", QT_TRANSLATE_NOOP("Problems", "The logo must be a PNG image.")},
    {"logo.too_many_pixels", QT_TRANSLATE_NOOP("Problems", "The logo can be up to %1 pixels wide and high.")},
    {"url.invalid", QT_TRANSLATE_NOOP("Problems", "Enter a complete address that starts with https:// or http://.")},
    {"url.too_long", QT_TRANSLATE_NOOP("Problems", "The address can have up to %1 characters.")},
    {"developer_name.too_long", QT_TRANSLATE_NOOP("Problems", "The developer name can have up to %1 characters.")},
    {"developer_name.control_characters",
     QT_TRANSLATE_NOOP("Problems", "The developer name must be one line without invisible characters.")},
    {"email.invalid", QT_TRANSLATE_NOOP("Problems", "Enter a valid email address.")},
    {"secrets.too_many", QT_TRANSLATE_NOOP("Problems", "An application can have up to %1 client secrets.")},
    {"notes.too_long", QT_TRANSLATE_NOOP("Problems", "Notes can have up to %1 characters.")},
    {"notes.control_characters", QT_TRANSLATE_NOOP("Problems", "Notes must be one line without invisible characters.")},
    {"keys.too_many", QT_TRANSLATE_NOOP("Problems", "An application can have up to %1 public keys.")},
    {"keys.duplicate", QT_TRANSLATE_NOOP("Problems", "The application already has this public key.")},
};

const Row *rowOf(const QString &code)
{
    const auto *row = std::find_if(std::begin(rows), std::end(rows),
                                   [&code](const Row &candidate) { return code == QLatin1String(candidate.code); });
    return row == std::end(rows) ? nullptr : row;
}

/// The row for a problem, whose words may depend on its args.
const Row *rowOf(const QString &code, const QStringList &args)
{
    const bool bare = code == QLatin1String("redirect_url.non_ascii") && args.value(2).isEmpty();
    return rowOf(bare ? code + QLatin1String("/bare") : code);
}

} // namespace

QString words(const Problem &problem)
{
    if (const Row *row = rowOf(problem.code, problem.args))
        return fill(QCoreApplication::translate("Problems", row->text), problem.args);
    return QCoreApplication::translate("Problems", "This value is not allowed.");
}

bool hasProblemWordsFor(const QString &code)
{
    return rowOf(code) != nullptr;
}

QString englishProblemWords(const QString &code, const QStringList &args)
{
    const Row *row = rowOf(code, args);
    return row ? fill(QString::fromUtf8(row->text), args) : QString();
}

QString fieldName(Field field)
{
    const auto say = [](const char *text) {
        return QCoreApplication::translate("Problems", text);
    };
    switch (field) {
    case Field::Name:
        return say(QT_TRANSLATE_NOOP("Problems", "Name"));
    case Field::Description:
        return say(QT_TRANSLATE_NOOP("Problems", "Description"));
    case Field::RedirectUrls:
        return say(QT_TRANSLATE_NOOP("Problems", "Redirect URLs"));
    case Field::RotateRefreshTokens:
        return say(QT_TRANSLATE_NOOP("Problems", "Refresh token rotation"));
    case Field::AbsoluteExpiry:
        return say(QT_TRANSLATE_NOOP("Problems", "Absolute refresh token expiration"));
    case Field::InactivityExpiry:
        return say(QT_TRANSLATE_NOOP("Problems", "Inactivity refresh token expiration"));
    case Field::Logo:
        return say(QT_TRANSLATE_NOOP("Problems", "Logo"));
    case Field::DescriptionUrl:
        return say(QT_TRANSLATE_NOOP("Problems", "App description URL"));
    case Field::DeveloperName:
        return say(QT_TRANSLATE_NOOP("Problems", "Developer name"));
    case Field::DeveloperEmail:
        return say(QT_TRANSLATE_NOOP("Problems", "Developer email address"));
    case Field::PrivacyPolicyUrl:
        return say(QT_TRANSLATE_NOOP("Problems", "Privacy policy URL"));
    case Field::Secrets:
        return say(QT_TRANSLATE_NOOP("Problems", "Client secret"));
    case Field::SecretNotes:
        return say(QT_TRANSLATE_NOOP("Problems", "Notes"));
    case Field::Keys:
        return say(QT_TRANSLATE_NOOP("Problems", "Public keys"));
    }
    return {};
}

} // namespace grantdesk::ui
