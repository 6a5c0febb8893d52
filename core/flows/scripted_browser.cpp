#include "core/flows/scripted_browser.h"

#include "core/applications/redirect_url.h"
#include "core/flows/cookie_jar.h"
#include "core/flows/html_forms.h"
#include "core/http/parameters.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace grantdesk::flows {

namespace {

constexpr int maximumRedirects = 20;
constexpr int maximumForms = 4; ///< a sign-in, a consent, and some patience

Error errorOf(const char *code, const char *message, const QStringList &args = {})
{
    return {QString::fromLatin1(code), QString::fromLatin1(message), args};
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// The same scheme, host, port and path: the redirect URL, whatever query it carries.
bool isSamePlace(const QUrl &left, const QUrl &right)
{
    const auto path = [](const QUrl &url) {
        return url.path().isEmpty() ? QStringLiteral("/") : url.path();
    };
    return left.scheme() == right.scheme() && left.host() == right.host() && path(left) == path(right)
        && (webOriginOf(left) == webOriginOf(right));
}

const HtmlField *passwordField(const HtmlForm &form)
{
    const auto field = std::find_if(form.fields.begin(), form.fields.end(),
                                    [](const HtmlField &each) { return each.type == "password"; });
    return field == form.fields.end() ? nullptr : &*field;
}

/// Names the user in a sign-in form: a field for e-mail addresses, else the last text before the password.
const HtmlField *userField(const HtmlForm &form)
{
    const HtmlField *text = nullptr;
    for (const HtmlField &field : form.fields) {
        if (field.type == "email")
            return &field;
        if (field.type == "password")
            return text;
        if (field.type == "text")
            text = &field;
    }
    return text;
}

bool isButton(const HtmlField &field)
{
    return field.type == "submit" || field.type == "image";
}

bool containsOneOf(const QByteArray &text, std::initializer_list<QByteArrayView> words)
{
    const QByteArray lower = text.toLower();
    return std::any_of(words.begin(), words.end(), [&lower](QByteArrayView word) { return lower.contains(word); });
}

/// What a button stands for. Its name and value are for machines and decide; its words may be in any language, and
/// "Don't allow" would mislead.
std::optional<SignIn::Consent> meaningOf(const HtmlField &button)
{
    for (const QByteArray &text : {QByteArray(button.value + ' ' + button.name), button.label}) {
        if (containsOneOf(text, {"cancel", "deny", "refuse", "n't", "not "}))
            return SignIn::Consent::Cancel;
        if (containsOneOf(text, {"allow", "approve", "accept"}))
            return SignIn::Consent::Allow;
    }
    return std::nullopt;
}

/// The fields that go along with the button that is pressed; `typed` replaces what a person would type.
http::Parameters submission(const HtmlForm &form, const HtmlField *pressed, const http::Parameters &typed)
{
    http::Parameters parameters;
    for (const HtmlField &field : form.fields) {
        const bool isChoice = field.type == "checkbox" || field.type == "radio";
        const bool isLeftOut = field.name.isEmpty() || field.type == "button" || field.type == "reset"
            || (isButton(field) && &field != pressed) || (isChoice && !field.checked);
        if (isLeftOut)
            continue;
        if (typed.contains(field.name))
            parameters.add(field.name, typed.value(field.name));
        else
            parameters.add(field.name, isChoice && field.value.isEmpty() ? QByteArray("on") : field.value);
    }
    return parameters;
}

} // namespace

/// One visit from the opened address to the redirect. A QObject for the sake of its event queue: answers are handled
/// from the event loop, never inside the transport's call.
class ScriptedBrowser::Visit final : public QObject {
public:
    Visit(HttpTransport &transport, SignIn signIn, Done done, std::chrono::milliseconds deadline, const QUrl &start)
        : m_transport(transport)
        , m_signIn(std::move(signIn))
        , m_done(std::move(done))
        , m_deadline(deadline)
        , m_start(start)
    {
        const auto query = http::parseForm(start.query(QUrl::FullyEncoded).toUtf8());
        if (query)
            m_redirectUrl = QUrl::fromEncoded(query->value("redirect_uri"));
    }

    void begin()
    {
        if (webOriginOf(m_start).isEmpty())
            later([this] { finish(failure(errorOf("signin.bad_address", "The address cannot be opened"))); });
        else
            visit(m_start);
    }

private:
    void later(std::function<void()> work) { QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection); }

    /// The last thing a visit does: the callback may destroy it.
    void finish(const Result<Arrival> &result)
    {
        m_pending.reset();
        ++m_serial;
        const Done done = m_done;
        if (done)
            done(result);
    }

    void visit(const QUrl &url) { send({"GET", {}, {}, {}, {}}, url); }

    void send(http::Request request, const QUrl &url)
    {
        m_page = url;
        m_method = request.method;
        request.target = url.adjusted(QUrl::RemoveFragment).toEncoded();
        request.headers.add("Accept", "text/html");
        const QByteArray cookies = m_cookies.headerFor(url);
        if (!cookies.isEmpty())
            request.headers.add("Cookie", cookies);
        const QPointer<Visit> self(this);
        const quint64 serial = ++m_serial;
        m_pending = m_transport.send(request, m_deadline, [self, serial](const Result<http::Response> &response) {
            if (!self)
                return;
            self->later([self, serial, response] {
                if (self && self->m_serial == serial)
                    self->take(response);
            });
        });
    }

