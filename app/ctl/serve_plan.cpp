#include "app/ctl/serve_plan.h"

#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/seed_file.h"
#include "app/ctl/serve_address.h"
#include "app/shared/control/gate.h"
#include "app/shared/seed_store.h"

namespace grantdesk::ctl {

namespace {

constexpr int longestGrace = 60;
constexpr char tokenVariable[] = "GRANTDESK_CONTROL_TOKEN";

Result<authserver::Settings> settingsOf(const ServeSwitches &switches)
{
    authserver::Settings settings;
    if (switches.errorFormat == "workfront")
        settings.errorFormat = oauth::ErrorFormat::Workfront;
    else if (switches.errorFormat != "rfc6749")
        return failure(usageError(Ctl::tr("--error-format must be rfc6749 or workfront.")));
    if (switches.rotationGrace < 0 || switches.rotationGrace > longestGrace)
        return failure(usageError(Ctl::tr("--rotation-grace must be 0 to %1 seconds.").arg(longestGrace)));
    settings.rotationGrace = std::chrono::seconds(switches.rotationGrace);
    settings.tokenTypeBearer = switches.tokenTypeBearer;
    settings.rememberConsent = switches.rememberConsent;
    settings.refusePlainRedirects = switches.refusePlainRedirects;
    return settings;
}

Result<ControlToken> controlToken(RandomSource &random)
{
    const QByteArray chosen = qgetenv(tokenVariable);
    if (chosen.isEmpty())
        return ControlToken{app::control::newToken(random), false};
    // Nothing that we start needs it.
    qunsetenv(tokenVariable);
    return app::control::chosenToken(chosen).map([](const SecretString &token) { return ControlToken{token, true}; });
}

/// What puts the seed into the stores when the server has its port, and makes the first start.
std::function<Result<void>(storage::Stores &)> filling(Context &context, const std::optional<applications::Seed> &seed,
                                                       const std::shared_ptr<std::optional<JsonProblem>> &refused,
                                                       bool ephemeral)
{
    return [&context, seed, refused, ephemeral](storage::Stores &stores) -> Result<void> {
        if (seed) {
            const auto report = app::applySeed(stores, *seed, context.random, context.clock.now());
            if (!report) {
                *refused = report.error();
                return failure(report.error().error);
            }
        }
        const auto sample = app::ensureFirstStart(stores, context.random, context.clock);
        if (!sample)
            return failure(sample.error());
        if (*sample)
            introduce(context, **sample, ephemeral);
        return {};
    };
}

Result<void> planControl(ServePlan &plan, RandomSource &random)
{
    if (!plan.host.isLoopback())
        return failure(Error{QStringLiteral("control.not_loopback"),
                             QStringLiteral("The control API is offered on loopback only.")});
    const auto token = controlToken(random);
    if (!token)
        return failure(token.error());
    plan.control = *token;
    plan.choices.controlToken = token->token;
    return {};
}

/// False when it has been said what is wrong with the seed.
Result<bool> planContents(Context &context, const ServeSwitches &switches, ServePlan &plan)
{
    std::optional<applications::Seed> seed;
    if (!switches.seedFile.empty()) {
        auto read = readSeed(context, switches.seedFile);
        if (!read)
            return failure(read.error());
        if (!*read)
            return false;
        seed = std::move(*read);
    }
    plan.choices.ephemeral = switches.ephemeral;
    plan.choices.author.program = QStringLiteral("grantdeskctl serve");
    // Stores that begin empty have no hash to keep, and the plan outlives the start.
    if (seed && switches.ephemeral)
        applications::hashPasswords(*seed, context.random);
    if (seed || switches.ephemeral)
        plan.choices.prepare = filling(context, seed, plan.seedProblem, switches.ephemeral);
    return true;
}

} // namespace

Result<std::optional<ServePlan>> planServe(Context &context, const ServeSwitches &switches)
{
    auto address = addressOf(switches);
    if (!address)
        return failure(address.error());
    const auto settings = settingsOf(switches);
    if (!settings)
        return failure(settings.error());
    ServePlan plan{address->host, address->port, address->exposesPlainHttp, {}, {}};
    plan.choices.front = std::move(address->front);
    plan.choices.settings = *settings;
    if (switches.control) {
        if (const auto planned = planControl(plan, context.random); !planned)
            return failure(planned.error());
    }
    const auto &tls = plan.choices.front.tls;
    if (const QString warning = tls ? certificateWarning(tls->certificateChain, context.clock.now()) : QString();
        !warning.isEmpty())
        printError(warning);
    const auto filled = planContents(context, switches, plan);
    if (!filled)
        return failure(filled.error());
    return *filled ? std::optional(plan) : std::nullopt;
}

} // namespace grantdesk::ctl
