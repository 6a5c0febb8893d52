#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"

#include <QByteArray>
#include <QString>

/// Files of keys. These block: call them on a worker.
namespace grantdesk::ui {

/// Reads a file that should hold a public key. Errors: file.unreadable, keys.too_large.
Result<QByteArray> readPublicKeyFile(const QString &path);

/// Writes a private key so that only its owner can read it (mode 0600 from its first byte), replacing a file of that
/// name only when all is written. Errors: file.not_written.
Result<void> writePrivateKeyFile(const QString &path, const SecretString &pem);

} // namespace grantdesk::ui
