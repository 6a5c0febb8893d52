#include "app/ctl/app_life.h"
#include "app/ctl/input.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "core/applications/health.h"
#include "core/base/save_file.h"
#include "ui/text/reminders.h"
#include "ui/text/words.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

namespace grantdesk::ctl {

using namespace applications;

namespace {

struct HealthArguments {
    std::string application;
    std::string calendar;
    bool strict = false;
};

QJsonObject toJson(const Finding &finding)
{
    return {{QStringLiteral("code"), finding.code},
            {QStringLiteral("severity"), toString(finding.severity)},
            {QStringLiteral("message"), ui::words(finding)},
            {QStringLiteral("advice"), ui::advice(finding)},
            {QStringLiteral("at"), finding.at ? QJsonValue(toIso8601(*finding.at)) : QJsonValue()}};
}

QJsonObject toJson(const Application &application, const QList<Finding> &findings)
{
    QJsonArray rows;
    for (const Finding &finding : findings)
        rows.append(toJson(finding));
    return {{QStringLiteral("id"), application.id},
            {QStringLiteral("client_id"), application.clientId},
            {QStringLiteral("name"), application.name},
            {QStringLiteral("severity"), toString(worstOf(findings))},
            {QStringLiteral("findings"), rows}};
}

void printHealth(const Application &application, const QList<Finding> &findings)
{
    print(QStringLiteral("%1: %2").arg(application.name, ui::severityName(worstOf(findings))));
    for (const Finding &finding : findings)
        print(QStringLiteral("  %1: %2 %3")
                  .arg(ui::severityName(finding.severity), ui::words(finding), ui::advice(finding)));
}

/// A calendar is written anew whenever it is asked for: its events keep their UIDs.
Result<void> writeCalendar(const QString &name, const QByteArray &calendar)
{
    if (name == QLatin1String("-")) {
        printBytes(calendar);
        return {};
    }
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(calendar) == calendar.size() && commitWhole(file))
        return {};
    return failure(Error{QStringLiteral("file.not_written"),
                         QStringLiteral("The file could not be written."),
                         {name},
                         {},
                         file.errorString()});
}

Result<QList<Application>> chosenOnes(Context &context, const std::string &name)
{
    if (!name.empty())
        return findApplication(context, name).map([](const FoundApplication &found) {
            return QList<Application>{found.application};
        });
    return context.stores().and_then([](storage::Stores *stores) { return stores->applications().list(); });
}

Result<int> health(Context &context, const HealthArguments &arguments)
{
    const auto chosen = chosenOnes(context, arguments.application);
    if (!chosen)
        return failure(chosen.error());
    // Secrets end by the server's own clock.
    const auto now = serverNow(context, **context.stores());
    if (!now)
        return failure(now.error());
    if (!arguments.calendar.empty()) {
        const QByteArray calendar = toCalendar(ui::remindersOf(expiries(*chosen, *now)), context.clock.now());
        if (const auto done = writeCalendar(QString::fromStdString(arguments.calendar), calendar); !done)
            return failure(done.error());
    }
    const bool isSilent = arguments.calendar == "-";
    Severity worst = Severity::Ok;
    QJsonArray rows;
    for (const Application &application : *chosen) {
        const QList<Finding> findings = applications::health(application, *now);
        worst = std::max(worst, worstOf(findings));
        rows.append(toJson(application, findings));
        if (!context.json && !isSilent)
            printHealth(application, findings);
    }
    if (context.json && !isSilent)
        printJson(arguments.application.empty() ? QJsonValue(rows) : rows.first());
    return arguments.strict && worst >= Severity::Warning ? Refused : Done;
}

} // namespace

void addHealth(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand("health", utf8(Ctl::tr("Say what is wrong or soon will be, and what to do")));
    const auto arguments = std::make_shared<HealthArguments>();
    command->add_option("APP", arguments->application,
                        utf8(Ctl::tr("An application’s ID, client ID or exact name; all when none is given")));
    command->add_option(
        "--ics", arguments->calendar,
        utf8(Ctl::tr("Write the expiry dates of secrets and certificates into a calendar file; - is standard "
                     "output")));
    command->add_flag("--strict", arguments->strict, utf8(Ctl::tr("Exit with 1 at a warning or worse")));
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return health(context, *arguments);
        };
    });
}

} // namespace grantdesk::ctl
