#include "ui/settings/settings_page.h"

namespace grantdesk::ui {

class SettingsPage::Private { };

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
}

} // namespace grantdesk::ui
