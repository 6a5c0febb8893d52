#include "app/shared/control/answers.h"
#include "app/shared/control/routes.h"
#include "app/shared/seed_store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <deque>
#include <limits>

namespace grantdesk::app::control {

namespace {

constexpr qint64 defaultLogLimit = 100;
constexpr qint64 maximumLogLimit = 1000;

http::Response clockAnswer(const Call &call, const ClockSetting &setting)
{
    return jsonResponse(200, authserver::toJson(setting, call.world.realClock.now()));
}

http::Response storeClock(Call &call, const Result<ClockSetting> &setting, const QString &path = {})
{
    if (!setting)
        return refusal(setting.error(), path);
    if (const auto stored = call.world.stores.controls().setClock(*setting); !stored)
        return refusal(stored.error());
    return clockAnswer(call, *setting);
}

/// For requests whose body says nothing.
std::optional<http::Response> refuseMembers(const Call &call)
{
    JsonProblems problems;
    JsonMembers(call.body, {}, problems).refuseOthers();
    return problems.isEmpty() ? std::nullopt : std::optional(refusal(problems));
}

/// A whole number of the query; the fallback when absent.
std::optional<qint64> number(const Call &call, const char *name, qint64 fallback, qint64 minimum, qint64 maximum)
{
    const QByteArray text = call.query.value(name);
    if (text.isEmpty())
        return fallback;
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber && value >= minimum && value <= maximum ? std::optional(value) : std::nullopt;
}

/// Which entries of the log are asked for; what is empty or below zero asks for none in particular.
struct LogFilter {
    QByteArray client;
    QByteArray rule;
    qint64 status;

