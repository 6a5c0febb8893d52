#include "core/applications/audit_export.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace grantdesk::applications {

namespace {

/// What starts a formula in Excel, LibreOffice Calc or Google Sheets, the wide forms of East Asian keyboards included.
bool startsFormula(const QString &cell)
{
    static constexpr QStringView signs = u"=+-@\uff1d\uff0b\uff0d\uff20";
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) { return !c.isSpace(); });
    return first != cell.end() && signs.contains(*first);
}

/// A cell of a CSV line (RFC 4180 §2.5 to 2.7), harmless to a spreadsheet.
QByteArray cellOf(QString text)
{
    text.remove(QChar(QChar::Null));
    if (startsFormula(text))
        text.prepend(u'\'');
    const bool plain = std::none_of(text.begin(), text.end(),
                                    [](QChar c) { return c == u'"' || c == u',' || c == u'\r' || c == u'\n'; });
    if (!plain)
        text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    return text.toUtf8();
}

/// One change a line: "name: before → after".
QString changesText(const QList<AuditChange> &changes)
{
    QStringList lines;
    for (const AuditChange &change : changes)
        lines += QStringLiteral("%1: %2 → %3").arg(change.field, change.before, change.after);
    return lines.join(QLatin1Char('\n'));
}

QByteArray lineOf(const QList<QByteArray> &cells)
{
    return cells.join(',') + "\r\n";
}

} // namespace

QJsonObject toJson(const AuditEntry &entry)
{
    QJsonArray changes;
    for (const AuditChange &change : entry.changes)
        changes.append(QJsonObject{{QStringLiteral("field"), change.field},
                                   {QStringLiteral("before"), change.before},
                                   {QStringLiteral("after"), change.after}});
    return {{QStringLiteral("number"), entry.number},
            {QStringLiteral("at"), toIso8601(entry.at)},
            {QStringLiteral("user"), entry.user},
            {QStringLiteral("program"), entry.program},
            {QStringLiteral("action"), toString(entry.action)},
            {QStringLiteral("subject"), entry.subject},
            {QStringLiteral("subject_name"), entry.subjectName},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())}};
}

QByteArray toJsonLine(const AuditEntry &entry)
{
    return QJsonDocument(toJson(entry)).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray auditCsvHeadings()
{
    return lineOf({"number", "at", "user", "program", "action", "subject", "subject_name", "changes", "hash"});
}

QByteArray toCsvLine(const AuditEntry &entry)
{
    return lineOf({QByteArray::number(entry.number), toIso8601(entry.at).toLatin1(), cellOf(entry.user),
                   cellOf(entry.program), cellOf(toString(entry.action)), cellOf(entry.subject),
                   cellOf(entry.subjectName), cellOf(changesText(entry.changes)), entry.hash.toHex()});
}

bool matches(const AuditEntry &entry, const AuditSearch &search)
{
    const auto has = [&search](const QString &shown) {
        return shown.contains(search.text, Qt::CaseInsensitive);
    };
    return search.text.isEmpty() || has(entry.subjectName) || has(entry.user) || has(entry.program)
        || has(toString(entry.action)) || has(entry.subject) || search.actions.contains(entry.action)
        || std::any_of(entry.changes.begin(), entry.changes.end(), [&](const AuditChange &change) {
               return has(change.field) || has(change.before) || has(change.after)
                   || search.fields.contains(change.field);
           });
}

} // namespace grantdesk::applications
