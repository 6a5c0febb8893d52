#pragma once

#include "ui/style/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace grantdesk::ui {

/// An icon of resources/icons, drawn in the colour of `role` whatever the scheme is at the moment of drawing.
/// `name` without folder and suffix: "plus", "copy", "trash" … An unknown name gives an empty icon.
QIcon icon(const QString &name, Role role = Role::Text);

/// The sign of a kind of news: tick, i, triangle, cross.
QString signName(Kind kind);

} // namespace grantdesk::ui
