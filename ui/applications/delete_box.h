#pragma once

#include "core/applications/deletion.h"
#include "ui/workbench.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace grantdesk::ui {

class FormRow;
class MessageBar;
class ProgressLine;
class TextLabel;

/// What deleting means, in one place for all who offer it.
QString deletionSentence();

/// Shows what deleting an application would end, and deletes it. Whoever deletes one that is in use types its name.
class DeleteBox final : public QDialog {
    Q_OBJECT
public:
    DeleteBox(Workbench &workbench, const applications::Application &application, QWidget *parent = nullptr);

    /// What is open in its form and goes with it, whether it is restored or not.
    void setLosses(int unsavedChanges, bool uncopiedSecret);

Q_SIGNALS:
    /// It is gone; what is given is as it was.
    void deleted(const grantdesk::applications::Application &application);
    /// Somebody else was faster, or the store failed: what is shown behind the box may be old.
    void stale();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    /// What was asked for, and the server's time when it was.
    struct Impact {
        applications::DeletionImpact impact;
        TimePoint at;
    };
    static Result<Impact> ask(storage::Stores &stores, const Id &id, TimePoint realNow);

    void build();
    void load();
    void take(const Result<Impact> &impact);
    void remove();
    void setBusy(const QString &word);
    bool nameFits() const;
    void showState();
    void showFacts();
    void showLosses();
    void retranslate();

    Workbench &m_workbench;
    const applications::Application m_application;
    std::optional<Impact> m_impact;
    int m_unsavedChanges = 0;
    bool m_uncopiedSecret = false;
    bool m_mustType = false;
    bool m_deleting = false;
    TextLabel *m_title;
    TextLabel *m_subject;
    TextLabel *m_text;
    TextLabel *m_losses;
    QFormLayout *m_facts;
    QLineEdit *m_name;
    FormRow *m_nameRow;
    MessageBar *m_messages;
    ProgressLine *m_progress;
    QPushButton *m_delete;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
