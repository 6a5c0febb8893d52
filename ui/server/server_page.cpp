#include "ui/server/server_page.h"

namespace grantdesk::ui {

class ServerPage::Private { };

ServerPage::ServerPage(Workbench &, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
}

ServerPage::~ServerPage() = default;

void ServerPage::showSampleUser(const QString &, const SecretString &) { }

void ServerPage::reload() { }

void ServerPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
}

void ServerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
}

} // namespace grantdesk::ui
