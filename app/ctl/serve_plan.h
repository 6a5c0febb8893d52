#pragma once

#include "app/ctl/context.h"
#include "app/ctl/serve_switches.h"
#include "app/shared/server_host.h"
#include "core/base/json_members.h"

#include <QHostAddress>

#include <memory>
#include <optional>

namespace grantdesk::ctl {

/// The token of the control API, and whether somebody has chosen it.
struct ControlToken {
    SecretString token;
    bool isChosen = false;
};

/// What the switches make of a server.
struct ServePlan {
    QHostAddress host;
    quint16 port = 0;
    bool exposesPlainHttp = false; ///< others can reach it, and read what it says
    app::ServerChoices choices = {};
    std::optional<ControlToken> control = {};
    /// What a seed was refused for, when starting fails because of it.
    std::shared_ptr<std::optional<JsonProblem>> seedProblem = std::make_shared<std::optional<JsonProblem>>();
};

/// Reads what the switches name; what they want in the stores comes when the server starts. Nothing after it has said
/// what is wrong with the seed. Errors: those of addressOf(), usage, control.token_invalid, control.not_loopback, those
/// of reading a file, the stores'.
Result<std::optional<ServePlan>> planServe(Context &context, const ServeSwitches &switches);

} // namespace grantdesk::ctl
