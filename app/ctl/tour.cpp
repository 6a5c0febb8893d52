#include "app/ctl/builtin_server.h"
#include "app/ctl/context.h"
#include "app/ctl/flow_run.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/shapes.h"
#include "app/shared/bootstrap.h"
#include "core/storage/open.h"
#include "ui/text/words.h"

#include <QTemporaryDir>

namespace grantdesk::ctl {

using namespace applications;

namespace {

/// The world of one tour: a data folder that goes away, its server, and somebody who can sign in.
struct World {
    QTemporaryDir folder;
    Context context; ///< of the temporary folder
    app::SampleUser sample;
    std::unique_ptr<BuiltInServer> server;
};

/// An application with all that its flow needs.
struct Exhibit {
    Application application;
    flows::PlanChoices choices;
};

Error noFolder(const QTemporaryDir &folder)
{
    return {QStringLiteral("file.not_written"),
            QStringLiteral("No temporary folder."),
            {folder.path()},
            {},
            folder.errorString()};
}

Result<void> prepare(World &world)
{
    if (!world.folder.isValid())
        return failure(noFolder(world.folder));
    world.context.dataDir = world.folder.path().toStdString();
    // Opened here first, because only the first start knows the sample user's password.
    auto stores = storage::openSqlite(world.folder.path());
    if (!stores)
        return failure(stores.error());
    auto sample = app::ensureFirstStart(**stores, world.context.random, world.context.clock);
    if (!sample)
        return failure(sample.error());
    world.sample = **sample;
    auto server = BuiltInServer::start(world.context);
    if (!server)
        return failure(server.error());
    world.server = std::move(*server);
    return {};
}

QString nameFor(Type type)
{
    switch (type) {
    case Type::MachineToMachine:
        return Ctl::tr("Nightly export");
    case Type::Web:
        return Ctl::tr("Workfront for ClientApp");
    case Type::SinglePage:
        return Ctl::tr("Field app");
    }
    return {};
}

Result<void> addKey(World &world, Exhibit &exhibit)
{
    auto *keys = publicKeys(exhibit.application);
    if (!keys)
        return {};
    const auto pair = crypto::generateRsaKeyPair();
    if (!pair)
        return failure(pair.error());
    auto key = crypto::RsaPrivateKey::fromPem(pair->privateKeyPem);
    if (!key)
        return failure(key.error());
    exhibit.choices.privateKey = std::move(*key);
    keys->append(newPublicKey(pair->publicKey, world.sample.user.id, world.context.random, world.context.clock.now()));
    return {};
}

Result<Exhibit> exhibit(World &world, Type type)
{
    const auto stores = world.context.stores();
    if (!stores)
        return failure(stores.error());
    const auto customer = customerId(**stores);
    if (!customer)
        return failure(customer.error());
    NewApplication made = newApplication(type, nameFor(type), world.context.random, world.context.clock.now());
    Exhibit result{std::move(made.application), {}};
    if (const auto added = addKey(world, result); !added)
        return failure(added.error());
    if (Delegation *shared = delegation(result.application))
        shared->redirectUrls = {QStringLiteral("http://127.0.0.1/callback")};
    auto stored = (*stores)->applications().create(result.application);
    if (!stored)
        return failure(stored.error());
    result.application = std::move(*stored);
    result.choices.endpoints = oauth::endpointsOf(world.server->baseUrl());
    result.choices.expectedIssuer = world.server->baseUrl();
    result.choices.clientSecret = made.firstSecret;
    result.choices.customerId = *customer;
    return result;
}

void headline(const QString &text)
{
    print(text);
    print(QString(text.size(), QLatin1Char('=')));
    print({});
}

/// One run, told. Answers its JSON, or why it did not succeed.
Result<QJsonObject> tell(const RunReport &report, bool json)
{
    if (!json) {
        printOutcome(report.outcome, Secrets::Dotted);
        print({});
    }
    if (report.outcome.kind == flows::Outcome::Kind::Succeeded)
        return toJson(report.outcome, report.transcript, Secrets::Dotted);
    return failure(report.outcome.error.value_or(
        Error{QStringLiteral("flow.cancelled"), QStringLiteral("The flow was cancelled.")}));
}

/// The flow of an application, and its refresh where there is one.
Result<QJsonObject> runAll(World &world, Exhibit exhibit, FlowRuns &runs, bool json)
{
    const auto plan = flows::planFor(exhibit.application, exhibit.choices, world.context.random);
    if (!plan)
        return failure(plan.error());
    const RunReport first = runs.run(*plan);
    const auto flow = tell(first, json);
    if (!flow)
        return failure(flow.error());
    QJsonObject result{{QStringLiteral("application"), toJson(exhibit.application, exhibit.choices.customerId)},
                       {QStringLiteral("flow"), *flow}};
    if (!first.outcome.tokens->refreshToken)
        return result;

    exhibit.choices.refreshToken = first.outcome.tokens->refreshToken;
    const auto again = flows::planFor(exhibit.application, exhibit.choices, world.context.random);
    if (!again)
        return failure(again.error());
    if (!json)
        headline(QStringLiteral("%1: %2").arg(exhibit.application.name, Ctl::tr("Refresh token flow")));
    const auto refresh = tell(runs.run(*again), json);
    if (!refresh)
        return failure(refresh.error());
    result.insert(QStringLiteral("refresh"), *refresh);
    return result;
}

Result<QJsonObject> show(World &world, Type type, FlowRuns &runs, bool json)
{
    const auto made = exhibit(world, type);
    if (!made)
        return failure(made.error());
    if (!json) {
        headline(QStringLiteral("%1: %2").arg(made->application.name, ui::flowName(type)));
        printFields(fieldsOf(made->application, made->choices.customerId, world.context.clock.now()));
        print({});
    }
    return runAll(world, *made, runs, json);
}

Result<int> tour(Context &context)
{
    World world;
    if (const auto prepared = prepare(world); !prepared)
        return failure(prepared.error());
    if (!context.json) {
        print(Ctl::tr("The built-in authorization server runs at %1, with a data folder of its own.")
                  .arg(QString::fromLatin1(world.server->baseUrl())));
        print(Ctl::tr("%1 signs in wherever somebody has to.").arg(world.sample.user.name));
        print({});
    }
    RunSettings settings;
    settings.quiet = context.json;
    settings.signIn = flows::SignIn{world.sample.user.email.toUtf8(), world.sample.password};
    FlowRuns runs(world.context.clock, settings);
    QJsonArray exhibits;
    for (const Type type : {Type::Web, Type::SinglePage, Type::MachineToMachine}) {
        const auto shown = show(world, type, runs, context.json);
        if (!shown)
            return failure(shown.error());
        exhibits.append(*shown);
    }
    if (context.json)
        printJson(QJsonObject{{QStringLiteral("server"), QString::fromLatin1(world.server->baseUrl())},
                              {QStringLiteral("applications"), exhibits}});
    else
        print(Ctl::tr("All three flows succeeded. The data folder is removed again."));
    return Done;
}

} // namespace

void addTour(CLI::App &root, Chosen &chosen)
{
    root.add_subcommand("tour",
                        utf8(Ctl::tr("Show everything once: a server, one application of each type, all flows")))
        ->callback([&chosen] { chosen.command = tour; });
}

} // namespace grantdesk::ctl
