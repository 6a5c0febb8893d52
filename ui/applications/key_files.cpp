#include "ui/applications/key_files.h"

#include "ui/applications/saved_file.h"

namespace grantdesk::ui {

namespace {

constexpr qint64 largestKeyFile = qint64(64) * 1024;

} // namespace

Result<QByteArray> readKeyFile(const QString &path)
{
    auto content = readFile(path, largestKeyFile);
    if (!content && content.error().code == QLatin1String("file.too_large"))
        return failure({QStringLiteral("keys.too_large"), QStringLiteral("The key file is larger than 64 KiB.")});
    return content;
}

} // namespace grantdesk::ui
