#include "ui/widgets/copy_field.h"

#include "ui/style/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace grantdesk::ui {

CopyField::CopyField(QWidget *parent)
    : QWidget(parent)
    , m_value(new QLineEdit(this))
    , m_copy(new CopyButton(CopyButton::Look::Button, this))
    , m_promise(new HelpText(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    auto *row = new QHBoxLayout;
    row->addWidget(m_value, 1);
    row->addWidget(m_copy);
    column->addLayout(row);
    column->addWidget(m_promise);
    m_promise->setText(CopyButton::promise());
    m_promise->hide();
    m_value->setReadOnly(true);
    m_value->setFont(Theme::instance().font(TextSize::Mono));
    setFocusProxy(m_value);
    m_copy->setContent([this] { return m_value->text(); });
    connect(m_copy, &CopyButton::copied, this, &CopyField::copied);
    m_value->setContextMenuPolicy(Qt::NoContextMenu);
    m_value->installEventFilter(this);
}

void CopyField::setValue(const QString &value)
{
    m_value->setText(value);
    m_value->setCursorPosition(0);
    setSecret(false);
}

void CopyField::setValue(const SecretString &value)
{
    setValue(QString::fromUtf8(value.reveal()));
    setSecret(true);
}

void CopyField::setSecret(bool secret)
{
    m_isSecret = secret;
    m_copy->setSecret(secret);
    m_promise->setVisible(secret);
}

QString CopyField::value() const
{
    return m_value->text();
}

void CopyField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_promise->setText(CopyButton::promise());
    QWidget::changeEvent(event);
}

/// Copying by the keyboard is copying, too, and gets the same answer.
bool CopyField::eventFilter(QObject *watched, QEvent *event)
{
    static const QSet<QEvent::Type> mouse{QEvent::MouseButtonPress, QEvent::MouseMove, QEvent::MouseButtonRelease,
                                          QEvent::MouseButtonDblClick};
    if (watched == m_value && m_isSecret && mouse.contains(event->type()))
        return true;
    if (watched == m_value && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        m_copy->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CopyField::setSubject(const QString &subject)
{
    m_value->setAccessibleName(subject);
    m_copy->setSubject(subject);
}

} // namespace grantdesk::ui
