#pragma once

#include "ui/server/request_log_model.h"
#include "ui/workbench.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace grantdesk::ui {

class CopyButton;
class EmptyState;
class LogTable;
class MessageBar;
class SearchField;
class SectionTitle;
class TextLabel;

/// The built-in server's request log, live: a table that follows the newest request unless one scrolls up, and all
/// about the chosen one.
class RequestLogView final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive it; `clock` is this computer's.
    RequestLogView(ServerControl &server, const Clock &clock, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectParts();
    void poll();
    void followEnd();
    void append(const QList<authserver::LogEntry> &entries);
    void narrow();
    void clearView();
    void exportShown();
    void write(const QString &path);
    void showCount();
    void fitColumns();
    void showChosen();
    void retranslate();

    ServerControl &m_server;
    RequestLogModel *m_model;
    RequestLogFilter *m_shown;
    SearchField *m_filter;
    QCheckBox *m_errorsOnly;
    TextLabel *m_count;
    QPushButton *m_clear;
    QPushButton *m_export;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    LogTable *m_table;
    SectionTitle *m_detailsTitle;
    CopyButton *m_copy;
    QPlainTextEdit *m_details;
    QTimer m_timer;
    qint64 m_newest = 0;   ///< what has been taken over from the log
    bool m_follows = true; ///< the newest request is kept in sight
    std::optional<authserver::LogEntry> m_chosen;
};

} // namespace grantdesk::ui