    bool takes(const authserver::LogEntry &entry) const
    {
        return (client.isEmpty() || entry.clientId == client) && (rule.isEmpty() || entry.rule == rule)
            && (status < 0 || entry.status == status);
    }
};

/// So many are looked at in one go: the log is full of what nobody asked for, and serving waits for its lock.
constexpr qint64 logStride = 128;

QList<authserver::LogEntry> firstEntries(const authserver::RequestLog &log, const LogFilter &filter, qint64 since,
                                         qint64 limit)
{
    QList<authserver::LogEntry> found;
    while (found.size() < limit) {
        const auto some = log.since(since, std::min(logStride, limit));
        if (some.isEmpty())
            break;
        since = some.last().sequence;
        for (const auto &entry : some) {
            if (found.size() < limit && filter.takes(entry))
                found.append(entry);
        }
    }
    return found;
}

QList<authserver::LogEntry> lastEntries(const authserver::RequestLog &log, const LogFilter &filter, qint64 last)
{
    std::deque<authserver::LogEntry> found;
    qint64 behind = log.newest() + 1;
    while (behind > 1 && qint64(found.size()) < last) {
        const qint64 before = std::max<qint64>(0, behind - 1 - std::min(logStride, last));
        const auto some = log.since(before, behind - 1 - before);
        // What fell out of the log lies further back, if any did: it answers with what comes after it.
        if (some.isEmpty() || some.first().sequence >= behind)
            break;
        for (auto entry = some.rbegin(); entry != some.rend() && qint64(found.size()) < last; ++entry) {
            if (entry->sequence < behind && filter.takes(*entry))
                found.push_front(*entry);
        }
        behind = some.first().sequence;
    }
    return QList<authserver::LogEntry>(found.begin(), found.end());
}

/// A recipe names its application by whatever resolves; stored is the ID.
std::optional<http::Response> resolveApplication(Call &call, authserver::Recipe &recipe)
{
    if (!recipe.application)
        return std::nullopt;
    const auto application = call.world.stores.applications().resolve(*recipe.application);
    if (!application)
        return refusal(application.error(), QStringLiteral("application"));
    recipe.application = application->id;
    return std::nullopt;
}

/// Why these cannot be a recipe's members, whatever they say.
std::optional<http::Response> refuseRecipeShape(const Call &call)
{
    constexpr qint64 anyNumber = qint64{1} << 53; // what JSON's readers agree about (RFC 8259 §6)
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    members.require("kind");
    members.text("kind", maximumText);
    for (const char *name : {"application", "endpoint"}) {
        if (!members.any(name).isNull())
            members.text(name, maximumText);
    }
    if (!members.any("remaining").isNull())
        members.integer("remaining", -anyNumber, anyNumber);
    members.integer("delay_ms", -anyNumber, anyNumber);
    members.refuseOthers();
    return problems.isEmpty() ? std::nullopt : std::optional(refusal(problems));
}

Result<void> resetRegistry(Call &call)
{
    if (!call.atStart)
        return failure(call.atStart.error());
    if (auto cleared = call.world.stores.controls().clearRegistry(); !cleared)
        return cleared;
    return applySeedInBatch(call.world.stores, *call.atStart, call.world.random, call.world.realClock.now())
        .map([](const SeedReport &) {})
        .map_error([](const JsonProblem &problem) { return problem.error; });
}

Result<void> resetGrants(storage::ControlStore &controls)
{
    return controls.forgetGrants().and_then([&controls] { return controls.clearRecipes(); }).and_then([&controls] {
        return controls.setClock({});
    });
}

/// A refusal after something was written: only a status from 500 on takes the request's writes back.
http::Response takenBack(const Error &error)
{
    return refusal(503, error.code, error.message);
}

} // namespace

authserver::Answer getClock(Call &call)
{
    const auto setting = call.world.stores.controls().clock();
    return setting ? clockAnswer(call, *setting) : refusal(setting.error());
}

authserver::Answer advanceClock(Call &call)
{
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    members.require("by");
    const QString by = members.text("by", maximumText).value_or(QString());
    members.refuseOthers();
    if (!problems.isEmpty())
        return refusal(problems);
    const auto step = parseClockStep(by);
    if (!step)
        return refusal(422, QStringLiteral("step_unreadable"),
                       QStringLiteral("A step is spelled 90s, 15m, 2h, 3d, 1500ms, or as a period such as P6M."),
                       QStringLiteral("by"));
    const auto setting = call.world.stores.controls().clock();
    if (!setting)
        return refusal(setting.error());
    return storeClock(call, advanced(*setting, call.world.realClock.now(), *step), QStringLiteral("by"));
}

authserver::Answer freezeClock(Call &call)
{
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    const auto text = members.text("at", maximumText);
    members.refuseOthers();
    if (!problems.isEmpty())
        return refusal(problems);
    const auto at = text ? fromIso8601(*text) : std::nullopt;
    if (text && !at)
        return refusal(422, QStringLiteral("moment_unreadable"),
                       QStringLiteral("A moment is spelled 2026-11-21T22:02:57Z."), QStringLiteral("at"));
    const auto setting = call.world.stores.controls().clock();
    if (!setting)
        return refusal(setting.error());
    return storeClock(call, frozen(*setting, call.world.realClock.now(), at), QStringLiteral("at"));
}

authserver::Answer resumeClock(Call &call)
{
    if (auto refused = refuseMembers(call))
        return *refused;
    const auto setting = call.world.stores.controls().clock();
    if (!setting)
        return refusal(setting.error());
    return storeClock(call, resumed(*setting, call.world.realClock.now()));
}

authserver::Answer setRealClock(Call &call)
{
    if (auto refused = refuseMembers(call))
        return *refused;
    return storeClock(call, ClockSetting{});
}

authserver::Answer listRecipes(Call &call)
{
    const auto recipes = call.world.stores.controls().recipes();
    if (!recipes)
        return refusal(recipes.error());
    QJsonArray rows;
    for (const authserver::Recipe &recipe : *recipes)
        rows.append(authserver::toJson(recipe));
    return jsonResponse(200, {{QStringLiteral("recipes"), rows}});
}

authserver::Answer addRecipe(Call &call)
{
    if (auto refused = refuseRecipeShape(call))
        return *refused;
    auto recipe = authserver::recipeFromJson(call.body);
    if (!recipe)
        return refusal(recipe.error(), recipe.error().detail);
    recipe->id = newId(call.world.random);
    if (auto refused = resolveApplication(call, *recipe))
        return *refused;
    if (const auto added = call.world.stores.controls().addRecipe(*recipe); !added) {
        const bool wrongType = added.error().code == QLatin1String("recipes.not_for_application_type");
        return refusal(added.error(), wrongType ? QStringLiteral("application") : QString());
    }
    return jsonResponse(201, authserver::toJson(*recipe));
}

authserver::Answer clearRecipes(Call &call)
{
    const auto cleared = call.world.stores.controls().clearRecipes();
    return cleared ? nothing() : refusal(cleared.error());
}

authserver::Answer removeRecipe(Call &call)
{
    const auto removed = call.world.stores.controls().removeRecipe(call.variables[0]);
    return removed ? nothing() : refusal(removed.error());
}

authserver::Answer readLog(Call &call)
{
    const auto since = number(call, "since", 0, 0, std::numeric_limits<qint64>::max());
    const auto limit = number(call, "limit", defaultLogLimit, 1, maximumLogLimit);
    const auto last = number(call, "last", 0, 1, maximumLogLimit);
    const auto status = number(call, "status", -1, 0, 599);
    if (!since || !limit || !status)
        return invalidParameter(!since ? "since" : !limit ? "limit" : "status");
    const bool counted = call.query.contains("since") || call.query.contains("limit");
    if (!last || (call.query.contains("last") && counted))
        return invalidParameter("last");
    const LogFilter filter{call.query.value("client_id"), call.query.value("rule"), *status};
    const auto entries = *last > 0 ? lastEntries(*call.world.log, filter, *last)
                                   : firstEntries(*call.world.log, filter, *since, *limit);
    QJsonArray rows;
    for (const auto &entry : entries)
        rows.append(authserver::toJson(entry));
    return jsonResponse(200, {{QStringLiteral("entries"), rows}, {QStringLiteral("newest"), call.world.log->newest()}});
}

authserver::Answer clearLog(Call &call)
{
    call.world.log->clear();
    return nothing();
}

authserver::Answer reset(Call &call)
{
    JsonProblems problems;
    JsonMembers members(call.body, {}, problems);
    const bool registry = members.boolean("registry").value_or(false);
    members.refuseOthers();
    if (!problems.isEmpty())
        return refusal(problems);
    auto done = resetGrants(call.world.stores.controls());
    if (done && registry)
        done = resetRegistry(call);
    if (!done)
        return takenBack(done.error());
    call.world.log->clear();
    call.world.forgetAttempts();
    return nothing();
}

authserver::Answer describe(Call &)
{
    QFile file(QStringLiteral(":/control/openapi.json"));
    if (!file.open(QIODevice::ReadOnly))
        return refusal(500, QStringLiteral("missing"), QStringLiteral("The description is missing."));
    http::Response response = jsonResponse(200, {});
    response.body = file.readAll();
    return response;
}

} // namespace grantdesk::app::control
