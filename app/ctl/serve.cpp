#include "app/ctl/builtin_server.h"
#include "app/ctl/context.h"
#include "app/ctl/say.h"
#include "app/ctl/serve_options.h"
#include "app/ctl/wait.h"

#include <QEventLoop>
#include <QJsonObject>

namespace grantdesk::ctl {

namespace {

void announce(const Context &context, const QString &baseUrl, const QString &publicUrl)
{
    if (context.json) {
        QJsonObject facts{{QStringLiteral("listening"), baseUrl}};
        if (!publicUrl.isEmpty())
            facts.insert(QStringLiteral("public_url"), publicUrl);
        return printJson(facts);
    }
    print(QStringLiteral("listening ") + baseUrl);
    if (!publicUrl.isEmpty())
        print(QStringLiteral("public ") + publicUrl);
}

Result<int> serve(Context &context, const ServeOptions &options)
{
    const auto plan = planServe(options);
    if (!plan)
        return failure(plan.error());
    if (plan->exposesPlainHttp)
        printError(
            Ctl::tr("WARNING: this server speaks plain HTTP to others. Whoever is on the way can read passwords, "
                    "secrets and tokens. Use --tls-cert and --tls-key for anything but a test."));
    Interrupt interrupt;
    auto server = BuiltInServer::start(context, plan->address, plan->port, plan->front);
    if (!server)
        return failure(server.error());
    announce(context, QString::fromLatin1((*server)->baseUrl()), QString::fromLatin1(plan->front.publicUrl));

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
    const auto options = std::make_shared<ServeOptions>();
    addServeOptions(*command, *options);
    command->callback([&chosen, options] {
        chosen.command = [options](Context &context) {
            return serve(context, *options);
        };
    });
}

} // namespace grantdesk::ctl
