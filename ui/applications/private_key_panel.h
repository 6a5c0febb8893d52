#pragma once

#include "core/base/random_source.h"
#include "core/base/secret_string.h"
#include "core/secrets/secret_store.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace grantdesk::ui {

class CopyButton;
class FormRow;
class HelpText;
class SafeKeeping;
class TextLabel;

/// A private key at its only showing: hidden until somebody wants to see it, copied, saved to a file (under a
/// passphrase if one is given), kept in the keyring for tests.
class PrivateKeyPanel final : public QWidget {
    Q_OBJECT
public:
    /// `store` must outlive it.
    PrivateKeyPanel(secrets::SecretStore &store, const QString &applicationName, QWidget *parent = nullptr);
    ~PrivateKeyPanel() override;

    /// Takes over the private half of that public key.
    void take(const Id &key, const SecretString &pem);
    /// Copied, in a file, or kept in the keyring: nothing is lost when it goes.
    bool isSafe() const;
    /// Takes the key and the passphrase out of the widgets.
    void forget();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void setShown(bool shown);
    /// Shows what is wrong with the passphrase; true when nothing is.
    bool checkPassphrase();
    void chooseFile();
    void retranslate();

    const QString m_applicationName;
    SecretString m_pem;
    bool m_shown = false;
    TextLabel *m_text;
    QPushButton *m_show;
    CopyButton *m_copy;
    QPlainTextEdit *m_view;
    QLineEdit *m_passphrase;
    QLineEdit *m_repetition;
    FormRow *m_passphraseRow;
    FormRow *m_repetitionRow;
    SafeKeeping *m_keeping;
    HelpText *m_promise; ///< what becomes of a copied key
};

} // namespace grantdesk::ui
