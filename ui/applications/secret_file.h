#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret_string.h"

#include <QString>

#include <optional>

/// A client secret or private key in a file that only its owner can read.
namespace grantdesk::ui {

/// JSON with the names of RFC 7591 §3.2.1: client_id, client_secret, client_secret_expires_at (0: never).
SecretString secretFileContent(const QString &clientId, const SecretString &secret, std::optional<TimePoint> expiresAt);
/// Writes it with mode 0600 from its first byte, on the disk before it takes the place of a file of that name. Blocks:
/// call it on a worker. Errors: file.not_written.
Result<void> writeSecretFile(const QString &path, const SecretString &content);

} // namespace grantdesk::ui
