#pragma once

#include "core/applications/deletion.h"
#include "ui/workbench.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace grantdesk::ui {

class HelpText;
class MessageBar;
class ProgressLine;
class TextLabel;

/// Brings a deleted application back, and asks which of its credentials come back with it.
class RestoreBox final : public QDialog {
    Q_OBJECT
public:
    RestoreBox(Workbench &workbench, const applications::Application &application, QWidget *parent = nullptr);

Q_SIGNALS:
    void restored(const grantdesk::applications::Application &application);
    /// It failed: what is shown behind the box may be old.
    void stale();

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void build();
    void restore();
    void setBusy(bool busy);
    void retranslate();

    Workbench &m_workbench;
    const applications::Application m_application;
    TextLabel *m_title;
    TextLabel *m_subject;
    TextLabel *m_text;
    QCheckBox *m_secrets;
    QCheckBox *m_keys;
    HelpText *m_help;
    MessageBar *m_messages;
    ProgressLine *m_progress;
    QPushButton *m_restore;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
