#pragma once

#include "ui/applications/field_table.h"

namespace grantdesk::ui {

/// The fields that Save stores and that differ between two versions of an application of the same type.
QList<FormField> differences(const applications::Application &one, const applications::Application &other);
/// How many those are.
int countChanges(const applications::Application &stored, const applications::Application &draft);

} // namespace grantdesk::ui
