#pragma once

#include "core/applications/application.h"
#include "ui/workbench.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace grantdesk::ui {

class FormRow;
class MessageBar;
class ProgressLine;
class TextLabel;

/// "Copy of Shop", shortened in its middle where it would be too long, counted on where it is taken.
QString nameOfCopy(const QString &original, const QStringList &taken);

/// Registers an application anew under another name: the same settings, a fresh identity, no secrets and no keys.
class DuplicateBox final : public QDialog {
    Q_OBJECT
public:
    /// `taken` are the names there are.
    DuplicateBox(Workbench &workbench, const Clock &present, const applications::Application &original,
                 const QStringList &taken, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(const grantdesk::applications::Application &application);
    /// It failed: what is shown behind the box may be old.
    void stale();

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void build();
    bool checkName();
    void create();
    void setBusy(bool busy);
    void retranslate();

    Workbench &m_workbench;
    const Clock &m_present; ///< the server's time
    const applications::Application m_original;
    TextLabel *m_title;
    TextLabel *m_subject;
    TextLabel *m_text;
    QLineEdit *m_name;
    FormRow *m_nameRow;
    MessageBar *m_messages;
    ProgressLine *m_progress;
    QPushButton *m_create;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
