#include "core/flows/secret_mask.h"

#include <QSet>

#include <algorithm>

namespace grantdesk::flows {

namespace {

bool isNameByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_'
        || byte == '-';
}

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

bool isQuote(char byte)
{
    return byte == '"' || byte == '\'';
}

bool endsBareValue(char byte)
{
    return isSpace(byte) || QByteArrayView("&,;<>{}[]()").contains(byte) || isQuote(byte);
}

/// Walks over a stretch of text without ever leaving it.
class Cursor {
public:
    Cursor(const QByteArray &text, qsizetype from, qsizetype to)
        : m_text(text)
        , m_at(from)
        , m_to(to)
    {
    }

    bool atEnd() const { return m_at >= m_to; }
    char peek() const { return atEnd() ? '\0' : m_text.at(m_at); }
    qsizetype position() const { return m_at; }
    void skip() { m_at = std::min(m_at + 1, m_to); }
    template<typename Predicate> void skipWhile(Predicate predicate)
    {
        while (!atEnd() && predicate(peek()))
            ++m_at;
    }
    QByteArrayView since(qsizetype start) const { return QByteArrayView(m_text).sliced(start, m_at - start); }

private:
    const QByteArray &m_text;
    qsizetype m_at;
    qsizetype m_to;
};

/// To the closing quote, or to the end of the text when there is none.
void skipQuoted(Cursor &cursor)
{
    const char quote = cursor.peek();
    cursor.skip();
    while (!cursor.atEnd() && cursor.peek() != quote) {
        if (cursor.peek() == '\\')
            cursor.skip();
        cursor.skip();
    }
}

/// Past the bracket that closes the one the cursor stands on. Counts instead of recursing: depth is the sender's.
void skipContainer(Cursor &cursor)
{
    qint64 depth = 0;
    do {
        const char byte = cursor.peek();
        if (byte == '"')
            skipQuoted(cursor);
        else if (byte == '{' || byte == '[')
            ++depth;
        else if (byte == '}' || byte == ']')
            --depth;
        cursor.skip();
    } while (depth > 0 && !cursor.atEnd());
}

bool isHarmless(QByteArrayView name, QByteArrayView bareValue)
{
    const bool isNumber
        = std::all_of(bareValue.begin(), bareValue.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    // {"code": 0} and "code: 404" are error numbers; an authorization code never is that short.
    return bareValue == "null" || bareValue == "true" || bareValue == "false"
        || (isNumber && bareValue.size() <= 6 && name.compare("code", Qt::CaseInsensitive) == 0);
}

void coverValue(SecretMask &mask, Cursor &cursor, QByteArrayView name)
{
    if (cursor.peek() == '\\') // JSON inside a JSON string
        cursor.skip();
    const qsizetype start = cursor.position();
    const char first = cursor.peek();
    if (isQuote(first)) {
        skipQuoted(cursor);
        mask.cover(start + 1, cursor.position());
    } else if (first == '{' || first == '[') {
        skipContainer(cursor);
        mask.cover(start, cursor.position());
    } else {
        cursor.skipWhile([](char byte) { return !endsBareValue(byte); });
        if (!isHarmless(name, cursor.since(start)))
            mask.cover(start, cursor.position());
    }
}

/// `<input name="access_token" type="hidden" value="…">`: the value stands in the rest of the tag.
void coverAttribute(SecretMask &mask, qsizetype from, qsizetype to, QByteArrayView name)
{
    constexpr qsizetype longestTag = 512;
    const QByteArrayView rest = QByteArrayView(mask.text()).sliced(from, std::min(to - from, longestTag));
    const qsizetype end = rest.indexOf('>');
    const QByteArray tag = rest.first(end < 0 ? rest.size() : end).toByteArray().toLower();
    const qsizetype value = tag.indexOf("value=");
    if (value < 0)
        return;
    Cursor cursor(mask.text(), from + value + qsizetype(sizeof "value=") - 1, to);
    coverValue(mask, cursor, name);
}

/// The name as it is meant: somebody may have put a whole address where only its query belongs.
QByteArray parameterName(QByteArrayView encoded)
{
    const QByteArray name = QByteArray::fromPercentEncoding(encoded.toByteArray());
    return name.sliced(std::max(name.lastIndexOf('?'), name.lastIndexOf('#')) + 1).trimmed();
}

} // namespace

bool isSecretName(QByteArrayView name)
{
    static const QSet<QByteArray> names
        = {"accesstoken",  "apikey",       "assertion", "authorization", "clientassertion", "clientsecret",
           "code",         "codeverifier", "csrf",      "csrftoken",     "idtoken",         "jwt",
           "jwttoken",     "passphrase",   "passwd",    "password",      "privatekey",      "proxyauthorization",
           "refreshtoken", "secret",       "sessionid", "token",         "xapikey",         "xauthtoken",
           "xcsrftoken",   "xsrftoken",    "xxsrftoken"};
    if (name.size() > 64)
        return false;
    QByteArray plain = name.toByteArray().toLower();
    plain.replace("_", "").replace("-", "");
    return names.contains(plain);
}

void coverForm(SecretMask &mask, qsizetype from, qsizetype to)
{
    const QByteArrayView text(mask.text());
    while (from < to) {
        const qsizetype ampersand = text.first(to).indexOf('&', from);
        const qsizetype end = ampersand < 0 ? to : ampersand;
        // Looked for inside the field alone: a search to the end of the text for each field would take for ever.
        const QByteArrayView field = text.sliced(from, end - from);
        const qsizetype equals = field.indexOf('=');
        if (equals >= 0 && isSecretName(parameterName(field.first(equals))))
            mask.cover(from + equals + 1, end);
        else if (equals >= 0) // an address as a value may carry fields of its own
            coverFields(mask, from + equals + 1, end);
        from = end + 1;
    }
}

void coverUrl(SecretMask &mask, qsizetype from, qsizetype to)
{
    const QByteArray &text = mask.text();
    const auto within = [to](qsizetype at) {
        return at < 0 || at > to ? to : at;
    };
    const qsizetype hash = within(text.indexOf('#', from));
    const qsizetype question = std::min(within(text.indexOf('?', from)), hash);
    coverForm(mask, question + 1, hash);
    coverForm(mask, hash + 1, to);
}

void coverFields(SecretMask &mask, qsizetype from, qsizetype to)
{
    Cursor cursor(mask.text(), from, to);
    while (!cursor.atEnd()) {
        cursor.skipWhile([](char byte) { return !isNameByte(byte); });
        const qsizetype start = cursor.position();
        cursor.skipWhile(isNameByte);
        const QByteArrayView name = cursor.since(start);
        if (!isSecretName(name))
            continue;
        const bool isQuoted = isQuote(cursor.peek());
        cursor.skipWhile([](char byte) { return isQuote(byte) || isSpace(byte) || byte == '\\'; });
        // XML's <access_token>…; <code> is HTML's for what people shall read.
        const bool isElement = cursor.peek() == '>' && name.compare("code", Qt::CaseInsensitive) != 0;
        if (cursor.peek() != ':' && cursor.peek() != '=' && !isElement) {
            if (isQuoted)
                coverAttribute(mask, cursor.position(), to, name);
            continue;
        }
        cursor.skip();
        cursor.skipWhile(isSpace);
        coverValue(mask, cursor, name);
    }
}

} // namespace grantdesk::flows
