#include "ui/widgets/page_header.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace grantdesk::ui {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_back(makeButton(ButtonKind::Flat, QStringLiteral("back"), this))
    , m_title(new TextLabel(TextSize::Title, Role::Text, this))
    , m_subtitle(new TextLabel(TextSize::Body, Role::Muted, this))
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
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    row->addLayout(words, 1);
    m_actions->setSpacing(space::small);
    row->addLayout(m_actions);
    column->addLayout(row);
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

} // namespace grantdesk::ui
