#pragma once

#include "core/authserver/ports.h"
#include "core/authserver/settings.h"
#include "core/base/movable_clock.h"
#include "core/base/random_source.h"
#include "core/http/message.h"

#include <chrono>
#include <functional>
#include <memory>
#include <variant>

namespace grantdesk::authserver {

class RequestLog;
struct Deferred;

/// What a failure recipe made of an answer. What the request wrote is kept, whatever the status.
struct Disturbed {
    http::Response response;
    std::chrono::milliseconds delay{}; ///< to wait before the answer leaves
    bool drop = false;                 ///< end the connection instead of answering
};

/// An answer, work to do elsewhere before there is one, or an answer that is spoilt on purpose.
using Answer = std::variant<http::Response, Deferred, Disturbed>;

/// Slow work (Argon2) that must not run on the store's thread. The adapter runs `job` on a worker; what it returns is
/// run on the store's thread, inside a batch like any request.
struct Deferred {
    std::function<std::function<Answer()>()> job;
};

/// How long a server that cannot work will be like that.
enum class Outage {
    Passing,
    UntilRestart, ///< the disk did not take what was written to it: nothing that comes later would be safe
};

/// The authorization server and its sample API as a function from request to answer. It knows no socket, no clock and
/// no random generator of its own. Not thread-safe: one thread owns it together with its stores.
///
/// Rules: workfront-protocol §1–§6, §8, §10–§12, protocol-checks.md, RFC 6749, RFC 7636, RFC 7523, RFC 9207, RFC 9700.
class Server {
public:
    Server(Directory &directory, GrantStore &grants, const Clock &clock, RandomSource &random, Settings settings);
    ~Server();

    /// Answers one request; HEAD like GET, with the body whose length the adapter tells (RFC 9110 §9.3.2). Never
    /// throws; a failing store answers 503 or 500 and the adapter takes the request's writes back (takesWritesBack).
    Answer handle(const http::Request &request);

    /// The 503 of a server that cannot work, in the way in which the request's address speaks. Asks no store, and so it
    /// carries no CORS header: a script learns only that there was no answer. One that lasts says what ends it.
    http::Response unavailable(const http::Request &request, Outage outage) const;

    const Settings &settings() const;

    /// The clock by which everything is dated: the given one, moved as the directory's controls say.
    const MovableClock &clock() const;
    /// Where requests are noted from now on; null, as at first, for nowhere.
    void setRequestLog(std::shared_ptr<RequestLog> log);
    /// Ends a batch of requests. Call what this answers when it is known whether the batch is safe: it tells the log of
    /// them as they were answered, or else as 503. It may be called after later batches have begun.
    std::function<void(bool safe)> endBatch();
    /// Notes a request that never came to handle(), because the adapter answered it with that status. `rule` is the
    /// section that it broke; empty: that of the status.
    void turnedAway(const http::Request &request, int status, const QByteArray &rule = {});
    /// Forgets wrong secrets and sign-ins: nobody has to wait because of those before.
    void forgetAttempts();
    /// The controls in force; never null.
    std::shared_ptr<const Controls> controls() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// True for answers after which the request's writes must be taken back (5xx).
bool takesWritesBack(const http::Response &response);

} // namespace grantdesk::authserver
