#include "app/ctl/context.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "core/authserver/recipes.h"

#include <QJsonArray>

namespace grantdesk::ctl {

namespace {

using authserver::Recipe;

/// Of a slow answer, in milliseconds.
constexpr qint64 defaultDelay = 5000;

struct AddArguments {
    std::string kind;
    std::string application;
    std::string endpoint;
    std::optional<int> times;
    std::optional<qint64> delay;
};

QString wordsOf(const QByteArray &wire)
{
    return QString::fromLatin1(wire);
}

QString listed(const QList<QByteArray> &names)
{
    return QString::fromLatin1(names.join(", "));
}

template<typename Value> QList<QByteArray> namesOf(const QList<Value> &values)
{
    QList<QByteArray> names;
    for (const Value value : values)
        names.append(authserver::toWire(value));
    return names;
}

/// The endpoint that it names, else all at which its kind acts then.
QString endpointsOf(const Recipe &recipe)
{
    return listed(recipe.endpoint ? QList<QByteArray>{authserver::toWire(*recipe.endpoint)}
                                  : namesOf(authserver::defaultEndpoints(recipe.kind)));
}

QStringList rowOf(const Recipe &recipe)
{
    return {recipe.id,
            wordsOf(authserver::toWire(recipe.kind)),
            recipe.application.value_or(Ctl::tr("all")),
            endpointsOf(recipe),
            recipe.remaining ? QString::number(*recipe.remaining) : Ctl::tr("until removed"),
            QString::number(recipe.delay.count())};
}

void printRecipes(const Context &context, const QList<Recipe> &recipes)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const Recipe &recipe : recipes) {
        array.append(authserver::toJson(recipe));
        rows.append(rowOf(recipe));
    }
    if (context.json)
        return printJson(array);
    printTable({Ctl::tr("ID"), Ctl::tr("Kind"), Ctl::tr("Application"), Ctl::tr("Endpoint"), Ctl::tr("Times"),
                Ctl::tr("Delay (ms)")},
               rows);
}

Result<Recipe> readRecipe(Context &context, const AddArguments &arguments)
{
    Recipe recipe;
    recipe.id = newId(context.random);
    const auto kind = authserver::recipeKindFromWire(arguments.kind.c_str());
    if (!kind)
        return failure(usageError(Ctl::tr("The kinds are: %1.").arg(listed(namesOf(authserver::allRecipeKinds())))));
    recipe.kind = *kind;
    if (!arguments.endpoint.empty()) {
        recipe.endpoint = authserver::recipeEndpointFromWire(arguments.endpoint.c_str());
        if (!recipe.endpoint)
            return failure(
                usageError(Ctl::tr("The endpoints are: %1.").arg(listed(namesOf(authserver::allRecipeEndpoints())))));
    }
    if (!arguments.application.empty()) {
        const auto found = findApplication(context, arguments.application);
        if (!found)
            return failure(found.error());
        recipe.application = found->application.id;
    }
    recipe.remaining = arguments.times;
    const bool slow = recipe.kind == Recipe::Kind::SlowAnswer;
    recipe.delay = std::chrono::milliseconds(arguments.delay.value_or(slow ? defaultDelay : 0));
    return recipe;
}

Result<int> add(Context &context, const AddArguments &arguments)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto recipe = readRecipe(context, arguments);
    if (!recipe)
        return failure(recipe.error());
    if (const auto added = (*stores)->controls().addRecipe(*recipe); !added)
        return failure(added.error());
    if (context.json)
        printJson(authserver::toJson(*recipe));
    else
        printRecipes(context, {*recipe});
    return Done;
}

Result<int> list(Context &context)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    const auto recipes = (*stores)->controls().recipes();
    if (!recipes)
        return failure(recipes.error());
    printRecipes(context, *recipes);
    return Done;
}

/// Carries out a change and shows what is left.
Result<int> change(Context &context, const std::function<Result<void>(storage::ControlStore &)> &carryOut)
{
    const auto stores = context.stores();
    if (!stores)
        return failure(stores.error());
    if (const auto done = carryOut((*stores)->controls()); !done)
        return failure(done.error());
    return list(context);
}

void addAdd(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand("add", utf8(Ctl::tr("Make the server fail on purpose")));
    const auto arguments = std::make_shared<AddArguments>();
    const QString kinds = listed(namesOf(authserver::allRecipeKinds()));
    command->add_option("KIND", arguments->kind, utf8(Ctl::tr("What happens, one of: %1").arg(kinds)))->required();
    command->add_option("--app", arguments->application, utf8(Ctl::tr("Only for this application")));
    command->add_option(
        "--endpoint", arguments->endpoint,
        utf8(Ctl::tr("Only at authorize, token, jwt or api; when it is left out, wherever the kind acts, but at "
                     "authorize only if it acts nowhere else")));
    command->add_option("--times", arguments->times,
                        utf8(Ctl::tr("Number of requests it applies to; without it, until removed")));
    command->add_option(
        "--delay", arguments->delay,
        utf8(Ctl::tr("Milliseconds that a slow answer waits; %1 when it is left out").arg(defaultDelay)));
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return add(context, *arguments);
        };
    });
}

} // namespace

void addRecipeCommands(CLI::App &root, Chosen &chosen)
{
    auto *parent = root.add_subcommand("recipe", utf8(Ctl::tr("Failures that the built-in server shows on purpose")));
    parent->require_subcommand(1);
    parent->add_subcommand("list", utf8(Ctl::tr("List the failure recipes")))->callback([&chosen] {
        chosen.command = list;
    });
    addAdd(*parent, chosen);

    auto *remove = parent->add_subcommand("remove", utf8(Ctl::tr("Remove a failure recipe")));
    const auto id = std::make_shared<std::string>();
    remove->add_option("ID", *id, utf8(Ctl::tr("The recipe’s ID")))->required();
    remove->callback([&chosen, id] {
        chosen.command = [id](Context &context) {
            return change(context, [&id](storage::ControlStore &controls) {
                return controls.removeRecipe(QString::fromStdString(*id));
            });
        };
    });
    parent->add_subcommand("clear", utf8(Ctl::tr("Remove all failure recipes")))->callback([&chosen] {
        chosen.command = [](Context &context) {
            return change(context, [](storage::ControlStore &controls) { return controls.clearRecipes(); });
        };
    });
}

} // namespace grantdesk::ctl
