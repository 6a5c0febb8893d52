#pragma once

#include "core/base/random_source.h"
#include "core/base/secret_string.h"
#include "core/secrets/secret_store.h"

#include <QFrame>

class QPushButton;

namespace grantdesk::ui {

class CopyField;
class HelpText;
class TextLabel;

/// A new client secret at its only showing: copy it, keep it in the keyring for tests, done.
class SecretBanner final : public QFrame {
    Q_OBJECT
public:
    SecretBanner(const Id &id, const SecretString &plaintext, secrets::SecretStore &store, QWidget *parent);

    const Id &secretId() const { return m_id; }
    /// Copied, or kept in the keyring: nothing is lost when the banner goes.
    bool isSafe() const;

Q_SIGNALS:
    /// Done was pressed, and it was copied or the question was answered.
    void finished();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void keep();
    void finish();
    void retranslate();
    void retranslateKeeping();

    enum class Keeping { No, UnderWay, Kept, Failed };

    Id m_id;
    SecretString m_plaintext;
    secrets::SecretStore &m_store;
    bool m_copied = false;
    Keeping m_keeping = Keeping::No;
    Error m_error;
    TextLabel *m_title;
    TextLabel *m_text;
    CopyField *m_value;
    HelpText *m_keepHelp;
    QPushButton *m_keep;
    QPushButton *m_done;
};

} // namespace grantdesk::ui
