#pragma once

#include "core/applications/application.h"
#include "ui/flows/run_preparation.h"
#include "ui/workbench.h"

#include <QList>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace grantdesk::ui {

class FormRow;
class PrivateKeyField;

/// What a run needs to know: which application, against which server, with which redirect URL and credentials.
class FlowForm final : public QWidget {
    Q_OBJECT
public:
    explicit FlowForm(Workbench &workbench, QWidget *parent = nullptr);

    /// The choice made stays when the application is still there.
    void setApplications(const QList<applications::Application> &applications);
    void select(const Id &application);
    /// Null while there is none.
    const applications::Application *application() const;
    /// Another instance is to be asked, not the built-in server.
    bool usesInstance() const;
    /// What was chosen; nothing when something is missing, which is then said at its field.
    std::optional<RunRequest> request();
    /// Looks again which credentials are kept.
    void lookForKept();

Q_SIGNALS:
    void applicationChanged();
    void environmentChanged();
    void submitted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void choose();
    void arrange();
    void retranslate();
    void showKept(const KeptCredentials &kept);
    void describeCredentials();
    bool checkInstance();
    bool checkCredentials();

    Workbench &m_workbench;
    QList<applications::Application> m_applications;
    QComboBox *m_application;
    QComboBox *m_environment;
    QLineEdit *m_instance;
    QComboBox *m_redirect;
    QLineEdit *m_secret;
    PrivateKeyField *m_key;
    QLineEdit *m_customerId;
    QLineEdit *m_userId;
    QCheckBox *m_keep;
    FormRow *m_applicationRow;
    FormRow *m_environmentRow;
    FormRow *m_instanceRow;
    FormRow *m_redirectRow;
    FormRow *m_secretRow;
    FormRow *m_keyRow;
    FormRow *m_customerIdRow;
    FormRow *m_userIdRow;
    Id m_chosen;
    Id m_wanted;          ///< to be selected when the next list arrives
    QString m_keptSecret; ///< last four characters of a kept client secret
    bool m_hasKeptSecret = false;
    bool m_hasKeptKey = false;
    bool m_looking = false; ///< the keyring has not answered yet
};

} // namespace grantdesk::ui
