#pragma once

#include <CLI/App.hpp>

#include <string>

namespace grantdesk::ctl {

/// The switches of `serve` as typed.
struct ServeSwitches {
    // Where it is to be found.
    std::string listen = "127.0.0.1:0";
    std::string certificateFile;
    std::string keyFile;
    std::string publicUrl;
    std::string trustedProxy;
    bool allowPlainHttp = false;

    // What it holds, and who may drive it.
    std::string seedFile;
    bool ephemeral = false;
    bool control = false;

    // How it answers.
    bool tokenTypeBearer = false;
    std::string errorFormat = "rfc6749";
    int rotationGrace = 0;
    bool rememberConsent = false;
    bool refusePlainRedirects = false;
};

void addServeSwitches(CLI::App &command, ServeSwitches &switches);

} // namespace grantdesk::ctl
