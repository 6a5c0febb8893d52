#include "core/authserver/server.h"

#include "core/authserver/context.h"
#include "core/authserver/grants/session_ids.h"
#include "core/authserver/pages/pages.h"
#include "core/authserver/policy/disturb.h"
#include "core/authserver/policy/throttle.h"
#include "core/authserver/policy/verifier_cache.h"
#include "core/authserver/routing/router.h"
#include "core/authserver/routing/try_later.h"
#include "core/authserver/watching/request_watch.h"

namespace grantdesk::authserver {

struct Server::Private {
    Private(Directory &directory, GrantStore &grants, const Clock &base, RandomSource &random, Settings chosen)
        : settings(std::move(chosen))
        , clock(base)
        , context{directory,     grants,         clock,     random,     settings,   pages,
                  secretGuesses, signInAttempts, verifiers, sessionIds, watch.notes}
    {
    }

    Answer handle(const http::Request &request);
    void readControls();
    Answer finish(Answer answer);
    Deferred watched(Deferred deferred);

    const Settings settings;
    MovableClock clock;
    RequestWatch watch;
    const Pages pages;
    SecretGuesses secretGuesses;
    SignInAttempts signInAttempts;
    VerifierCache verifiers;
    SessionIds sessionIds;
    Context context;
};

void Server::Private::readControls()
{
    // A directory that cannot tell lets what was in force stay in force.
    const auto current = context.directory.controls();
    if (!current || *current == watch.notes.controls)
        return;
    watch.notes.controls = *current;
    clock.apply(watch.notes.controls->clock);
}

Answer Server::Private::handle(const http::Request &request)
{
    readControls();
    watch.begin(request, clock.now());
    return finish(answerRequest(context, request));
}

Answer Server::Private::finish(Answer answer)
{
    if (auto *deferred = std::get_if<Deferred>(&answer))
        return watched(std::move(*deferred));
    auto *disturbed = std::get_if<Disturbed>(&answer);
    http::Response &response = disturbed ? disturbed->response : std::get<http::Response>(answer);
    if (watch.notes.isDisturbed())
        response.headers.add(QByteArray(recipeHeader), watch.notes.entry.recipe);
    watch.end(disturbed && disturbed->drop ? 0 : response.status);
    return answer;
}

/// The request goes on later, with its own notes, or never: then the log tells that.
Deferred Server::Private::watched(Deferred deferred)
{
    return {[this, pending = watch.setAside(), job = std::move(deferred.job)]() -> std::function<Answer()> {
        auto resume = job();
        if (!resume)
            return {};
        return [this, pending, resume = std::move(resume)] {
            readControls();
            watch.takeUp(*pending);
            return finish(resume());
        };
    }};
}

Server::Server(Directory &directory, GrantStore &grants, const Clock &clock, RandomSource &random, Settings settings)
    : d(std::make_unique<Private>(directory, grants, clock, random, std::move(settings)))
{
}

Server::~Server() = default;

Answer Server::handle(const http::Request &request)
{
    return d->handle(request);
}

http::Response Server::unavailable(const http::Request &request, Outage outage) const
{
    return authserver::unavailable(d->context, request, outage);
}

const Settings &Server::settings() const
{
    return d->settings;
}

const MovableClock &Server::clock() const
{
    return d->clock;
}

void Server::setRequestLog(std::shared_ptr<RequestLog> log)
{
    d->watch.setLog(std::move(log));
}

std::function<void(bool safe)> Server::endBatch()
{
    return d->watch.endBatch();
}

void Server::turnedAway(const http::Request &request, int status, const QByteArray &rule)
{
    d->readControls();
    d->watch.turnedAway(request, status, rule, d->clock.now());
}

void Server::forgetAttempts()
{
    d->secretGuesses.forgetAll();
    d->signInAttempts.forgetAll();
}

std::shared_ptr<const Controls> Server::controls() const
{
    return d->watch.notes.controls;
}

bool takesWritesBack(const http::Response &response)
{
    return response.status >= 500;
}

} // namespace grantdesk::authserver
