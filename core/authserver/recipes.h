#pragma once

#include "core/base/clock.h"
#include "core/base/movable_clock.h"
#include "core/base/random_source.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace grantdesk::authserver {

/// A failure that the server shows on purpose, for clients to be tested against. The oldest recipe that could act on a
/// request takes effect, and only that one, whatever its kind. A request that is refused for a reason of its own uses
/// none up that changes what the endpoint says.
struct Recipe {
    enum class Kind {
        ConsentDenied,      ///< "Allow" on the consent page is taken for "Deny"
        SlowAnswer,         ///< the answer comes `delay` later
        TooManyRequests,    ///< 429 with Retry-After
        ServiceUnavailable, ///< 503 with Retry-After
        ConnectionDropped,  ///< the connection ends without an answer
        MalformedJson,      ///< 200 with JSON that breaks off
        HtmlErrorPage,      ///< 502 with a proxy's HTML page
        NoRefreshToken,     ///< tokens without `refresh_token`; a refresh does not rotate
        ExpiresInZero,      ///< `expires_in` 0, and so it is: the access token is dead at once
        TokenTypeBearer,    ///< `token_type` "Bearer"
        CodeExpired,        ///< the code presented counts as expired, and is used up
        RefreshRefused,     ///< `invalid_grant` for a refresh; the token itself is not touched
        WrongState,         ///< the redirect to the client brings another `state`
        TamperedIss,        ///< the redirect to the client brings another `iss`
    };
    enum class Endpoint { Authorize, Token, JwtExchange, Api };

    Id id;
    Kind kind = Kind::ServiceUnavailable;
    std::optional<Id> application = {};    ///< absent: all
    std::optional<Endpoint> endpoint = {}; ///< absent: all that the kind is for by default (defaultEndpoints())
    std::optional<int> remaining = {};     ///< uses that are left; absent: until it is removed
    std::chrono::milliseconds delay{};     ///< of SlowAnswer

    bool operator==(const Recipe &) const = default;
};

/// All kinds and endpoints in the order in which they are listed.
const QList<Recipe::Kind> &allRecipeKinds();
const QList<Recipe::Endpoint> &allRecipeEndpoints();

/// "consent_denied", "slow_answer", …; "authorize", "token", "jwt", "api".
QByteArray toWire(Recipe::Kind kind);
QByteArray toWire(Recipe::Endpoint endpoint);
std::optional<Recipe::Kind> recipeKindFromWire(QByteArrayView text);
std::optional<Recipe::Endpoint> recipeEndpointFromWire(QByteArrayView text);

/// Where a recipe of that kind has an effect when it names no endpoint, and where it can be asked to.
QList<Recipe::Endpoint> defaultEndpoints(Recipe::Kind kind);
QList<Recipe::Endpoint> possibleEndpoints(Recipe::Kind kind);

/// One reason why a recipe cannot be stored: `field` as JSON spells it.
struct RecipeProblem {
    QByteArray field; ///< "application", "endpoint", "remaining", "delay_ms"
    QString code;     ///< "recipes.endpoint_not_for_kind", …
    QStringList args = {};

    bool operator==(const RecipeProblem &) const = default;
};
/// Empty means valid. Codes: recipes.endpoint_not_for_kind (args: kind, endpoint), recipes.remaining_out_of_range
/// (1 to 1,000,000), recipes.delay_out_of_range (1 ms to 5 minutes, for slow_answer), recipes.delay_not_for_kind.
QList<RecipeProblem> validate(const Recipe &recipe);
/// The first problem as an error.
Result<void> checked(const Recipe &recipe);

/// {"id", "kind", "application": id or null, "endpoint": name or null, "remaining": number or null, "delay_ms"}.
QJsonObject toJson(const Recipe &recipe);
/// Inverse, for what a stranger sends: `id` is left out, unknown members are refused, the values validated.
/// `application` is taken as it stands. Errors: recipes.malformed (args: member), recipes.unknown_kind (args: kind),
/// recipes.unknown_endpoint (args: endpoint), and those of validate().
Result<Recipe> recipeFromJson(const QJsonObject &json);

/// {"now", "real_now": ISO 8601, "offset_ms", "frozen_at": ISO 8601 or null, "real": bool}.
QJsonObject toJson(const ClockSetting &setting, TimePoint realNow);

/// What is set at run time, as it was at one moment.
struct Controls {
    ClockSetting clock = {};
    QList<Recipe> recipes = {}; ///< oldest first; `remaining` may be behind what is stored

    bool isNormal() const { return clock.isReal() && recipes.isEmpty(); }
    bool operator==(const Controls &) const = default;
};

} // namespace grantdesk::authserver
