#pragma once

#include "app/ctl/context.h"
#include "app/shared/server_host.h"
#include "core/base/json_members.h"

#include <CLI/App.hpp>

#include <memory>
#include <optional>
#include <string>

namespace grantdesk::ctl {

/// The switches of `serve` for those who test clients against it.
struct ServeModes {
    std::string seed;
    bool ephemeral = false;
    bool control = false;
    bool tokenTypeBearer = false;
    bool rememberConsent = false;
    std::string errorFormat = "rfc6749";
    int rotationGrace = 0;
};

void addServeModes(CLI::App &command, ServeModes &modes);

/// The token of the control API, and whether somebody has chosen it.
struct ControlToken {
    SecretString token;
    bool isChosen = false;
};

/// What the modes make of a server.
struct ServeSetup {
    app::ServerChoices choices;
    std::optional<ControlToken> control;
    /// What a seed was refused for, when starting fails because of it.
    std::shared_ptr<std::optional<JsonProblem>> seedProblem = std::make_shared<std::optional<JsonProblem>>();
};

/// Reads what the modes name, and puts a seed into the data folder. Nothing after it has said what is wrong with the
/// seed. Errors: usage, control.token_invalid, control.not_loopback, those of reading a file, the stores'.
Result<std::optional<ServeSetup>> setUp(Context &context, const ServeModes &modes, bool onLoopback);

} // namespace grantdesk::ctl
