#pragma once

#include "core/base/secret_string.h"
#include "core/secrets/secret_store.h"
#include "ui/widgets/card.h"

#include <QString>

#include <functional>

class QPushButton;

namespace grantdesk::ui {

class CopyField;
class ProblemLine;
class TextLabel;

/// A password at its only showing: whose it is, the password to copy, and whether the keyring should keep it.
class PasswordCard final : public QWidget {
    Q_OBJECT
public:
    explicit PasswordCard(secrets::SecretStore &secrets, QWidget *parent = nullptr);

    enum class Occasion { FirstStart, NewPassword };
    void showPassword(Occasion occasion, const QString &email, const SecretString &password);
    /// None is shown, or it was copied or is kept in the keyring: nothing is lost when it goes. Nor with the sample
    /// user's, for which nobody has asked.
    bool isSafe() const { return m_password.isEmpty() || m_copied || m_isKept || m_occasion == Occasion::FirstStart; }
    /// Asks whether it may be lost.
    void askToLose(const std::function<void()> &proceed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void keep();
    void showKept(const QString &email, const SecretString &password, const Result<void> &kept);
    void done();
    void retranslate();

    secrets::SecretStore &m_secrets;
    Card *m_card;
    TextLabel *m_text;
    CopyField *m_field;
    QPushButton *m_keep;
    QPushButton *m_done;
    TextLabel *m_kept;
    ProblemLine *m_problem;
    Occasion m_occasion = Occasion::NewPassword;
    QString m_email;
    SecretString m_password;
    bool m_copied = false;
    bool m_isKept = false;
};

} // namespace grantdesk::ui
