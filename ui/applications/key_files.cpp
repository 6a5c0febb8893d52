#include "ui/applications/key_files.h"

#include "ui/applications/saved_file.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace grantdesk::ui {

namespace {

constexpr qint64 largestKeyFile = qint64(64) * 1024;

Error notWritten(const QString &path, const QString &detail)
{
    return {QStringLiteral("file.not_written"),
            QStringLiteral("The file could not be written."),
            {QFileInfo(path).fileName()},
            {},
            detail};
}

} // namespace

Result<QByteArray> readPublicKeyFile(const QString &path)
{
    auto content = readFile(path, largestKeyFile);
    if (!content && content.error().code == QLatin1String("file.too_large"))
        return failure({QStringLiteral("keys.too_large"), QStringLiteral("The key file is larger than 64 KiB.")});
    return content;
}

Result<QString> writePrivateKeyBeside(const QString &path, const SecretString &pem)
{
    const QString beside = path + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128);
    QFile file(beside);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(notWritten(path, file.errorString()));
    const bool written = file.write(pem.reveal()) == pem.size() && file.flush() && ::fsync(file.handle()) == 0;
    const QString problem = file.errorString();
    file.close();
    if (written)
        return beside;
    QFile::remove(beside);
    return failure(notWritten(path, problem));
}

Result<void> moveIntoPlace(const QString &beside, const QString &path)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(beside).filesystemFilePath(), QFileInfo(path).filesystemFilePath(), error);
    if (error)
        return failure(notWritten(path, QString::fromStdString(error.message())));
    return {};
}

} // namespace grantdesk::ui
