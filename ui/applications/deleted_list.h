#pragma once

#include "core/applications/deletion.h"
#include "core/base/clock.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace grantdesk::ui {

class DeletedTableModel;
class EmptyState;
class MessageBar;
class PageHeader;

/// "Deleted applications": what was deleted in the last 30 days, to be brought back or forgotten for good.
class DeletedList final : public QWidget {
    Q_OBJECT
public:
    explicit DeletedList(const Clock &clock, QWidget *parent = nullptr);

    /// `full`: there are ten applications, so that none can be brought back.
    void show(const QList<applications::DeletedApplication> &list, bool full);
    MessageBar *messages() const { return m_messages; }
    QTableView *table() const { return m_table; }
    void takeFocus();

Q_SIGNALS:
    void backRequested();
    void restoreRequested(const grantdesk::applications::Application &application);
    void purgeRequested(const grantdesk::applications::Application &application);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addColumns();
    const applications::Application *current() const;
    void restore();
    void purge();
    void showMenu(const QPoint &at);
    void showState();
    void retranslate();

    DeletedTableModel *m_model;
    PageHeader *m_header;
    MessageBar *m_messages;
    MessageBar *m_limit;
    QStackedWidget *m_parts;
    QTableView *m_table;
    EmptyState *m_empty;
    QPushButton *m_restore;
    QPushButton *m_purge;
    bool m_full = false;
};

} // namespace grantdesk::ui
