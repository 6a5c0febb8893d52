#pragma once

#include "core/base/secret_string.h"

#include <QString>
#include <QWidget>

class QPushButton;

namespace grantdesk::ui {

class CopyButton;
class WireLabel;

/// A secret as dots with its last four characters, to reveal and to copy.
class SecretRow final : public QWidget {
    Q_OBJECT
public:
    explicit SecretRow(QWidget *parent = nullptr);

    /// What the secret is called by screen readers: "Access token".
    void setName(const QString &name);
    /// Hides it again, too.
    void setSecret(const SecretString &secret);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();

    WireLabel *m_text;
    QPushButton *m_show;
    CopyButton *m_copy;
    QString m_name;
    SecretString m_secret;
};

} // namespace grantdesk::ui
