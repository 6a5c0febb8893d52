#include "core/authserver/endpoints/endpoints.h"

#include "core/authserver/endpoints/browser_answers.h"
#include "core/authserver/grants/tokens.h"
#include "core/authserver/policy/anti_forgery.h"
#include "core/authserver/policy/browser_session.h"
#include "core/authserver/request_notes.h"
#include "core/crypto/hash.h"
#include "core/oauth/endpoints.h"

namespace grantdesk::authserver {

namespace {

using applications::Application;

/// "AM" for "Ada M. Example": the first letters of the first two words.
QString initials(const QString &name)
{
    QString result;
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words.first(std::min<qsizetype>(words.size(), 2)))
        result += word.left(word.at(0).isHighSurrogate() ? 2 : 1);
    return result.toUpper();
}

/// A link that leads out of the page, or nothing for an address that is not one of the web.
Html webAddress(const QString &url)
{
    const bool isWeb = url.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)
        || url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
    return isWeb ? Html::fromText(url.toUtf8()) : Html();
}

/// The sentence about what "Allow access" means, without the parts whose address is not known (D-08).
Html legalSentence(const Pages &pages, const QByteArray &language, const Application &client)
{
    const auto *singlePage = std::get_if<applications::SinglePageApp>(&client.profile);
    const Html privacy = singlePage ? webAddress(singlePage->privacyPolicyUrl) : Html();
    if (privacy.isEmpty())
        return pages.text(language, "consent.legal");
    const Html link
        = Html::trusted("<a href=\"" + privacy.markup() + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
                        + pages.text(language, "consent.privacy").markup() + "</a>");
    return pages.text(language, "consent.legal_privacy", {{"privacy", link}});
}

/// Whether a consent to this client may be remembered: only one that proves who it is.
bool mayRemember(const Context &context, const Application &client)
{
    return context.settings.rememberConsent && applications::clientSecrets(client);
}

Result<bool> isRemembered(Context &context, const VerifiedAttempt &attempt, const Id &user)
{
    if (!mayRemember(context, *attempt->client))
        return false;
    return context.grants.remembersConsent(user, attempt->client->id, attempt->redirectUri());
}

/// The kind of a picture by its first bytes, whatever it is called; empty for all that could be more than a picture,
/// such as SVG.
QByteArray pictureType(const QByteArray &picture)
{
    if (picture.startsWith("\x89PNG\r\n\x1a\n"))
        return QByteArrayLiteral("image/png");
    if (picture.startsWith("\xff\xd8\xff"))
        return QByteArrayLiteral("image/jpeg");
    if (picture.startsWith("RIFF") && picture.sliced(4).mid(4, 4) == "WEBP")
        return QByteArrayLiteral("image/webp");
    return {};
}

HtmlValues logoValues(const Application &client)
{
    const QByteArray &logo = applications::delegation(client)->logoPng;
    const QByteArray type = pictureType(logo);
    if (type.isEmpty())
        return {{"default_logo", Html::trusted(QByteArrayLiteral("1"))}};
    return {{"logo", Html::trusted("data:" + type + ";base64," + logo.toBase64())}};
}

Answer consentPage(Context &context, const http::Request &request, const VerifiedAttempt &attempt,
                   const SignedIn &visitor)
{
    const auto pageKey = context.directory.pageKey();
    if (!pageKey)
        return failurePage(context, request, pageKey.error());
    const PageFrame frame = frameOf(context, request, &attempt);
    const auto text = [&](const char *key, const HtmlValues &values = {}) {
        return context.pages.text(frame.language, key, values);
    };
    const Application &client = *attempt->client;
    const auto *web = std::get_if<applications::WebApp>(&client.profile);
    HtmlValues values = logoValues(client);
    values.add({{"heading", text("consent.title")},
                {"app", Html::fromText(client.name.toUtf8())},
                {"about_url", web ? webAddress(web->descriptionUrl) : Html()},
                {"about", text("consent.about")},
                {"to_access", text("consent.to_access", {{"organisation", Html::fromText(frame.organisation)}})},
                {"initials", Html::fromText(initials(visitor.user.name).toUtf8())},
                {"user", Html::fromText(visitor.user.name.toUtf8())},
                {"email", Html::fromText(visitor.user.email.toUtf8())},
                {"on_behalf", text("consent.on_behalf")},
                {"permission_read", text("consent.permission_read")},
                {"permission_write", text("consent.permission_write")},
                {"legal", legalSentence(context.pages, frame.language, client)},
                {"remember", mayRemember(context, client) ? text("consent.remember") : Html()},
                {"action", Html::fromText(QByteArray(oauth::consentPath) + '?' + attempt->query)},
                {"anti_forgery",
                 Html::fromText(antiForgeryToken(*pageKey, FormPurpose::Consent, visitor.cookie, attempt->query))},
                {"allow", text("consent.allow")},
                {"cancel", text("consent.cancel")},
                {"switch_user", text("consent.switch_user")}});
    return context.pages.page(frame, 200, "consent.title", "consent.html", values);
}

