#include "ui/widgets/card.h"

#include "ui/style/paint.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace grantdesk::ui {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_title(new SectionTitle(this))
    , m_help(new HelpText(this))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::tiny);
    words->addWidget(m_title);
    words->addWidget(m_help);
    m_header->addLayout(words, 1);
    column->addLayout(m_header);
    m_body->setSpacing(space::medium);
    column->addLayout(m_body);
    m_title->hide();
    m_help->hide();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
}

void Card::addAction(QWidget *widget)
{
    m_header->addWidget(widget, 0, Qt::AlignTop);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(&painter, rect(), color(Role::Card), color(Role::Line));
}

} // namespace grantdesk::ui
