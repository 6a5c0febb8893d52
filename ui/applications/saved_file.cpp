#include "ui/applications/saved_file.h"

#include "core/base/save_file.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace grantdesk::ui {

namespace {

constexpr qsizetype longestName = 40;

} // namespace

Result<void> saveFile(const QString &path, const QByteArray &content, Readers readers)
{
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    // Before the first byte is in it; also where a file that everybody could read is replaced.
    if (written && readers == Readers::OwnerOnly)
        written = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (written && file.write(content) == content.size() && commitWhole(file))
        return {};
    return failure({QStringLiteral("file.not_written"),
                    QStringLiteral("The file could not be written."),
                    {QFileInfo(path).fileName()},
                    {},
                    file.errorString()});
}

Result<QByteArray> readFile(const QString &path, qint64 largest)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    // A pipe or a device might never end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure({QStringLiteral("file.unreadable"),
                        QStringLiteral("The file could not be read."),
                        {name},
                        {},
                        file.errorString()});
    const QByteArray content = file.read(largest + 1);
    if (content.size() > largest)
        return failure({QStringLiteral("file.too_large"), QStringLiteral("The file is too large."), {name}});
    return content;
}

QString fileNameFor(const QString &name, const QString &kind)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString plain = name.toLower().replace(others, QStringLiteral("-")).left(longestName);
    while (plain.startsWith(u'-'))
        plain.remove(0, 1);
    while (plain.endsWith(u'-'))
        plain.chop(1);
    return plain.isEmpty() ? kind : plain + u'-' + kind;
}

} // namespace grantdesk::ui
