#include "ui/applications/logo_image.h"

#include "ui/applications/saved_file.h"
#include "ui/applications/svg_check.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int allocationLimit = 160; ///< MiB: an image of the longest sides with 16 bits a channel, and no more
constexpr int workingSide = 1536;    ///< what is cut from needs no more pixels than this
constexpr qsizetype largestPng = qsizetype(256) * 1024;

auto damaged(const QString &detail)
{
    return failure({QStringLiteral("logo.damaged"), QStringLiteral("The image cannot be read."), {}, {}, detail});
}

auto tooLarge()
{
    return failure({QStringLiteral("logo.file_too_large"),
                    QStringLiteral("The file is too large for a logo."),
                    {QString::number(largestLogoFile / (1024 * 1024))}});
}

auto tooManyPixels()
{
    return failure({QStringLiteral("logo.file_pixels"),
                    QStringLiteral("The image has too many pixels."),
                    {QString::number(longestLogoSide)}});
}

/// Qt's name of the format that the first bytes announce; empty for none of ours.
QByteArray formatOf(const QByteArray &content)
{
    if (content.startsWith(QByteArray("\x89PNG\r\n\x1a\n", 8)))
        return QByteArrayLiteral("png");
    if (content.startsWith("\xff\xd8\xff"))
        return QByteArrayLiteral("jpeg");
    if (content.startsWith("RIFF") && content.mid(8, 4) == "WEBP")
        return QByteArrayLiteral("webp");
    const QByteArray text = content.startsWith("\xef\xbb\xbf") ? content.mid(3) : content;
    return text.trimmed().startsWith('<') && text.contains("<svg") ? QByteArrayLiteral("svg") : QByteArray();
}

Result<QImage> renderSvg(const QByteArray &svg)
{
    if (const auto checked = checkSvg(svg); !checked)
        return failure(checked.error());
    QSvgRenderer renderer;
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    renderer.setOptions(QtSvg::Tiny12FeaturesOnly);
#endif
    if (!renderer.load(svg))
        return damaged(QStringLiteral("not an SVG"));
    const QSizeF natural = renderer.viewBoxF().isEmpty() ? QSizeF(renderer.defaultSize()) : renderer.viewBoxF().size();
    if (natural.isEmpty())
        return damaged(QStringLiteral("an SVG without a size"));
    const QSize size = natural.scaled(logoSide, logoSide, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), size));
    return image;
}

QImage fitted(const QImage &image, int side)
{
    if (std::max(image.width(), image.height()) <= side)
        return image;
    return image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

Result<QImage> decodePixels(const QByteArray &content, const QByteArray &format)
{
    if (!QImageReader::supportedImageFormats().contains(format))
        return failure({QStringLiteral("logo.kind_missing"),
                        QStringLiteral("This computer cannot read that kind of image."),
                        {QString::fromLatin1(format).toUpper()}});
    QImageReader::setAllocationLimit(allocationLimit);
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true); // a camera's "turned by 90 degrees" is obeyed
    const QSize size = reader.size();
    if (size.isEmpty())
        return damaged(reader.errorString());
    if (std::max(size.width(), size.height()) > longestLogoSide)
        return tooManyPixels();
    QImage image = reader.read();
    if (image.isNull())
        return damaged(reader.errorString());
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace::SRgb);
    return fitted(image, workingSide).convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

/// The pixels alone: comments that the file brought along stay behind.
QImage pixelsOf(const QImage &image, const QRect &square)
{
    QImage part(square.size(), QImage::Format_ARGB32_Premultiplied);
    part.fill(Qt::transparent);
    QPainter painter(&part);
    painter.drawImage(QPoint(), image, square);
    return part;
}

QByteArray encode(const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace

Result<QImage> readLogoFile(const QString &path)
{
    const auto content = readFile(path, largestLogoFile);
    if (!content && content.error().code == QLatin1String("file.too_large"))
        return tooLarge();
    return content.and_then(decodeLogo);
}

Result<QImage> decodeLogo(const QByteArray &content)
{
    if (content.size() > largestLogoFile)
        return tooLarge();
    const QByteArray format = formatOf(content);
    if (format.isEmpty())
        return failure({QStringLiteral("logo.unknown_kind"),
                        QStringLiteral("This is neither a PNG, a JPEG, a WebP nor an SVG image.")});
    return format == "svg" ? renderSvg(content) : decodePixels(content, format);
}

QRect middleSquare(const QSize &size)
{
    const int side = std::min(size.width(), size.height());
    return {(size.width() - side) / 2, (size.height() - side) / 2, side, side};
}

QByteArray logoPng(const QImage &image, const QRect &square)
{
    const QImage part = pixelsOf(image, square);
    QByteArray png;
    for (int side = std::min(logoSide, part.width()); side > 0; side = side * 3 / 4) {
        png = encode(fitted(part, side));
        if (png.size() <= largestPng)
            break;
    }
    return png;
}

} // namespace grantdesk::ui
