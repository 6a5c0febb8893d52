#pragma once

#include "core/base/secret_string.h"

#include <QWidget>

class QLineEdit;

namespace grantdesk::ui {

class CopyButton;
class HelpText;

/// A value to read and to copy, monospaced: an ID, an address, a secret at its only showing. A secret is copied as a
/// whole: what is selected with the mouse would go to the other clipboard of X11, for good.
class CopyField final : public QWidget {
    Q_OBJECT
public:
    explicit CopyField(QWidget *parent = nullptr);

    void setValue(const QString &value);
    void setValue(const SecretString &value);
    QString value() const;
    /// What it is, for screen readers: "Client ID".
    void setSubject(const QString &subject);
    CopyButton *copyButton() const { return m_copy; }

Q_SIGNALS:
    void copied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setSecret(bool secret);

    bool m_isSecret = false;
    QLineEdit *m_value;
    CopyButton *m_copy;
    HelpText *m_promise; ///< what becomes of a copied secret
};

} // namespace grantdesk::ui
