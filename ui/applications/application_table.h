#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace grantdesk::ui {

class IconCell;
struct ColumnNeed;

/// The table of applications. Where there is not room for all columns, the least needed ones go first.
class ApplicationTable final : public QTableView {
    Q_OBJECT
public:
    explicit ApplicationTable(QWidget *parent = nullptr);

    /// Sorts by any column; knows the columns of ApplicationTableModel.
    void show(QSortFilterProxyModel *sorted);
    /// Puts a row's client ID on the clipboard and answers in place.
    void copyClientId(const QModelIndex &index);

Q_SIGNALS:
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);
    void healthRequested(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addDelegates();
    void fitColumns();
    ColumnNeed needOf(int column) const;

    IconCell *m_copyCell;
};

} // namespace grantdesk::ui
