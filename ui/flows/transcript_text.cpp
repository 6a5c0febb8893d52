#include "ui/flows/transcript_text.h"

#include "core/http/message.h"
#include "core/http/parameters.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace grantdesk::ui {

namespace {

using flows::TranscriptEntry;
using flows::WireText;

/// More than anybody reads, and little enough for a text field.
constexpr qsizetype longestText = 200'000;
constexpr int deepestIndent = 32;
constexpr int mostObjects = 100;

/// Text from the network, cut where it would only slow the window down.
QString shown(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes.left(longestText));
    text.replace(QChar::Null, QChar::ReplacementCharacter);
    if (bytes.size() > longestText)
        text += QLatin1String("\n\n") + QCoreApplication::translate("Transcript", "The rest is not shown.");
    return text;
}

QString join(const QString &head, const QString &body)
{
    if (body.isEmpty())
        return head;
    return head.trimmed() + QLatin1String("\n\n") + body;
}

QString decoded(const QByteArray &text)
{
    const auto bytes = http::percentDecode(QByteArray(text).replace('+', ' '));
    return QString::fromUtf8(bytes.value_or(text));
}

/// "name = value", one a line. Dots of a hidden secret are no valid form text, so this reads more than a form.
QString parameterLines(const QByteArray &form)
{
    QStringList lines;
    for (const QByteArray &pair : form.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (pair.isEmpty())
            continue;
        lines += equals < 0
            ? decoded(pair)
            : QStringLiteral("  %1 = %2").arg(decoded(pair.left(equals)), decoded(pair.mid(equals + 1)));
    }
    return lines.join(QLatin1Char('\n'));
}

/// The head with the query of its first line spread over lines of its own.
QString prettyHead(const QByteArray &head)
{
    const qsizetype lineEnd = head.indexOf('\n');
    const QByteArray first = (lineEnd < 0 ? head : head.left(lineEnd)).trimmed();
    const QByteArray rest = lineEnd < 0 ? QByteArray() : head.mid(lineEnd + 1);
    const qsizetype question = first.indexOf('?');
    if (question < 0)
        return shown(head);
    const qsizetype space = first.indexOf(' ', question);
    const QByteArray query = first.mid(question + 1, space < 0 ? -1 : space - question - 1);
    QString text = shown(first.left(question)) + QLatin1Char('\n') + parameterLines(query.left(longestText));
    if (!rest.trimmed().isEmpty())
        text += QLatin1Char('\n') + shown(rest);
    return text;
}

QString prettyBody(const QByteArray &head, const QByteArray &body)
{
    const QByteArray start = body.left(64).trimmed();
    if (start.startsWith('{') || start.startsWith('['))
        return shown(indentJson(body.left(longestText)));
    if (head.toLower().contains("application/x-www-form-urlencoded"))
        return parameterLines(body.left(longestText));
    return shown(body);
}

QString textOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

} // namespace

QString arrow(TranscriptEntry::Direction direction)
{
    switch (direction) {
    case TranscriptEntry::Direction::Sent:
        return QStringLiteral("→");
    case TranscriptEntry::Direction::Received:
        return QStringLiteral("←");
    case TranscriptEntry::Direction::Note:
        break;
    }
    return QStringLiteral("·");
}

QString summary(const TranscriptEntry &entry)
{
    switch (entry.direction) {
    case TranscriptEntry::Direction::Sent: {
        const QString path = QUrl::fromEncoded(entry.url).path();
        return QStringLiteral("%1 %2").arg(QString::fromLatin1(entry.method),
                                           path.isEmpty() ? QString::fromUtf8(entry.url) : path);
    }
    case TranscriptEntry::Direction::Received:
        if (entry.status > 0)
            return QStringLiteral("%1 %2").arg(entry.status).arg(QString::fromLatin1(http::reasonPhrase(entry.status)));
        return entry.error ? words(*entry.error) : stepName(entry.step);
    case TranscriptEntry::Direction::Note:
        break;
    }
    if (!entry.note.isEmpty())
        return noteWords(entry.note);
    return entry.error ? words(*entry.error) : stepName(entry.step);
}

QString spokenSummary(const TranscriptEntry &entry)
{
    switch (entry.direction) {
    case TranscriptEntry::Direction::Sent:
        return QCoreApplication::translate("Transcript", "Sent: %1").arg(summary(entry));
    case TranscriptEntry::Direction::Received:
        return QCoreApplication::translate("Transcript", "Received: %1").arg(summary(entry));
    case TranscriptEntry::Direction::Note:
        break;
    }
    return QCoreApplication::translate("Transcript", "Note: %1").arg(summary(entry));
}

QString rawText(const TranscriptEntry &entry, WireText::Secrets secrets)
{
    QString text = join(shown(entry.head.render(secrets)), shown(entry.body.render(secrets)));
    return text.isEmpty() ? summary(entry) : text;
}

QString prettyText(const TranscriptEntry &entry, WireText::Secrets secrets)
{
    const QByteArray head = entry.head.render(secrets);
    QString text = join(prettyHead(head), prettyBody(head, entry.body.render(secrets)));
    if (entry.error)
        text = join(wordsWithAdvice(*entry.error), text);
    return text.isEmpty() ? summary(entry) : text;
}

QString wholeText(const QList<TranscriptEntry> &transcript, WireText::Secrets secrets)
{
    QStringList parts;
    for (const TranscriptEntry &entry : transcript) {
        const QString time = toIso8601(entry.at);
        parts += QStringLiteral("%1 %2 %3").arg(time, arrow(entry.direction), summary(entry));
        if (!entry.head.pieces().isEmpty() || !entry.body.pieces().isEmpty())
            parts.last() += QLatin1Char('\n') + rawText(entry, secrets).trimmed();
    }
    return parts.join(QLatin1String("\n\n")) + QLatin1Char('\n');
}

QByteArray indentJson(QByteArrayView json)
{
    QByteArray text;
    int depth = 0;
    bool inString = false;
    const auto newLine = [&text](int levels) {
        text += '\n';
        text += QByteArray(2 * std::clamp(levels, 0, deepestIndent), ' ');
    };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            text += c;
            if (c == '\\' && i + 1 < json.size())
                text += json[++i];
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
            continue;
        if ((c == '}' || c == ']') && !text.endsWith('{') && !text.endsWith('['))
            newLine(depth - 1);
        if (c == '}' || c == ']')
            --depth;
        else if (text.endsWith('{') || text.endsWith('['))
            newLine(depth);
        text += c;
        inString = c == '"';
        if (c == '{' || c == '[')
            ++depth;
        else if (c == ',')
            newLine(depth);
        else if (c == ':')
            text += ' ';
    }
    return text;
}

QList<ApiObject> apiObjects(const QByteArray &body)
{
    QList<ApiObject> objects;
    const QJsonArray data = QJsonDocument::fromJson(body).object().value(QLatin1String("data")).toArray();
    for (const auto &value : data) {
        if (objects.size() == mostObjects)
            break;
        const QJsonObject object = value.toObject();
        objects.append({textOf(object.value(QLatin1String("name"))), textOf(object.value(QLatin1String("ID"))),
                        textOf(object.value(QLatin1String("objCode")))});
    }
    return objects;
}

} // namespace grantdesk::ui
