#pragma once

#include "ui/applications/registry_watch.h"

#include <QDialog>

#include <atomic>
#include <memory>
#include <optional>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace grantdesk::ui {

class FormRow;
class HelpText;
class MessageBar;
class PeopleBox;
class ProgressLine;
class TextLabel;

/// Where a private key was saved.
struct SavedKey {
    QString file;
    QString wanted;               ///< the same, unless that file could not be replaced
    std::optional<Error> keyring; ///< why it is not in the keyring, where it was to be kept too
};

/// The box "Generate a public/private key pair": the private key goes into a file of the user's choice, once, under a
/// passphrase if one is given; the public key into the application.
class GenerateKeyBox final : public QDialog {
    Q_OBJECT
public:
    GenerateKeyBox(Workbench &workbench, const Clock &present, const applications::Application &application,
                   const QList<Person> &people, QWidget *parent);
    ~GenerateKeyBox() override;

Q_SIGNALS:
    /// The public key is registered and the private one saved. Once more, with the error, when the keyring refused it.
    void generated(const grantdesk::ui::SavedKey &saved);

public Q_SLOTS:
    /// Not while the key is being saved and registered: it would be there and nobody be told.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Phase { Asking, Generating, Saving, Keeping };
    struct Made {
        crypto::RsaKeyPair pair;
        QString path;   ///< as it was chosen
        QString beside; ///< where the private key is until then
    };
    void build();
    /// Shows what is wrong with the passphrase; true when nothing is.
    bool checkPassphrase();
    SecretString passphrase() const;
    void chooseFile();
    void generate(const QString &path);
    void save(const crypto::RsaKeyPair &pair, const QString &path);
    void store(const Made &made);
    void place(const Id &key, const Made &made);
    void keep(const Id &key, const SecretString &pem, const SavedKey &saved);
    void fail(const Error &error);
    void enter(Phase phase);
    QString progressWords() const;
    void retranslate();
    void retranslateKeeping();

    Workbench &m_workbench;
    const Clock &m_present; ///< the server's time
    Id m_application;
    QString m_applicationName;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    Phase m_phase = Phase::Asking;
    TextLabel *m_title;
    TextLabel *m_text;
    PeopleBox *m_people;
    FormRow *m_peopleRow;
    QLineEdit *m_passphrase;
    QLineEdit *m_repetition;
    FormRow *m_passphraseRow;
    FormRow *m_repetitionRow;
    QCheckBox *m_keep;
    HelpText *m_keepHelp;
    MessageBar *m_messages;
    ProgressLine *m_progress;
    QPushButton *m_generate;
    QPushButton *m_cancel;
};

} // namespace grantdesk::ui
