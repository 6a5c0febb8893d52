#include "core/authserver/endpoints/endpoints.h"

#include "core/authserver/answers.h"
#include "core/authserver/endpoints/browser_answers.h"
#include "core/authserver/policy/anti_forgery.h"
#include "core/authserver/policy/browser_session.h"
#include "core/authserver/policy/throttle.h"
#include "core/authserver/request_notes.h"
#include "core/base/secret_string.h"
#include "core/crypto/password.h"
#include "core/oauth/endpoints.h"

namespace grantdesk::authserver {

namespace {

/// Bytes: as many characters as an address and a password may have, of four bytes each.
constexpr qsizetype longestEmail = 4 * 254;
constexpr qsizetype longestPassword = 4 * 1024;
constexpr char guessingRule[] = "RFC 6749 §10.10";

/// Verified in place of an unknown user's password, so that the time it takes tells nothing.
constexpr char nobodysHash[]
    = "$argon2id$v=19$m=19456,t=2,p=1$Z3JhbnRkZXNrLW5vYm9keQ$3vJ6bq1V3pXoOq0m3c8e9V0Yk0m1gq2Yk6T5mWc8xJ0";

/// What somebody typed into the form.
struct SignIn {
    QByteArray email;
    SecretString password;
};

/// `reason` is for the log alone: the page must not tell who has an account.
Answer loginPage(Context &context, const http::Request &request, const VerifiedAttempt &attempt,
                 const QByteArray &email, const char *message, const char *reason)
{
    const auto pageKey = context.directory.pageKey();
    if (!pageKey)
        return failurePage(context, request, pageKey.error());
    if (message)
        context.notes.outcome(QByteArray(message).replace('.', '_'), guessingRule, reason);
    const QByteArray known = cookieValue(context.settings, request, visitorCookie);
    const QByteArray visitor = known.isEmpty() ? context.random.bytes(16).toHex() : known;
    const PageFrame frame = frameOf(context, request, &attempt);
    const auto text = [&](const char *key, const HtmlValues &values = {}) {
        return context.pages.text(frame.language, key, values);
    };
    const Html here = Html::trusted(QByteArrayLiteral("1"));
    http::Response response = context.pages.page(
        frame, 200, "login.title", "login.html",
        {{"heading", text("login.title")},
         {"to_continue", text("login.to_continue", {{"app", Html::fromText(attempt->client->name.toUtf8())}})},
         {"message", message ? text(message) : Html()},
         {"action", Html::fromText(QByteArray(oauth::loginPath) + '?' + attempt->query)},
         {"anti_forgery", Html::fromText(antiForgeryToken(*pageKey, FormPurpose::SignIn, visitor, attempt->query))},
         {"email_label", text("login.email")},
         {"email", Html::fromText(email)},
         {"email_first", email.isEmpty() ? here : Html()},
         {"password_label", text("login.password")},
         {"password_first", email.isEmpty() ? Html() : here},
         {"submit", text("login.submit")}});
    if (known.isEmpty())
        response.headers.add(QByteArrayLiteral("Set-Cookie"), setCookie(context.settings, visitorCookie, visitor));
    return response;
}

Answer showLogin(Context &context, const http::Request &request, const VerifiedAttempt &attempt)
{
    const auto visitor = signedIn(context, request);
    if (!visitor)
        return failurePage(context, request, visitor.error());
    if (*visitor)
        return seePage(oauth::authorizePath, attempt->query);
    return loginPage(context, request, attempt, {}, nullptr, nullptr);
}

Answer welcome(Context &context, const http::Request &request, const VerifiedAttempt &attempt, const Id &user)
{
    if (const QByteArray former = cookieValue(context.settings, request, sessionCookie); !former.isEmpty()) {
        if (const auto removed = endBrowserSession(context, former); !removed)
            return failurePage(context, request, removed.error());
    }
    const auto session = startBrowserSession(context, user);
    if (!session)
        return failurePage(context, request, session.error());
    if (const auto noted = context.grants.noteSignIn(user, context.clock.now()); !noted)
        return failurePage(context, request, noted.error());
    http::Response response = seePage(oauth::authorizePath, attempt->query);
    response.headers.add(QByteArrayLiteral("Set-Cookie"), setCookie(context.settings, sessionCookie, *session));
    return response;
}

/// Whether the password fits that hash.
struct Verdict {
    QByteArray hash;
    bool fits;
};

/// Told to nobody but the log.
const char *whyRefused(const std::optional<applications::User> &user, const Verdict &verdict)
{
    if (!user)
        return "No user has this e-mail address.";
    if (!user->active)
        return "The user's account is no longer active.";
    if (!verdict.fits)
        return "The password is wrong.";
    return "The password was replaced while it was being verified.";
}

/// Back on the store's thread with the verdict about the password.
Answer judge(Context &context, const http::Request &request, const VerifiedAttempt &attempt, const SignIn &signIn,
             const Verdict &verdict)
{
    const QString email = QString::fromUtf8(signIn.email);
    const auto user = context.directory.userByEmail(email);
    if (!user)
        return failurePage(context, request, user.error());
    // The password that was verified may have been replaced meanwhile: then it is none any more.
    const bool mayEnter = *user && (*user)->active && (*user)->passwordHash == verdict.hash;
    if (verdict.fits && !mayEnter)
        context.signInAttempts.wrong(email, request.peerAddress, context.clock.realNow());
    if (!verdict.fits || !mayEnter)
        return loginPage(context, request, attempt, signIn.email, "login.failed", whyRefused(*user, verdict));
    context.notes.user((*user)->id);
    context.signInAttempts.succeeded(email, request.peerAddress);
    return welcome(context, request, attempt, (*user)->id);
}

Answer verifyLater(Context &context, const http::Request &request, const VerifiedAttempt &attempt, const SignIn &signIn,
                   const QByteArray &hash, TimePoint now)
{
    Context *server = &context;
    return Deferred{[server, request, attempt, signIn, hash, now]() -> std::function<Answer()> {
        SignInAttempt place(server->signInAttempts, QString::fromUtf8(signIn.email), request.peerAddress, now);
        if (const auto wait = place.wait())
            return [server, request, throttled = Throttled{*wait, guessingRule}] {
                return Answer(failurePage(*server, request, throttled));
            };
        const Verdict verdict{hash, crypto::verifyPassword(hash, signIn.password)};
        if (verdict.fits)
            place.right();
        return [server, request, attempt, signIn, verdict] {
            return judge(*server, request, attempt, signIn, verdict);
        };
    }};
}

Answer takeLogin(Context &context, const http::Request &request, const VerifiedAttempt &attempt)
{
    const auto form = readForm(request);
    if (!form)
        return failurePage(context, request, form.error());
    const auto pageKey = context.directory.pageKey();
    if (!pageKey)
        return failurePage(context, request, pageKey.error());
    if (!isAntiForgeryToken(form->value("anti_forgery"), *pageKey, FormPurpose::SignIn,
                            cookieValue(context.settings, request, visitorCookie), attempt->query))
        return failurePage(context, request, PageError{403, "error.form_expired", {}, "RFC 6749 §10.12"});

    const SignIn signIn{form->value("email").trimmed(), SecretString(form->value("password"))};
    if (signIn.email.isEmpty() || signIn.password.isEmpty() || signIn.email.size() > longestEmail
        || signIn.password.size() > longestPassword)
        return loginPage(context, request, attempt, signIn.email.left(longestEmail), "login.incomplete",
                         "The e-mail address or the password is empty or too long.");

    const QString email = QString::fromUtf8(signIn.email);
    const TimePoint now = context.clock.realNow();
    if (const auto wait = context.signInAttempts.wait(email, request.peerAddress, now))
        return failurePage(context, request, Throttled{*wait, guessingRule});
    const auto user = context.directory.userByEmail(email);
    if (!user)
        return failurePage(context, request, user.error());
    return verifyLater(context, request, attempt, signIn, *user ? (*user)->passwordHash : QByteArray(nobodysHash), now);
}

} // namespace

Answer answerLogin(Context &context, const http::Request &request)
{
    const auto attempt = readAuthorization(context, request);
    if (!attempt)
        return failurePage(context, request, attempt.error());
    return request.method == "POST" ? takeLogin(context, request, *attempt) : showLogin(context, request, *attempt);
}

} // namespace grantdesk::authserver
