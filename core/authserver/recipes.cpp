#include "core/authserver/recipes.h"

#include <QJsonValue>

#include <algorithm>
#include <array>
#include <limits>

namespace grantdesk::authserver {

namespace {

using Kind = Recipe::Kind;
using Endpoint = Recipe::Endpoint;

constexpr int maximumRemaining = 1'000'000;
constexpr std::chrono::milliseconds maximumDelay = std::chrono::minutes(5);
/// Of a slow answer that says none; `grantdeskctl recipe add` has the same.
constexpr std::chrono::milliseconds defaultDelay = std::chrono::seconds(5);

template<typename Value> struct Named {
    Value value;
    const char *name;
};

constexpr std::array kinds{
    Named<Kind>{Kind::ConsentDenied, "consent_denied"},
    Named<Kind>{Kind::SlowAnswer, "slow_answer"},
    Named<Kind>{Kind::TooManyRequests, "too_many_requests"},
    Named<Kind>{Kind::ServiceUnavailable, "service_unavailable"},
    Named<Kind>{Kind::ConnectionDropped, "connection_dropped"},
    Named<Kind>{Kind::MalformedJson, "malformed_json"},
    Named<Kind>{Kind::HtmlErrorPage, "html_error_page"},
    Named<Kind>{Kind::NoRefreshToken, "no_refresh_token"},
    Named<Kind>{Kind::ExpiresInZero, "expires_in_zero"},
    Named<Kind>{Kind::TokenTypeBearer, "token_type_bearer"},
    Named<Kind>{Kind::CodeExpired, "code_expired"},
    Named<Kind>{Kind::RefreshRefused, "refresh_refused"},
    Named<Kind>{Kind::WrongState, "wrong_state"},
    Named<Kind>{Kind::TamperedIss, "tampered_iss"},
};

constexpr std::array endpoints{
    Named<Endpoint>{Endpoint::Authorize, "authorize"},
    Named<Endpoint>{Endpoint::Token, "token"},
    Named<Endpoint>{Endpoint::JwtExchange, "jwt"},
    Named<Endpoint>{Endpoint::Api, "api"},
};

template<typename Value, size_t count> QByteArray nameOf(const std::array<Named<Value>, count> &all, Value value)
{
    const auto named = std::find_if(all.begin(), all.end(), [value](const auto &one) { return one.value == value; });
    return named == all.end() ? QByteArray() : QByteArray(named->name);
}

template<typename Value, size_t count>
std::optional<Value> valueOf(const std::array<Named<Value>, count> &all, QByteArrayView name)
{
    const auto named = std::find_if(all.begin(), all.end(), [name](const auto &one) { return name == one.name; });
    return named == all.end() ? std::nullopt : std::optional(named->value);
}

template<typename Value, size_t count> QList<Value> valuesOf(const std::array<Named<Value>, count> &all)
{
    QList<Value> values;
    for (const auto &one : all)
        values.append(one.value);
    return values;
}

QStringList words(const QByteArray &first, const QByteArray &second = {})
{
    QStringList args{QString::fromUtf8(first)};
    if (!second.isEmpty())
        args.append(QString::fromUtf8(second));
    return args;
}

Error errorOf(const RecipeProblem &problem)
{
    return {problem.code,
            QStringLiteral("The failure recipe is not valid."),
            problem.args,
            {},
            QString::fromLatin1(problem.field)};
}

Error malformed(const QString &member)
{
    return {QStringLiteral("recipes.malformed"),
            QStringLiteral("The failure recipe's member %1 cannot be read.").arg(member),
            {member},
            {},
            member};
}

Error unknownKind(const QString &kind)
{
    QStringList known;
    for (const auto &one : kinds)
        known.append(QLatin1String(one.name));
    return {QStringLiteral("recipes.unknown_kind"),
            QStringLiteral("There is no such kind of failure recipe."),
            {kind, known.join(QStringLiteral(", "))},
            {},
            QStringLiteral("kind")};
}

/// A whole number, or nothing for another value.
std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    constexpr qint64 nonsense = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(nonsense);
    return value.isDouble() && number != nonsense ? std::optional(number) : std::nullopt;
}

Result<void> readMember(Recipe &recipe, const QString &name, const QJsonValue &value)
{
    if (name == QLatin1String("id") || (value.isNull() && name != QLatin1String("kind")))
        return {};
    if (name == QLatin1String("kind")) {
        const auto kind = recipeKindFromWire(value.toString().toUtf8());
        if (!kind)
            return failure(unknownKind(value.toString()));
        recipe.kind = *kind;
        return {};
    }
    if (name == QLatin1String("endpoint")) {
        recipe.endpoint = recipeEndpointFromWire(value.toString().toUtf8());
        return recipe.endpoint ? Result<void>()
                               : failure({QStringLiteral("recipes.unknown_endpoint"),
                                          QStringLiteral("There is no such endpoint."),
                                          {value.toString()},
                                          {},
                                          name});
    }
    if (name == QLatin1String("application") && value.isString()) {
        recipe.application = value.toString();
        return {};
    }
    const auto number = wholeNumber(value);
    if (name == QLatin1String("remaining") && number) {
        recipe.remaining = static_cast<int>(std::clamp<qint64>(*number, 0, maximumRemaining + 1));
        return {};
    }
    if (name == QLatin1String("delay_ms") && number) {
        recipe.delay = std::chrono::milliseconds(*number);
        return {};
    }
    return failure(malformed(name));
}

} // namespace

