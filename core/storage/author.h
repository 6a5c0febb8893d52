#pragma once

#include "core/storage/open.h"

namespace grantdesk::storage {

/// The author with nothing left empty.
Author complete(Author author);

} // namespace grantdesk::storage
