#include "ui/flows/transcript_model.h"

#include "ui/flows/transcript_text.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"

#include <QLocale>

namespace grantdesk::ui {

namespace {

using flows::TranscriptEntry;

bool isBad(const TranscriptEntry &entry)
{
    return entry.error || entry.status >= 400;
}

QString duration(const TranscriptEntry &entry)
{
    if (entry.direction != TranscriptEntry::Direction::Received)
        return {};
    return TranscriptModel::tr("%1 ms").arg(QLocale().toString(qlonglong(entry.took.count())));
}

} // namespace

TranscriptModel::TranscriptModel(QObject *parent)
    : TableModel(ColumnCount, parent)
{
}

void TranscriptModel::append(const TranscriptEntry &entry)
{
    const int row = int(m_entries.size());
    beginInsertRows({}, row, row);
    m_entries.append(entry);
    endInsertRows();
}

void TranscriptModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

QString TranscriptModel::heading(int column) const
{
    return column == Event ? tr("Request or response") : tr("Duration");
}

QVariant TranscriptModel::cell(int row, int column, int role) const
{
    const TranscriptEntry &entry = m_entries[row];
    const bool isEvent = column == Event;
    switch (role) {
    case Qt::DisplayRole:
        return isEvent ? QStringLiteral("%1 %2").arg(arrow(entry.direction), summary(entry)) : duration(entry);
    case Qt::AccessibleTextRole:
        return isEvent ? spokenSummary(entry) : duration(entry);
    case Qt::ToolTipRole:
        return entry.error ? wordsWithAdvice(*entry.error) : stepName(entry.step);
    case Qt::ForegroundRole:
        if (isBad(entry))
            return color(ui::Role::Danger);
        return color(isEvent && entry.direction != TranscriptEntry::Direction::Note ? ui::Role::Text : ui::Role::Muted);
    case Qt::TextAlignmentRole:
        return int(isEvent ? Qt::AlignLeading | Qt::AlignVCenter : Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TranscriptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Duration)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    return TableModel::headerData(section, orientation, role);
}

} // namespace grantdesk::ui
