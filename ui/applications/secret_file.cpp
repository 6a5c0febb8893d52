#include "ui/applications/secret_file.h"

#include "ui/applications/key_files.h"

#include <QFile>

namespace grantdesk::ui {

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
    return writePrivateKeyBeside(path, content).and_then([&path](const QString &beside) {
        Result<void> moved = moveIntoPlace(beside, path);
        if (!moved)
            QFile::remove(beside);
        return moved;
    });
}

} // namespace grantdesk::ui
