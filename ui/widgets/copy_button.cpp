#include "ui/widgets/copy_button.h"

#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/secret_clipboard.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

#include <algorithm>
#include <chrono>

namespace grantdesk::ui {

CopyButton::CopyButton(Look look, QWidget *parent)
    : Button(parent)
    , m_look(look)
{
    setAutoDefault(false);
    setButtonKind(this, look == Look::IconOnly ? ButtonKind::Flat : ButtonKind::Normal);
    m_answer.setSingleShot(true);
    m_answer.setInterval(std::chrono::seconds(2));
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
    connect(&m_answer, &QTimer::timeout, this, &CopyButton::retranslate);
    retranslate();
}

void CopyButton::setContent(const QString &content)
{
    m_content = [content] {
        return content;
    };
    setSecret(false);
}

void CopyButton::setContent(const SecretString &content)
{
    m_content = [content] {
        return QString::fromUtf8(content.reveal());
    };
    setSecret(true);
}

void CopyButton::setContent(std::function<QString()> content)
{
    m_content = std::move(content);
    setSecret(false);
}

void CopyButton::setSecret(bool secret)
{
    m_isSecret = secret;
    retranslate();
}

void CopyButton::setSubject(const QString &subject)
{
    m_subject = subject;
    retranslate();
}

QString CopyButton::promise()
{
    return tr("The clipboard is cleared after a minute and when Grantdesk is closed.");
}

void CopyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Button::changeEvent(event);
}

void CopyButton::copy()
{
    if (!m_content)
        return;
    if (m_isSecret)
        SecretClipboard::instance().copy(m_content());
    else
        QGuiApplication::clipboard()->setText(m_content());
    m_answer.start();
    retranslate();
    Q_EMIT copied();
}

void CopyButton::retranslate()
{
    const bool answering = m_answer.isActive();
    const QString word = answering ? tr("Copied") : tr("Copy");
    if (m_look == Look::Button) { // as wide as the longer word, so that nothing moves when it answers
        setText(tr("Copied"));
        const int wide = sizeHint().width();
        setText(tr("Copy"));
        setMinimumWidth(std::max(wide, sizeHint().width()));
        setText(word);
    }
    setIcon(ui::icon(answering ? QStringLiteral("check") : QStringLiteral("copy"), answering ? Role::Ok : Role::Muted));
    const QString whole = m_subject.isEmpty() || answering ? word : tr("Copy: %1").arg(m_subject);
    setAccessibleName(whole);
    const QString fate = m_isSecret ? promise() : QString();
    setAccessibleDescription(fate);
    setToolTip(m_isSecret ? whole + u'\n' + fate : whole);
}

} // namespace grantdesk::ui
