#pragma once

#include "app/shared/control/control_api.h"
#include "core/base/json_members.h"
#include "core/http/parameters.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace grantdesk::app::control {

/// One request, taken apart.
struct Call {
    World &world;
    const Result<applications::Seed> &atStart; ///< what was registered when the server started
    QStringList variables;                     ///< what stands for the {…} of the route's path
    http::Parameters query;
    QJsonObject body;

    TimePoint now() const; ///< by the server's clock, which may have been moved
};

/// What a route does with the request's body.
enum class Body { None, Optional, Required };

struct Route {
    const char *method;
    const char *path; ///< below ControlApi::root; "{app}" stands for one segment
    Body body;
    QByteArrayList query; ///< the parameters it takes, each at most once
    authserver::Answer (*answer)(Call &);
};

/// All of the API, in the order of openapi.json.
const QList<Route> &routes();

authserver::Answer getClock(Call &call);
authserver::Answer advanceClock(Call &call);
authserver::Answer freezeClock(Call &call);
authserver::Answer resumeClock(Call &call);
authserver::Answer setRealClock(Call &call);

authserver::Answer listRecipes(Call &call);
authserver::Answer addRecipe(Call &call);
authserver::Answer clearRecipes(Call &call);
authserver::Answer removeRecipe(Call &call);

authserver::Answer readLog(Call &call);
authserver::Answer clearLog(Call &call);

authserver::Answer reset(Call &call);
authserver::Answer describe(Call &call);

authserver::Answer listUsers(Call &call);
authserver::Answer addUser(Call &call);
authserver::Answer getUser(Call &call);
authserver::Answer changeUser(Call &call);
authserver::Answer setPassword(Call &call);

authserver::Answer listApplications(Call &call);
authserver::Answer createApplication(Call &call);
authserver::Answer getApplication(Call &call);
authserver::Answer changeApplication(Call &call);
authserver::Answer deleteApplication(Call &call);
authserver::Answer listSecrets(Call &call);
authserver::Answer addSecret(Call &call);
authserver::Answer changeSecret(Call &call);
authserver::Answer deleteSecret(Call &call);
authserver::Answer listKeys(Call &call);
authserver::Answer addKey(Call &call);
authserver::Answer deleteKey(Call &call);

} // namespace grantdesk::app::control
