#pragma once

#include "core/applications/application.h"
#include "core/authserver/failure.h"
#include "core/authserver/recipes.h"
#include "core/authserver/request_log.h"
#include "core/http/message.h"
#include "core/http/parameters.h"

#include <chrono>
#include <memory>
#include <optional>

namespace grantdesk::authserver {

/// What is known about the request that is being answered: what the log will tell of it, the controls that hold for
/// it, and the recipe that took effect. The endpoints note what they find out as soon as they do.
struct RequestNotes {
    LogEntry entry;
    std::chrono::steady_clock::time_point began;
    bool wanted = false; ///< there is a log
    std::shared_ptr<const Controls> controls = std::make_shared<const Controls>();
    std::optional<Recipe::Endpoint> endpoint;

    void client(const applications::Application &application);
    /// The ID of a registered client, which somebody claims to be.
    void client(const QByteArray &clientId);
    void user(const Id &id);
    /// After the client, whose ID is told nowhere before it is known to be one.
    void parameters(const http::Parameters &parameters);
    /// What decided the request; the first to say so is believed.
    void outcome(const QByteArray &code, const QByteArray &rule, const QByteArray &reason = {});
    void outcome(const Failure &failure);
    /// A recipe answered in place of the endpoint, whatever that may have noted before.
    void decided(const Recipe &recipe);
    void recipe(const Recipe &recipe) { entry.recipe = toWire(recipe.kind); }
    bool isDisturbed() const { return !entry.recipe.isEmpty(); }
};

/// The rule of a request that a recipe decided: "recipe code_expired".
QByteArray ruleOf(Recipe::Kind kind);

/// The path as it may be told: segments that are no words of an address are left out, for somebody may have put a
/// token there.
QByteArray loggablePath(const QByteArray &path);

/// The parameters as a query of which nothing can be used: values only where they are known ones, of addresses what is
/// before the query, of the others the name, and of `state` the length. Of client IDs only the one that is known as
/// such.
QByteArray loggableParameters(const http::Parameters &parameters, const QByteArray &clientId);

} // namespace grantdesk::authserver
