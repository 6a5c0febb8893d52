#include "core/flows/secret_mask.h"

#include "core/http/parameters.h"

#include <QSet>
#include <QString>

namespace grantdesk::flows {

namespace {

constexpr qsizetype shortestKnown = 6;

/// The spellings one value can have inside other syntaxes.
QSet<QByteArray> spellingsOf(const QByteArray &value)
{
    QByteArray json = value;
    json.replace('\\', "\\\\").replace('"', "\\\"");
    QByteArray slashed = json;
    slashed.replace('/', "\\/");
    return {json, slashed, value.toPercentEncoding(), http::toForm({{"x", value}}).mid(2),
            QString::fromUtf8(value).toHtmlEscaped().toUtf8()};
}

void coverAll(SecretMask &mask, const QByteArray &haystack, const QByteArray &needle)
{
    for (qsizetype at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1))
        mask.cover(at, at + needle.size());
}

} // namespace

SecretMask::SecretMask(QByteArray text)
    : m_text(std::move(text))
    , m_secret(m_text.size())
{
}

void SecretMask::cover(qsizetype from, qsizetype to)
{
    if (from < to)
        m_secret.fill(true, from, to);
}

void SecretMask::coverKnown(const QList<QByteArray> &known)
{
    const QByteArray lower = m_text.toLower();
    for (const QByteArray &value : known) {
        if (value.size() < shortestKnown)
            continue;
        coverAll(*this, m_text, value);
        // Percent-escapes may be written in either case, so the encoded spellings are sought without regard to it.
        const auto spellings = spellingsOf(value);
        for (const QByteArray &spelling : spellings) {
            if (spelling != value)
                coverAll(*this, lower, spelling.toLower());
        }
    }
}

WireText SecretMask::toWireText() const
{
    QList<WireText::Piece> pieces;
    for (qsizetype from = 0; from < m_text.size();) {
        qsizetype to = from + 1;
        while (to < m_text.size() && m_secret.testBit(to) == m_secret.testBit(from))
            ++to;
        pieces.append({m_text.mid(from, to - from), m_secret.testBit(from)});
        from = to;
    }
    return WireText(std::move(pieces));
}

} // namespace grantdesk::flows
