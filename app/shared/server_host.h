#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/network/http_server.h"

#include <QString>

#include <memory>

namespace grantdesk::app {

/// An HttpServer whose service opens the database in `folder` on the server's thread and answers with
/// authserver::Server. `clock` and `random` must outlive it.
std::unique_ptr<network::HttpServer> makeServer(const QString &folder, const Clock &clock, RandomSource &random);

} // namespace grantdesk::app
