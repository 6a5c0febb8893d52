#include "ui/text/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace grantdesk::ui {

using applications::Type;
using flows::Outcome;
using flows::Step;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Values", text);
}

/// One has a sentence of its own, so that the English source needs no plural forms in a translation file.
QString count(const char *one, const char *many, qint64 number)
{
    return number == 1 ? say(one) : QCoreApplication::translate("Values", many, nullptr, static_cast<int>(number));
}

} // namespace

QString typeName(Type type)
{
    switch (type) {
    case Type::MachineToMachine:
        return say(QT_TRANSLATE_NOOP("Values", "Machine to Machine Application"));
    case Type::Web:
        return say(QT_TRANSLATE_NOOP("Values", "Web Application"));
    case Type::SinglePage:
        return say(QT_TRANSLATE_NOOP("Values", "Single Page Web Application"));
    }
    return {};
}

QString bestFor(Type type)
{
    switch (type) {
    case Type::MachineToMachine:
        return say(QT_TRANSLATE_NOOP("Values", "Best for CLIs, daemons or scripts running on your server"));
    case Type::Web:
        return say(QT_TRANSLATE_NOOP(
            "Values", "Best for server-side applications that handle credentials and tokens on the server"));
    case Type::SinglePage:
        return say(QT_TRANSLATE_NOOP("Values", "Best for mobile or single-page web applications"));
    }
    return {};
}

QString authenticationOf(Type type)
{
    switch (type) {
    case Type::MachineToMachine:
        return say(QT_TRANSLATE_NOOP("Values",
                                     "Authentication through a JSON Web Token signed with a public/private key pair"));
    case Type::Web:
        return say(QT_TRANSLATE_NOOP("Values", "Authentication through the OAuth 2.0 authorization code flow"));
    case Type::SinglePage:
        return say(QT_TRANSLATE_NOOP("Values",
                                     "Authentication through the OAuth 2.0 authorization code flow with Proof Key "
                                     "for Code Exchange (PKCE)"));
    }
    return {};
}

QString examplesFor(Type type)
{
    switch (type) {
    case Type::MachineToMachine:
        return say(QT_TRANSLATE_NOOP("Values", "Shell, Python"));
    case Type::Web:
        return say(QT_TRANSLATE_NOOP("Values", "Go, Java, ASP.NET, Node.js, PHP"));
    case Type::SinglePage:
        return say(QT_TRANSLATE_NOOP("Values", "JavaScript, Angular, React, Vue"));
    }
    return {};
}

QString flowName(Type type)
{
    switch (type) {
    case Type::MachineToMachine:
        return say(QT_TRANSLATE_NOOP("Values", "JWT flow"));
    case Type::Web:
        return say(QT_TRANSLATE_NOOP("Values", "Authorization code flow"));
    case Type::SinglePage:
        return say(QT_TRANSLATE_NOOP("Values", "PKCE flow"));
    }
    return {};
}

QList<std::optional<Period>> absoluteExpiryChoices()
{
    return {Period{0, 1}, Period{0, 7}, Period{0, 30}, Period{3, 0}, Period{6, 0}, Period{12, 0}, std::nullopt};
}

QList<std::optional<Period>> inactivityExpiryChoices()
{
    return absoluteExpiryChoices();
}

QString expiryName(const std::optional<Period> &period)
{
    if (!period)
        return say(QT_TRANSLATE_NOOP("Values", "No expiration"));
    QStringList parts;
    if (const int years = period->months / 12)
        parts += count(QT_TRANSLATE_NOOP("Values", "1 year"), QT_TRANSLATE_N_NOOP("Values", "%n years"), years);
    if (const int months = period->months % 12)
        parts += count(QT_TRANSLATE_NOOP("Values", "1 month"), QT_TRANSLATE_N_NOOP("Values", "%n months"), months);
    if (period->days != 0)
        parts += count(QT_TRANSLATE_NOOP("Values", "1 day"), QT_TRANSLATE_N_NOOP("Values", "%n days"), period->days);
    return QLocale().createSeparatedList(parts);
}

