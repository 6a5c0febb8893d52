#pragma once

#include "core/flows/transcript.h"

#include <QAbstractTableModel>
#include <QList>

namespace grantdesk::ui {

/// The transcript's lines: what happened, and how long it took.
class TranscriptModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Event, Duration, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void append(const flows::TranscriptEntry &entry);
    void clear();
    /// The words have changed.
    void retranslate();
    const QList<flows::TranscriptEntry> &entries() const { return m_entries; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<flows::TranscriptEntry> m_entries;
};

} // namespace grantdesk::ui
