#include "app/ctl/builtin_server.h"

namespace grantdesk::ctl {

Result<std::unique_ptr<BuiltInServer>> BuiltInServer::start(Context &context, const QHostAddress &address, quint16 port,
                                                            const app::ServerChoices &choices)
{
    // The first start belongs to this thread: it talks to the user.
    if (!choices.ephemeral && !choices.prepare) {
        if (const auto stores = context.stores(); !stores)
            return failure(stores.error());
    }
    std::unique_ptr<BuiltInServer> host(
        new BuiltInServer(app::makeServer(context.folder(), context.clock, context.random, choices)));
    auto baseUrl = host->m_server->start(address, port);
    if (!baseUrl)
        return failure(baseUrl.error());
    host->m_baseUrl = *baseUrl;
    return host;
}

void BuiltInServer::stop(QObject *receiver, const std::function<void()> &done)
{
    QObject::connect(m_server.get(), &network::HttpServer::stopped, receiver, done);
    m_server->stop();
}

} // namespace grantdesk::ctl
