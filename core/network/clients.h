#pragma once

#include "core/flows/ports.h"

#include <memory>

namespace grantdesk::network {

/// flows::HttpTransport over QNetworkAccessManager: HTTP/1.1, no cookies, no cache, no redirects, system proxies (but
/// none to this machine itself) and certificates. Every status is an answer. A compressed answer arrives unpacked. A
/// request with a body is sent once, whatever happens on the line. Repeated request headers are joined by a comma.
std::unique_ptr<flows::HttpTransport> httpTransport();

/// flows::RedirectListener over QTcpServer and the same parser as the server's.
std::unique_ptr<flows::RedirectListener> redirectListener();

} // namespace grantdesk::network
