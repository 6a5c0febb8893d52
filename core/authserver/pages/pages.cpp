#include "core/authserver/pages/pages.h"

#include "core/crypto/hash.h"

namespace grantdesk::authserver {

namespace {

/// A query that goes on as the given one; the language is to be written behind it.
QByteArray queryForLanguage(QByteArrayView query)
{
    QByteArray result = QByteArrayLiteral("?");
    result.reserve(query.size() + 8);
    while (!query.isEmpty()) {
        const qsizetype ampersand = query.indexOf('&');
        const QByteArrayView parameter = query.first(ampersand < 0 ? query.size() : ampersand);
        query = query.sliced(ampersand < 0 ? query.size() : ampersand + 1);
        if (!parameter.isEmpty() && parameter != "lang" && !parameter.startsWith("lang="))
            result.append(parameter).append('&');
    }
    return result + "lang=";
}

/// Qt 6.4 finds in a hash only what has the type of its keys.
template<typename Value> Value valueOf(const QHash<QByteArray, Value> &hash, QByteArrayView key)
{
    return hash.value(QByteArray::fromRawData(key.data(), key.size()));
}

QByteArray titleOf(int status)
{
    switch (status) {
    case 403:
        return QByteArrayLiteral("error.title_403");
    case 404:
        return QByteArrayLiteral("error.title_404");
    case 429:
        return QByteArrayLiteral("error.title_429");
    case 500:
        return QByteArrayLiteral("error.title_500");
    case 503:
        return QByteArrayLiteral("error.title_503");
    default:
        return QByteArrayLiteral("error.title");
    }
}

/// Trouble that passes by itself or with the page.
bool passes(QByteArrayView text)
{
    return text == "error.throttled" || text == "error.form_expired" || text == "error.unavailable"
        || text == "error.internal";
}

/// Whether the words say what to do themselves: starting again at the application is not it.
bool saysWhatToDo(QByteArrayView text)
{
    return passes(text) || text == "error.needs_restart" || text == "error.newer_schema";
}

} // namespace

Pages::Pages()
{
    for (const QByteArray &language : pageLanguages()) {
        const Texts texts = readTexts(language);
        Templates &sentences = m_texts[language];
        for (auto text = texts.begin(); text != texts.end(); ++text)
            sentences.insert(text.key(), HtmlTemplate::ofSentence(text.value()));
    }
    for (const char *name : {"page.html", "login.html", "consent.html", "error.html", "home.html"})
        m_templates.insert(name, HtmlTemplate::ofMarkup(readPageResource(name)));
    const QByteArray style = readPageResource(QByteArrayLiteral("style.css"));
    m_style = Html::trusted(style);
    // Without form-action: browsers hold it against every redirect behind a form, also those that the client goes on
    // with after its callback, and would end the way there.
    m_policy = "default-src 'none'; style-src 'sha256-" + crypto::sha256(style).toBase64()
        + "'; img-src data:; frame-ancestors 'none'; base-uri 'none'";
}

Html Pages::text(const QByteArray &language, QByteArrayView key, const HtmlValues &values) const
{
    const auto texts = m_texts.constFind(language);
    return texts == m_texts.constEnd() ? Html() : valueOf(*texts, key).filled(values);
}

http::Response Pages::page(const PageFrame &frame, int status, QByteArrayView title, QByteArrayView contentTemplate,
                           const HtmlValues &values) const
{
    const HtmlValues shell{
        {"lang", Html::fromText(frame.language)},
        {"title", text(frame.language, title)},
        {"organisation", Html::fromText(frame.organisation)},
        {"style", m_style},
        {"warning", warning(frame)},
        {"content", valueOf(m_templates, contentTemplate).filled(values)},
        {"language_label", text(frame.language, "language.label")},
        {"languages", languageLinks(frame)},
    };
    return respond(status, valueOf(m_templates, "page.html").filled(shell));
}

http::Response Pages::errorPage(const PageFrame &frame, const PageError &error) const
{
    HtmlValues arguments;
    for (const auto &argument : error.arguments)
        arguments.add({argument.first, Html::fromText(argument.second)});
    const QByteArray title = titleOf(error.status);
    HtmlValues values{{"heading", text(frame.language, title)},
                      {"message", text(frame.language, error.text, arguments)}};
    if (!saysWhatToDo(error.text))
        values.add({"advice", text(frame.language, "error.advice")});
    else if (frame.isSignIn && passes(error.text))
        values.add(
            {{"form", Html::fromText('?' + frame.query)}, {"back", text(frame.language, "error.back_to_login")}});
    return page(frame, error.status, title, "error.html", values);
}

/// Nobody shall take a page for the real thing while the clock or the answers are not.
Html Pages::warning(const PageFrame &frame) const
{
    QByteArray sentences;
    const auto add = [&](const char *key, const HtmlValues &values) {
        sentences += "<p>" + text(frame.language, key, values).markup() + "</p>";
    };
    if (frame.controls && !frame.controls->clock.isReal())
        add(frame.controls->clock.frozenAt ? "warning.clock_frozen" : "warning.clock_moved",
            {{"time", Html::fromText(toIso8601(frame.now).toLatin1())}});
    if (frame.controls && !frame.controls->recipes.isEmpty()) {
        QByteArrayList kinds;
        for (const Recipe &recipe : frame.controls->recipes) {
            const QByteArray name = text(frame.language, "recipe." + toWire(recipe.kind)).markup();
            if (!kinds.contains(name))
                kinds.append(name);
        }
        add("warning.recipes", {{"recipes", Html::trusted(kinds.join(", "))}});
    }
    return Html::trusted(sentences);
}

Html Pages::languageLinks(const PageFrame &frame) const
{
    // Without the path: one that begins with two slashes would lead to another host.
    const QByteArray address = Html::fromText(queryForLanguage(frame.query)).markup();
    QByteArray links;
    links.reserve(pageLanguages().size() * (address.size() + 100));
    for (const QByteArray &language : pageLanguages()) {
        links.append("<li><a href=\"").append(address).append(language);
        links.append("\" lang=\"").append(language).append("\" hreflang=\"").append(language);
        links.append(language == frame.language ? "\" aria-current=\"true\">" : "\">");
        links.append(text(language, "language.self").markup()).append("</a></li>");
    }
    return Html::trusted(links);
}

http::Response Pages::respond(int status, const Html &html) const
{
    http::Response response;
    response.status = status;
    response.headers = {{QByteArrayLiteral("Content-Type"), QByteArrayLiteral("text/html; charset=utf-8")},
                        {QByteArrayLiteral("Content-Security-Policy"), m_policy},
                        {QByteArrayLiteral("X-Frame-Options"), QByteArrayLiteral("DENY")},
                        {QByteArrayLiteral("X-Content-Type-Options"), QByteArrayLiteral("nosniff")},
                        {QByteArrayLiteral("Referrer-Policy"), QByteArrayLiteral("no-referrer")},
                        {QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")}};
    response.body = html.markup();
    return response;
}

} // namespace grantdesk::authserver