const QList<Kind> &allRecipeKinds()
{
    static const QList<Kind> all = valuesOf(kinds);
    return all;
}

const QList<Endpoint> &allRecipeEndpoints()
{
    static const QList<Endpoint> all = valuesOf(endpoints);
    return all;
}

QByteArray toWire(Kind kind)
{
    return nameOf(kinds, kind);
}

QByteArray toWire(Endpoint endpoint)
{
    return nameOf(endpoints, endpoint);
}

std::optional<Kind> recipeKindFromWire(QByteArrayView text)
{
    return valueOf(kinds, text);
}

std::optional<Endpoint> recipeEndpointFromWire(QByteArrayView text)
{
    return valueOf(endpoints, text);
}

QList<Endpoint> possibleEndpoints(Kind kind)
{
    switch (kind) {
    case Kind::ConsentDenied:
    case Kind::WrongState:
    case Kind::TamperedIss:
        return {Endpoint::Authorize};
    case Kind::NoRefreshToken:
    case Kind::CodeExpired:
    case Kind::RefreshRefused:
        return {Endpoint::Token};
    case Kind::ExpiresInZero:
    case Kind::TokenTypeBearer:
        return {Endpoint::Token, Endpoint::JwtExchange};
    case Kind::MalformedJson:
        return {Endpoint::Token, Endpoint::JwtExchange, Endpoint::Api};
    case Kind::SlowAnswer:
    case Kind::TooManyRequests:
    case Kind::ServiceUnavailable:
    case Kind::ConnectionDropped:
    case Kind::HtmlErrorPage:
        break;
    }
    return allRecipeEndpoints();
}

QList<Endpoint> defaultEndpoints(Kind kind)
{
    QList<Endpoint> endpoints = possibleEndpoints(kind);
    // A person in front of a browser is disturbed only when somebody asks for it.
    if (endpoints.size() > 1)
        endpoints.removeAll(Endpoint::Authorize);
    return endpoints;
}

QList<RecipeProblem> validate(const Recipe &recipe)
{
    QList<RecipeProblem> problems;
    if (recipe.endpoint && !possibleEndpoints(recipe.kind).contains(*recipe.endpoint))
        problems.append({"endpoint", QStringLiteral("recipes.endpoint_not_for_kind"),
                         words(toWire(recipe.kind), toWire(*recipe.endpoint))});
    if (recipe.remaining && (*recipe.remaining < 1 || *recipe.remaining > maximumRemaining))
        problems.append({"remaining", QStringLiteral("recipes.remaining_out_of_range"),
                         words(QByteArray::number(maximumRemaining))});
    const bool slow = recipe.kind == Kind::SlowAnswer;
    if (slow && (recipe.delay <= std::chrono::milliseconds::zero() || recipe.delay > maximumDelay))
        problems.append({"delay_ms", QStringLiteral("recipes.delay_out_of_range"),
                         words(QByteArray::number(qint64(maximumDelay.count())))});
    if (!slow && recipe.delay != std::chrono::milliseconds::zero())
        problems.append({"delay_ms", QStringLiteral("recipes.delay_not_for_kind"), words(toWire(recipe.kind))});
    return problems;
}

Result<void> checked(const Recipe &recipe)
{
    const auto problems = validate(recipe);
    return problems.isEmpty() ? Result<void>() : failure(errorOf(problems.first()));
}

QJsonObject toJson(const Recipe &recipe)
{
    QJsonObject json{{QStringLiteral("id"), recipe.id},
                     {QStringLiteral("kind"), QString::fromLatin1(toWire(recipe.kind))},
                     {QStringLiteral("application"), QJsonValue::Null},
                     {QStringLiteral("endpoint"), QJsonValue::Null},
                     {QStringLiteral("remaining"), QJsonValue::Null},
                     {QStringLiteral("delay_ms"), qint64(recipe.delay.count())}};
    if (recipe.application)
        json[QStringLiteral("application")] = *recipe.application;
    if (recipe.endpoint)
        json[QStringLiteral("endpoint")] = QString::fromLatin1(toWire(*recipe.endpoint));
    if (recipe.remaining)
        json[QStringLiteral("remaining")] = *recipe.remaining;
    return json;
}

Result<Recipe> recipeFromJson(const QJsonObject &json)
{
    if (!json.contains(QLatin1String("kind")))
        return failure(malformed(QStringLiteral("kind")));
    Recipe recipe;
    const bool isSlow = json.value(QLatin1String("kind")) == QLatin1String("slow_answer");
    recipe.delay = isSlow ? defaultDelay : std::chrono::milliseconds::zero();
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (const auto read = readMember(recipe, member.key(), member.value()); !read)
            return failure(read.error());
    }
    if (const auto valid = checked(recipe); !valid)
        return failure(valid.error());
    return recipe;
}

QJsonObject toJson(const ClockSetting &setting, TimePoint realNow)
{
    return {{QStringLiteral("now"), toIso8601(presentOf(setting, realNow))},
            {QStringLiteral("real_now"), toIso8601(realNow)},
            {QStringLiteral("offset_ms"), qint64((presentOf(setting, realNow) - realNow).count())},
            {QStringLiteral("frozen_at"),
             setting.frozenAt ? QJsonValue(toIso8601(*setting.frozenAt)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("real"), setting.isReal()}};
}

} // namespace grantdesk::authserver
