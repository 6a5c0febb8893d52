#include "ui/widgets/copy_field.h"

#include "ui/style/theme.h"
#include "ui/widgets/copy_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace grantdesk::ui {

CopyField::CopyField(QWidget *parent)
    : QWidget(parent)
    , m_value(new QLineEdit(this))
    , m_copy(new CopyButton(CopyButton::Look::Button, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_value, 1);
    row->addWidget(m_copy);
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
    m_copy->setSecret(false);
}

void CopyField::setValue(const SecretString &value)
{
    setValue(QString::fromUtf8(value.reveal()));
    m_copy->setSecret(true);
}

QString CopyField::value() const
{
    return m_value->text();
}

/// Copying by the keyboard is copying, too, and gets the same answer.
bool CopyField::eventFilter(QObject *watched, QEvent *event)
{
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
