#pragma once

#include "core/applications/application.h"
#include "core/applications/validate.h"
#include "core/base/result.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

namespace grantdesk::ctl {

/// The switches of `app create` and `app update`. What was not given stays as it is.
struct AppOptions {
    std::optional<std::string> name;
    std::optional<std::string> description;
    std::vector<std::string> redirectUrls;
    std::vector<std::string> removedRedirectUrls;
    std::optional<bool> rotate;
    std::optional<std::string> absoluteExpiry;
    std::optional<std::string> inactivityExpiry;
    std::optional<std::string> descriptionUrl;
    std::optional<std::string> developerName;
    std::optional<std::string> developerEmail;
    std::optional<std::string> privacyPolicyUrl;
    std::optional<std::string> logo; ///< a file's name; empty: none any more

    void addTo(CLI::App &command);
    void addRemovalTo(CLI::App &command);
    bool touchesRedirectUrls() const { return !redirectUrls.empty() || !removedRedirectUrls.empty(); }
};

/// Puts the given switches into the application. Errors: usage, for a switch that the type does not have or a period
/// that cannot be read.
Result<void> apply(const AppOptions &options, applications::Application &application);

/// Reports every problem with the switch it came by; answers the exit status.
int refuse(const QList<applications::Problem> &problems, bool json);

} // namespace grantdesk::ctl
