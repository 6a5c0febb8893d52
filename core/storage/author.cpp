#include "core/storage/author.h"

#include <QCoreApplication>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>

#include <vector>
#endif

namespace grantdesk::storage {

namespace {

/// Whose rights the process has. The environment is not asked: everybody can set it.
QString userOfProcess()
{
#ifdef Q_OS_UNIX
    const uid_t id = ::geteuid();
    std::vector<char> buffer(16 * 1024);
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(id, &entry, buffer.data(), buffer.size(), &found) == 0 && found && *found->pw_name)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(id);
#else
    return qEnvironmentVariable("USERNAME");
#endif
}

/// Console and grantdeskctl have one application name, for they share their settings; their files tell them apart.
QString programOfProcess()
{
    return QCoreApplication::instance() ? QFileInfo(QCoreApplication::applicationFilePath()).completeBaseName()
                                        : QString();
}

} // namespace

Author complete(Author author)
{
    if (author.user.isEmpty())
        author.user = userOfProcess();
    if (author.program.isEmpty())
        author.program = programOfProcess();
    if (!author.clock)
        author.clock = std::make_shared<const SystemClock>();
    return author;
}

} // namespace grantdesk::storage
