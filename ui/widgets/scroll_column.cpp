#include "ui/widgets/scroll_column.h"

#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace grantdesk::ui {

ScrollColumn::ScrollColumn(int widest, QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, space::medium, space::large);
    auto *inner = new QWidget;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::large);
    inner->setLayout(m_column);
    row->addWidget(inner, 1);
    if (widest > 0) {
        inner->setMaximumWidth(widest);
        row->addStretch(0);
        row->setAlignment(inner, Qt::Alignment());
    }
    setWidget(content);
    // The page's ground shows through.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void ScrollColumn::reveal(QWidget *widget)
{
    ensureWidgetVisible(widget, 0, space::page);
}

} // namespace grantdesk::ui
