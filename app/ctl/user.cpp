#include "app/ctl/context.h"
#include "app/ctl/input.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/shapes.h"
#include "core/applications/user_rules.h"
#include "core/crypto/password.h"

#include <algorithm>

namespace grantdesk::ctl {

using namespace applications;

namespace {

struct AddArguments {
    std::string name;
    std::string email;
    bool passwordStdin = false;
};

/// A password comes from a pipe that was asked for, or from somebody who types it; never from the command line.
Result<SecretString> readPassword(bool fromStandardInput)
{
    if (!fromStandardInput && !inputIsTerminal())
        return failure(usageError(Ctl::tr("Give the password on standard input and add --password-stdin.")));
    return readSecretLine(Ctl::tr("Password:")).and_then([](const SecretString &typed) -> Result<SecretString> {
        const QString text = QString::fromUtf8(typed.reveal());
        if (text.size() <= maximumPasswordLength && text.toUtf8() == typed.reveal())
            return typed;
        return failure(Error{QStringLiteral("users.password_invalid"),
                             QStringLiteral("The password is too long, or no UTF-8."),
                             {QString::number(maximumPasswordLength)}});
    });
}

Result<int> add(Context &context, const AddArguments &arguments)
{
    const QString name = QString::fromStdString(arguments.name).trimmed();
    const QString email = QString::fromStdString(arguments.email);
    if (const auto checked = checkNewUser(name, email); !checked)
        return failure(checked.error());
    const auto password = readPassword(arguments.passwordStdin);
    if (!password)
        return failure(password.error());
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto now = serverNow(context, **stores);
    if (!now)
        return failure(now.error());
    const User user = newUser(name, email, *password, context.random, *now);
    if (const auto added = (*stores)->people().addUser(user); !added)
        return failure(added.error());
    if (context.json)
        printJson(toJson(user));
    else
        printUsers({user});
    return Done;
}

Result<int> list(Context &context)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto users = (*stores)->people().users();
    if (!users)
        return failure(users.error());
    if (context.json)
        printJson(toJsonArray(*users));
    else
        printUsers(*users);
    return Done;
}

/// Carries out a change of one user and shows the user afterwards.
Result<int> change(Context &context, const std::string &name,
                   const std::function<Result<void>(storage::PeopleStore &, const User &)> &carryOut)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    storage::PeopleStore &people = (*stores)->people();
    const auto user = people.resolveUser(QString::fromStdString(name));
    if (!user)
        return failure(user.error());
    if (const auto done = carryOut(people, *user); !done)
        return failure(done.error());
    const auto changed = people.resolveUser(user->id);
    if (!changed)
        return failure(changed.error());
    if (context.json)
        printJson(toJson(*changed));
    else
        printUsers({*changed});
    return Done;
}

Result<int> setPassword(Context &context, const std::string &name, bool fromStandardInput)
{
    return change(context, name, [&](storage::PeopleStore &people, const User &user) -> Result<void> {
        const auto password = readPassword(fromStandardInput);
        if (!password)
            return failure(password.error());
        return people.setPassword(user.id, crypto::hashPassword(*password, context.random));
    });
}

void addUserArgument(CLI::App &command, std::string &name)
{
    command.add_option("USER", name, utf8(Ctl::tr("A user’s ID, e-mail address or exact name")))->required();
}

void addPasswordSwitch(CLI::App &command, bool &target)
{
    command.add_flag("--password-stdin", target, utf8(Ctl::tr("Read the password from standard input")));
}

/// Deactivating wants to be confirmed: the tokens that it takes do not come back.
void addActivation(CLI::App &parent, Chosen &chosen, const char *verb, const QString &description, bool active)
{
    auto *command = parent.add_subcommand(verb, utf8(description));
    const auto name = std::make_shared<std::string>();
    addUserArgument(*command, *name);
    const auto yes = active ? std::make_shared<bool>(true) : addConfirmation(*command);
    command->callback([&chosen, name, yes, active] {
        chosen.command = [name, yes, active](Context &context) {
            return change(context, *name, [&](storage::PeopleStore &people, const User &user) -> Result<void> {
                if (!*yes)
                    return failure(confirmationMissing({QStringLiteral("deactivation")}));
                return people.setActive(user.id, active);
            });
        };
    });
}

void addSetPassword(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand("set-password", utf8(Ctl::tr("Give a user another password")));
    const auto name = std::make_shared<std::string>();
    const auto fromStandardInput = std::make_shared<bool>(false);
    addUserArgument(*command, *name);
    addPasswordSwitch(*command, *fromStandardInput);
    command->callback([&chosen, name, fromStandardInput] {
        chosen.command = [name, fromStandardInput](Context &context) {
            return setPassword(context, *name, *fromStandardInput);
        };
    });
}

} // namespace

void addUserCommands(CLI::App &root, Chosen &chosen)
{
    auto *parent = root.add_subcommand("user", utf8(Ctl::tr("Users of the built-in server")));
    parent->require_subcommand(1);

    auto *addCommand = parent->add_subcommand("add", utf8(Ctl::tr("Add a user")));
    const auto added = std::make_shared<AddArguments>();
    addCommand->add_option("--name", added->name, utf8(Ctl::tr("Name")))->required();
    addCommand->add_option("--email", added->email, utf8(Ctl::tr("E-mail address")))->required();
    addPasswordSwitch(*addCommand, added->passwordStdin);
    addCommand->callback([&chosen, added] {
        chosen.command = [added](Context &context) {
            return add(context, *added);
        };
    });

    parent->add_subcommand("list", utf8(Ctl::tr("List the users")))->callback([&chosen] { chosen.command = list; });
    addSetPassword(*parent, chosen);
    addActivation(*parent, chosen, "deactivate",
                  Ctl::tr("Keep a user from signing in; all tokens of this user stop working immediately"), false);
    addActivation(*parent, chosen, "activate", Ctl::tr("Let a deactivated user sign in again"), true);
}

} // namespace grantdesk::ctl
