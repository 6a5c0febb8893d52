#pragma once

#include "core/flows/transcript.h"
#include "ui/widgets/table_model.h"

#include <QList>

namespace grantdesk::ui {

/// The transcript's lines: what happened, and how long it took.
class TranscriptModel final : public TableModel {
    Q_OBJECT
public:
    enum Column { Event, Duration, ColumnCount };
    explicit TranscriptModel(QObject *parent = nullptr);

    void append(const flows::TranscriptEntry &entry);
    void clear();
    const QList<flows::TranscriptEntry> &entries() const { return m_entries; }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int rows() const override { return int(m_entries.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;

    QList<flows::TranscriptEntry> m_entries;
};

} // namespace grantdesk::ui
