#pragma once

#include <QtGlobal>

#include <chrono>

namespace grantdesk::network {

/// What a connection bears from strangers.
struct ConnectionLimits {
    qsizetype headerBytes = 16 * 1024; ///< request line and headers together
    int headerFields = 100;
    qsizetype bodyBytes = 256 * 1024;
    std::chrono::milliseconds requestDeadline{10'000}; ///< absolute, from a request's first byte to its last
    std::chrono::milliseconds idleDeadline{60'000};    ///< between requests of a kept connection
    qint64 writeBuffer = 1024 * 1024;                  ///< unsent answers of one connection; above it, it is cut
    qint64 unsentBytes = 64 * 1024 * 1024;             ///< of all connections; who exceeds it is cut
    qsizetype heldBytes = 64 * 1024 * 1024; ///< requests read ahead of all connections; above it large ones get 503
    int pipelined = 16;                     ///< requests read ahead of a connection's answers
};

} // namespace grantdesk::network
