#pragma once

#include "core/applications/application.h"
#include "ui/applications/application_table_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace grantdesk::ui {

class EmptyState;
class IconCell;
class MessageBar;
class PageHeader;
class ProgressLine;

/// The list of applications with its filter, its count and its limit.
class ApplicationList final : public QWidget {
    Q_OBJECT
public:
    explicit ApplicationList(const Clock &clock, QWidget *parent = nullptr);

    void setLoading(bool loading);
    void setApplications(const QList<applications::Application> &list);
    /// Puts the keyboard on an application of the list.
    void select(const Id &id);
    bool isFull() const;
    MessageBar *messages() const { return m_messages; }
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void createRequested();
    void openRequested(const grantdesk::Id &id);
    void deleteRequested(const grantdesk::Id &id);
    void testRequested(const grantdesk::Id &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addColumns();
    void showPart();
    void showMenu(const QModelIndex &index, const QPoint &globalPosition);
    void copyClientId(const QModelIndex &index);
    Id idAt(const QModelIndex &index) const;
    void retranslate();

    ApplicationTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    PageHeader *m_header;
    QLineEdit *m_filter;
    QPushButton *m_create;
    ProgressLine *m_progress;
    MessageBar *m_messages;
    MessageBar *m_limit;
    QStackedWidget *m_parts;
    QTableView *m_table;
    IconCell *m_copyCell;
    EmptyState *m_empty;
    EmptyState *m_nothingFound;
    QWidget *m_waiting;
    bool m_known = false; ///< the registry has been read
};

} // namespace grantdesk::ui
