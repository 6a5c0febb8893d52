#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"
#include "core/secrets/secret_store.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace grantdesk::ui {

class FlowLayout;
class HelpText;

/// Where what is shown only once can go: into a file, and into the keyring for tests. Says below its buttons what came
/// of either.
class SafeKeeping final : public QWidget {
    Q_OBJECT
public:
    /// `store` must outlive it.
    SafeKeeping(secrets::SecretStore &store, QWidget *parent);

    /// What is to be kept, under which name in the keyring.
    void take(const QString &name, const SecretString &plaintext);
    void forget();
    /// In the user's language: a file was written at %1; there is no keyring.
    void setWords(const QString &saved, const QString &noKeyring);
    /// Adds one behind its own.
    void addButton(QPushButton *button);
    QPushButton *saveButton() const { return m_save; }
    QPushButton *keepButton() const { return m_keep; }

    /// What belongs into the file; called on another thread.
    using Content = std::function<Result<SecretString>()>;
    /// Asks for a file and writes it, so that only this user can read it.
    void saveToFile(const QString &title, const QString &suggestedName, Content content);
    /// It was copied. While it is kept nowhere else, leaving asks about the clipboard.
    void noteCopied();
    /// Copied, in a file, or kept in the keyring: nothing is lost when it goes.
    bool isSafe() const;

Q_SIGNALS:
    /// The button was pressed: saveToFile() is expected, when nothing stands against it.
    void saveAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { No, UnderWay, Done, Failed };

    /// In a file or in the keyring: it outlives Grantdesk.
    bool isKept() const;
    void noteKept();
    void saveTo(const QString &path, Content content);
    void keep();
    void retranslate();
    void retranslateSaving();
    void retranslateKeeping();

    secrets::SecretStore &m_store;
    QString m_name;
    SecretString m_plaintext;
    QString m_savedWords;
    QString m_noKeyringWords;
    bool m_copied = false;
    bool m_choosing = false; ///< the file
    State m_saving = State::No;
    Error m_saveError;
    bool m_saved = false; ///< once; a second file that fails takes nothing back
    QString m_file;
    State m_keeping = State::No;
    Error m_keepError;
    FlowLayout *m_buttons;
    QPushButton *m_save;
    QPushButton *m_keep;
    HelpText *m_saveHelp;
    HelpText *m_keepHelp;
};

} // namespace grantdesk::ui
