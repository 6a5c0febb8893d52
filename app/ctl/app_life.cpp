#include "app/ctl/app_life.h"

#include "app/ctl/app_options.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/shapes.h"
#include "core/applications/deletion.h"
#include "core/applications/kept_names.h"
#include "ui/text/words.h"

namespace grantdesk::ctl {

using namespace applications;

namespace {

struct RestoreArguments {
    std::string application;
    Restoring what;
};

Result<int> duplicate(Context &context, const std::string &name, const std::string &newName)
{
    const auto found = findApplication(context, name);
    if (!found)
        return failure(found.error());
    const Application copy
        = duplicateOf(found->application, QString::fromStdString(newName), context.random, found->now);
    if (const auto problems = validate(copy, Stage::Creating); !problems.isEmpty())
        return refuse(problems, context.json);
    const auto stored = found->stores.applications().create(copy);
    if (!stored)
        return failure(stored.error());
    showApplication(context, *stored, found->customerId, found->now);
    if (!context.json && clientSecrets(*stored))
        print(Ctl::tr("The copy has no client secret yet. Add one with: %1")
                  .arg(context.commandLine(QStringLiteral("secret add %1").arg(stored->clientId))));
    return Done;
}

QJsonObject toJson(const DeletionImpact &impact)
{
    return {
        {QStringLiteral("secrets"), impact.secrets},
        {QStringLiteral("keys"), impact.keys},
        {QStringLiteral("users_with_tokens"), impact.usersWithTokens},
        {QStringLiteral("last_used_at"), impact.lastUsedAt ? QJsonValue(toIso8601(*impact.lastUsedAt)) : QJsonValue()}};
}

/// What would stop working, for whoever has to decide.
void showImpact(const Context &context, const Application &application, const DeletionImpact &impact, TimePoint now)
{
    if (context.json) {
        printJson(QJsonObject{{QStringLiteral("id"), application.id},
                              {QStringLiteral("deleted"), false},
                              {QStringLiteral("impact"), toJson(impact)}});
        return;
    }
    printFields({{Ctl::tr("Application"), application.name},
                 {Ctl::tr("Client secrets"), QString::number(impact.secrets)},
                 {Ctl::tr("Public keys"), QString::number(impact.keys)},
                 {Ctl::tr("Users with valid tokens"), QString::number(impact.usersWithTokens)},
                 {Ctl::tr("Last used"), ui::relativeTime(impact.lastUsedAt, now)}});
}

/// Of a deleted application what nobody can bring back any more, but for `needed`.
void forgetKept(Context &context, const Application &gone, const QStringList &needed = {})
{
    for (const QString &entry : keptNames(gone))
        if (!needed.contains(entry))
            context.forget(entry);
}

Result<int> remove(Context &context, const std::string &name, bool yes)
{
    const auto found = findApplication(context, name);
    if (!found)
        return failure(found.error());
    const Application &application = found->application;
    if (!yes) {
        const auto impact = found->stores.applications().deletionImpact(application.id, found->now);
        if (!impact)
            return failure(impact.error());
        showImpact(context, application, *impact, found->now);
        return failure(confirmationMissing({QStringLiteral("restorable")}));
    }
    if (const auto removed = found->stores.applications().remove(application.id); !removed)
        return failure(removed.error());
    if (context.json) {
        printJson(QJsonObject{{QStringLiteral("id"), application.id}, {QStringLiteral("deleted"), true}});
        return Done;
    }
    print(Ctl::tr("“%1” was deleted. All its client secrets, keys and tokens stop working immediately.")
              .arg(application.name));
    print(Ctl::tr("For %1 days, unless %2 others are deleted after it, it can be brought back with: %3")
              .arg(applications::deletionGrace.count())
              .arg(applications::maximumDeleted)
              .arg(context.commandLine(QStringLiteral("app restore %1").arg(application.clientId))));
    return Done;
}

Result<int> listDeleted(Context &context)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto customer = customerId(**stores);
    const auto all = (*stores)->applications().deleted();
    if (!customer || !all)
        return failure(customer ? all.error() : customer.error());
    if (context.json) {
        QJsonArray array;
        for (const DeletedApplication &deleted : *all) {
            QJsonObject json = app::toJson(deleted.application, *customer);
            json.insert(QStringLiteral("deleted_at"), toIso8601(deleted.deletedAt));
            json.insert(QStringLiteral("restorable_until"), toIso8601(goneForGoodAt(deleted)));
            array.append(json);
        }
        printJson(array);
        return Done;
    }
    QList<QStringList> rows;
    for (const DeletedApplication &deleted : *all)
        rows += QStringList{deleted.application.name, toString(typeOf(deleted.application)),
                            deleted.application.clientId, ui::absoluteTime(deleted.deletedAt),
                            ui::absoluteTime(goneForGoodAt(deleted))};
    printTable({Ctl::tr("Name"), Ctl::tr("Application type"), Ctl::tr("Client ID"), Ctl::tr("Deleted"),
                Ctl::tr("Can be restored until")},
               rows);
    return Done;
}

Result<DeletedApplication> findDeleted(storage::Stores &stores, const std::string &name)
{
    return stores.applications().resolveDeleted(QString::fromStdString(name));
}

Result<int> restore(Context &context, const RestoreArguments &arguments)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto customer = customerId(**stores);
    if (!customer)
        return failure(customer.error());
    const auto found = findDeleted(**stores, arguments.application);
    if (!found)
        return failure(found.error());
    const auto now = serverNow(context, **stores);
    if (!now)
        return failure(now.error());
    const auto restored = (*stores)->applications().restore(found->application.id, arguments.what);
    if (!restored)
        return failure(restored.error());
    forgetKept(context, found->application, keptNames(*restored));
    showApplication(context, *restored, *customer, *now);
    return Done;
}

