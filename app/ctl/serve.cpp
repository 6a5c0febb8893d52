#include "app/ctl/builtin_server.h"
#include "app/ctl/context.h"
#include "app/ctl/lookup.h"
#include "app/ctl/say.h"
#include "app/ctl/wait.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QJsonObject>
#include <QUrl>

namespace grantdesk::ctl {

namespace {

struct Address {
    QHostAddress host;
    quint16 port = 0;
};

Result<Address> readAddress(const QString &text)
{
    // The one spelling of host and port that knows IPv6 is the URL's.
    const QUrl url(QStringLiteral("//") + text, QUrl::StrictMode);
    const QString host = url.host() == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : url.host();
    const QHostAddress address(host);
    const bool bare = url.authority() == text && url.userInfo().isEmpty();
    if (!url.isValid() || !bare || address.isNull() || url.port(-1) < 0)
        return failure(usageError(Ctl::tr("--listen is an address and a port, for example 127.0.0.1:0.")));
    // The other addresses of 127/8 would be bound, and then refused as a foreign Host.
    if (address != QHostAddress(QHostAddress::LocalHost) && address != QHostAddress(QHostAddress::LocalHostIPv6))
        return failure(Error{QStringLiteral("server.not_loopback"),
                             QStringLiteral("Without TLS the server listens on loopback only.")});
    return Address{address, static_cast<quint16>(url.port())};
}

Result<int> serve(Context &context, const std::string &listen)
{
    const auto address = readAddress(QString::fromStdString(listen));
    if (!address)
        return failure(address.error());
    Interrupt interrupt;
    auto server = BuiltInServer::start(context, address->host, address->port);
    if (!server)
        return failure(server.error());
    const QString baseUrl = QString::fromLatin1((*server)->baseUrl());
    if (context.json)
        printJson(QJsonObject{{QStringLiteral("listening"), baseUrl}});
    else
        print(QStringLiteral("listening ") + baseUrl);

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
    const auto listen = std::make_shared<std::string>("127.0.0.1:0");
    command->add_option("--listen", *listen,
                        utf8(Ctl::tr("Address and port on this computer; port 0 takes a free one")));
    command->callback([&chosen, listen] {
        chosen.command = [listen](Context &context) {
            return serve(context, *listen);
        };
    });
}

} // namespace grantdesk::ctl
