#pragma once

class QComboBox;

namespace grantdesk::ui {

/// A box as wide as its place, however long what stands in it is called.
QComboBox *makeComboBox(const char *objectName);

} // namespace grantdesk::ui