    void take(const Result<http::Response> &response)
    {
        ++m_serial; // a second answer to the same request is none
        if (!response)
            return finish(failure(response.error()));
        if (m_isDelivering)
            return finish(Arrival{SecretString(m_page.toEncoded()), true, response->status});
        m_cookies.take(m_page, response->headers);
        if (isRedirect(response->status))
            return follow(*response);
        const auto forms = readHtmlForms(response->body);
        if (!forms)
            return finish(failure(forms.error()));
        fillIn(*response, *forms);
    }

    void follow(const http::Response &response)
    {
        const QByteArray location = response.headers.value("Location");
        const QUrl target = m_page.resolved(QUrl::fromEncoded(location));
        // 307 and 308 repeat the request, and so would hand the password on (RFC 9700 §4.12).
        const bool repeats = m_method == "POST" && (response.status == 307 || response.status == 308);
        if (location.isEmpty() || !target.isValid() || repeats)
            return finish(failure(errorOf("signin.bad_redirect", "The server redirects to where no browser can go")));
        if (++m_redirects > maximumRedirects)
            return finish(failure(errorOf("signin.too_many_redirects", "The server redirects without end")));
        if (!m_redirectUrl.isEmpty() && isSamePlace(target, m_redirectUrl))
            return deliver(target);
        if (webOriginOf(target).isEmpty())
            return finish(failure(errorOf("signin.bad_redirect", "The server redirects to where no browser can go")));
        visit(target);
    }

    void deliver(const QUrl &target)
    {
        if (!applications::isLoopbackRedirect(m_redirectUrl.toString(QUrl::FullyEncoded)))
            return finish(Arrival{SecretString(target.toEncoded()), false, 0});
        m_isDelivering = true;
        visit(target);
    }

    void fillIn(const http::Response &response, const QList<HtmlForm> &forms)
    {
        if (++m_submitted > maximumForms)
            return finish(failure(noForm(response.status)));
        const auto signIn = std::find_if(forms.begin(), forms.end(),
                                         [](const HtmlForm &form) { return passwordField(form) != nullptr; });
        if (signIn != forms.end())
            return fillSignIn(*signIn);
        if (response.status >= 400)
            return finish(failure(errorOf("signin.page_refused", "The server answered with an error page",
                                          {QString::number(response.status)})));
        pressConsent(response, forms);
    }

    void fillSignIn(const HtmlForm &form)
    {
        if (m_hasSignedIn)
            return finish(failure(errorOf("signin.refused", "The server did not accept user name and password")));
        m_hasSignedIn = true;
        http::Parameters typed{{passwordField(form)->name, m_signIn.password.reveal()}};
        if (const HtmlField *user = userField(form))
            typed.add(user->name, m_signIn.user);
        const auto button = std::find_if(form.fields.begin(), form.fields.end(), isButton);
        submit(form, submission(form, button == form.fields.end() ? nullptr : &*button, typed));
    }

    void pressConsent(const http::Response &response, const QList<HtmlForm> &forms)
    {
        for (const HtmlForm &form : forms) {
            for (const HtmlField &button : form.fields) {
                if (isButton(button) && meaningOf(button) == m_signIn.consent)
                    return submit(form, submission(form, &button, {}));
            }
        }
        finish(failure(noForm(response.status)));
    }

    static Error noForm(int status)
    {
        return errorOf("signin.no_form", "The page has neither a sign-in nor a consent form",
                       {QString::number(status)});
    }

    void submit(const HtmlForm &form, const http::Parameters &parameters)
    {
        const QUrl target = form.action.isEmpty() ? m_page : m_page.resolved(QUrl::fromEncoded(form.action));
        if (webOriginOf(target) != webOriginOf(m_start))
            return finish(failure(errorOf("signin.foreign_form", "The form would be sent to another server",
                                          {QString::fromUtf8(webOriginOf(target))})));
        if (form.method != "post") {
            QUrl page = target;
            page.setQuery(QString::fromUtf8(http::toForm(parameters)), QUrl::StrictMode);
            return visit(page);
        }
        const QByteArray origin = applications::originOf(m_page.toEncoded());
        send({"POST",
              {},
              {{"Content-Type", "application/x-www-form-urlencoded"}, {"Origin", origin}},
              http::toForm(parameters),
              {}},
             target);
    }

    HttpTransport &m_transport;
    SignIn m_signIn;
    Done m_done;
    std::chrono::milliseconds m_deadline;
    QUrl m_start;
    QUrl m_redirectUrl;
    QUrl m_page; ///< the one asked for last
    QByteArray m_method;
    CookieJar m_cookies;
    std::unique_ptr<Pending> m_pending;
    quint64 m_serial = 0;
    int m_redirects = 0;
    int m_submitted = 0;
    bool m_hasSignedIn = false;
    bool m_isDelivering = false;
};

ScriptedBrowser::ScriptedBrowser(HttpTransport &transport, SignIn signIn, Done done, std::chrono::milliseconds deadline)
    : m_transport(transport)
    , m_signIn(std::move(signIn))
    , m_done(std::move(done))
    , m_deadline(deadline)
{
}

ScriptedBrowser::~ScriptedBrowser() = default;

bool ScriptedBrowser::open(const QByteArray &url)
{
    m_visit = std::make_unique<Visit>(m_transport, m_signIn, m_done, m_deadline, QUrl::fromEncoded(url));
    m_visit->begin();
    return true;
}

} // namespace grantdesk::flows
