#include "app/shared/control/answers.h"
#include "app/shared/control/routes.h"
#include "app/shared/shapes.h"
#include "core/applications/user_rules.h"
#include "core/crypto/password.h"

namespace grantdesk::app::control {

using applications::User;

namespace {

/// A password that may be hashed; complains of any other.
SecretString readPassword(JsonMembers &members)
{
    members.require("password");
    const auto text = members.text("password", applications::maximumPasswordLength);
    if (text && text->isEmpty())
        members.complain("password", Error{QStringLiteral("seed.password_missing"), {}});
    return SecretString(text.value_or(QString()).toUtf8());
}

/// The member whose value somebody else has; empty for another error.
QString takenMember(const Error &error)
{
    if (error.code == QLatin1String("users.id_taken"))
        return QStringLiteral("id");
    return error.code == QLatin1String("users.email_taken") ? QStringLiteral("email") : QString();
}

/// Hashes on a worker and goes on with the hash.
authserver::Deferred hashed(const Call &call, const SecretString &password,
                            std::function<http::Response(World &, const QByteArray &)> next)
{
    return {[&world = call.world, password, next = std::move(next)]() -> std::function<authserver::Answer()> {
        QByteArray hash = crypto::hashPassword(password, world.random);
        return [&world, hash = std::move(hash), next]() -> authserver::Answer {
            if (hash.isEmpty())
                return refusal(503, QStringLiteral("out_of_memory"),
                               QStringLiteral("The password cannot be hashed now."));
            return next(world, hash);
        };
    }};
}

} // namespace

authserver::Answer listUsers(Call &call)
{
    const auto users = call.world.stores.people().users();
    if (!users)
        return refusal(users.error());
    return jsonResponse(200, {{QStringLiteral("users"), toJsonArray(*users)}});
}

authserver::Answer addUser(Call &call)
{
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    User user;
    user.id = applications::readId(members, "id");
    applications::readPerson(members, user.name, user.email);
    user.active = members.boolean("active").value_or(true);
    const SecretString password = readPassword(members);
    members.refuseOthers();
    if (!problems.isEmpty())
        return refusal(problems);
    if (user.id.isEmpty())
        user.id = newId(call.world.random);
    user.createdAt = call.now();
    return hashed(call, password, [user](World &world, const QByteArray &hash) {
        User complete = user;
        complete.passwordHash = hash;
        const auto added = world.stores.people().addUser(complete);
        return added ? jsonResponse(201, toJson(complete)) : refusal(added.error(), takenMember(added.error()));
    });
}

authserver::Answer getUser(Call &call)
{
    const auto user = call.world.stores.people().resolveUser(call.variables[0]);
    return user ? jsonResponse(200, toJson(*user)) : refusal(user.error());
}

authserver::Answer changeUser(Call &call)
{
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    members.require("active");
    const auto active = members.boolean("active");
    members.refuseOthers();
    if (!problems.isEmpty())
        return refusal(problems);
    auto user = call.world.stores.people().resolveUser(call.variables[0]);
    if (!user)
        return refusal(user.error());
    if (const auto done = call.world.stores.people().setActive(user->id, *active); !done)
        return refusal(done.error());
    user->active = *active;
    return jsonResponse(200, toJson(*user));
}

authserver::Answer setPassword(Call &call)
{
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    const SecretString password = readPassword(members);
    members.refuseOthers();
    if (!problems.isEmpty())
        return refusal(problems);
    const auto user = call.world.stores.people().resolveUser(call.variables[0]);
    if (!user)
        return refusal(user.error());
    return hashed(call, password, [id = user->id](World &world, const QByteArray &hash) {
        const auto done = world.stores.people().setPassword(id, hash);
        return done ? nothing() : refusal(done.error());
    });
}

} // namespace grantdesk::app::control
