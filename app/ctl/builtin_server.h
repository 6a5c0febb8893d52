#pragma once

#include "app/ctl/context.h"
#include "app/shared/server_host.h"
#include "core/network/http_server.h"

#include <QHostAddress>

#include <functional>
#include <memory>

namespace grantdesk::ctl {

/// The built-in authorization server over the context's data folder, for as long as it lives.
class BuiltInServer {
public:
    /// Opens the data folder (first start included) unless all is kept in memory, and binds. Errors: the stores' and
    /// the server's.
    static Result<std::unique_ptr<BuiltInServer>> start(Context &context,
                                                        const QHostAddress &address = QHostAddress::LocalHost,
                                                        quint16 port = 0, const app::ServerChoices &choices = {});

    const QByteArray &baseUrl() const { return m_baseUrl; }
    /// Finishes what is open; `done` is called unless `receiver` is gone by then.
    void stop(QObject *receiver, const std::function<void()> &done);

private:
    explicit BuiltInServer(std::unique_ptr<network::HttpServer> server)
        : m_server(std::move(server))
    {
    }

    std::unique_ptr<network::HttpServer> m_server;
    QByteArray m_baseUrl;
};

} // namespace grantdesk::ctl
