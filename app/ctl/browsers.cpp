#include "app/ctl/browsers.h"

#include <QProcess>
#include <QStandardPaths>

namespace grantdesk::ctl {

bool SystemBrowser::open(const QByteArray &url)
{
    const QString opener = QStandardPaths::findExecutable(QStringLiteral("xdg-open"));
    if (opener.isEmpty())
        return false;
    QProcess process;
    process.setProgram(opener);
    process.setArguments({QString::fromUtf8(url)});
    // What the browser has to say must not end up between the lines of the transcript.
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace grantdesk::ctl
