#include "core/authserver/pages/html.h"

#include <numeric>

namespace grantdesk::authserver {

namespace {

/// What stands before `end`, and moves behind it.
QByteArrayView takeUntil(QByteArrayView &rest, QByteArrayView end)
{
    const qsizetype at = rest.indexOf(end);
    const QByteArrayView taken = rest.first(at < 0 ? rest.size() : at);
    rest = at < 0 ? QByteArrayView() : rest.sliced(at + end.size());
    return taken;
}

/// What stands for a character that means something in markup; null for all others.
const char *entityOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    case '\0':
        return "";
    default:
        return nullptr;
    }
}

} // namespace

Html Html::fromText(QByteArrayView utf8)
{
    QByteArray markup;
    markup.reserve(utf8.size() + utf8.size() / 4);
    const char *plain = utf8.begin();
    for (const char *at = utf8.begin(); at != utf8.end(); ++at) {
        const char *entity = entityOf(*at);
        if (!entity)
            continue;
        markup.append(plain, at - plain).append(entity);
        plain = at + 1;
    }
    markup.append(plain, utf8.end() - plain);
    return trusted(markup);
}

Html Html::trusted(const QByteArray &markup)
{
    Html html;
    html.m_markup = markup;
    return html;
}

const Html &HtmlValues::value(QByteArrayView name) const
{
    static const Html none;
    for (const Entry &entry : m_entries) {
        if (entry.name == name)
            return entry.value;
    }
    return none;
}

qsizetype HtmlValues::size() const
{
    return std::accumulate(m_entries.begin(), m_entries.end(), qsizetype{0},
                           [](qsizetype sum, const Entry &entry) { return sum + entry.value.markup().size(); });
}

HtmlTemplate HtmlTemplate::ofMarkup(QByteArrayView markup)
{
    HtmlTemplate result;
    result.read(markup);
    result.m_textSize = markup.size();
    return result;
}

void HtmlTemplate::read(QByteArrayView markup)
{
    while (!markup.isEmpty()) {
        const QByteArray text = takeUntil(markup, "{{").toByteArray();
        const QByteArray name = takeUntil(markup, "}}").toByteArray();
        const qsizetype begin = m_pieces.size();
        m_pieces.append({text, name});
        if (!name.startsWith('#'))
            continue;
        m_pieces[begin].name = name.sliced(1);
        read(takeUntil(markup, QByteArray("{{/" + name.sliced(1) + "}}")));
        m_pieces[begin].sectionEnd = m_pieces.size();
    }
}

HtmlTemplate HtmlTemplate::ofSentence(QByteArrayView sentence)
{
    HtmlTemplate result;
    QByteArray text;
    while (!sentence.isEmpty()) {
        text += Html::fromText(takeUntil(sentence, "{")).markup();
        const QByteArray name = takeUntil(sentence, "}").toByteArray();
        result.m_pieces.append({name.isEmpty() ? text : text + "<bdi>", name});
        result.m_textSize += result.m_pieces.last().text.size();
        text = name.isEmpty() ? QByteArray() : QByteArrayLiteral("</bdi>");
    }
    if (!text.isEmpty())
        result.m_pieces.append({text});
    result.m_textSize += text.size();
    return result;
}

Html HtmlTemplate::filled(const HtmlValues &values) const
{
    if (m_pieces.size() == 1 && m_pieces.first().name.isEmpty())
        return Html::trusted(m_pieces.first().text);
    QByteArray markup;
    markup.reserve(m_textSize + values.size());
    for (qsizetype at = 0; at < m_pieces.size();) {
        const Piece &piece = m_pieces.at(at++);
        markup += piece.text;
        const Html &value = values.value(piece.name);
        if (piece.sectionEnd == 0)
            markup += value.markup();
        else if (value.isEmpty())
            at = piece.sectionEnd;
    }
    return Html::trusted(markup);
}

} // namespace grantdesk::authserver
