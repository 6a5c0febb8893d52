#include "app/ctl/builtin_server.h"
#include "app/ctl/context.h"
#include "app/ctl/say.h"
#include "app/ctl/seed_file.h"
#include "app/ctl/serve_plan.h"
#include "app/ctl/serve_switches.h"
#include "app/ctl/wait.h"
#include "app/shared/control/control_api.h"

#include <QEventLoop>
#include <QJsonObject>

#include <csignal>
#include <poll.h>
#include <unistd.h>

namespace grantdesk::ctl {

namespace {

void announce(const Context &context, const QString &baseUrl, const QString &publicUrl,
              const std::optional<ControlToken> &control)
{
    const QString controlUrl = baseUrl + QLatin1String(app::control::ControlApi::root);
    // Whoever has chosen a token knows it, and would not find it in a log.
    const bool tellsToken = control && !control->isChosen;
    const QString token = tellsToken ? QString::fromLatin1(control->token.reveal()) : QString();
    if (context.json) {
        QJsonObject facts{{QStringLiteral("listening"), baseUrl}};
        if (!publicUrl.isEmpty())
            facts.insert(QStringLiteral("public_url"), publicUrl);
        if (control)
            facts.insert(QStringLiteral("control_url"), controlUrl);
        if (tellsToken)
            facts.insert(QStringLiteral("control_token"), token);
        return printJson(facts);
    }
    print(QStringLiteral("listening ") + baseUrl);
    if (!publicUrl.isEmpty())
        print(QStringLiteral("public ") + publicUrl);
    if (control)
        print(QStringLiteral("control ") + controlUrl);
    if (tellsToken)
        print(QStringLiteral("control_token ") + token);
}

QStringList wordsOf(const authserver::Controls &controls)
{
    if (controls.isNormal())
        return {Ctl::tr("The clock shows real time and no failure recipe is on.")};
    QStringList lines;
    if (controls.clock.frozenAt)
        lines += Ctl::tr("WARNING: this server’s clock is stopped at %1.").arg(toIso8601(*controls.clock.frozenAt));
    else if (!controls.clock.isReal())
        lines += Ctl::tr("WARNING: this server’s clock is moved.");
    QStringList kinds;
    for (const authserver::Recipe &recipe : controls.recipes)
        kinds += QString::fromLatin1(authserver::toWire(recipe.kind));
    if (!kinds.isEmpty())
        lines += Ctl::tr("WARNING: failure recipes are on: %1.").arg(kinds.join(QStringLiteral(", ")));
    return lines;
}

/// Who started the server may not read what it says here. It is said on the server's thread, which must not wait.
bool errorsAreRead()
{
    pollfd error{STDERR_FILENO, POLLOUT, 0};
    return ::poll(&error, 1, 0) == 1 && error.revents == POLLOUT;
}

/// Loudly: whoever reads the server's output shall not take a failure on purpose for a real one. Once, however often a
/// recipe counts down.
class ControlsTeller {
public:
    void operator()(const authserver::Controls &controls)
    {
        const QStringList lines = wordsOf(controls);
        if (lines == m_said)
            return;
        m_said = lines;
        for (const QString &line : lines) {
            if (errorsAreRead())
                printError(line);
        }
    }

private:
    QStringList m_said;
};

Result<int> serve(Context &context, const ServeSwitches &switches)
{
    auto planned = planServe(context, switches);
    if (!planned)
        return failure(planned.error());
    if (!*planned)
        return Refused;
    ServePlan &plan = **planned;
    // Who read the first lines and left does not end the server.
    std::signal(SIGPIPE, SIG_IGN);
    plan.choices.controlsChanged = ControlsTeller();
    if (plan.exposesPlainHttp)
        printError(
            Ctl::tr("WARNING: this server speaks plain HTTP to others. Whoever is on the way can read passwords, "
                    "secrets and tokens. Use --tls-cert and --tls-key for anything but a test."));
    Interrupt interrupt;
    auto server = BuiltInServer::start(context, plan.host, plan.port, plan.choices);
    if (!server && *plan.seedProblem)
        return refuse({**plan.seedProblem}, context.json);
    if (!server)
        return failure(server.error());
    announce(context, QString::fromLatin1((*server)->baseUrl()), QString::fromLatin1(plan.choices.front.publicUrl),
             plan.control);

    QEventLoop loop;
    QObject::connect(&interrupt, &Interrupt::raised, &loop,
                     [&loop, &server] { (*server)->stop(&loop, [&loop] { loop.quit(); }); });
    loop.exec();
    return Done;
}

} // namespace

void addServe(CLI::App &root, Chosen &chosen)
{
    auto *command = root.add_subcommand("serve", utf8(Ctl::tr("Run the built-in authorization server")));
    const auto switches = std::make_shared<ServeSwitches>();
    addServeSwitches(*command, *switches);
    command->callback([&chosen, switches] {
        chosen.command = [switches](Context &context) {
            return serve(context, *switches);
        };
    });
}

} // namespace grantdesk::ctl
