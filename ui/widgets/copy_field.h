#pragma once

#include "core/base/secret_string.h"

#include <QWidget>

class QLineEdit;

namespace grantdesk::ui {

class CopyButton;

/// A value to read and to copy, monospaced: an ID, an address, a secret at its only showing.
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

private:
    QLineEdit *m_value;
    CopyButton *m_copy;
};

} // namespace grantdesk::ui
