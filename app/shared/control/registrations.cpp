#include "app/shared/control/answers.h"
#include "app/shared/control/routes.h"
#include "app/shared/shapes.h"
#include "core/applications/validate.h"

#include <algorithm>

namespace grantdesk::app::control {

using namespace applications;

namespace {

Result<Application> named(const Call &call)
{
    return call.world.stores.applications().resolve(call.variables[0]);
}

Result<QJsonObject> shapeOf(const Call &call, const Application &application)
{
    return call.world.stores.people().organisation().map([&application](const auto &organisation) {
        return toJson(application, organisation ? organisation->customerId : QString());
    });
}

http::Response answerWith(const Call &call, const Result<Application> &application)
{
    const auto json = application.and_then([&call](const Application &found) { return shapeOf(call, found); });
    return json ? jsonResponse(200, *json) : refusal(json.error());
}

http::Response done(const Result<void> &result)
{
    return result ? nothing() : refusal(result.error());
}

/// Gives a draft its identity and, where its type has them, its first client secret.
std::optional<SecretString> complete(Application &application, RandomSource &random, TimePoint now)
{
    if (application.id.isEmpty())
        application.id = newId(random);
    if (application.clientId.isEmpty())
        application.clientId = newId(random);
    application.createdAt = now;
    auto *secrets = clientSecrets(application);
    if (!secrets)
        return std::nullopt;
    const NewClientSecret first = newClientSecret({}, random, now);
    secrets->append(first.record);
    return first.plaintext;
}

/// The one moment at which a secret is told.
QJsonObject withSecret(QJsonObject json, const SecretString &secret)
{
    json.insert(QStringLiteral("client_secret"), QString::fromLatin1(secret.reveal()));
    return json;
}

/// The member whose value another application has, or a deleted one had; empty for another error.
QString takenMember(const Call &call, const Application &draft, const Error &error)
{
    const bool taken = error.code == QLatin1String("applications.already_exists")
        || error.code == QLatin1String("applications.was_deleted");
    if (!taken)
        return {};
    auto &applications = call.world.stores.applications();
    const auto deleted = applications.deleted();
    const bool hasId = applications.find(draft.id).has_value()
        || (deleted && std::any_of(deleted->begin(), deleted->end(), [&draft](const DeletedApplication &former) {
                           return former.application.id == draft.id;
                       }));
    return hasId ? QStringLiteral("id") : QStringLiteral("client_id");
}

QString readNotes(JsonMembers &members)
{
    QString notes = members.text("notes", maximumText).value_or(QString());
    for (const Problem &problem : validateNotes(notes))
        members.complain("notes", Error{problem.code, {}, problem.args});
    return notes;
}

} // namespace

authserver::Answer listApplications(Call &call)
{
    const auto all = call.world.stores.applications().list();
    if (!all)
        return refusal(all.error());
    QJsonArray rows;
    for (const Application &application : *all) {
        const auto json = shapeOf(call, application);
        if (!json)
            return refusal(json.error());
        rows.append(*json);
    }
    return jsonResponse(200, {{QStringLiteral("applications"), rows}});
}

authserver::Answer createApplication(Call &call)
{
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    auto draft = readApplication(members);
    // Which members there may be depends on the type.
    if (!draft)
        return refusal(problems);
    members.refuseOthers();
    if (problems.isEmpty())
        complainAbout(*draft, members);
    if (!problems.isEmpty())
        return refusal(problems);
    const auto secret = complete(*draft, call.world.random, call.now());
    const auto json = call.world.stores.applications().create(*draft).and_then(
        [&call](const Application &created) { return shapeOf(call, created); });
    if (!json)
        return refusal(json.error(), takenMember(call, *draft, json.error()));
    return jsonResponse(201, secret ? withSecret(*json, *secret) : *json);
}

authserver::Answer getApplication(Call &call)
{
    return answerWith(call, named(call));
}

authserver::Answer changeApplication(Call &call)
{
    auto application = named(call);
    if (!application)
        return refusal(application.error());
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    readApplicationEdits(members, *application);
    members.refuseOthers();
    if (problems.isEmpty())
        complainAbout(*application, members);
    if (!problems.isEmpty())
        return refusal(problems);
    return answerWith(call, call.world.stores.applications().update(*application, call.now()));
}

authserver::Answer deleteApplication(Call &call)
{
    // For good: a test suite registers the same client again in its next run.
    auto &applications = call.world.stores.applications();
    return done(named(call).and_then([&applications](const Application &found) {
        return applications.remove(found.id).and_then([&] { return applications.purge(found.id); });
    }));
}

authserver::Answer listSecrets(Call &call)
{
    const auto application = named(call);
    if (!application)
        return refusal(application.error());
    const auto *secrets = clientSecrets(*application);
    return jsonResponse(200, {{QStringLiteral("secrets"), secrets ? toJsonArray(*secrets) : QJsonArray()}});
}

authserver::Answer addSecret(Call &call)
{
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    const QString notes = readNotes(members);
    const auto expiresAt = readTime(members, "expires_at");
    members.refuseOthers();
    if (!problems.isEmpty())
        return refusal(problems);
    const NewClientSecret fresh = newClientSecret(notes, call.world.random, call.now(), expiresAt);
    const auto added = named(call).and_then(
        [&](const Application &found) { return call.world.stores.applications().addSecret(found.id, fresh.record); });
    return added ? jsonResponse(201, withSecret(toJson(fresh.record), fresh.plaintext)) : refusal(added.error());
}

authserver::Answer changeSecret(Call &call)
{
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    members.require("notes");
    const QString notes = readNotes(members);
    members.refuseOthers();
    if (!problems.isEmpty())
        return refusal(problems);
    return done(named(call).and_then([&](const Application &found) {
        return call.world.stores.applications().setSecretNotes(found.id, call.variables[1], notes);
    }));
}

authserver::Answer deleteSecret(Call &call)
{
    return done(named(call).and_then([&call](const Application &found) {
        return call.world.stores.applications().removeSecret(found.id, call.variables[1]);
    }));
}

authserver::Answer listKeys(Call &call)
{
    const auto application = named(call);
    if (!application)
        return refusal(application.error());
    const auto *keys = publicKeys(*application);
    return jsonResponse(200, {{QStringLiteral("keys"), keys ? toJsonArray(*keys) : QJsonArray()}});
}

authserver::Answer addKey(Call &call)
{
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    members.require("user");
    const auto owner = members.text("user", maximumText);
    const auto key = readPublicKey(members, "key");
    members.refuseOthers();
    if (!problems.isEmpty())
        return refusal(problems);
    const auto user = call.world.stores.people().resolveUser(*owner);
    if (!user)
        return refusal(user.error(), QStringLiteral("user"));
    const PublicKey fresh = newPublicKey(*key, user->id, call.world.random, call.now());
    const auto added = named(call).and_then(
        [&](const Application &found) { return call.world.stores.applications().addKey(found.id, fresh); });
    return added ? jsonResponse(201, toJson(fresh)) : refusal(added.error());
}

authserver::Answer deleteKey(Call &call)
{
    return done(named(call).and_then([&call](const Application &found) {
        return call.world.stores.applications().removeKey(found.id, call.variables[1]);
    }));
}

} // namespace grantdesk::app::control
