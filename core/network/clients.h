#pragma once

#include "core/flows/ports.h"

#include <memory>

namespace grantdesk::network {

/// flows::HttpTransport over QNetworkAccessManager: HTTP/1.1, no cookies, no cache, no redirects, system proxies and
/// certificates.
std::unique_ptr<flows::HttpTransport> httpTransport();

/// flows::RedirectListener over QTcpServer and the same parser as the server's.
std::unique_ptr<flows::RedirectListener> redirectListener();

} // namespace grantdesk::network