Result<int> purge(Context &context, const std::string &name, bool yes)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto found = findDeleted(**stores, name);
    if (!found)
        return failure(found.error());
    if (!yes)
        return failure(confirmationMissing());
    if (const auto purged = (*stores)->applications().purge(found->application.id); !purged)
        return failure(purged.error());
    forgetKept(context, found->application);
    if (context.json)
        printJson(QJsonObject{{QStringLiteral("id"), found->application.id}, {QStringLiteral("purged"), true}});
    else
        print(Ctl::tr("“%1” is gone for good.").arg(found->application.name));
    return Done;
}

void addDeletedArgument(CLI::App &command, std::string &name)
{
    command.add_option("APP", name, utf8(Ctl::tr("A deleted application’s ID, client ID or exact name")))->required();
}

void addDuplicate(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand(
        "duplicate", utf8(Ctl::tr("Create a copy with a new identity, without client secrets and keys")));
    const auto name = std::make_shared<std::string>();
    const auto newName = std::make_shared<std::string>();
    addApplicationArgument(*command, *name);
    command->add_option("--name", *newName, utf8(Ctl::tr("Name of the copy")))->required();
    command->callback([&chosen, name, newName] {
        chosen.command = [name, newName](Context &context) {
            return duplicate(context, *name, *newName);
        };
    });
}

void addRestore(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand("restore", utf8(Ctl::tr("Bring a deleted application back")));
    const auto arguments = std::make_shared<RestoreArguments>();
    addDeletedArgument(*command, arguments->application);
    command->add_flag("--with-secrets", arguments->what.secrets, utf8(Ctl::tr("With its client secrets")));
    command->add_flag("--with-keys", arguments->what.keys, utf8(Ctl::tr("With its public keys")));
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return restore(context, *arguments);
        };
    });
}

/// A command with a name and --yes.
void addEnding(CLI::App &parent, Chosen &chosen, const char *verb, const QString &help,
               void (*addArgument)(CLI::App &, std::string &), Result<int> (*run)(Context &, const std::string &, bool))
{
    auto *command = parent.add_subcommand(verb, utf8(help));
    const auto name = std::make_shared<std::string>();
    addArgument(*command, *name);
    const auto yes = addConfirmation(*command);
    command->callback([&chosen, name, yes, run] {
        chosen.command = [name, yes, run](Context &context) {
            return run(context, *name, *yes);
        };
    });
}

} // namespace

void showApplication(const Context &context, const Application &application, const QString &customerId, TimePoint now)
{
    if (context.json)
        printJson(app::toJson(application, customerId));
    else
        printFields(fieldsOf(application, customerId, now));
}

void addLifeCommands(CLI::App &parent, Chosen &chosen)
{
    addDuplicate(parent, chosen);
    addEnding(parent, chosen, "delete", Ctl::tr("Delete an application; without --yes say what would stop working"),
              addApplicationArgument, remove);
    parent.add_subcommand("deleted", utf8(Ctl::tr("List the applications that can be brought back")))
        ->callback([&chosen] { chosen.command = listDeleted; });
    addRestore(parent, chosen);
    addEnding(parent, chosen, "purge", Ctl::tr("Forget a deleted application for good"), addDeletedArgument, purge);
}

} // namespace grantdesk::ctl
