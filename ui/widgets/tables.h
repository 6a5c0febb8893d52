#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>

namespace grantdesk::ui {

/// Gives a table the look of all tables: whole rows, no grid, no row numbers, high rows, Tab leaves it.
void prepareTable(QTableView *table);

/// A table inside a form: as high as its rows, the page scrolls instead.
class FittingTable final : public QTableView {
    Q_OBJECT
public:
    explicit FittingTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The Delete key.
    void deleteRequested(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// A cell with an icon at its right that can be clicked; the text, if any, stays at the left. It can answer: the icon
/// turns into a tick and the text into an answer for two seconds.
class IconCell final : public QStyledItemDelegate {
    Q_OBJECT
public:
    IconCell(const QString &iconName, QObject *parent);

    void answer(const QModelIndex &index, const QString &text);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void clicked(const QModelIndex &index, const QPoint &globalPosition);

private:
    QRect iconRect(const QStyleOptionViewItem &option) const;

    QString m_icon;
    QPersistentModelIndex m_answered;
    QString m_answer;
    QTimer m_forget;
};

} // namespace grantdesk::ui
