#pragma once

#include "ui/audit/audit_writer.h"
#include "ui/widgets/keyboard_place.h"
#include "ui/workbench.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace grantdesk::ui {

class AuditChecker;
class AuditModel;
class AuditReader;
class ChangesView;
class EmptyState;
class LogTable;
class MessageBar;
class PageHeader;
class ProgressLine;
class SearchField;
class TextLabel;

/// "Audit log": who changed what and when, and whether the log is whole.
class AuditPage final : public QWidget {
    Q_OBJECT
public:
    explicit AuditPage(Workbench &workbench, QWidget *parent = nullptr);

    void reload();
    /// Says what a check of the chain has found.
    void showCheck(const applications::AuditCheck &check);
    QTableView *table() const;
    MessageBar *messages() const { return m_messages; }
    QMenu *exportMenu() const { return m_exportMenu; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildDetails();
    void buildExport();
    void connectParts();
    void connectReader();
    void take(const QList<applications::AuditEntry> &entries);
    void search();
    void check();
    void chooseFile(AuditWriter::Format format);
    void write(const QString &path, AuditWriter::Format format);
    void endWork();
    void cancelWork();
    void showSearching();
    void showPart();
    void showEntry();
    void setActionsEnabled(bool enabled);
    void setBusy(const QString &word, bool cancellable);
    void retranslate();

    Workbench &m_workbench;
    AuditReader *m_reader;
    AuditModel *m_model;
    AuditWriter *m_writer = nullptr;
    AuditChecker *m_checker = nullptr;
    KeyboardPlace m_keyboard;
    PageHeader *m_header;
    SearchField *m_search;
    QPushButton *m_check;
    QPushButton *m_export;
    QMenu *m_exportMenu;
    ProgressLine *m_progress;
    MessageBar *m_messages;
    QStackedWidget *m_parts;
    QWidget *m_waiting;
    LogTable *m_table;
    EmptyState *m_empty;
    QWidget *m_details;
    TextLabel *m_entry;
    TextLabel *m_facts;
    TextLabel *m_hash;
    ChangesView *m_changes;
    QTimer m_debounce;
    bool m_known = false; ///< something was read
};

} // namespace grantdesk::ui
