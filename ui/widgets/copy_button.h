#pragma once

#include "core/base/secret_string.h"
#include "ui/widgets/buttons.h"

#include <QTimer>

#include <functional>

namespace grantdesk::ui {

/// Copies to the clipboard and answers "Copied" in place for two seconds.
class CopyButton final : public Button {
    Q_OBJECT
public:
    enum class Look { Button, IconOnly };
    explicit CopyButton(Look look = Look::Button, QWidget *parent = nullptr);

    /// What to copy.
    void setContent(const QString &content);
    void setContent(const SecretString &content);
    /// Asked at the moment of copying.
    void setContent(std::function<QString()> content);
    /// That what is copied is a secret, which leaves the clipboard again. The other setters of a content know.
    void setSecret(bool secret);
    /// What is copied, for screen readers and the tool tip: "Client ID".
    void setSubject(const QString &subject);

    /// What becomes of a secret that is copied, in words.
    static QString promise();

Q_SIGNALS:
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void retranslate();

    Look m_look;
    QString m_subject;
    std::function<QString()> m_content;
    bool m_isSecret = false;
    QTimer m_answer;
};

} // namespace grantdesk::ui
