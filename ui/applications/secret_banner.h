#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/base/secret_string.h"
#include "core/secrets/secret_store.h"

#include <QFrame>

#include <optional>

class QPushButton;

namespace grantdesk::ui {

class CopyField;
class SafeKeeping;
class TextLabel;

/// A client secret at its only showing, and whose it is.
struct ShownSecret {
    Id id;
    SecretString plaintext;
    QString notes;
    std::optional<TimePoint> expiresAt;
    QString clientId;
    QString applicationName;
};

/// Shows a new client secret, once: copy it, save it to a file, keep it in the keyring for tests, done.
class SecretBanner final : public QFrame {
    Q_OBJECT
public:
    SecretBanner(const ShownSecret &secret, secrets::SecretStore &store, QWidget *parent);

    const Id &secretId() const { return m_secret.id; }
    /// Copied, in a file, or kept in the keyring: nothing is lost when the banner goes.
    bool isSafe() const;
    /// Puts its controls behind `before` in the tab order; the last of them.
    QWidget *follow(QWidget *before);

Q_SIGNALS:
    /// Done was pressed, and it was copied or the question was answered.
    void finished();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void chooseFile();
    void finish();
    void retranslate();

    ShownSecret m_secret;
    TextLabel *m_title;
    TextLabel *m_text;
    CopyField *m_value;
    SafeKeeping *m_keeping;
    QPushButton *m_done;
};

} // namespace grantdesk::ui
