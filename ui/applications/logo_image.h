#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QRect>

/// From whatever file to a logo that the server may show. These block: call them on a worker.
namespace grantdesk::ui {

inline constexpr qint64 largestLogoFile = qint64(2) * 1024 * 1024;
inline constexpr int longestLogoSide = 4096; ///< of the image in the file
inline constexpr int logoSide = 512;         ///< of what is stored, at most

/// The image in a file. Errors: file.unreadable, and those of decodeLogo().
Result<QImage> readLogoFile(const QString &path);

/// A PNG, JPEG, WebP (recognised by their first bytes, whatever the file is called) or SVG as an image: upright, no
/// larger than is of use. An SVG is rendered. Nothing outside of the bytes is ever read.
/// Errors: logo.file_too_large (args: maximum in MiB), logo.unknown_kind, logo.kind_missing (args: kind),
/// logo.file_pixels (args: maximum), logo.damaged, logo.svg_refers (args: what), logo.svg_too_complex.
Result<QImage> decodeLogo(const QByteArray &content);

/// The largest square in the middle.
QRect middleSquare(const QSize &size);

/// That part of the image as the PNG that is stored: at most logoSide, and as small as validate() wants it.
QByteArray logoPng(const QImage &image, const QRect &square);

} // namespace grantdesk::ui
