#include "ui/widgets/side_by_side.h"

#include "ui/widgets/scroll_column.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int secondWidth = 420;

} // namespace

SideBySide::SideBySide(ScrollColumn *column, int width, QWidget *parent)
    : QWidget(parent)
    , m_column(column)
    , m_second(new ScrollColumn(0, this))
    , m_threshold(width)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(column, 1);
    row->addWidget(m_second);
    m_second->setFixedWidth(secondWidth);
    m_second->column()->addStretch(1);
    m_second->hide();
}

void SideBySide::setAside(QWidget *widget, QWidget *behind, std::function<void(bool)> moved)
{
    m_aside = widget;
    m_behind = behind;
    m_moved = std::move(moved);
    m_column->column()->insertWidget(m_column->column()->indexOf(behind) + 1, widget);
    m_moved(false);
    arrange();
}

void SideBySide::arrange()
{
    const bool beside = width() >= m_threshold;
    if (m_aside == nullptr || beside == m_beside)
        return;
    m_beside = beside;
    QWidget *const keyboard = m_aside->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    QVBoxLayout *const from = beside ? m_column->column() : m_second->column();
    QVBoxLayout *const to = beside ? m_second->column() : m_column->column();
    from->removeWidget(m_aside);
    to->insertWidget(beside ? 0 : to->indexOf(m_behind) + 1, m_aside);
    m_second->setVisible(beside);
    m_aside->show();
    m_moved(beside);
    if (keyboard)
        keyboard->setFocus();
}

void SideBySide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace grantdesk::ui
