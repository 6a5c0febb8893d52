#pragma once

#include <QByteArray>
#include <QList>

#include <initializer_list>

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

/// The values of a template's placeholders. They are few: looking through them costs less than hashing their names.
class HtmlValues {
public:
    struct Entry {
        QByteArrayView name; ///< must outlive the values: a literal, as a rule
        Html value;
    };

    HtmlValues() = default;
    HtmlValues(std::initializer_list<Entry> entries)
        : m_entries(entries)
    {
    }

    void add(const Entry &entry) { m_entries.append(entry); }
    void add(std::initializer_list<Entry> entries) { m_entries.append(entries); }
    /// Empty when there is none of that name.
    const Html &value(QByteArrayView name) const;
    /// What all of them take in a page.
    qsizetype size() const;

private:
    QList<Entry> m_entries;
};

/// Markup with placeholders, taken apart once and filled often. Filling is one pass: what a value contains is never
/// read as a placeholder.
class HtmlTemplate {
public:
    HtmlTemplate() = default;
    /// Markup of our own. `{{name}}` becomes the value of that name (nothing when there is none); `{{#name}}…{{/name}}`
    /// stays only where the value is not empty.
    static HtmlTemplate ofMarkup(QByteArrayView markup);
    /// A sentence of the catalogue, which is escaped; `{name}` becomes the value of that name, kept apart so that a
    /// name written from right to left does not reorder the sentence.
    static HtmlTemplate ofSentence(QByteArrayView sentence);

    Html filled(const HtmlValues &values) const;

private:
    struct Piece {
        QByteArray text;          ///< markup that stands before the placeholder
        QByteArray name = {};     ///< of the placeholder; empty behind the last one
        qsizetype sectionEnd = 0; ///< where to go on instead of the section that begins here; 0: none begins
    };

    void read(QByteArrayView markup);

    QList<Piece> m_pieces;
    qsizetype m_textSize = 0;
};

} // namespace grantdesk::authserver