Answer deny(Context &context, const http::Request &request, const VerifiedAttempt &attempt,
            const QByteArray &rule = QByteArrayLiteral("RFC 6749 §4.1.2.1"), const QByteArray &reason = {})
{
    const oauth::Refusal refusal{oauth::ErrorCode::AccessDenied, QByteArrayLiteral("Access was denied by the user."),
                                 rule, reason};
    return orFailurePage(context, request, seeClientRefused(context, attempt, refusal));
}

/// Writes down the code and takes it to the client.
Answer allow(Context &context, const http::Request &request, const VerifiedAttempt &attempt, const Id &user)
{
    const SecretString code = newCode(context.random);
    CodeRecord record;
    record.hash = crypto::sha256(code.reveal());
    record.application = attempt->client->id;
    record.user = user;
    record.redirectUri = attempt->redirectUri();
    record.redirectUriWasSent = attempt->sentRedirectUri();
    record.codeChallenge = attempt->codeChallenge();
    record.scope = attempt->scope();
    record.issuedAt = context.clock.now();
    if (const auto added = context.grants.addCode(record); !added)
        return failurePage(context, request, added.error());
    return orFailurePage(context, request, seeClient(context, attempt, {{QByteArrayLiteral("code"), code.reveal()}}));
}

Answer switchUser(Context &context, const http::Request &request, const VerifiedAttempt &attempt,
                  const SignedIn &visitor)
{
    if (const auto removed = endBrowserSession(context, visitor.cookie); !removed)
        return failurePage(context, request, removed.error());
    http::Response response = seePage(oauth::loginPath, attempt->query);
    response.headers.add(QByteArrayLiteral("Set-Cookie"), expireCookie(context.settings, sessionCookie));
    return response;
}

/// What a permission comes to while a recipe of that kind is on, whether it was given now or is remembered.
Answer denyByRecipe(Context &context, const http::Request &request, const VerifiedAttempt &attempt)
{
    return deny(context, request, attempt, ruleOf(Recipe::Kind::ConsentDenied),
                QByteArrayLiteral("A failure recipe takes it for a denial."));
}

Answer decide(Context &context, const http::Request &request, const VerifiedAttempt &attempt, const SignedIn &visitor,
              const http::Parameters &form)
{
    const QByteArray decision = form.value("decision");
    if (decision == "allow") {
        if (isDeniedByRecipe(context, attempt))
            return denyByRecipe(context, request, attempt);
        if (form.value("remember") == "yes" && mayRemember(context, *attempt->client)) {
            const auto remembered
                = context.grants.rememberConsent(visitor.user.id, attempt->client->id, attempt->redirectUri());
            if (!remembered)
                return failurePage(context, request, remembered.error());
        }
        return allow(context, request, attempt, visitor.user.id);
    }
    if (decision == "switch")
        return switchUser(context, request, attempt, visitor);
    if (decision == "cancel")
        return deny(context, request, attempt);
    return failurePage(context, request, PageError{400, "error.decision_unknown", {}, "workfront-protocol §3.2"});
}

/// Whether the posted form is the one this browser got for this very request; what was decided with it.
Outcome<http::Parameters> readDecision(Context &context, const http::Request &request, const VerifiedAttempt &attempt)
{
    const auto form = readForm(request);
    if (!form)
        return refuse(form.error());
    const auto pageKey = context.directory.pageKey();
    if (!pageKey)
        return refuse(pageKey.error());
    if (!isAntiForgeryToken(form->value("anti_forgery"), *pageKey, FormPurpose::Consent,
                            cookieValue(context.settings, request, sessionCookie), attempt->query))
        return refuse(PageError{403, "error.form_expired", {}, "RFC 6749 §10.12"});
    return *form;
}

} // namespace

Answer answerConsent(Context &context, const http::Request &request)
{
    const auto attempt = readAuthorization(context, request);
    if (!attempt)
        return failurePage(context, request, attempt.error());
    http::Parameters form;
    if (request.method == "POST") {
        const auto read = readDecision(context, request, *attempt);
        if (!read)
            return failurePage(context, request, read.error());
        form = *read;
    }
    const auto visitor = signedIn(context, request);
    if (!visitor)
        return failurePage(context, request, visitor.error());
    if (!*visitor)
        return seePage(oauth::loginPath, (*attempt)->query);
    context.notes.user((*visitor)->user.id);
    if (const auto refusal = checkAuthorization(**attempt))
        return orFailurePage(context, request, seeClientRefused(context, *attempt, *refusal));
    if (request.method == "POST")
        return decide(context, request, *attempt, **visitor, form);
    const auto remembered = isRemembered(context, *attempt, (*visitor)->user.id);
    if (!remembered)
        return failurePage(context, request, remembered.error());
    if (*remembered && isDeniedByRecipe(context, *attempt))
        return denyByRecipe(context, request, *attempt);
    if (*remembered)
        return allow(context, request, *attempt, (*visitor)->user.id);
    return consentPage(context, request, *attempt, **visitor);
}

} // namespace grantdesk::authserver
