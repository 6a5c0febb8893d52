#pragma once

#include "app/ctl/serve_switches.h"
#include "app/shared/server_host.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QHostAddress>

namespace grantdesk::ctl {

/// Where a server is to be found.
struct ServeAddress {
    QHostAddress host;
    quint16 port = 0;
    app::ServerFront front;
    bool exposesPlainHttp = false; ///< others can reach it, and read what it says
};

/// What clients will hold against a certificate chain (PEM) at that time; empty when that is nothing.
QString certificateWarning(const QByteArray &chain, TimePoint now);

/// Errors: usage, server.not_loopback, file.unreadable, file.too_large, those of checkTlsKeyPair() (args: file).
Result<ServeAddress> addressOf(const ServeSwitches &switches);

} // namespace grantdesk::ctl
