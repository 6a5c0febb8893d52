#include "app/ctl/command_line.h"
#include "app/ctl/context.h"
#include "app/ctl/lookup.h"
#include "app/shared/process_setup.h"
#include "ui/text/language.h"

#include <QCoreApplication>

#include <sys/prctl.h>

namespace {

/// The language must be known before the first word of the command tree is said.
QString chosenLanguage(const QStringList &arguments)
{
    const QString name = QStringLiteral("--language");
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == name)
            return arguments.value(i + 1);
        if (arguments[i].startsWith(name + QLatin1Char('=')))
            return arguments[i].mid(name.size() + 1);
    }
    return grantdesk::ui::systemLanguage();
}

/// The exit status of a command that has said all it has to say.
int finish(int status, bool json)
{
    using namespace grantdesk;
    if (ctl::outputIsWhole())
        return status;
    ctl::report({QStringLiteral("output.not_written"), QStringLiteral("Standard output could not be written.")}, json);
    return status == ctl::Done ? ctl::Refused : status;
}

} // namespace

int main(int argc, char **argv)
{
    using namespace grantdesk;

    // A crash must not write client secrets and private keys into a core file.
    prctl(PR_SET_DUMPABLE, 0);
    app::setUpProcess();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("grantdesk"));
    ui::useLanguage(chosenLanguage(QCoreApplication::arguments()));

    ctl::Context context;
    const auto parsed = ctl::parseCommandLine(argc, argv, context);
    if (const int *status = std::get_if<int>(&parsed))
        return finish(*status, context.json);
    const auto status = std::get<ctl::Command>(parsed)(context);
    if (status)
        return finish(*status, context.json);
    if (status.error().code == QLatin1String("usage"))
        ctl::report(status.error().code, status.error().message, context.json);
    else
        ctl::report(status.error(), context.json);
    return ctl::isUsageError(status.error()) ? ctl::Usage : ctl::Refused;
}
