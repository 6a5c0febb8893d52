#pragma once

#include <QByteArray>
#include <QHash>

namespace grantdesk::authserver {

/// A piece of markup. Text becomes one only by being escaped, so nothing that came from outside can be mistaken for it.
class Html {
public:
    Html() = default;
    static Html fromText(QByteArrayView utf8);
    /// Markup of our own: from a template, or put together from escaped pieces.
    static Html trusted(const QByteArray &markup);

    const QByteArray &markup() const { return m_markup; }
    bool isEmpty() const { return m_markup.isEmpty(); }

private:
    QByteArray m_markup;
};

/// The values of a template's placeholders.
using HtmlValues = QHash<QByteArray, Html>;

/// Fills a template: `{{name}}` with the value of that name (nothing when there is none); `{{#name}}…{{/name}}` stays
/// only where the value is not empty. One pass: what a value contains is never read as a placeholder.
Html fillTemplate(QByteArrayView pageTemplate, const HtmlValues &values);

/// Fills `{name}` in a sentence of the catalogue. The sentence is escaped, the values are markup already.
Html fillSentence(QByteArrayView sentence, const HtmlValues &values);

} // namespace grantdesk::authserver
