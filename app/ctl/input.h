#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"

#include <QByteArray>
#include <QString>

namespace grantdesk::ctl {

/// More than this of a file or of standard input is refused.
inline constexpr qint64 maximumInput = qint64{64} * 1024;

/// The next line of standard input without its line end; asks with `prompt`, without echo, when that is a terminal.
/// Errors: input.missing (nothing there), input.too_large.
Result<SecretString> readSecretLine(const QString &prompt);

/// True when somebody sits at standard input.
bool inputIsTerminal();
/// True when somebody reads standard error.
bool errorOutputIsTerminal();

/// A file's bytes; "-" is standard input. Errors: file.unreadable (args: name), file.too_large (args: name).
Result<QByteArray> readFile(const QString &name, qint64 maximum = maximumInput);

/// Writes a new file that only its owner may read. Never overwrites. Errors: file.exists, file.not_written (args:
/// name).
Result<void> writePrivateFile(const QString &name, const SecretString &content);

} // namespace grantdesk::ctl
