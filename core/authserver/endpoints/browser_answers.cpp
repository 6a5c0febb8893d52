#include "core/authserver/endpoints/browser_answers.h"

#include "core/authserver/answers.h"
#include "core/authserver/policy/claimed_client.h"
#include "core/authserver/policy/disturb.h"
#include "core/authserver/port_errors.h"
#include "core/oauth/endpoints.h"

namespace grantdesk::authserver {

namespace {

PageError pageErrorOf(const Failure &failure)
{
    if (const auto *error = std::get_if<PageError>(&failure))
        return *error;
    if (const auto *throttled = std::get_if<Throttled>(&failure)) {
        const QByteArray seconds = QByteArray::number(qint64(throttled->retryAfter.count()));
        return {429, "error.throttled", {{"seconds", seconds}}, throttled->rule};
    }
    const auto *error = std::get_if<Error>(&failure);
    if (error && statusForPortError(*error) == 503)
        return {503, "error.unavailable", {}, ruleForPortError(*error)};
    const bool isNewer = error && error->code == QLatin1String("storage.newer_schema");
    return {500, isNewer ? "error.newer_schema" : "error.internal", {}, ruleForPortError({})};
}

enum class Leads { ToACode, ToTheClient };

/// The oldest recipe that could act on this redirect.
const Recipe *recipeForRedirect(const Context &context, const VerifiedAttempt &attempt, Leads leads)
{
    using Kind = Recipe::Kind;
    const Id &application = attempt->client->id;
    const bool hasState = !attempt->parameters.value("state").isEmpty();
    if (leads == Leads::ToTheClient)
        return hasState ? fitting(context, {Kind::WrongState, Kind::TamperedIss}, application)
                        : fitting(context, {Kind::TamperedIss}, application);
    return hasState ? fitting(context, {Kind::ConsentDenied, Kind::WrongState, Kind::TamperedIss}, application)
                    : fitting(context, {Kind::ConsentDenied, Kind::TamperedIss}, application);
}

PageFrame frameFor(const Context &context, const http::Request &request, const http::Parameters &parameters)
{
    PageFrame frame;
    frame.isSignIn = request.path() == oauth::loginPath;
    frame.query = request.query();
    frame.language = visitorLanguage(request, parameters);
    frame.controls = context.notes.controls;
    frame.now = context.clock.now();
    return frame;
}

} // namespace

Outcome<VerifiedAttempt> readAuthorization(Context &context, const http::Request &request)
{
    AuthorizationAttempt attempt;
    attempt.query = request.query();
    auto parameters = http::parseForm(attempt.query);
    if (!parameters)
        return refuse(PageError{400, "error.request_malformed", {}, "RFC 6749 §4.1.2.1"});
    attempt.parameters = std::move(*parameters);
    noteParameters(context, request, attempt.parameters);
    const QByteArray clientId = attempt.parameters.value("client_id");
    if (!clientId.isEmpty()) {
        const auto client = context.directory.clientById(clientId);
        if (!client)
            return refuse(client.error());
        attempt.client = *client;
        if (*client)
            context.notes.client(**client);
    }
    return verifyAddress(std::move(attempt), context.settings);
}

PageFrame frameOf(Context &context, const http::Request &request, const VerifiedAttempt *attempt)
{
    PageFrame frame = attempt ? frameFor(context, request, (*attempt)->parameters) : bareFrame(context, request);
    if (const auto organisation = context.directory.organisation())
        frame.organisation = organisation->name.toUtf8();
    return frame;
}

PageFrame bareFrame(const Context &context, const http::Request &request)
{
    return frameFor(context, request, http::parseForm(request.query()).value_or(http::Parameters()));
}

http::Response failurePage(Context &context, const http::Request &request, const Failure &failure)
{
    context.notes.outcome(failure);
    http::Response response = context.pages.errorPage(frameOf(context, request), pageErrorOf(failure));
    if (const auto *throttled = std::get_if<Throttled>(&failure))
        response.headers.add(QByteArrayLiteral("Retry-After"),
                             QByteArray::number(qint64(throttled->retryAfter.count())));
    askForPatience(response);
    return response;
}

http::Response seePage(const char *path, const QByteArray &query)
{
    return seeOther(QByteArray(path) + '?' + query);
}

Result<http::Response> seeClient(Context &context, const VerifiedAttempt &attempt, http::Parameters parameters)
{
    const auto organisation = context.directory.organisation();
    if (!organisation)
        return failure(organisation.error());
    parameters.add(QByteArrayLiteral("domain"), organisation->domain.toUtf8());
    parameters.add(QByteArrayLiteral("lane"), organisation->lane.toUtf8());
    const Recipe *recipe = recipeForRedirect(context, attempt, Leads::ToTheClient);
    if (recipe && !take(context, *recipe))
        recipe = nullptr;
    const bool wrongState = recipe && recipe->kind == Recipe::Kind::WrongState;
    const bool tampered = recipe && recipe->kind == Recipe::Kind::TamperedIss;
    parameters.addIfPresent(QByteArrayLiteral("state"),
                            wrongState ? context.random.bytes(16).toHex() : attempt->parameters.value("state"));
    parameters.add(QByteArrayLiteral("iss"),
                   tampered ? QByteArrayLiteral("https://attacker.example") : context.settings.issuer);
    return seeOther(http::appendQuery(attempt->redirectUri(), parameters));
}

bool isDeniedByRecipe(Context &context, const VerifiedAttempt &attempt)
{
    const Recipe *recipe = recipeForRedirect(context, attempt, Leads::ToACode);
    return recipe && recipe->kind == Recipe::Kind::ConsentDenied && take(context, *recipe);
}

Result<http::Response> seeClientRefused(Context &context, const VerifiedAttempt &attempt, const oauth::Refusal &refusal)
{
    context.notes.outcome(refusal);
    return seeClient(context, attempt,
                     {{QByteArrayLiteral("error"), oauth::toWire(refusal.code)},
                      {QByteArrayLiteral("error_description"), refusal.description}});
}

http::Response orFailurePage(Context &context, const http::Request &request, Result<http::Response> response)
{
    return response ? std::move(*response) : failurePage(context, request, response.error());
}

Outcome<http::Parameters> readForm(const http::Request &request)
{
    const auto parameters = http::parseForm(request.body);
    if (!parameters || !parameters->firstDuplicate().isEmpty() || request.headers.count("Content-Type") > 1
        || http::mediaType(request.headers) != "application/x-www-form-urlencoded")
        return refuse(PageError{400, "error.form_expired", {}, "RFC 6749 §10.12"});
    return *parameters;
}

} // namespace grantdesk::authserver
