#include "ui/applications/form_footer.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace grantdesk::ui {

FormFooter::FormFooter(QWidget *parent)
    : QWidget(parent)
    , m_save(makeButton(ButtonKind::Primary, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
    , m_count(new TextLabel(TextSize::Body, Role::Muted, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::page, space::medium, space::page, space::medium);
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    row->addSpacing(space::small);
    row->addWidget(m_count, 1);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void FormFooter::setState(int changes, bool saving, bool storable)
{
    m_changes = changes;
    m_saving = saving;
    m_storable = storable;
    retranslate();
}

void FormFooter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FormFooter::retranslate()
{
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
    m_save->setEnabled(m_changes > 0 && !m_saving && m_storable);
    m_cancel->setEnabled(m_changes > 0 && !m_saving && m_storable);
    if (m_saving)
        m_count->setText(tr("Saving…"));
    else if (m_changes == 1) // a sentence of its own: the English source needs no plural forms in a file
        m_count->setText(tr("1 unsaved change"));
    else
        m_count->setText(m_changes == 0 ? QString() : tr("%n unsaved changes", nullptr, m_changes));
}

void FormFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Card));
    painter.fillRect(QRect(0, 0, width(), 1), color(Role::Line));
}

} // namespace grantdesk::ui
