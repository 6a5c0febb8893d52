#include "app/ctl/app_life.h"
#include "app/ctl/app_options.h"
#include "app/ctl/context.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/shapes.h"
#include "core/applications/kept_names.h"
#include "ui/text/words.h"

namespace grantdesk::ctl {

using namespace applications;

namespace {

struct CreateArguments {
    std::string type;
    bool keepInKeyring = false;
    AppOptions options;
};

void showNew(const Context &context, const Application &application, const QString &customerId, TimePoint now,
             const std::optional<SecretString> &secret)
{
    if (context.json) {
        QJsonObject json = toJson(application, customerId);
        if (secret)
            json.insert(QStringLiteral("client_secret"), QString::fromLatin1(secret->reveal()));
        printJson(json);
        return;
    }
    QList<QStringList> fields = fieldsOf(application, customerId, now);
    if (secret)
        fields += QStringList{Ctl::tr("Client secret"), QString::fromLatin1(secret->reveal())};
    printFields(fields);
    if (secret)
        print(
            Ctl::tr("Store your client secret in a secure place. Copy it now: you will not be able to see it again."));
}

Result<int> create(Context &context, const CreateArguments &arguments)
{
    const auto type = typeFromString(QString::fromStdString(arguments.type));
    if (!type)
        return failure(usageError(Ctl::tr("--type must be machine-to-machine, web or single-page.")));
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto now = serverNow(context, **stores);
    if (!now)
        return failure(now.error());
    NewApplication made = newApplication(*type, QString::fromStdString(arguments.options.name.value_or("")).trimmed(),
                                         context.random, *now);
    if (const auto applied = apply(arguments.options, made.application); !applied)
        return failure(applied.error());
    if (const auto problems = validate(made.application, Stage::Creating); !problems.isEmpty())
        return refuse(problems, context.json);

    const auto customer = customerId(**stores);
    if (!customer)
        return failure(customer.error());
    const auto stored = (*stores)->applications().create(made.application);
    if (!stored)
        return failure(stored.error());
    showNew(context, *stored, *customer, *now, made.firstSecret);
    if (arguments.keepInKeyring && made.firstSecret)
        context.keep(keptSecretName(clientSecrets(*stored)->first().id), *made.firstSecret);
    return made.firstSecret ? shownOnce(context, *stored, clientSecrets(*stored)->first().id) : Result<int>(Done);
}

Result<int> list(Context &context)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto customer = customerId(**stores);
    const auto all = (*stores)->applications().list();
    if (!customer || !all)
        return failure(customer ? all.error() : customer.error());
    const auto now = serverNow(context, **stores);
    if (!now)
        return failure(now.error());
    if (context.json) {
        QJsonArray array;
        for (const Application &application : *all)
            array.append(toJson(application, *customer));
        printJson(array);
        return Done;
    }
    QList<QStringList> rows;
    for (const Application &application : *all)
        rows += QStringList{application.name, toString(typeOf(application)), application.clientId,
                            ui::absoluteTime(application.createdAt), ui::relativeTime(application.lastUsedAt, *now)};
    printTable(
        {Ctl::tr("Name"), Ctl::tr("Application type"), Ctl::tr("Client ID"), Ctl::tr("Created"), Ctl::tr("Last used")},
        rows);
    return Done;
}

Result<int> showOne(Context &context, const std::string &name)
{
    const auto found = findApplication(context, name);
    if (!found)
        return failure(found.error());
    showApplication(context, found->application, found->customerId, found->now);
    if (context.json)
        return Done;
    const auto *secrets = clientSecrets(found->application);
    if (secrets && !secrets->isEmpty()) {
        print({});
        printSecrets(*secrets, found->now);
    }
    const auto *keys = publicKeys(found->application);
    if (keys && !keys->isEmpty()) {
        print({});
        printKeys(*keys, found->now);
    }
    return Done;
}

Result<int> update(Context &context, const std::string &name, const AppOptions &options)
{
    auto found = findApplication(context, name);
    if (!found)
        return failure(found.error());
    Application &application = found->application;
    if (const auto applied = apply(options, application); !applied)
        return failure(applied.error());
    // Only whoever touches the list is asked for a redirect URL: a fresh application may still be without one.
    const Stage stage = options.touchesRedirectUrls() ? Stage::Saving : Stage::Creating;
    if (const auto problems = validate(application, stage); !problems.isEmpty())
        return refuse(problems, context.json);
    // A policy counts from when the server has it, by the server's own clock.
    const auto stored = found->stores.applications().update(application, found->now);
    if (!stored)
        return failure(stored.error());
    showApplication(context, *stored, found->customerId, found->now);
    return Done;
}

void addCreate(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand("create", utf8(Ctl::tr("Create app integration")));
    const auto arguments = std::make_shared<CreateArguments>();
    command->add_option("--type", arguments->type, utf8(Ctl::tr("machine-to-machine, web or single-page")))->required();
    arguments->options.addTo(*command);
    command->get_option("--name")->required();
    command->add_flag("--keep-in-keyring", arguments->keepInKeyring,
                      utf8(Ctl::tr("Keep the client secret in the operating system’s keyring for flow runs")));
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return create(context, *arguments);
        };
    });
}

void addUpdate(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand("update", utf8(Ctl::tr("Change an application")));
    const auto name = std::make_shared<std::string>();
    const auto options = std::make_shared<AppOptions>();
    addApplicationArgument(*command, *name);
    options->addTo(*command);
    options->addRemovalTo(*command);
    command->callback([&chosen, name, options] {
        chosen.command = [name, options](Context &context) {
            return update(context, *name, *options);
        };
    });
}

} // namespace

void addAppCommands(CLI::App &root, Chosen &chosen)
{
    auto *parent = root.add_subcommand("app", utf8(Ctl::tr("OAuth2 applications")));
    parent->require_subcommand(1);
    addCreate(*parent, chosen);
    parent->add_subcommand("list", utf8(Ctl::tr("List the applications")))->callback([&chosen] {
        chosen.command = list;
    });

    auto *showCommand = parent->add_subcommand("show", utf8(Ctl::tr("Show an application")));
    const auto shown = std::make_shared<std::string>();
    addApplicationArgument(*showCommand, *shown);
    showCommand->callback([&chosen, shown] {
        chosen.command = [shown](Context &context) {
            return showOne(context, *shown);
        };
    });

    addUpdate(*parent, chosen);
    addLifeCommands(*parent, chosen);
    addHealth(*parent, chosen);
}

} // namespace grantdesk::ctl
