#include "app/ctl/builtin_server.h"
#include "app/ctl/context.h"
#include "app/ctl/flow_credentials.h"
#include "app/ctl/flow_run.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "core/applications/redirect_url.h"
#include "ui/text/words.h"

#include <QUrl>

namespace grantdesk::ctl {

using namespace applications;
using flows::Outcome;

namespace {

constexpr int longestTimeout = 24 * 60 * 60;

struct Arguments {
    std::string application;
    std::string server;
    std::string redirectUrl;
    std::string timeout = "300";
    std::string authentication = "basic";
    std::string body = "form";
    CredentialArguments credentials;
    std::string signIn;
    bool noBrowser = false;
    bool refresh = false;
    bool showSecrets = false;
};

/// The authorization server of the run: one that was named, or our own for as long as the run takes.
struct RunServer {
    std::unique_ptr<BuiltInServer> own;
    QByteArray baseUrl;
};

Result<RunServer> serverFor(Context &context, const std::string &named)
{
    if (named.empty()) {
        auto own = BuiltInServer::start(context);
        if (!own)
            return failure(own.error());
        QByteArray baseUrl = (*own)->baseUrl();
        return RunServer{std::move(*own), baseUrl};
    }
    const QUrl url(QString::fromStdString(named), QUrl::StrictMode);
    const bool http = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || !http || url.host().isEmpty() || url.hasQuery() || url.hasFragment()
        || !url.userInfo().isEmpty())
        return failure(
            usageError(Ctl::tr("--server must be a base URL, for example https://myorganization.my.workfront.com.")));
    if (applications::isPlainHttpOffLoopback(url.toString()))
        return failure(usageError(Ctl::tr("Credentials are only sent over https, or to this computer.")));
    return RunServer{nullptr, url.toEncoded()};
}

Result<std::chrono::seconds> readTimeout(const std::string &text)
{
    bool number = false;
    const int seconds = QString::fromStdString(text).toInt(&number);
    if (!number || seconds < 1 || seconds > longestTimeout)
        return failure(usageError(Ctl::tr("--timeout must be a number of seconds from 1 to %1.").arg(longestTimeout)));
    return std::chrono::seconds(seconds);
}

Result<oauth::TokenRequestStyle> readStyle(const Arguments &arguments)
{
    oauth::TokenRequestStyle style;
    if (arguments.authentication == "body")
        style.authentication = oauth::ClientAuthentication::RequestBody;
    else if (arguments.authentication != "basic")
        return failure(usageError(Ctl::tr("--client-authentication must be basic or body.")));
    if (arguments.body == "json")
        style.body = oauth::TokenRequestStyle::Body::Json;
    else if (arguments.body != "form")
        return failure(usageError(Ctl::tr("--body must be form or json.")));
    return style;
}

/// What the switches alone decide: checked before anything is opened, read or started.
Result<flows::PlanChoices> readChoices(const Arguments &arguments)
{
    const auto timeout = readTimeout(arguments.timeout);
    if (!timeout)
        return failure(timeout.error());
    const auto style = readStyle(arguments);
    if (!style)
        return failure(style.error());
    flows::PlanChoices choices;
    choices.style = *style;
    choices.browserDeadline = *timeout;
    choices.redirectUrl = QString::fromStdString(arguments.redirectUrl);
    return choices;
}

Result<flows::Plan> planWithin(const Application &application, const flows::PlanChoices &choices, RandomSource &random)
{
    auto plan = flows::planFor(application, choices, random);
    if (plan)
        plan->networkDeadline = std::min(plan->networkDeadline, choices.browserDeadline);
    return plan;
}

void tell(const Context &context, const RunReport &report, Secrets secrets)
{
    if (!context.json)
        printOutcome(report.outcome, secrets);
    if (report.outcome.error)
        ctl::report(*report.outcome.error, context.json);
    else if (report.outcome.kind != Outcome::Kind::Succeeded)
        ctl::report(QStringLiteral("flow.cancelled"), ui::words(report.outcome), context.json);
}

bool succeeded(const RunReport &report)
{
    return report.outcome.kind == Outcome::Kind::Succeeded;
}

/// The refresh with what the first run brought. That it cannot be made is an outcome too: the first run's is printed.
RunReport refreshRun(Context &context, FlowRuns &runs, const Application &application, flows::PlanChoices choices,
                     const Outcome &first)
{
    RunReport report;
    report.outcome.kind = Outcome::Kind::Failed;
    choices.refreshToken = first.tokens->refreshToken;
    if (!choices.refreshToken) {
        report.outcome.error
            = Error{QStringLiteral("flow.refresh_token_missing"), QStringLiteral("The answer held no refresh token.")};
        return report;
    }
    const auto plan = planWithin(application, choices, context.random);
    if (plan)
        return runs.run(*plan);
    report.outcome.error = plan.error();
    return report;
}

/// The run, and the refresh after it when that was asked for and there is something to refresh with.
Result<int> runAll(Context &context, FlowRuns &runs, const Application &application, const flows::PlanChoices &choices,
                   const Arguments &arguments)
{
    const Secrets secrets = arguments.showSecrets ? Secrets::Shown : Secrets::Dotted;
    const auto plan = planWithin(application, choices, context.random);
    if (!plan)
        return failure(plan.error());
    const RunReport first = runs.run(*plan);
    QJsonObject json = toJson(first.outcome, first.transcript, secrets);
    tell(context, first, secrets);
    bool good = succeeded(first);
    if (good && arguments.refresh) {
        if (!context.json)
            print({});
        const RunReport second = refreshRun(context, runs, application, choices, first.outcome);
        json.insert(QStringLiteral("refresh"), toJson(second.outcome, second.transcript, secrets));
        tell(context, second, secrets);
        good = succeeded(second);
    }
    if (context.json)
        printJson(json);
    return good ? Done : Refused;
}

Result<int> run(Context &context, const Arguments &arguments)
{
    auto choices = readChoices(arguments);
    if (!choices)
        return failure(choices.error());
    if (arguments.credentials.passwordStdin == arguments.signIn.empty())
        return failure(usageError(Ctl::tr("--sign-in and --password-stdin belong together.")));
    const auto found = findApplication(context, arguments.application);
    if (!found)
        return failure(found.error());
    if (arguments.refresh && !delegation(found->application))
        return failure(Error{QStringLiteral("flow.no_refresh_for_type"),
                             QStringLiteral("Applications of this type get no refresh tokens.")});
    const auto credentials = readCredentials(context, found->application, arguments.credentials);
    if (!credentials)
        return failure(credentials.error());
    const auto server = serverFor(context, arguments.server);
    if (!server)
        return failure(server.error());

    choices->endpoints = oauth::endpointsOf(server->baseUrl);
    choices->expectedIssuer = server->own ? server->baseUrl : QByteArray();
    choices->clientSecret = credentials->clientSecret;
    choices->privateKey = credentials->privateKey;
    choices->customerId = found->customerId;

    RunSettings settings;
    settings.quiet = context.json;
    settings.secrets = arguments.showSecrets ? Secrets::Shown : Secrets::Dotted;
    settings.openBrowser = !arguments.noBrowser;
    if (credentials->password)
        settings.signIn = flows::SignIn{QByteArray::fromStdString(arguments.signIn), *credentials->password};
    FlowRuns runs(context.clock, settings);
    return runAll(context, runs, found->application, *choices, arguments);
}

void addOptions(CLI::App &command, Arguments &arguments)
{
    addApplicationArgument(command, arguments.application);
    command.add_option("--server", arguments.server,
                       utf8(Ctl::tr("Base URL of the authorization server; without it the built-in one is started")));
    command.add_option("--redirect-url", arguments.redirectUrl, utf8(Ctl::tr("The registered redirect URL to use")));
    command.add_option("--private-key", arguments.credentials.privateKeyFile,
                       utf8(Ctl::tr("The private key file (PEM); without it the kept one is used")));
    command.add_flag("--secret-stdin", arguments.credentials.secretStdin,
                     utf8(Ctl::tr("Read the client secret from the first line of standard input")));
    command.add_flag("--no-browser", arguments.noBrowser,
                     utf8(Ctl::tr("Only print the address of the authorization page")));
    command.add_option("--timeout", arguments.timeout, utf8(Ctl::tr("Seconds to wait for the sign-in (300)")));
    command.add_option("--sign-in", arguments.signIn,
                       utf8(Ctl::tr("Sign in and allow access as this user, without a browser")));
    command.add_flag("--password-stdin", arguments.credentials.passwordStdin,
                     utf8(Ctl::tr("Read this user’s password from the next line of standard input")));
    command.add_flag("--refresh", arguments.refresh, utf8(Ctl::tr("Use the refresh token once afterwards")));
    command.add_option("--client-authentication", arguments.authentication,
                       utf8(Ctl::tr("Where the client secret goes: basic (header) or body")));
    command.add_option("--body", arguments.body, utf8(Ctl::tr("The token request’s body: form or json")));
    command.add_flag("--show-secrets", arguments.showSecrets,
                     utf8(Ctl::tr("Show secrets and tokens in the transcript")));
}

} // namespace

void addFlowCommands(CLI::App &root, Chosen &chosen)
{
    auto *parent = root.add_subcommand("flow", utf8(Ctl::tr("Test flows")));
    parent->require_subcommand(1);
    auto *command
        = parent->add_subcommand("run", utf8(Ctl::tr("Run the flow of an application and show every message")));
    const auto arguments = std::make_shared<Arguments>();
    addOptions(*command, *arguments);
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return run(context, *arguments);
        };
    });
}

} // namespace grantdesk::ctl
