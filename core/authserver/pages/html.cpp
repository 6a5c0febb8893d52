#include "core/authserver/pages/html.h"

namespace grantdesk::authserver {

namespace {

/// Copies what stands before `end` and moves behind it.
QByteArrayView takeUntil(QByteArrayView &rest, QByteArrayView end)
{
    const qsizetype at = rest.indexOf(end);
    const QByteArrayView taken = rest.first(at < 0 ? rest.size() : at);
    rest = at < 0 ? QByteArrayView() : rest.sliced(at + end.size());
    return taken;
}

} // namespace

Html Html::fromText(QByteArrayView utf8)
{
    QByteArray markup;
    markup.reserve(utf8.size());
    for (const char c : utf8) {
        switch (c) {
        case '&':
            markup += "&amp;";
            break;
        case '<':
            markup += "&lt;";
            break;
        case '>':
            markup += "&gt;";
            break;
        case '"':
            markup += "&quot;";
            break;
        case '\'':
            markup += "&#39;";
            break;
        case '\0':
            break;
        default:
            markup += c;
        }
    }
    return trusted(markup);
}

Html Html::trusted(const QByteArray &markup)
{
    Html html;
    html.m_markup = markup;
    return html;
}

Html fillTemplate(QByteArrayView pageTemplate, const HtmlValues &values)
{
    QByteArray result;
    result.reserve(pageTemplate.size() * 2);
    QByteArrayView rest = pageTemplate;
    while (!rest.isEmpty()) {
        result += takeUntil(rest, "{{").toByteArray();
        if (rest.isEmpty())
            break;
        const QByteArray name = takeUntil(rest, "}}").toByteArray();
        if (name.startsWith('#')) {
            const QByteArrayView section = takeUntil(rest, QByteArray("{{/" + name.sliced(1) + "}}"));
            if (!values.value(name.sliced(1)).isEmpty())
                result += fillTemplate(section, values).markup();
        } else {
            result += values.value(name).markup();
        }
    }
    return Html::trusted(result);
}

Html fillSentence(QByteArrayView sentence, const HtmlValues &values)
{
    QByteArray result;
    QByteArrayView rest = sentence;
    while (!rest.isEmpty()) {
        result += Html::fromText(takeUntil(rest, "{")).markup();
        if (!rest.isEmpty())
            result += values.value(takeUntil(rest, "}").toByteArray()).markup();
    }
    return Html::trusted(result);
}

} // namespace grantdesk::authserver
