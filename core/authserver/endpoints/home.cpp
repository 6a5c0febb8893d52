#include "core/authserver/endpoints/endpoints.h"

#include "core/authserver/endpoints/browser_answers.h"
#include "core/oauth/endpoints.h"

namespace grantdesk::authserver {

Answer answerHome(Context &context, const http::Request &request)
{
    const PageFrame frame = frameOf(context, request);
    const oauth::Endpoints endpoints = oauth::endpointsOf(context.settings.issuer);
    const auto text = [&](const char *key, const HtmlValues &values = {}) {
        return context.pages.text(frame.language, key, values);
    };
    return context.pages.page(
        frame, 200, "home.title", "home.html",
        {{"heading", text("home.title")},
         {"body", text("home.body", {{"organisation", Html::fromText(frame.organisation)}})},
         {"authorize_label", text("home.authorize")},
         {"authorize", Html::fromText(endpoints.authorize)},
         {"token_label", text("home.token")},
         {"token", Html::fromText(endpoints.token)},
         {"jwt_label", text("home.jwt")},
         {"jwt", Html::fromText(endpoints.jwtExchange)},
         {"api_label", text("home.api")},
         {"api", Html::fromText(endpoints.api)},
         {"metadata_label", text("home.metadata")},
         {"metadata", Html::fromText(QByteArray(context.settings.issuer + oauth::metadataPath))}});
}

} // namespace grantdesk::authserver
