#include "app/ctl/serve_modes.h"

#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/seed_file.h"
#include "app/shared/control/gate.h"
#include "app/shared/seed_store.h"

namespace grantdesk::ctl {

namespace {

constexpr int longestGrace = 60;
constexpr char tokenVariable[] = "GRANTDESK_CONTROL_TOKEN";

Result<authserver::Settings> settingsOf(const ServeModes &modes)
{
    authserver::Settings settings;
    if (modes.errorFormat == "workfront")
        settings.errorFormat = oauth::ErrorFormat::Workfront;
    else if (modes.errorFormat != "rfc6749")
        return failure(usageError(Ctl::tr("--error-format is rfc6749 or workfront.")));
    if (modes.rotationGrace < 0 || modes.rotationGrace > longestGrace)
        return failure(usageError(Ctl::tr("--rotation-grace is 0 to %1 seconds.").arg(longestGrace)));
    settings.rotationGrace = std::chrono::seconds(modes.rotationGrace);
    settings.tokenTypeBearer = modes.tokenTypeBearer;
    settings.rememberConsent = modes.rememberConsent;
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

/// What fills stores that begin empty with every start.
std::function<Result<void>(storage::Stores &)> filling(Context &context, const std::optional<applications::Seed> &seed,
                                                       const std::shared_ptr<std::optional<JsonProblem>> &refused)
{
    return [&context, seed, refused](storage::Stores &stores) -> Result<void> {
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
            introduce(**sample, true);
        return {};
    };
}

/// True when the data folder holds the seed now; otherwise it has been said why not.
Result<bool> sow(Context &context, const applications::Seed &seed)
{
    const auto stores = context.bareStores();
    if (!stores)
        return failure(stores.error());
    const auto report = app::applySeed(**stores, seed, context.random, context.clock.now());
    if (!report)
        refuse({report.error()}, context.json);
    return report.has_value();
}

} // namespace

void addServeModes(CLI::App &command, ServeModes &modes)
{
    command.add_option("--seed", modes.seed,
                       utf8(Ctl::tr("Begin with the organization, users and applications of this JSON file")));
    command.add_flag("--ephemeral", modes.ephemeral,
                     utf8(Ctl::tr("Keep everything in memory; nothing is left when it ends")));
    command.add_flag("--control", modes.control,
                     utf8(Ctl::tr("Offer the control API to programs on this computer, with a token")));
    command.add_flag("--token-type-bearer", modes.tokenTypeBearer,
                     utf8(Ctl::tr("Answer token_type Bearer instead of sessionID")));
    command.add_option("--error-format", modes.errorFormat,
                       utf8(Ctl::tr("The shape of error answers: rfc6749 or workfront")));
    command.add_option("--rotation-grace", modes.rotationGrace,
                       utf8(Ctl::tr("For how many seconds a rotated refresh token is forgiven")));
    command.add_flag("--remember-consent", modes.rememberConsent,
                     utf8(Ctl::tr("Let users allow a web application once for all")));
}

Result<std::optional<ServeSetup>> setUp(Context &context, const ServeModes &modes, bool onLoopback)
{
    ServeSetup setup;
    auto settings = settingsOf(modes);
    if (!settings)
        return failure(settings.error());
    setup.choices.settings = *settings;
    setup.choices.ephemeral = modes.ephemeral;
    if (modes.control) {
        if (!onLoopback)
            return failure(Error{QStringLiteral("control.not_loopback"),
                                 QStringLiteral("The control API is offered on loopback only.")});
        const auto token = controlToken(context.random);
        if (!token)
            return failure(token.error());
        setup.control = *token;
        setup.choices.controlToken = token->token;
    }
    std::optional<applications::Seed> seed;
    if (!modes.seed.empty()) {
        const auto read = readSeed(context, modes.seed);
        if (!read)
            return failure(read.error());
        if (!*read)
            return std::optional<ServeSetup>();
        seed = *read;
    }
    if (modes.ephemeral) {
        setup.choices.prepare = filling(context, seed, setup.seedProblem);
    } else if (seed) {
        const auto sown = sow(context, *seed);
        if (!sown)
            return failure(sown.error());
        if (!*sown)
            return std::optional<ServeSetup>();
    }
    return std::optional(setup);
}

} // namespace grantdesk::ctl
