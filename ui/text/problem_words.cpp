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
    {"name.too_long", QT_TRANSLATE_NOOP("Problems", "The name can have up to 128 characters.")},
    {"redirect_url.empty", QT_TRANSLATE_NOOP("Problems", "Enter a valid redirect URL.")},
};

const Row *rowOf(const QString &code)
{
    const auto *row = std::find_if(std::begin(rows), std::end(rows),
                                   [&code](const Row &candidate) { return code == QLatin1String(candidate.code); });
    return row == std::end(rows) ? nullptr : row;
}

} // namespace

QString words(const Problem &problem)
{
    if (const Row *row = rowOf(problem.code))
        return fill(QCoreApplication::translate("Problems", row->text), problem.args);
    return QCoreApplication::translate("Problems", "This value is not allowed.");
}

bool hasProblemWordsFor(const QString &code)
{
    return rowOf(code) != nullptr;
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
