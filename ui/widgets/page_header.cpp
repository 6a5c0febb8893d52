#include "ui/widgets/page_header.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_back(makeButton(ButtonKind::Flat, QStringLiteral("back"), this))
    , m_title(new TextLabel(TextSize::Title, Role::Text, this))
    , m_subtitle(new TextLabel(TextSize::Body, Role::Muted, this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_actions(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    auto *backRow = new QHBoxLayout; // the arrow stands above the title's first letter
    backRow->setContentsMargins(-space::small, 0, 0, 0);
    backRow->addWidget(m_back);
    backRow->addStretch(1);
    column->addLayout(backRow);
    m_row->setSpacing(space::small);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_row->addLayout(words, 1);
    m_actions->setSpacing(space::small);
    m_row->addLayout(m_actions);
    column->addLayout(m_row);
    m_back->hide();
    m_subtitle->hide();
    connect(m_back, &QPushButton::clicked, this, &PageHeader::backRequested);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

QString PageHeader::title() const
{
    return m_title->text();
}

QString PageHeader::subtitle() const
{
    return m_subtitle->text();
}

void PageHeader::setBackText(const QString &text)
{
    m_back->setText(text);
    m_back->setVisible(!text.isEmpty());
}

void PageHeader::addAction(QWidget *widget)
{
    m_actions->addWidget(widget, 0, Qt::AlignTop);
}

bool PageHeader::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void PageHeader::arrange()
{
    // The title's own hint is less where it wraps.
    const int words = std::max(m_title->fontMetrics().horizontalAdvance(m_title->text()),
                               m_subtitle->isHidden() ? 0 : m_subtitle->sizeHint().width());
    const int actions = m_actions->sizeHint().width();
    const bool beneath = actions > 0 && words + m_row->spacing() + actions > width();
    const auto direction = beneath ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_row->direction() == direction)
        return;
    m_title->setWordWrap(beneath);
    m_row->setAlignment(m_actions, beneath ? Qt::AlignLeft : Qt::Alignment());
    m_row->setDirection(direction);
}

} // namespace grantdesk::ui
