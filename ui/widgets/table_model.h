#pragma once

#include <QAbstractTableModel>

namespace grantdesk::ui {

/// Views take a tool tip that looks like HTML for HTML: so names, notes and addresses are shown as they are written.
QString plainToolTip(const QString &text);

/// What the tables' models have in common: fixed columns with headings, and words that change with language and time.
class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit TableModel(int columns, QObject *parent = nullptr);

    /// Language or time moved on: everything shown may read differently.
    void refreshWords();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    virtual int rows() const = 0;
    virtual QString heading(int column) const = 0;
    /// `row` and `column` are within the table. Tool tips are plain text; where there is only a sign, screen readers
    /// say the tool tip.
    virtual QVariant cell(int row, int column, int role) const = 0;
    void rowChanged(int row);

private:
    int m_columns;
};

} // namespace grantdesk::ui
