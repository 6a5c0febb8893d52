#pragma once

#include "ui/applications/registry_watch.h"

#include <QDialog>

#include <atomic>
#include <memory>

class QCheckBox;
class QPushButton;

namespace grantdesk::ui {

class FormRow;
class HelpText;
class MessageBar;
class PeopleBox;
class ProgressLine;
class TextLabel;

/// The box "Generate a public/private key pair": the private key goes into a file of the user's choice, once; the
/// public key into the application.
class GenerateKeyBox final : public QDialog {
    Q_OBJECT
public:
    GenerateKeyBox(Workbench &workbench, const applications::Application &application, const QList<Person> &people,
                   QWidget *parent);
    ~GenerateKeyBox() override;

Q_SIGNALS:
    /// The private key is in that file. `keyring` is empty or says why it is not in the keyring, too.
    void generated(const QString &file, const std::optional<grantdesk::Error> &keyring);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Made {
        crypto::RsaKeyPair pair;
        QString file;
    };
    void build();
    void chooseFile();
    void generate(const QString &file);
    void store(const Result<Made> &made);
    void keep(const Id &key, const Made &made);
    void end(const QString &file, const std::optional<Error> &keyring);
    void setBusy(bool busy);
    void retranslate();

    Workbench &m_workbench;
    Id m_application;
    QString m_applicationName;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    TextLabel *m_title;
    TextLabel *m_text;
    PeopleBox *m_people;
    FormRow *m_peopleRow;
    QCheckBox *m_keep;
    HelpText *m_keepHelp;
    MessageBar *m_messages;
    ProgressLine *m_progress;
    QPushButton *m_generate;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
