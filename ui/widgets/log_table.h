#pragma once

#include <QList>
#include <QTableView>

namespace grantdesk::ui {

/// A table of many low rows that never needs to be scrolled sideways: where there is no room for all columns in full,
/// they give way. Where the user drags a column, all of them stay as they are then. Asks no cell for its size, however
/// many there are. One column takes what is left over.
class LogTable final : public QTableView {
    Q_OBJECT
public:
    struct Column {
        int cells = 0; ///< shows what its cells commonly hold
        int least = 0;
    };

    explicit LogTable(QWidget *parent = nullptr);

    /// One for each column of the model, which is set before; `giveWay` and `mayGo` as fittedWidths() has them.
    void setColumns(const QList<Column> &columns, const QList<int> &giveWay, const QList<int> &mayGo, int grows);
    /// Other needs for the same columns, because their cells hold something else now.
    void setNeeds(const QList<Column> &columns, const QList<int> &giveWay, const QList<int> &mayGo);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QList<Column> m_columns;
    QList<int> m_giveWay;
    QList<int> m_mayGo;
    int m_grows = 0;
    bool m_fitting = false;
    bool m_isTheUsers = false; ///< the columns' widths
};

} // namespace grantdesk::ui
