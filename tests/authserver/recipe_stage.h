#pragma once

#include "core/authserver/recipes.h"
#include "tests/authserver/world.h"

namespace grantdesk::test {

/// A way to send a request that a failure recipe may be for.
struct Shot {
    QByteArray name;
    authserver::Recipe::Endpoint endpoint;
    bool isRefresh = false; ///< of the token endpoint: a refresh, else a code
    bool redirects = false; ///< of the authorization endpoint: it ends at the client
};
const QList<Shot> &allShots();

/// Somebody who is signed in and clients that have tokens, before any recipe is on.
class RecipeStage {
public:
    explicit RecipeStage(authserver::Settings settings = World::defaultSettings());

    http::Response fire(const Shot &shot);
    /// Whose request that is, and somebody else.
    const Id &ownerOf(const Shot &shot) const;
    const Id &strangerTo(const Shot &shot) const;

    Id add(authserver::Recipe::Kind kind, std::optional<int> remaining = {}, std::optional<Id> application = {},
           std::optional<authserver::Recipe::Endpoint> endpoint = {});

    /// Whether nothing was done to that answer.
    bool isUndisturbed(const Shot &shot, const http::Response &response) const;
    /// Whether that answer is what the kind makes of it.
    bool isDisturbed(authserver::Recipe::Kind kind, const Shot &shot, const http::Response &response) const;

    World world;
    Browser browser;

private:
    bool isNormal(const Shot &shot, const http::Response &response) const;
    http::Response fireClient(const Shot &shot);
    QByteArray m_refreshToken;
    QByteArray m_accessToken;
    int m_assertions = 0;
};

} // namespace grantdesk::test
