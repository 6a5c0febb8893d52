#include "ui/applications/svg_check.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int deepest = 100;
constexpr qint64 mostElements = 20'000;        ///< after every <use> was followed
constexpr qint64 mostBytesWithDashes = 20'000; ///< a line can fall into very many dashes

auto damaged(const QString &detail)
{
    return failure({QStringLiteral("logo.damaged"), QStringLiteral("The image cannot be read."), {}, {}, detail});
}

auto refers(const QString &what)
{
    return failure({QStringLiteral("logo.svg_refers"),
                    QStringLiteral("The SVG refers to something outside itself."),
                    {what.left(80)}});
}

auto tooComplex()
{
    return failure({QStringLiteral("logo.svg_too_complex"), QStringLiteral("The SVG is too elaborate for a logo.")});
}

/// What a url(…) leads to other than a part of the same document; empty when there is none.
QString foreignUrl(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("url\\s*\\(\\s*[\"']?\\s*([^\"')]*)"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (auto matches = address.globalMatch(text); matches.hasNext();) {
        const QString target = matches.next().captured(1).trimmed();
        if (!target.startsWith(QLatin1Char('#')))
            return target.isEmpty() ? QStringLiteral("url()") : target;
    }
    return text.contains(QLatin1String("@import"), Qt::CaseInsensitive) ? QStringLiteral("@import") : QString();
}

/// Walks through the document once and weighs it.
class Walk {
public:
    explicit Walk(const QByteArray &svg)
        : m_xml(svg)
        , m_size(svg.size())
    {
    }

    Result<void> run()
    {
        while (!m_xml.atEnd()) {
            if (auto taken = take(m_xml.readNext()); !taken)
                return taken;
        }
        if (m_xml.hasError())
            return damaged(m_xml.errorString());
        if (!m_isSvg)
            return damaged(QStringLiteral("no <svg> element"));
        if (m_hasDashes && m_size > mostBytesWithDashes)
            return tooComplex();
        QSet<QString> path;
        return weightOf(QString(), path) > mostElements ? Result<void>(tooComplex()) : Result<void>();
    }

private:
    /// A part that others may repeat: an element with an id (or the whole, without one).
    struct Part {
        qint64 elements = 0;
        QStringList uses;
        std::optional<qint64> weight = {};
    };

    Result<void> take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::DTD:
            if (!m_xml.entityDeclarations().isEmpty() || m_xml.text().contains(QLatin1String("<!ENTITY")))
                return refers(QStringLiteral("<!ENTITY>"));
            return {};
        case QXmlStreamReader::ProcessingInstruction:
            return refers(QStringLiteral("<?%1?>").arg(m_xml.processingInstructionTarget()));
        case QXmlStreamReader::EntityReference:
            return refers(QStringLiteral("&%1;").arg(m_xml.name()));
        case QXmlStreamReader::StartElement:
            return startElement();
        case QXmlStreamReader::EndElement:
            m_within.removeLast();
            return {};
        case QXmlStreamReader::Characters:
            return judgeText(m_xml.text().toString());
        default:
            return {};
        }
    }

    Result<void> startElement()
    {
        const QString name = m_xml.name().toString();
        if (m_within.isEmpty())
            m_isSvg = name == QLatin1String("svg");
        if (name == QLatin1String("image") || name == QLatin1String("feImage"))
            return refers(QLatin1Char('<') + name + QLatin1Char('>'));
        QString id;
        QString used;
        for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
            const QString value = attribute.value().toString();
            if (attribute.name() == QLatin1String("id"))
                id = value;
            if (attribute.name() == QLatin1String("href") && name != QLatin1String("a")) {
                if (!value.trimmed().startsWith(QLatin1Char('#')))
                    return refers(value);
                used = value.trimmed().mid(1);
            }
            if (attribute.name() == QLatin1String("stroke-dasharray"))
                m_hasDashes = true;
            if (auto judged = judgeText(value); !judged)
                return judged;
        }
        m_within.append(id);
        if (m_within.size() > deepest)
            return tooComplex();
        count(name == QLatin1String("use") ? used : QString());
        return {};
    }

    Result<void> judgeText(const QString &text)
    {
        if (text.contains(QLatin1String("stroke-dasharray")))
            m_hasDashes = true;
        const QString foreign = foreignUrl(text);
        return foreign.isEmpty() ? Result<void>() : Result<void>(refers(foreign));
    }

    /// The element counts for the whole and for every part it stands in.
    void count(const QString &used)
    {
        QSet<QString> parts(m_within.begin(), m_within.end());
        parts.insert(QString());
        for (const QString &id : std::as_const(parts)) {
            Part &part = m_parts[id];
            ++part.elements;
            if (!used.isEmpty())
                part.uses.append(used);
        }
    }

    /// How much is drawn for a part, with everything it uses. A circle ends: the renderer does not follow it either.
    qint64 weightOf(const QString &id, QSet<QString> &path)
    {
        const auto found = m_parts.find(id);
        if (found == m_parts.end() || path.contains(id) || path.size() > deepest)
            return 0;
        if (found->weight)
            return *found->weight;
        path.insert(id);
        qint64 weight = found->elements;
        for (const QString &used : std::as_const(found->uses))
            weight = std::min(weight + weightOf(used, path), mostElements + 1);
        path.remove(id);
        found->weight = weight;
        return weight;
    }

    QXmlStreamReader m_xml;
    qint64 m_size;
    bool m_isSvg = false;
    bool m_hasDashes = false;
    QStringList m_within; ///< the ids of the elements around, from the outermost
    QHash<QString, Part> m_parts;
};

} // namespace

Result<void> checkSvg(const QByteArray &svg)
{
    return Walk(svg).run();
}

} // namespace grantdesk::ui
