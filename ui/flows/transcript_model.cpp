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

void TranscriptModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_entries.size()) - 1, ColumnCount - 1));
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int TranscriptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TranscriptEntry &entry = m_entries[index.row()];
    const bool isEvent = index.column() == Event;
    switch (role) {
    case Qt::DisplayRole:
        return isEvent ? QStringLiteral("%1 %2").arg(arrow(entry.direction), summary(entry)) : duration(entry);
    case Qt::AccessibleTextRole:
        return isEvent ? spokenSummary(entry) : duration(entry);
    case Qt::ToolTipRole:
        return entry.error ? wordsWithAdvice(*entry.error) : stepName(entry.step);
    case Qt::ForegroundRole:
        if (isBad(entry))
            return color(Role::Danger);
        return color(isEvent && entry.direction != TranscriptEntry::Direction::Note ? Role::Text : Role::Muted);
    case Qt::TextAlignmentRole:
        return int(isEvent ? Qt::AlignLeading | Qt::AlignVCenter : Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TranscriptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Event ? Qt::AlignLeading | Qt::AlignVCenter : Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Event ? tr("Request or response") : tr("Duration");
}

} // namespace grantdesk::ui
