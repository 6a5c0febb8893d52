#include "ui/server/recipe_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace grantdesk::ui {

namespace {

using authserver::Recipe;

QString say(const char *text)
{
    return QCoreApplication::translate("Recipes", text);
}

} // namespace

QString recipeKindName(Recipe::Kind kind)
{
    using Kind = Recipe::Kind;
    switch (kind) {
    case Kind::ConsentDenied:
        return say(QT_TRANSLATE_NOOP("Recipes", "Consent denied"));
    case Kind::SlowAnswer:
        return say(QT_TRANSLATE_NOOP("Recipes", "Slow answer"));
    case Kind::TooManyRequests:
        return say(QT_TRANSLATE_NOOP("Recipes", "429 Too many requests"));
    case Kind::ServiceUnavailable:
        return say(QT_TRANSLATE_NOOP("Recipes", "503 Service unavailable"));
    case Kind::ConnectionDropped:
        return say(QT_TRANSLATE_NOOP("Recipes", "Connection dropped"));
    case Kind::MalformedJson:
        return say(QT_TRANSLATE_NOOP("Recipes", "Malformed JSON"));
    case Kind::HtmlErrorPage:
        return say(QT_TRANSLATE_NOOP("Recipes", "HTML error page"));
    case Kind::NoRefreshToken:
        return say(QT_TRANSLATE_NOOP("Recipes", "No refresh_token in the answer"));
    case Kind::ExpiresInZero:
        return say(QT_TRANSLATE_NOOP("Recipes", "expires_in is 0"));
    case Kind::TokenTypeBearer:
        return say(QT_TRANSLATE_NOOP("Recipes", "token_type is Bearer"));
    case Kind::CodeExpired:
        return say(QT_TRANSLATE_NOOP("Recipes", "Code expired at once"));
    case Kind::RefreshRefused:
        return say(QT_TRANSLATE_NOOP("Recipes", "Refresh refused"));
    case Kind::WrongState:
        return say(QT_TRANSLATE_NOOP("Recipes", "Wrong state in the redirect"));
    case Kind::TamperedIss:
        return say(QT_TRANSLATE_NOOP("Recipes", "Tampered iss in the redirect"));
    }
    return {};
}

QString recipeEndpointName(Recipe::Endpoint endpoint)
{
    using Endpoint = Recipe::Endpoint;
    switch (endpoint) {
    case Endpoint::Authorize:
        return say(QT_TRANSLATE_NOOP("Recipes", "Authorization"));
    case Endpoint::Token:
        return say(QT_TRANSLATE_NOOP("Recipes", "Token"));
    case Endpoint::JwtExchange:
        return say(QT_TRANSLATE_NOOP("Recipes", "JWT exchange"));
    case Endpoint::Api:
        return say(QT_TRANSLATE_NOOP("Recipes", "API"));
    }
    return {};
}

QString recipePlaces(const Recipe &recipe)
{
    if (recipe.endpoint)
        return recipeEndpointName(*recipe.endpoint);
    QStringList names;
    for (const Recipe::Endpoint endpoint : authserver::defaultEndpoints(recipe.kind))
        names.append(recipeEndpointName(endpoint));
    return names.join(QStringLiteral(", "));
}

QString recipeUses(const std::optional<int> &remaining)
{
    if (!remaining)
        return say(QT_TRANSLATE_NOOP("Recipes", "Until off"));
    return QCoreApplication::translate("Recipes", "%n request(s)", nullptr, *remaining);
}

} // namespace grantdesk::ui
