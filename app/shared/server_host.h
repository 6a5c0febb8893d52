#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/network/http_server.h"

#include <QString>

#include <memory>
#include <optional>

namespace grantdesk::app {

/// What clients see of a server besides the address it is bound to.
struct ServerFront {
    std::optional<network::TlsIdentity> tls; ///< absent: plain HTTP
    QByteArray publicUrl; ///< "https://auth.example.com", no trailing slash; empty: the address it is bound to
};

/// An HttpServer whose service opens the database in `folder` on the server's thread and answers with
/// authserver::Server. `clock` and `random` must outlive it.
std::unique_ptr<network::HttpServer> makeServer(const QString &folder, const Clock &clock, RandomSource &random,
                                                const ServerFront &front = {});

} // namespace grantdesk::app
