#pragma once

#include "app/ctl/context.h"
#include "core/applications/seed.h"

namespace grantdesk::ctl {

/// The seed in a file ("-": standard input), its passwords in plain; nothing after it has said what is wrong with it.
/// Errors: those of reading a file.
Result<std::optional<applications::Seed>> readSeed(Context &context, const std::string &file);

/// Says on standard error what is wrong, each with its place in the file; answers the exit status.
int refuse(const JsonProblems &problems, bool json);

} // namespace grantdesk::ctl
