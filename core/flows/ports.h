#pragma once

#include "core/base/result.h"
#include "core/http/message.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>

/// What a run needs of the world. `core/network` and `app` make these real; tests script them.
namespace grantdesk::flows {

/// Something under way. Destroying it cancels it: its callback is then never called.
class Pending {
public:
    virtual ~Pending() = default;
};

class HttpTransport {
public:
    using Callback = std::function<void(Result<http::Response>)>;
    virtual ~HttpTransport() = default;
    /// Sends one request (absolute target); no redirects followed, no cookies, at most 1 MiB of answer. The callback
    /// comes later, from the event loop, once. Errors: network.unreachable, network.timeout, network.tls,
    /// network.too_large, network.protocol.
    virtual std::unique_ptr<Pending> send(const http::Request &request, std::chrono::milliseconds deadline,
                                          Callback done)
        = 0;
};

class Browser {
public:
    virtual ~Browser() = default;
    /// Asks the system for a browser. False when that failed for sure; true promises nothing.
    virtual bool open(const QByteArray &url) = 0;
};

/// Catches redirects on loopback (RFC 8252 §7.3).
class RedirectListener {
public:
    /// A listener that is bound. Destroying it closes it: answers given are still written out, browsers that still
    /// wait get a last answer or a closed line.
    class Session {
    public:
        virtual ~Session() = default;
        /// The address to send as redirect_uri, the port read off the socket.
        virtual QByteArray redirectUri() const = 0;
        /// Answers a browser that onRedirect reported (0: all that wait).
        virtual void answer(quint64 visitor, const http::Response &page) = 0;
    };
    /// Called for each GET of the redirect path, with its raw query. Other requests are answered by the listener
    /// itself.
    using OnRedirect = std::function<void(quint64 visitor, QByteArray query)>;

    virtual ~RedirectListener() = default;
    /// Binds the loopback address of `redirectUri` first and derives the port from the socket when it names none (or
    /// 0). Errors: listener.port_taken (args: port), listener.not_loopback, listener.unavailable.
    virtual Result<std::unique_ptr<Session>> listen(const QByteArray &redirectUri, OnRedirect onRedirect) = 0;
};

} // namespace grantdesk::flows