QString relativeTime(const std::optional<TimePoint> &time, TimePoint now)
{
    if (!time)
        return say(QT_TRANSLATE_NOOP("Values", "Never"));
    const qint64 seconds = toSeconds(now) - toSeconds(*time);
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < minute) // another machine's clock may be ahead of ours: the future counts as now
        return say(QT_TRANSLATE_NOOP("Values", "Just now"));
    if (seconds < hour)
        return count(QT_TRANSLATE_NOOP("Values", "1 minute ago"), QT_TRANSLATE_N_NOOP("Values", "%n minutes ago"),
                     seconds / minute);
    if (seconds < day)
        return count(QT_TRANSLATE_NOOP("Values", "1 hour ago"), QT_TRANSLATE_N_NOOP("Values", "%n hours ago"),
                     seconds / hour);
    if (seconds < 31 * day)
        return count(QT_TRANSLATE_NOOP("Values", "1 day ago"), QT_TRANSLATE_N_NOOP("Values", "%n days ago"),
                     seconds / day);
    if (seconds < 365 * day)
        return count(QT_TRANSLATE_NOOP("Values", "1 month ago"), QT_TRANSLATE_N_NOOP("Values", "%n months ago"),
                     seconds / (30 * day));
    return count(QT_TRANSLATE_NOOP("Values", "1 year ago"), QT_TRANSLATE_N_NOOP("Values", "%n years ago"),
                 seconds / (365 * day));
}

QString absoluteTime(TimePoint time)
{
    return QLocale().toString(toDateTime(time).toLocalTime(), QLocale::ShortFormat);
}

QString stepName(Step step)
{
    switch (step) {
    case Step::AuthorizationAddress:
        return say(QT_TRANSLATE_NOOP("Values", "Authorization address"));
    case Step::SignInAndConsent:
        return say(QT_TRANSLATE_NOOP("Values", "Sign-in and consent"));
    case Step::Redirect:
        return say(QT_TRANSLATE_NOOP("Values", "Redirect"));
    case Step::Tokens:
        return say(QT_TRANSLATE_NOOP("Values", "Tokens"));
    case Step::Api:
        return say(QT_TRANSLATE_NOOP("Values", "API"));
    case Step::Refresh:
        return say(QT_TRANSLATE_NOOP("Values", "Refresh"));
    }
    return {};
}

QString outcomeName(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Succeeded:
        return say(QT_TRANSLATE_NOOP("Values", "Succeeded"));
    case Outcome::Kind::Failed:
        return say(QT_TRANSLATE_NOOP("Values", "Failed"));
    case Outcome::Kind::Cancelled:
        return say(QT_TRANSLATE_NOOP("Values", "Cancelled"));
    case Outcome::Kind::TimedOut:
        return say(QT_TRANSLATE_NOOP("Values", "Timed out"));
    }
    return {};
}

QString words(const Outcome &outcome)
{
    switch (outcome.kind) {
    case Outcome::Kind::Succeeded:
        if (outcome.apiObjects)
            return count(QT_TRANSLATE_NOOP("Values", "Tokens were granted, and the API returned 1 object."),
                         QT_TRANSLATE_N_NOOP("Values", "Tokens were granted, and the API returned %n objects."),
                         *outcome.apiObjects);
        return say(QT_TRANSLATE_NOOP("Values", "Tokens were granted."));
    case Outcome::Kind::Cancelled:
        return say(QT_TRANSLATE_NOOP("Values", "The flow was cancelled."));
    case Outcome::Kind::Failed:
    case Outcome::Kind::TimedOut:
        break;
    }
    return outcome.error ? words(*outcome.error) : outcomeName(outcome.kind);
}

QString keyringAskedWords()
{
    return say(QT_TRANSLATE_NOOP("Values", "Checking the keyring…"));
}

} // namespace grantdesk::ui
