#pragma once

#include "app/shared/control/gate.h"
#include "core/applications/seed.h"
#include "core/authserver/request_log.h"
#include "core/authserver/server.h"
#include "core/storage/stores.h"

#include <functional>
#include <memory>
#include <optional>

namespace grantdesk::app::control {

/// What the control API works on. All of it must outlive the API.
struct World {
    storage::Stores &stores;
    const Clock &realClock;
    RandomSource &random; ///< asked by a worker, too
    std::shared_ptr<authserver::RequestLog> log;
    std::function<void()> forgetAttempts; ///< authserver::Server::forgetAttempts()
};

/// The API by which a test suite drives the built-in server: its clock, failure recipes, request log, users and
/// applications. resources/control/openapi.json describes it. A function from request to answer like
/// authserver::Server, inside the same batches, so that what it did is on disk before it says so.
class ControlApi {
public:
    /// Notes what is registered now, for a reset to come back to.
    ControlApi(World world, const SecretString &token, bool listensOnLoopback);

    static constexpr char root[] = "/grantdesk/control/v1";
    static bool isFor(const http::Request &request);

    authserver::Answer handle(const http::Request &request);

private:
    World m_world;
    Gate m_gate;
    Result<applications::Seed> m_atStart;
};

} // namespace grantdesk::app::control
