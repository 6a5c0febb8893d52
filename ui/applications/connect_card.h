#pragma once

#include "ui/applications/registry_watch.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace grantdesk::ui {

class Card;
class CopyButton;
class CopyField;
class FormRow;
class HelpText;
class WireLabel;

/// "Connect": the addresses and values that the other application must be given, for the built-in server or a real
/// instance, and the ready link that starts an authorization.
class ConnectCard final : public QWidget {
    Q_OBJECT
public:
    ConnectCard(Workbench &workbench, applications::Type type, QWidget *parent = nullptr);

    /// What is given to others is what Save has stored: the server refuses all else. Where the redirect URLs of `draft`
    /// differ, it is said.
    void show(const applications::Application &stored, const applications::Application &draft);
    void setRegistry(const Registry &registry);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Fact {
        CopyField *field;
        FormRow *row;
    };
    /// A text that is longer than a line, with its copy button.
    struct Passage {
        QWidget *box;
        WireLabel *text;
        CopyButton *copy;
        FormRow *row;
    };
    void build();
    Fact addFact();
    Passage addPassage();
    static void setPassage(const Passage &passage, const QString &text);
    bool usesInstance() const;
    bool isMachine() const { return m_type == applications::Type::MachineToMachine; }
    /// The base URL the addresses start with, and a remark about it.
    QByteArray baseUrl(QString &remark) const;
    void fillRedirects();
    void showFacts();
    void retranslate();

    Workbench &m_workbench;
    applications::Type m_type;
    applications::Application m_stored;
    QString m_customerId;
    QString m_organisation;
    Card *m_card;
    QComboBox *m_environment;
    FormRow *m_environmentRow;
    QLineEdit *m_instance;
    FormRow *m_instanceRow;
    HelpText *m_remark;
    Fact m_authorize = {};
    Fact m_token = {};
    Fact m_clientId = {};
    Fact m_customer = {};
    HelpText *m_notes;
    QComboBox *m_redirect = nullptr;
    FormRow *m_redirectRow = nullptr;
    HelpText *m_unsaved = nullptr;
    Passage m_link = {};
    Passage m_html = {};
};

} // namespace grantdesk::ui
