#pragma once

#include "core/applications/application.h"

namespace grantdesk::ui {

/// How many fields that Save stores differ between two versions of an application of the same type.
int countChanges(const applications::Application &stored, const applications::Application &draft);

} // namespace grantdesk::ui
