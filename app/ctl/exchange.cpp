#include "app/ctl/context.h"
#include "app/ctl/input.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/seed_file.h"
#include "app/ctl/shapes.h"
#include "core/storage/apply_import.h"
#include "ui/text/words.h"

#include <QJsonDocument>

#include <algorithm>

namespace grantdesk::ctl {

using namespace applications;

namespace {

struct ExportArguments {
    std::vector<std::string> applications;
    std::string output = "-";
    bool hashes = false;
};

struct ImportArguments {
    std::string file;
    bool dryRun = false;
};

Result<QList<Application>> chosenOnes(storage::ApplicationStore &store, const std::vector<std::string> &names)
{
    if (names.empty())
        return store.list();
    QList<Application> chosen;
    for (const std::string &name : names) {
        const auto found = store.resolve(QString::fromStdString(name));
        if (!found)
            return failure(found.error());
        if (!chosen.contains(*found))
            chosen += *found;
    }
    return chosen;
}

Result<int> exportThem(Context &context, const ExportArguments &arguments)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto chosen = chosenOnes((*stores)->applications(), arguments.applications);
    if (!chosen)
        return failure(chosen.error());
    const auto users = (*stores)->people().users();
    if (!users)
        return failure(users.error());
    const QJsonDocument document = toInterchange(withOwnersByEmail(*chosen, *users),
                                                 arguments.hashes ? SecretHashes::Include : SecretHashes::Leave);
    const QString output = QString::fromStdString(arguments.output);
    if (output == QLatin1String("-")) {
        printBytes(context.json ? document.toJson(QJsonDocument::Compact) + '\n' : document.toJson());
        return Done;
    }
    if (const auto written = writePrivateFile(output, SecretString(document.toJson())); !written)
        return failure(written.error());
    if (context.json)
        printJson(QJsonObject{{QStringLiteral("applications"), chosen->size()}, {QStringLiteral("output"), output}});
    else
        print(Ctl::tr("Applications written: %1").arg(chosen->size()));
    return Done;
}

QString kindName(ImportItem::Kind kind)
{
    switch (kind) {
    case ImportItem::Kind::Create:
        return Ctl::tr("Create");
    case ImportItem::Kind::Change:
        return Ctl::tr("Change");
    case ImportItem::Kind::Unchanged:
        return Ctl::tr("Unchanged");
    case ImportItem::Kind::Refuse:
        return Ctl::tr("Refused");
    }
    return {};
}

QJsonObject toJson(const ImportItem &item)
{
    QJsonArray changes;
    for (const AuditChange &change : item.changes)
        changes.append(QJsonObject{{QStringLiteral("field"), change.field},
                                   {QStringLiteral("before"), change.before},
                                   {QStringLiteral("after"), change.after}});
    QJsonArray refusals;
    for (const JsonProblem &problem : item.refusals)
        refusals.append(QJsonObject{{QStringLiteral("path"), problem.path},
                                    {QStringLiteral("code"), problem.error.code},
                                    {QStringLiteral("message"), ui::wordsWithAdvice(problem.error)}});
    return {{QStringLiteral("action"), toString(item.kind)},
            {QStringLiteral("client_id"), item.application.clientId},
            {QStringLiteral("name"), item.application.name},
            {QStringLiteral("type"), toString(typeOf(item.application))},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("refusals"), refusals}};
}

void printPreview(const ImportPlan &plan, const QStringList &ignored)
{
    for (const ImportItem &item : plan.items) {
        print(QStringLiteral("%1: %2 (%3, %4)")
                  .arg(kindName(item.kind), item.application.name, toString(typeOf(item.application)),
                       item.application.clientId));
        for (const AuditChange &change : item.changes)
            print(QStringLiteral("    ") + changeLine(change));
        for (const JsonProblem &problem : item.refusals)
            print(QStringLiteral("    ! %1: %2").arg(problem.path, ui::wordsWithAdvice(problem.error)));
    }
    if (!ignored.isEmpty())
        print(Ctl::tr("Left aside: %1").arg(ignored.join(QStringLiteral(", "))));
}

