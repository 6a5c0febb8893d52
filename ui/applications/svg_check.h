#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace grantdesk::ui {

/// Whether an SVG from anywhere may be given to the renderer: it refers to nothing outside itself, declares no
/// entities, and draws no more than a picture needs. Scripts are harmless, because only what was rendered is kept.
/// Errors: logo.damaged, logo.svg_refers, logo.svg_too_complex.
Result<void> checkSvg(const QByteArray &svg);

} // namespace grantdesk::ui
