#pragma once

#include "app/ctl/context.h"

#include <variant>

namespace grantdesk::ctl {

/// Reads the command line into `context` and answers what to run; or has said all there is to say (help, version, a
/// line that makes no sense) and answers the exit status.
std::variant<Command, int> parseCommandLine(int argc, char **argv, Context &context);

} // namespace grantdesk::ctl
