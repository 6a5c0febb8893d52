#pragma once

#include "core/applications/application.h"

#include <QIcon>

namespace grantdesk::ui {

/// An application's picture in a list: its logo as a rounded square, or its type's icon on a quiet ground. Sharp at
/// every scale, and follows the theme.
QIcon pictureOf(const applications::Application &application);

/// The icon of a type.
QString iconNameOf(applications::Type type);

} // namespace grantdesk::ui
