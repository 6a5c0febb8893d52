#pragma once

#include <QtGlobal>

#include <algorithm>

namespace grantdesk::ui {

/// How much of a log that ends with number `end` is behind a walk that has reached an entry, in per cent. Somebody may
/// have put an entry far before the start or behind the end.
inline int auditShare(qint64 reached, qint64 end)
{
    const qint64 last = std::max<qint64>(end, 1);
    return int(double(std::clamp<qint64>(reached, 0, last)) * 100 / double(last));
}

} // namespace grantdesk::ui
