#pragma once

#include "core/base/result.h"
#include "ui/style/theme.h"

#include <QFrame>

#include <functional>
#include <optional>

class QPushButton;
class QToolButton;

namespace grantdesk::ui {

class TextLabel;

/// News inside a page: what happened, why, and one action. Hidden until there is something to say. The words are made
/// again when the language changes.
class MessageBar final : public QFrame {
    Q_OBJECT
public:
    using Words = std::function<QString()>;

    explicit MessageBar(QWidget *parent = nullptr);

    /// `action` names the one button; without it there is none. `perform` runs in the bar's context.
    void showMessage(Kind kind, Words words, Words action = {}, std::function<void()> perform = {});
    void showError(const Error &error, Words action = {}, std::function<void()> perform = {});
    void clear();

    Kind kind() const { return m_kind; }
    QString text() const;
    /// The action's button, hidden when there is none.
    QPushButton *actionButton() const { return m_action; }
    /// False for news that only its action may end.
    void setClosable(bool closable);

Q_SIGNALS:
    void closed();
    /// Something is said in it now, the same as before or anything else.
    void told();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    Kind m_kind = Kind::Info;
    Words m_words;
    Words m_actionWords;
    std::function<void()> m_perform;
    QWidget *m_sign;
    TextLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace grantdesk::ui
