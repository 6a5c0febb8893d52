#pragma once

#include "core/applications/application.h"
#include "ui/applications/application_table_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QAction;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace grantdesk::ui {

class ApplicationTable;
class ClockNotice;
class EmptyState;
class HealthReminder;
class MessageBar;
class PageHeader;
class Present;
class ProgressLine;
class SearchField;

/// The list of applications with its filter, its count and its limit. A file dropped on it is to be imported.
class ApplicationList final : public QWidget {
    Q_OBJECT
public:
    /// `present` must outlive it.
    explicit ApplicationList(const Present &present, QWidget *parent = nullptr);

    void setLoading(bool loading);
    void setApplications(const QList<applications::Application> &list);
    /// How many deleted ones could be brought back.
    void setDeletedCount(int count);
    /// Puts the keyboard on an application of the list.
    void select(const Id &id);
    bool isFull() const;
    MessageBar *messages() const { return m_messages; }
    HealthReminder *reminder() const { return m_reminder; }
    ClockNotice *clockNotice() const { return m_clock; }
    QTableView *table() const;
    /// What can be done with the registry as a whole.
    QMenu *registryMenu() const { return m_registryMenu; }

Q_SIGNALS:
    void createRequested();
    void openRequested(const grantdesk::Id &id);
    void testRequested(const grantdesk::Id &id);
    void duplicateRequested(const grantdesk::Id &id);
    void healthRequested(const grantdesk::Id &id);
    void exportRequested(const grantdesk::Id &id);
    void deleteRequested(const grantdesk::Id &id);
    void exportAllRequested();
    /// Empty: the file is to be asked for.
    void importRequested(const QString &path);
    void calendarRequested();
    void deletedRequested();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildRegistryMenu();
    void connectTable();
    void addShortcuts();
    void fillSortMenu();
    void showPart();
    void showLimit();
    void showMenu(const QModelIndex &index, const QPoint &globalPosition);
    void duplicate(const QModelIndex &index);
    bool takeTableKey(const QKeyEvent &key);
    Id idAt(const QModelIndex &index) const;
    void retranslate();

    ApplicationTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    PageHeader *m_header;
    SearchField *m_filter;
    QPushButton *m_create;
    QToolButton *m_more;
    QMenu *m_registryMenu;
    QAction *m_import;
    QAction *m_exportAll;
    QAction *m_calendar;
    QMenu *m_sort;
    ProgressLine *m_progress;
    MessageBar *m_messages;
    MessageBar *m_limit;
    ClockNotice *m_clock;
    HealthReminder *m_reminder;
    QStackedWidget *m_parts;
    ApplicationTable *m_table;
    EmptyState *m_empty;
    EmptyState *m_nothingFound;
    QWidget *m_waiting;
    QPushButton *m_deleted;
    int m_deletedCount = 0;
    bool m_known = false; ///< the registry has been read
};

} // namespace grantdesk::ui
