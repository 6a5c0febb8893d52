#include "ui/applications/crop_view.h"

#include "ui/applications/logo_image.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace grantdesk::ui {

namespace {

constexpr int viewSide = 360;
constexpr int gripSize = 12;
constexpr int smallestSide = 16; ///< of the image: less is a smudge

int leastSide(const QSize &image)
{
    return std::min({smallestSide, image.width(), image.height()});
}

} // namespace

QRect movedSquare(const QRect &square, const QPoint &by, const QSize &image)
{
    const int x = std::clamp(square.x() + by.x(), 0, image.width() - square.width());
    const int y = std::clamp(square.y() + by.y(), 0, image.height() - square.height());
    return {x, y, square.width(), square.height()};
}

QRect resizedSquare(const QRect &square, int side, const QSize &image)
{
    const int fitting = std::clamp(side, leastSide(image), std::min(image.width(), image.height()));
    const int shift = (square.width() - fitting) / 2;
    const QRect resized(square.x() + shift, square.y() + shift, fitting, fitting);
    return movedSquare(resized, {}, image);
}

CropView::CropView(const QImage &image, QWidget *parent)
    : QWidget(parent)
    , m_image(image)
    , m_square(middleSquare(image.size()))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    const double ratio = devicePixelRatioF();
    m_shown = QPixmap::fromImage(
        image.scaled(shownSize().toSize() * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    m_shown.setDevicePixelRatio(ratio);
}

void CropView::setSquare(const QRect &square)
{
    if (square == m_square)
        return;
    m_square = square;
    update();
    Q_EMIT squareChanged();
}

QSize CropView::sizeHint() const
{
    return shownSize().toSize() + QSize(gripSize, gripSize);
}

QSizeF CropView::shownSize() const
{
    return QSizeF(m_image.size()).scaled(viewSide, viewSide, Qt::KeepAspectRatio).expandedTo({1, 1});
}

QRectF CropView::imageArea() const
{
    const QSizeF size = shownSize();
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QRectF CropView::squareArea() const
{
    const QRectF area = imageArea();
    const double scale = area.width() / m_image.width();
    return {area.topLeft() + QPointF(m_square.topLeft()) * scale, QSizeF(m_square.size()) * scale};
}

QPointF CropView::toImage(const QPointF &position) const
{
    const QRectF area = imageArea();
    return (position - area.topLeft()) * (m_image.width() / area.width());
}

CropView::Grip CropView::gripAt(const QPointF &position) const
{
    const QRectF square = squareArea();
    const auto near = [&position](const QPointF &corner) {
        return (position - corner).manhattanLength() <= gripSize;
    };
    if (near(square.bottomRight()))
        return Grip::BottomRight;
    if (near(square.topLeft()))
        return Grip::TopLeft;
    if (near(square.topRight()))
        return Grip::TopRight;
    if (near(square.bottomLeft()))
        return Grip::BottomLeft;
    return square.contains(position) ? Grip::Whole : Grip::None;
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    const int step = std::max(1, std::min(m_image.width(), m_image.height()) / 50)
        * (event->modifiers() & Qt::ShiftModifier ? 5 : 1);
    const auto move = [&](int x, int y) {
        setSquare(movedSquare(m_square, QPoint(x, y) * step, m_image.size()));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1, 0);
    case Qt::Key_Right:
        return move(1, 0);
    case Qt::Key_Up:
        return move(0, -1);
    case Qt::Key_Down:
        return move(0, 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setSquare(resizedSquare(m_square, m_square.width() + 2 * step, m_image.size()));
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        return setSquare(resizedSquare(m_square, m_square.width() - 2 * step, m_image.size()));
    case Qt::Key_Home:
        return setSquare(middleSquare(m_image.size()));
    default:
        QWidget::keyPressEvent(event);
    }
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = gripAt(event->position());
    if (m_grip == Grip::None) { // the square comes to where one pressed
        const QPointF shift = toImage(event->position()) - QRectF(m_square).center();
        setSquare(movedSquare(m_square, shift.toPoint(), m_image.size()));
        m_grip = Grip::Whole;
    }
    m_from = toImage(event->position());
    m_original = m_square;
}

/// The opposite corner stays where it is.
void CropView::dragCorner(const QPointF &position)
{
    const bool left = m_grip == Grip::TopLeft || m_grip == Grip::BottomLeft;
    const bool top = m_grip == Grip::TopLeft || m_grip == Grip::TopRight;
    const QPointF by = toImage(position) - m_from;
    const double growth = ((left ? -by.x() : by.x()) + (top ? -by.y() : by.y())) / 2;
    const int anchorX = left ? m_original.x() + m_original.width() : m_original.x();
    const int anchorY = top ? m_original.y() + m_original.height() : m_original.y();
    const int room = std::min(left ? anchorX : m_image.width() - anchorX, top ? anchorY : m_image.height() - anchorY);
    const int least = std::min(leastSide(m_image.size()), room);
    const int side = std::clamp(m_original.width() + int(std::lround(growth)), least, room);
    setSquare({left ? anchorX - side : anchorX, top ? anchorY - side : anchorY, side, side});
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip == Grip::Whole) {
        const QPointF by = toImage(event->position()) - m_from;
        setSquare(movedSquare(m_original, by.toPoint(), m_image.size()));
    } else if (m_grip != Grip::None) {
        dragCorner(event->position());
    }
    const Grip under = m_grip == Grip::None ? gripAt(event->position()) : m_grip;
    setCursor(under == Grip::None                                        ? Qt::ArrowCursor
                  : under == Grip::Whole                                 ? Qt::SizeAllCursor
                  : under == Grip::TopLeft || under == Grip::BottomRight ? Qt::SizeFDiagCursor
                                                                         : Qt::SizeBDiagCursor);
}

void CropView::mouseReleaseEvent(QMouseEvent *)
{
    m_grip = Grip::None;
}

void CropView::wheelEvent(QWheelEvent *event)
{
    const int steps = event->angleDelta().y() / 120;
    const int step = std::max(1, std::min(m_image.width(), m_image.height()) / 25);
    setSquare(resizedSquare(m_square, m_square.width() + steps * step, m_image.size()));
    event->accept();
}

void CropView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = imageArea();
    const QRectF square = squareArea();
    painter.fillRect(area, color(Role::Hover));
    painter.drawPixmap(area.topLeft(), m_shown);
    QPainterPath outside;
    outside.addRect(area);
    outside.addRect(square); // odd-even: the square stays clear
    QColor veil = color(Role::Surface);
    veil.setAlpha(190);
    painter.fillPath(outside, veil);
    painter.setPen(QPen(color(Role::Accent), hasFocus() ? 3 : 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(square);
    painter.setPen(QPen(color(Role::Card), 1));
    painter.setBrush(color(Role::Accent));
    for (const QPointF &corner : {square.topLeft(), square.topRight(), square.bottomLeft(), square.bottomRight()})
        painter.drawEllipse(corner, gripSize / 2.0, gripSize / 2.0);
}

} // namespace grantdesk::ui
