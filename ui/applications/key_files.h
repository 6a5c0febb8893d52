#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace grantdesk::ui {

/// Reads a file that should hold a key. Blocks: call it on a worker. Errors: file.unreadable, keys.too_large.
Result<QByteArray> readKeyFile(const QString &path);

} // namespace grantdesk::ui
