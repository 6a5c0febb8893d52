#pragma once

class QSaveFile;

namespace grantdesk {

/// Gives a file its name when all that was written to it lies there; else what bore the name stays. QSaveFile::commit()
/// alone does not hear of what found no place when the last 16 KiB were written out.
[[nodiscard]] bool commitWhole(QSaveFile &file);

} // namespace grantdesk
