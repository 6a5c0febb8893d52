#pragma once

#include "core/applications/organisation.h"
#include "ui/widgets/keyboard_place.h"
#include "ui/workbench.h"

#include <QList>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace grantdesk::ui {

class Card;
class FittingTable;
class FormRow;
class ProblemLine;
class UsersModel;

/// The users of the built-in server: who they are, a new one, a new password, active or not.
class UsersCard final : public QWidget {
    Q_OBJECT
public:
    explicit UsersCard(Workbench &workbench, QWidget *parent = nullptr);

    void setUsers(const QList<applications::User> &users);

Q_SIGNALS:
    /// Something was stored: the users are to be read again.
    void changed();
    /// A password was made; this is the only time it can be shown.
    void passwordMade(const QString &email, const grantdesk::SecretString &password);
    /// The fields of a new user stand there now, perhaps below what is seen of the page.
    void formOffered(QWidget *form);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void offerAdding(bool offered);
    void add();
    void setAdding(bool adding);
    void makePassword();
    void switchActive();
    void showSelection();
    void showEnd(const Result<void> &done);
    void retranslate();
    const applications::User *selected() const;

    Workbench &m_workbench;
    Card *m_card;
    UsersModel *m_model;
    FittingTable *m_table;
    QPushButton *m_offerAdd;
    QPushButton *m_newPassword;
    QPushButton *m_active;
    QWidget *m_form;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_password;
    FormRow *m_nameRow;
    FormRow *m_emailRow;
    FormRow *m_passwordRow;
    QPushButton *m_add;
    QPushButton *m_cancel;
    ProblemLine *m_problem;
    bool m_adding = false; ///< one is being stored
    KeyboardPlace m_keyboard;
};

} // namespace grantdesk::ui
