#include "app/ctl/app_options.h"
#include "app/ctl/context.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/shapes.h"

namespace grantdesk::ctl {

using namespace applications;

namespace {

struct AddArguments {
    std::string application;
    std::string notes;
    bool keepInKeyring = false;
};

struct DeleteArguments {
    std::string application;
    std::string secret;
};

Result<int> add(Context &context, const AddArguments &arguments)
{
    const QString notes = QString::fromStdString(arguments.notes);
    if (const auto problems = validateNotes(notes); !problems.isEmpty())
        return refuse(problems, context.json);
    const auto found = findApplication(context, arguments.application);
    if (!found)
        return failure(found.error());
    const NewClientSecret made = newClientSecret(notes, context.random, context.clock.now());
    if (const auto added = found->stores.applications().addSecret(found->application.id, made.record); !added)
        return failure(added.error());

    const QString plaintext = QString::fromLatin1(made.plaintext.reveal());
    if (context.json) {
        QJsonObject json = toJson(made.record);
        json.insert(QStringLiteral("client_secret"), plaintext);
        printJson(json);
    } else {
        printFields({{Ctl::tr("ID"), made.record.id}, {Ctl::tr("Client secret"), plaintext}});
        print(
            Ctl::tr("Store your client secret in a secure place. Copy it now: you will not be able to see it again."));
    }
    if (arguments.keepInKeyring)
        context.keep(clientSecretEntry(made.record.id), made.plaintext);
    return Done;
}

Result<int> list(Context &context, const std::string &application)
{
    const auto found = findApplication(context, application);
    if (!found)
        return failure(found.error());
    const auto *secrets = clientSecrets(found->application);
    if (!secrets)
        return failure(Error{QStringLiteral("secrets.not_allowed"),
                             QStringLiteral("Applications of this type have no client secret.")});
    if (context.json)
        printJson(toJsonArray(*secrets));
    else
        printSecrets(*secrets, context.clock.now());
    return Done;
}

Result<int> remove(Context &context, const DeleteArguments &arguments, bool yes)
{
    const auto found = findApplication(context, arguments.application);
    if (!found)
        return failure(found.error());
    if (!yes)
        return failure(confirmationMissing());
    const Id id = QString::fromStdString(arguments.secret);
    if (const auto removed = found->stores.applications().removeSecret(found->application.id, id); !removed)
        return failure(removed.error());
    context.forget(clientSecretEntry(id));
    if (context.json)
        printJson(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("deleted"), true}});
    else
        print(Ctl::tr(
            "The client secret was deleted. Applications using this secret will no longer be able to authenticate."));
    return Done;
}

} // namespace

void addSecretCommands(CLI::App &root, Chosen &chosen)
{
    auto *parent = root.add_subcommand("secret", utf8(Ctl::tr("Client secrets of an application")));
    parent->require_subcommand(1);

    auto *addCommand = parent->add_subcommand("add", utf8(Ctl::tr("Add client secret")));
    const auto added = std::make_shared<AddArguments>();
    addApplicationArgument(*addCommand, added->application);
    addCommand->add_option("--notes", added->notes, utf8(Ctl::tr("Notes, 64 characters maximum")));
    addCommand->add_flag("--keep-in-keyring", added->keepInKeyring,
                         utf8(Ctl::tr("Keep the client secret in the operating system’s keyring for flow runs")));
    addCommand->callback([&chosen, added] {
        chosen.command = [added](Context &context) {
            return add(context, *added);
        };
    });

    auto *listCommand = parent->add_subcommand("list", utf8(Ctl::tr("List the client secrets")));
    const auto listed = std::make_shared<std::string>();
    addApplicationArgument(*listCommand, *listed);
    listCommand->callback([&chosen, listed] {
        chosen.command = [listed](Context &context) {
            return list(context, *listed);
        };
    });

    auto *removeCommand = parent->add_subcommand("delete", utf8(Ctl::tr("Delete client secret")));
    const auto removed = std::make_shared<DeleteArguments>();
    addApplicationArgument(*removeCommand, removed->application);
    removeCommand->add_option("SECRET", removed->secret, utf8(Ctl::tr("The client secret’s ID")))->required();
    const auto yes = addConfirmation(*removeCommand);
    removeCommand->callback([&chosen, removed, yes] {
        chosen.command = [removed, yes](Context &context) {
            return remove(context, *removed, *yes);
        };
    });
}

} // namespace grantdesk::ctl
