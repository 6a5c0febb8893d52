#pragma once

#include "core/applications/application.h"
#include "ui/workbench.h"

#include <QDialog>
#include <QList>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace grantdesk::ui {

class FormRow;
class MessageBar;
class ProgressLine;
class TextLabel;
class TypeCard;

/// The box "New OAuth2 application": the type, a name, and it is made.
class NewApplicationBox final : public QDialog {
    Q_OBJECT
public:
    explicit NewApplicationBox(Workbench &workbench, const Clock &present, QWidget *parent);

    applications::Type type() const;
    void setType(applications::Type type);

    /// Cancel, Escape and the window's close button; waits while the application is being stored, whose first secret
    /// would otherwise be lost unseen.
    void reject() override;

Q_SIGNALS:
    /// It is stored. The plaintext of its first secret, if it has one, exists only here.
    void created(const grantdesk::applications::NewApplication &application);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    /// Shows what is wrong with the name; true when nothing is.
    bool checkName();
    void create();
    void setBusy(bool busy);
    void retranslate();

    Workbench &m_workbench;
    const Clock &m_present; ///< the server's time
    TextLabel *m_title;
    TextLabel *m_intro;
    TextLabel *m_method;
    QButtonGroup *m_types;
    QList<TypeCard *> m_cards;
    QLineEdit *m_name;
    FormRow *m_nameRow;
    MessageBar *m_messages;
    ProgressLine *m_progress;
    QPushButton *m_create;
    QPushButton *m_cancel;
    bool m_nameTouched = false;
};

} // namespace grantdesk::ui
