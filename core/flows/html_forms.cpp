#include "core/flows/html_forms.h"

#include <algorithm>
#include <optional>

namespace grantdesk::flows {

namespace {

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\f';
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

struct Attribute {
    QByteArray name;
    QByteArray value;
};

struct Tag {
    QByteArray name; ///< lower case
    bool isEnd = false;
    QList<Attribute> attributes;

    QByteArray attribute(QByteArrayView wanted) const
    {
        for (const Attribute &each : attributes) {
            if (each.name == wanted)
                return each.value;
        }
        return {};
    }
    bool has(QByteArrayView wanted) const
    {
        return std::any_of(attributes.begin(), attributes.end(),
                           [wanted](const Attribute &each) { return each.name == wanted; });
    }
};

/// Walks from tag to tag.
class TagReader {
public:
    explicit TagReader(QByteArrayView page)
        : m_page(page)
    {
    }

    /// The next tag, and the text before it.
    std::optional<Tag> next(QByteArray &textBefore)
    {
        textBefore.clear();
        while (!atEnd()) {
            const qsizetype open = indexOf("<");
            textBefore += m_page.sliced(m_at, open - m_at).toByteArray();
            m_at = open;
            if (startsWith("<!--"))
                skipTo("-->");
            else if (startsWith("<!") || startsWith("<?"))
                skipTo(">");
            else if (isTagStart())
                return readTag();
            else
                takeText(textBefore);
        }
        return std::nullopt;
    }

    /// The raw content of an element that holds no tags, up to its end tag.
    QByteArray rawContent(const QByteArray &element)
    {
        const qsizetype start = m_at;
        for (;;) {
            m_at = indexOf("</");
            if (atEnd()
                || m_page.sliced(m_at + 2)
                        .first(std::min(element.size(), m_page.size() - m_at - 2))
                        .compare(element, Qt::CaseInsensitive)
                    == 0)
                return m_page.sliced(start, m_at - start).toByteArray();
            m_at += 2;
        }
    }

private:
    bool atEnd() const { return m_at >= m_page.size(); }
    char at(qsizetype offset) const { return m_at + offset < m_page.size() ? m_page.at(m_at + offset) : '\0'; }
    bool startsWith(QByteArrayView text) const { return m_page.sliced(m_at).startsWith(text); }
    bool isTagStart() const { return at(0) == '<' && (isLetter(at(1)) || (at(1) == '/' && isLetter(at(2)))); }

    qsizetype indexOf(QByteArrayView text) const
    {
        const qsizetype found = m_page.indexOf(text, m_at);
        return found < 0 ? m_page.size() : found;
    }

    void skipTo(QByteArrayView end) { m_at = std::min(indexOf(end) + end.size(), m_page.size()); }

    void takeText(QByteArray &text)
    {
        if (!atEnd())
            text += m_page.at(m_at++);
    }

    template<typename Predicate> QByteArray takeWhile(Predicate predicate)
    {
        const qsizetype start = m_at;
        while (!atEnd() && predicate(m_page.at(m_at)))
            ++m_at;
        return m_page.sliced(start, m_at - start).toByteArray();
    }

    Tag readTag()
    {
        Tag tag;
        ++m_at;
        if (at(0) == '/') {
            tag.isEnd = true;
            ++m_at;
        }
        tag.name = takeWhile([](char byte) { return !isSpace(byte) && byte != '/' && byte != '>'; }).toLower();
        for (;;) {
            takeWhile([](char byte) { return isSpace(byte) || byte == '/'; });
            if (atEnd() || at(0) == '>')
                break;
            tag.attributes.append(readAttribute());
        }
        m_at = std::min(m_at + 1, m_page.size());
        return tag;
    }

    Attribute readAttribute()
    {
        Attribute attribute;
        const qsizetype start = m_at;
        attribute.name = takeWhile([](char byte) {
                             return !isSpace(byte) && byte != '/' && byte != '>' && byte != '=';
                         }).toLower();
        takeWhile(isSpace);
        if (at(0) == '=') {
            ++m_at;
            takeWhile(isSpace);
            attribute.value = decodeHtmlEntities(readValue());
        } else if (m_at == start) {
            ++m_at; // a byte that fits nowhere: never stand still
        }
        return attribute;
    }

    QByteArray readValue()
    {
        const char quote = at(0);
        if (quote != '"' && quote != '\'')
            return takeWhile([](char byte) { return !isSpace(byte) && byte != '>'; });
        ++m_at;
        QByteArray value = takeWhile([quote](char byte) { return byte != quote; });
        m_at = std::min(m_at + 1, m_page.size());
        return value;
    }

    QByteArrayView m_page;
    qsizetype m_at = 0;
};

HtmlField inputOf(const Tag &tag)
{
    const QByteArray type = tag.attribute("type").toLower();
    return {type.isEmpty() ? QByteArray("text") : type, tag.attribute("name"), tag.attribute("value"),
            tag.attribute("value"), tag.has("checked")};
}

HtmlField buttonOf(const Tag &tag)
{
    const QByteArray type = tag.attribute("type").toLower();
    return {type.isEmpty() ? QByteArray("submit") : type, tag.attribute("name"), tag.attribute("value"), {}, false};
}

/// Collects forms from tags in the order they come.
class FormCollector {
public:
    explicit FormCollector(QByteArrayView page)
        : m_reader(page)
    {
    }

    QList<HtmlForm> collect()
    {
        QByteArray text;
        while (const auto tag = m_reader.next(text)) {
            if (m_isInButton)
                m_forms.last().fields.last().label += decodeHtmlEntities(text);
            take(*tag);
        }
        return std::move(m_forms);
    }

private:
    void take(const Tag &tag)
    {
        if (tag.isEnd)
            takeEnd(tag);
        else if (tag.name == "script" || tag.name == "style" || tag.name == "title")
            m_reader.rawContent(tag.name);
        else if (tag.name == "form" && !m_isInForm) // a form inside a form is none (HTML §4.10.3)
            startForm(tag);
        else if (m_isInForm)
            takeControl(tag);
    }

    void takeEnd(const Tag &tag)
    {
        if (tag.name == "form")
            m_isInForm = m_isInButton = false;
        else if (tag.name == "button")
            m_isInButton = false;
    }

    void startForm(const Tag &tag)
    {
        const QByteArray method = tag.attribute("method").toLower();
        m_forms.append({tag.attribute("action").trimmed(), method.isEmpty() ? QByteArray("get") : method, {}});
        m_isInForm = true;
    }

    void takeControl(const Tag &tag)
    {
        if (tag.has("disabled"))
            return;
        QList<HtmlField> &fields = m_forms.last().fields;
        if (tag.name == "input") {
            fields.append(inputOf(tag));
        } else if (tag.name == "button") {
            fields.append(buttonOf(tag));
            m_isInButton = true;
        } else if (tag.name == "textarea") {
            fields.append(
                {"textarea", tag.attribute("name"), decodeHtmlEntities(m_reader.rawContent(tag.name)), {}, false});
        }
    }

    TagReader m_reader;
    QList<HtmlForm> m_forms;
    bool m_isInForm = false;
    bool m_isInButton = false;
};

} // namespace

Result<QList<HtmlForm>> readHtmlForms(QByteArrayView page)
{
    if (page.size() > maximumHtmlSize)
        return failure({QStringLiteral("signin.page_too_large"), QStringLiteral("The page is too large to be read")});
    return FormCollector(page).collect();
}

} // namespace grantdesk::flows
