#include "ui/flows/step_facts.h"

#include "core/http/parameters.h"

#include <QCoreApplication>

namespace grantdesk::ui {

namespace {

using flows::Plan;
using flows::Step;

/// The context of this file's words.
struct Steps {
    Q_DECLARE_TR_FUNCTIONS(Steps)
};

template<typename... Handlers> struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template<typename... Handlers> Overloaded(Handlers...) -> Overloaded<Handlers...>;

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QList<Fact> requestFacts(const QByteArray &authorizationUrl)
{
    const QByteArray marked = flows::markUrl(authorizationUrl).render();
    const qsizetype question = marked.indexOf('?');
    QList<Fact> facts{{Steps::tr("Authorization URI"), text(marked.left(question))}};
    if (question < 0)
        return facts;
    for (const QByteArray &pair : marked.mid(question + 1).split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        facts.append({text(pair.left(equals)), text(http::percentDecode(value).value_or(value))});
    }
    return facts;
}

QList<Fact> tokenFacts(const Plan &plan, const QString &grantType, const QByteArray &address)
{
    return {{Steps::tr("Token URL"), text(address)},
            {QStringLiteral("grant_type"), grantType},
            {QStringLiteral("client_id"), text(plan.client.clientId)}};
}

} // namespace

QList<Fact> stateFacts(const Plan &plan, const flows::State &state)
{
    const auto nothing = [](const auto &) {
        return QList<Fact>();
    };
    return std::visit(
        Overloaded{nothing,
                   [](const flows::AwaitingRedirect &waiting) { return requestFacts(waiting.authorizationUrl); },
                   [&plan](const flows::ExchangingCode &exchange) {
                       QList<Fact> facts = tokenFacts(plan, QStringLiteral("authorization_code"), plan.endpoints.token);
                       if (!exchange.domain.isEmpty())
                           facts.append({QStringLiteral("domain"), text(exchange.domain)});
                       if (!exchange.lane.isEmpty())
                           facts.append({QStringLiteral("lane"), text(exchange.lane)});
                       return facts;
                   },
                   [&plan](const flows::ExchangingJwt &) -> QList<Fact> {
                       return {{Steps::tr("Token URL"), text(plan.endpoints.jwtExchange)},
                               {QStringLiteral("client_id"), text(plan.client.clientId)}};
                   },
                   [&plan](const flows::Refreshing &) {
                       return tokenFacts(plan, QStringLiteral("refresh_token"), plan.endpoints.token);
                   },
                   [&plan](const flows::CallingApi &) -> QList<Fact> {
                       return {{Steps::tr("Endpoint"), text(plan.endpoints.api + '/' + plan.apiObject + "/search")}};
                   }},
        state);
}

QString stepExplanation(Step step, const Plan &plan)
{
    switch (step) {
    case Step::AuthorizationAddress:
        return Steps::tr("The address of the authorization page is put together, and the redirect is prepared.");
    case Step::SignInAndConsent:
        return Steps::tr("Log in in the browser and allow access. The server then sends the browser to the redirect "
                         "URL. If no browser has opened, copy the address.");
    case Step::Redirect:
        return Steps::tr("The redirect brings the authorization code. Its state parameter must be the one that was "
                         "sent.");
    case Step::Tokens:
        if (std::holds_alternative<flows::JwtPlan>(plan.kind))
            return Steps::tr("A JSON Web Token, signed with the private key, is exchanged for an access token.");
        return Steps::tr("The authorization code is exchanged for tokens. The code is valid for 2 minutes only.");
    case Step::Api:
        return Steps::tr("The API is called with the access token.");
    case Step::Refresh:
        return Steps::tr("The refresh token is exchanged for a new access token.");
    }
    return {};
}

QString minutesAndSeconds(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::max(time, std::chrono::milliseconds(0))).count();
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace grantdesk::ui
