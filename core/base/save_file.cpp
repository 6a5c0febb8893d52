#include "core/base/save_file.h"

#include <QSaveFile>

namespace grantdesk {

bool commitWhole(QSaveFile &file)
{
    return file.flush() && file.commit();
}

} // namespace grantdesk
