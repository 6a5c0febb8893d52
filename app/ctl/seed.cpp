#include "app/ctl/context.h"
#include "app/ctl/input.h"
#include "app/ctl/say.h"
#include "app/ctl/seed_file.h"
#include "app/shared/seed_store.h"
#include "ui/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace grantdesk::ctl {

using applications::Seed;

namespace {

QString lineOf(const JsonProblem &problem)
{
    const QString words = ui::wordsWithAdvice(problem.error);
    return problem.path.isEmpty() ? words : QStringLiteral("%1: %2").arg(problem.path, words);
}

QJsonObject toJson(const JsonProblem &problem)
{
    return {{QStringLiteral("code"), problem.error.code},
            {QStringLiteral("message"), ui::wordsWithAdvice(problem.error)},
            {QStringLiteral("path"), problem.path}};
}

Result<int> check(Context &context, const std::string &file)
{
    const auto bytes = readFile(QString::fromStdString(file), applications::maximumSeedBytes);
    if (!bytes)
        return failure(bytes.error());
    const auto seed = applications::parseSeed(*bytes);
    if (!seed)
        return refuse(seed.error(), context.json);
    const int users = static_cast<int>(seed->users.size());
    const int applications = static_cast<int>(seed->applications.size());
    if (context.json)
        printJson(QJsonObject{{QStringLiteral("valid"), true},
                              {QStringLiteral("users"), users},
                              {QStringLiteral("applications"), applications}});
    else
        print(Ctl::tr("The seed can be applied. Users: %1. Applications: %2.").arg(users).arg(applications));
    return Done;
}

Result<int> apply(Context &context, const std::string &file)
{
    const auto seed = readSeed(context, file);
    if (!seed)
        return failure(seed.error());
    if (!*seed)
        return Refused;
    const auto stores = context.bareStores();
    if (!stores)
        return failure(stores.error());
    const auto report = app::applySeed(**stores, **seed, context.random, context.clock.now());
    if (!report)
        return refuse({report.error()}, context.json);
    if (context.json)
        printJson(QJsonObject{{QStringLiteral("users_added"), report->usersAdded},
                              {QStringLiteral("users_updated"), report->usersUpdated},
                              {QStringLiteral("applications_created"), report->applicationsCreated},
                              {QStringLiteral("applications_updated"), report->applicationsUpdated}});
    else
        printFields({{Ctl::tr("Users added"), QString::number(report->usersAdded)},
                     {Ctl::tr("Users updated"), QString::number(report->usersUpdated)},
                     {Ctl::tr("Applications created"), QString::number(report->applicationsCreated)},
                     {Ctl::tr("Applications updated"), QString::number(report->applicationsUpdated)}});
    return Done;
}

/// What is written must be read again.
Result<void> checkSize(const Seed &seed, const QByteArray &text)
{
    if (seed.users.size() > applications::maximumSeedUsers)
        return failure({QStringLiteral("seed.too_many_users"),
                        QStringLiteral("A seed cannot hold so many users."),
                        {QString::number(seed.users.size()), QString::number(applications::maximumSeedUsers)}});
    if (text.size() > applications::maximumSeedBytes)
        return failure({QStringLiteral("seed.too_large"), QStringLiteral("A seed can have up to 32 MiB.")});
    return {};
}

Result<int> exportAll(Context &context)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto seed = app::exportSeed(**stores);
    if (!seed)
        return failure(seed.error());
    const QJsonObject json = applications::toJson(*seed);
    const QByteArray text = QJsonDocument(json).toJson();
    if (const auto readable = checkSize(*seed, text); !readable)
        return failure(readable.error());
    if (context.json)
        printJson(json);
    else
        print(QString::fromUtf8(text).trimmed());
    return Done;
}

using OnFile = Result<int> (*)(Context &, const std::string &);

void addOnFile(CLI::App &parent, Chosen &chosen, const char *verb, const QString &description, OnFile run)
{
    auto *command = parent.add_subcommand(verb, utf8(description));
    const auto file = std::make_shared<std::string>();
    command->add_option("FILE", *file, utf8(Ctl::tr("A JSON file; - is standard input")))->required();
    command->callback([&chosen, file, run] {
        chosen.command = [file, run](Context &context) {
            return run(context, *file);
        };
    });
}

} // namespace

Result<std::optional<Seed>> readSeed(Context &context, const std::string &file)
{
    const auto bytes = readFile(QString::fromStdString(file), applications::maximumSeedBytes);
    if (!bytes)
        return failure(bytes.error());
    auto seed = applications::parseSeed(*bytes);
    if (!seed) {
        refuse(seed.error(), context.json);
        return std::optional<Seed>();
    }
    return std::optional(*std::move(seed));
}

int refuse(const JsonProblems &problems, bool json)
{
    QJsonArray all;
    for (const JsonProblem &problem : problems) {
        printError(lineOf(problem));
        all.append(toJson(problem));
    }
    if (!json)
        return Refused;
    QJsonObject error = toJson(problems.first());
    error.insert(QStringLiteral("problems"), all);
    printError(
        QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson(QJsonDocument::Compact)));
    return Refused;
}

void addSeedCommands(CLI::App &root, Chosen &chosen)
{
    auto *parent = root.add_subcommand("seed", utf8(Ctl::tr("Organization, users and applications as one JSON file")));
    parent->require_subcommand(1);
    addOnFile(*parent, chosen, "check", Ctl::tr("Say whether a seed can be read"), check);
    addOnFile(*parent, chosen, "apply", Ctl::tr("Put a seed into the data folder, all of it or nothing"), apply);
    parent->add_subcommand("export", utf8(Ctl::tr("Print what the data folder holds as a seed, without secrets")))
        ->callback([&chosen] { chosen.command = exportAll; });
}

} // namespace grantdesk::ctl
