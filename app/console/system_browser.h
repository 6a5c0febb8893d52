#pragma once

#include "core/flows/ports.h"

namespace grantdesk::app {

/// The desktop's default browser. Its "yes" promises nothing: under X a browser may be reported that never came up, so
/// the screens always offer the address to copy as well.
class SystemBrowser final : public flows::Browser {
public:
    bool open(const QByteArray &url) override;
};

} // namespace grantdesk::app