void showPreview(const Context &context, const ImportPlan &plan, const QStringList &ignored, bool imported)
{
    if (!context.json)
        return printPreview(plan, ignored);
    QJsonArray items;
    for (const ImportItem &item : plan.items)
        items.append(toJson(item));
    printJson(QJsonObject{{QStringLiteral("imported"), imported},
                          {QStringLiteral("items"), items},
                          {QStringLiteral("ignored"), QJsonArray::fromStringList(ignored)}});
}

Result<ImportPlan> planFor(Context &context, storage::Stores &stores, const Interchange &interchange)
{
    const auto registered = stores.applications().list();
    if (!registered)
        return failure(registered.error());
    const auto users = stores.people().users();
    if (!users)
        return failure(users.error());
    const auto deleted = stores.applications().deleted();
    if (!deleted)
        return failure(deleted.error());
    const auto now = serverNow(context, stores);
    if (!now)
        return failure(now.error());
    return planImport(interchange, *registered, *users, context.random, *now, *deleted);
}

/// All that a plan refuses, each with its client.
JsonProblems refusalsOf(const ImportPlan &plan)
{
    JsonProblems all;
    for (const ImportItem &item : plan.items) {
        for (JsonProblem problem : item.refusals) {
            problem.path = jsonPath(item.application.name, problem.path);
            all += problem;
        }
    }
    return all;
}

Result<int> importThem(Context &context, const ImportArguments &arguments, bool yes)
{
    const auto bytes = readFile(QString::fromStdString(arguments.file), maximumInterchangeBytes);
    if (!bytes)
        return failure(bytes.error());
    const auto read = parseInterchange(*bytes);
    if (!read)
        return refuse(read.error(), context.json);
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto plan = planFor(context, **stores, *read);
    if (!plan)
        return failure(plan.error());
    if (!plan->isPossible()) {
        showPreview(context, *plan, read->ignored, false);
        return refuse(refusalsOf(*plan), context.json);
    }
    const bool applies = yes && !arguments.dryRun && plan->changesAnything();
    if (applies) {
        if (const auto applied = storage::applyImport(**stores, *plan, context.clock.now()); !applied)
            return failure(applied.error());
    }
    showPreview(context, *plan, read->ignored, applies);
    if (!applies && !arguments.dryRun && plan->changesAnything())
        return failure(confirmationMissing({QStringLiteral("import")}));
    if (!context.json && !plan->changesAnything())
        print(Ctl::tr("There is nothing to import: all of it is there."));
    else if (!context.json && applies)
        print(Ctl::tr("All of it was imported."));
    return Done;
}

void addExport(CLI::App &root, Chosen &chosen)
{
    auto *command = root.add_subcommand(
        "export", utf8(Ctl::tr("Write applications as OAuth client metadata (RFC 7591), without secrets")));
    const auto arguments = std::make_shared<ExportArguments>();
    command->add_option("APP", arguments->applications,
                        utf8(Ctl::tr("Applications by ID, client ID or exact name; all when none is given")));
    command->add_option("--output", arguments->output, utf8(Ctl::tr("A new file; - is standard output")));
    command->add_flag("--include-secret-hashes", arguments->hashes,
                      utf8(Ctl::tr("With the hashes of client secrets, so that they go on working elsewhere")));
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return exportThem(context, *arguments);
        };
    });
}

void addImport(CLI::App &root, Chosen &chosen)
{
    auto *command = root.add_subcommand(
        "import", utf8(Ctl::tr("Read applications from OAuth client metadata, all of them or nothing")));
    const auto arguments = std::make_shared<ImportArguments>();
    command->add_option("FILE", arguments->file, utf8(Ctl::tr("A JSON file; - is standard input")))->required();
    command->add_flag("--dry-run", arguments->dryRun, utf8(Ctl::tr("Only say what would be created or changed")));
    const auto yes = std::make_shared<bool>(false);
    command->add_flag("--yes", *yes, utf8(Ctl::tr("Import it; without this it is only shown")));
    command->callback([&chosen, arguments, yes] {
        chosen.command = [arguments, yes](Context &context) {
            return importThem(context, *arguments, *yes);
        };
    });
}

} // namespace

void addExchangeCommands(CLI::App &root, Chosen &chosen)
{
    addExport(root, chosen);
    addImport(root, chosen);
}

} // namespace grantdesk::ctl
