#include "ui/flows/flow_lab_page.h"

namespace grantdesk::ui {

class FlowLabPage::Private { };

FlowLabPage::FlowLabPage(Workbench &, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
}

FlowLabPage::~FlowLabPage() = default;

void FlowLabPage::showApplication(const Id &) { }

void FlowLabPage::reload() { }

bool FlowLabPage::isRunning() const
{
    return false;
}

void FlowLabPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
}

void FlowLabPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
}

} // namespace grantdesk::ui
