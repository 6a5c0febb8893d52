#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"

#include <QByteArray>
#include <QString>

/// Files of keys. These block: call them on a worker.
namespace grantdesk::ui {

/// Reads a file that should hold a public key. Errors: file.unreadable, keys.too_large.
Result<QByteArray> readPublicKeyFile(const QString &path);

/// Writes a private key, durably and so that only its owner can read it (mode 0600 from its first byte), into a new
/// file beside `path`, and answers that file's path. Errors: file.not_written.
Result<QString> writePrivateKeyBeside(const QString &path, const SecretString &pem);

/// Gives the file beside `path` its name, replacing what bears it. On failure both files stay as they are.
/// Errors: file.not_written.
Result<void> moveIntoPlace(const QString &beside, const QString &path);

} // namespace grantdesk::ui
