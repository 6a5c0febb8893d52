#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace grantdesk::ui {

/// Who may read a file that is written.
enum class Readers { Everybody, OwnerOnly };

/// Writes a file wholly or not at all. Blocks. Errors: file.not_written.
Result<void> saveFile(const QString &path, const QByteArray &content, Readers readers);
/// Reads a file of at most `largest` bytes. Blocks. Errors: file.unreadable, file.too_large.
Result<QByteArray> readFile(const QString &path, qint64 largest);

/// "field-app-private-key.pem" for "Field app!" and "private-key.pem": a name that every file system takes; the latter
/// alone where nothing of the name is left.
QString fileNameFor(const QString &name, const QString &kind);

} // namespace grantdesk::ui
