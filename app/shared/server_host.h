#pragma once

#include "core/authserver/request_log.h"
#include "core/authserver/settings.h"
#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/base/secret_string.h"
#include "core/network/http_server.h"
#include "core/storage/open.h"

#include <QHostAddress>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace grantdesk::app {

/// What clients see of a server besides the address it is bound to.
struct ServerFront {
    std::optional<network::TlsIdentity> tls; ///< absent: plain HTTP
    QByteArray publicUrl; ///< "https://auth.example.com", no trailing slash; empty: the address it is bound to
    QHostAddress trustedProxy = {}; ///< believed about who sends what it passes on; null: nobody is
};

/// What an operator may choose about a server.
struct ServerChoices {
    ServerFront front = {};
    authserver::Settings settings = {}; ///< the issuer is filled in
    bool ephemeral = false;             ///< everything in memory; no folder is touched
    /// Fills the stores before the first request, on the server's thread.
    std::function<Result<void>(storage::Stores &)> prepare = {};
    /// Offers the control API to whoever knows it. On another address than a loopback one it answers nobody.
    std::optional<SecretString> controlToken = {};
    /// Where requests are told of; null: nobody but the folder's file.
    std::shared_ptr<authserver::RequestLog> log = {};
    /// Called on the server's thread when the clock or the failure recipes are found to be others than before, and at
    /// the first look when they are not the normal ones.
    std::function<void(const authserver::Controls &)> controlsChanged = {};
    /// Of what is changed through the control API.
    storage::Author author = {};
};

/// An HttpServer whose service opens the database in `folder` on the server's thread and answers with
/// authserver::Server. `clock` and `random` must outlive it.
std::unique_ptr<network::HttpServer> makeServer(const QString &folder, const Clock &clock, RandomSource &random,
                                                const ServerChoices &choices = {});

} // namespace grantdesk::app
