#pragma once

#include "core/http/message.h"

#include <QByteArrayView>

#include <memory>

namespace grantdesk::network {

/// A request as it came off the wire, with what the connection has to know to answer it.
struct ParsedRequest {
    http::Request request; ///< the target in origin-form; no trailer fields; peerAddress is the caller's to fill in
    bool keepAlive = true; ///< the client lets the connection live after the answer
    bool http10 = false;
    qsizetype headerBytes = 0; ///< of the request line and the headers, as they came
};

/// Why a request is not handed out.
struct Refusal {
    int status = 0;
    const char *rule = ""; ///< the section that it breaks; empty: the status says it all
};

/// Reads requests off a stream, one at a time (RFC 9112). Strict: whatever two readers could read differently is
/// refused. Boost.Beast does the reading, the rules on top are ours.
class RequestParser {
public:
    enum class State {
        Empty,    ///< nothing of a request has been seen
        Header,   ///< a request has begun
        Body,     ///< its header is complete
        Complete, ///< take() it
        Refused,  ///< answer refusal() and close: where the next request begins is unknown
    };

    /// `headerLimit`: bytes of request line and header together; `fieldLimit`: how many header fields; `scheme`: of the
    /// connection, which a target in absolute-form has to name (RFC 9110 §7.4).
    RequestParser(qsizetype headerLimit, qsizetype bodyLimit, int fieldLimit = 100, QByteArrayView scheme = "http");
    ~RequestParser();

    /// Reads from the front of `bytes`; answers how many of them are dealt with. The others must come again, in front
    /// of those that follow. Stops at the end of a request.
    qsizetype feed(QByteArrayView bytes);

    State state() const;
    /// With a status of 400, 413, 414, 417, 431, 501 or 505.
    Refusal refusal() const;
    /// The client waits for "100 Continue" before it sends the body (RFC 9110 §10.1.1).
    bool wantsContinue() const;
    /// Of a request that is refused or not complete: what was read of its header, with a target in origin-form only.
    http::Request known() const;
    /// Bytes of the body so far.
    qsizetype bodySize() const;

    /// Hands the complete request over and starts afresh.
    ParsedRequest take();
    /// Forgets what it has of a request.
    void reset();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace grantdesk::network
