#pragma once

#include "app/shared/server_host.h"
#include "core/base/result.h"

#include <CLI/App.hpp>

#include <QHostAddress>

#include <string>

namespace grantdesk::ctl {

/// The switches of `serve` as typed.
struct ServeOptions {
    std::string listen = "127.0.0.1:0";
    std::string certificate;
    std::string key;
    std::string publicUrl;
    bool allowPlainHttp = false;
};

/// Where and how to serve.
struct ServePlan {
    QHostAddress address;
    quint16 port = 0;
    app::ServerFront front;
    bool exposesPlainHttp = false; ///< others can reach it, and read what it says
};

void addServeOptions(CLI::App &command, ServeOptions &options);

/// Errors: usage, server.not_loopback, file.unreadable, file.too_large, those of checkTlsKeyPair() (args: file).
Result<ServePlan> planServe(const ServeOptions &options);

} // namespace grantdesk::ctl
