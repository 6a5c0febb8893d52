#pragma once

#include "core/flows/ports.h"

namespace grantdesk::ctl {

/// Asks the desktop for its browser, without a shell in between.
class SystemBrowser final : public flows::Browser {
public:
    bool open(const QByteArray &url) override;
};

/// No browser at all: whoever reads the address opens it elsewhere.
class NoBrowser final : public flows::Browser {
public:
    bool open(const QByteArray &) override { return true; }
};

} // namespace grantdesk::ctl
