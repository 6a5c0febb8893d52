#include "ui/flows/secret_row.h"

#include "ui/flows/wire_label.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace grantdesk::ui {

SecretRow::SecretRow(QWidget *parent)
    : QWidget(parent)
    , m_text(new WireLabel)
    , m_show(makeButton(ButtonKind::Flat, {}, nullptr))
    , m_copy(new CopyButton(CopyButton::Look::IconOnly))
{
    m_text->setObjectName(QStringLiteral("secretText"));
    m_show->setObjectName(QStringLiteral("showSecret"));
    m_show->setCheckable(true);
    m_copy->setObjectName(QStringLiteral("copySecret"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_copy);
    connect(m_show, &QPushButton::toggled, this, &SecretRow::render);
    render();
}

void SecretRow::setName(const QString &name)
{
    m_name = name;
    render();
}

void SecretRow::setSecret(const SecretString &secret)
{
    m_secret = secret;
    m_copy->setContent(secret);
    m_show->setChecked(false);
    render();
}

void SecretRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        render();
    QWidget::changeEvent(event);
}

void SecretRow::render()
{
    const bool shown = m_show->isChecked();
    const QString dots = QString(8, QChar(0x2022)) + QString::fromUtf8(m_secret.lastFour());
    m_text->setText(shown ? QString::fromUtf8(m_secret.reveal()) : dots);
    m_text->setAccessibleName(m_name);
    m_show->setText(shown ? tr("Hide") : tr("Show"));
    m_show->setAccessibleName(shown ? tr("Hide: %1").arg(m_name) : tr("Show: %1").arg(m_name));
    m_copy->setSubject(m_name);
}

} // namespace grantdesk::ui
