#include "app/ctl/output.h"

#include "ui/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace grantdesk::ctl {

namespace {

constexpr int gap = 2;

bool isWhole = true; ///< what went to standard output

void write(std::FILE *file, const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    const bool written = std::fwrite(bytes.constData(), 1, size, file) == size && std::fflush(file) == 0;
    if (!written && file == stdout && errno != EPIPE)
        isWhole = false;
}

void write(std::FILE *file, const QString &line)
{
    write(file, line.toUtf8() + '\n');
}

QString joined(const QStringList &cells, const QList<qsizetype> &widths)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += i + 1 < cells.size() ? cells[i].leftJustified(widths[i] + gap) : cells[i];
    return line;
}

/// A name out of somebody's file may hold what a terminal obeys, or turn the reading direction round.
QString harmless(QString text)
{
    const auto isObeyed = [](QChar character) {
        const bool turnsRound = (character >= QChar(0x202A) && character <= QChar(0x202E))
            || (character >= QChar(0x2066) && character <= QChar(0x2069));
        const bool isControl = character.category() == QChar::Other_Control;
        return turnsRound || (isControl && character != QLatin1Char('\n') && character != QLatin1Char('\t'));
    };
    for (QChar &character : text) {
        if (isObeyed(character))
            character = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

QString onOneLine(QString cell)
{
    for (QChar &character : cell) {
        if (!character.isPrint() && !character.isSurrogate())
            character = QLatin1Char(' ');
    }
    return cell;
}

} // namespace

void print(const QString &line)
{
    write(stdout, harmless(line));
}

void printBytes(const QByteArray &bytes)
{
    write(stdout, bytes);
}

bool outputIsWhole()
{
    return isWhole;
}

void printError(const QString &line)
{
    write(stderr, harmless(line));
}

void printJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
}

void report(const Error &error, bool json)
{
    report(error.code, ui::wordsWithAdvice(error), json);
}

void report(const QString &code, const QString &message, bool json)
{
    printError(message);
    if (!json)
        return;
    const QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}};
    printError(
        QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson(QJsonDocument::Compact)));
}

void printTable(const QStringList &headings, const QList<QStringList> &rows)
{
    QList<QStringList> lines{headings};
    for (const QStringList &row : rows) {
        QStringList cells;
        std::transform(row.begin(), row.end(), std::back_inserter(cells), onOneLine);
        lines += cells;
    }
    QList<qsizetype> widths(headings.size(), 0);
    for (const QStringList &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    for (const QStringList &line : lines)
        print(joined(line, widths));
}

void printFields(const QList<QStringList> &fields)
{
    qsizetype width = 0;
    for (const QStringList &field : fields)
        width = std::max(width, field.first().size());
    for (const QStringList &field : fields)
        print(joined({field.first(), onOneLine(field.last())}, {width}));
}

} // namespace grantdesk::ctl
