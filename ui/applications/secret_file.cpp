#include "ui/applications/secret_file.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace grantdesk::ui {

namespace {

Error notWritten(const QString &path, const QString &detail)
{
    return {QStringLiteral("file.not_written"),
            QStringLiteral("The file could not be written."),
            {QFileInfo(path).fileName()},
            {},
            detail};
}

/// Durably, and so that only its owner can read it from its first byte, into a new file beside `path`; answers that
/// file's path.
Result<QString> writeBeside(const QString &path, const SecretString &content)
{
    const QString beside = path + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128);
    QFile file(beside);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(notWritten(path, file.errorString()));
    const bool written = file.write(content.reveal()) == content.size() && file.flush() && ::fsync(file.handle()) == 0;
    const QString problem = file.errorString();
    file.close();
    if (written)
        return beside;
    QFile::remove(beside);
    return failure(notWritten(path, problem));
}

/// Gives the file beside `path` its name, replacing what bears it. On failure both files stay as they are.
Result<void> moveIntoPlace(const QString &beside, const QString &path)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(beside).filesystemFilePath(), QFileInfo(path).filesystemFilePath(), error);
    if (error)
        return failure(notWritten(path, QString::fromStdString(error.message())));
    return {};
}

} // namespace

SecretString secretFileContent(const QString &clientId, const SecretString &secret, std::optional<TimePoint> expiresAt)
{
    // Written by hand, so that no JSON document keeps a copy: IDs are hexadecimal, secrets base64url.
    const QByteArray seconds = QByteArray::number(expiresAt ? toSeconds(*expiresAt) : 0);
    QByteArray json;
    json.reserve(160 + clientId.size() + secret.size());
    json += "{\n    \"client_id\": \"" + clientId.toUtf8() + "\",\n    \"client_secret\": \"";
    json += secret.reveal();
    json += "\",\n    \"client_secret_expires_at\": " + seconds + "\n}\n";
    return SecretString(std::move(json));
}

Result<void> writeSecretFile(const QString &path, const SecretString &content)
{
    return writeBeside(path, content).and_then([&path](const QString &beside) {
        Result<void> moved = moveIntoPlace(beside, path);
        if (!moved)
            QFile::remove(beside);
        return moved;
    });
}

} // namespace grantdesk::ui
