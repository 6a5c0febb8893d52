#include "app/console/system_browser.h"

#include <QDesktopServices>
#include <QUrl>

namespace grantdesk::app {

bool SystemBrowser::open(const QByteArray &url)
{
    const QUrl address = QUrl::fromEncoded(url, QUrl::StrictMode);
    const bool isWeb = address.scheme() == QLatin1String("https") || address.scheme() == QLatin1String("http");
    return address.isValid() && isWeb && QDesktopServices::openUrl(address);
}

} // namespace grantdesk::app
