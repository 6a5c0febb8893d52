#pragma once

#include <QString>

/// What names and other shown texts may consist of. Only this room's own sources include this.
namespace grantdesk::applications {

/// How many characters it has, as JSON Schema counts: one beyond the BMP is one, though QString has two units for it.
qsizetype lengthOf(const QString &text);

/// Nothing in it that a reader sees.
bool looksEmpty(const QString &text);

/// Whether it holds controls, or what turns the direction of a text or vanishes in it, but for `allowed`.
bool hasUnprintable(const QString &text, QStringView allowed = {});

} // namespace grantdesk::applications
