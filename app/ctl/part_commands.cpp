#include "app/ctl/part_commands.h"

#include "app/ctl/say.h"
#include "ui/text/words.h"

#include <QJsonObject>

namespace grantdesk::ctl {

namespace {

struct Arguments {
    std::string application;
    std::string part;
};

/// What would stop working, for whoever has to decide.
void showImpact(const Context &context, const FoundApplication &found, const PartDeletion &deletion, const Id &id,
                const PartImpact &impact)
{
    if (context.json) {
        const QJsonValue lastUsed = impact.lastUsedAt ? QJsonValue(toIso8601(*impact.lastUsedAt)) : QJsonValue();
        printJson(QJsonObject{
            {QStringLiteral("id"), id},
            {QStringLiteral("deleted"), false},
            {QStringLiteral("impact"),
             QJsonObject{{QStringLiteral("last_used_at"), lastUsed}, {QStringLiteral("only_one"), impact.isOnlyOne}}}});
        return;
    }
    printFields({{Ctl::tr("Application"), found.application.name},
                 {Ctl::tr("Last used"), ui::relativeTime(impact.lastUsedAt, found.now)}});
    if (impact.isOnlyOne)
        print(deletion.onlyOne);
}

Result<int> remove(Context &context, const PartDeletion &deletion, const Arguments &arguments, bool yes)
{
    const auto found = findApplication(context, arguments.application);
    if (!found)
        return failure(found.error());
    const Id id = QString::fromStdString(arguments.part);
    if (!yes) {
        const auto impact = deletion.impact(found->application, id);
        if (!impact)
            return failure(impact.error());
        showImpact(context, *found, deletion, id, *impact);
        return failure(confirmationMissing());
    }
    auto &store = found->stores.applications();
    if (const auto removed = (store.*deletion.remove)(found->application.id, id); !removed)
        return failure(removed.error());
    context.forget(deletion.entry(id));
    if (context.json)
        printJson(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("deleted"), true}});
    else
        print(deletion.done);
    return Done;
}

} // namespace

void addPartList(CLI::App &parent, Chosen &chosen, const QString &help,
                 std::function<Result<int>(const Context &, const FoundApplication &)> list)
{
    auto *command = parent.add_subcommand("list", utf8(help));
    const auto name = std::make_shared<std::string>();
    addApplicationArgument(*command, *name);
    command->callback([&chosen, name, list = std::move(list)] {
        chosen.command = [name, list](Context &context) -> Result<int> {
            const auto found = findApplication(context, *name);
            return found ? list(context, *found) : failure(found.error());
        };
    });
}

void addPartDeletion(CLI::App &parent, Chosen &chosen, const PartDeletion &deletion)
{
    auto *command = parent.add_subcommand("delete", utf8(deletion.help));
    const auto arguments = std::make_shared<Arguments>();
    addApplicationArgument(*command, arguments->application);
    command->add_option(deletion.argument, arguments->part, utf8(deletion.argumentHelp))->required();
    const auto yes = addConfirmation(*command);
    command->callback([&chosen, arguments, deletion, yes] {
        chosen.command = [arguments, deletion, yes](Context &context) {
            return remove(context, deletion, *arguments, *yes);
        };
    });
}

} // namespace grantdesk::ctl
