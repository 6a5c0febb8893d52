#pragma once

#include <QImage>
#include <QPixmap>
#include <QRect>
#include <QWidget>

namespace grantdesk::ui {

/// The square moved, but not out of the image.
QRect movedSquare(const QRect &square, const QPoint &by, const QSize &image);
/// The square with another side around the same middle, as large as the image allows and not smaller than is of use.
QRect resizedSquare(const QRect &square, int side, const QSize &image);

/// An image with a square on it that the mouse or the keyboard moves and resizes.
class CropView final : public QWidget {
    Q_OBJECT
public:
    explicit CropView(const QImage &image, QWidget *parent = nullptr);

    /// In the image's pixels.
    const QRect &square() const { return m_square; }
    void setSquare(const QRect &square);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void squareChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Grip { None, Whole, TopLeft, TopRight, BottomLeft, BottomRight };
    QSizeF shownSize() const;
    QRectF imageArea() const;
    QRectF squareArea() const;
    QPointF toImage(const QPointF &position) const;
    Grip gripAt(const QPointF &position) const;
    void dragCorner(const QPointF &position);

    QImage m_image;
    QPixmap m_shown;
    QRect m_square;
    Grip m_grip = Grip::None;
    QPointF m_from;   ///< where the mouse took hold, in the image
    QRect m_original; ///< the square then
};

} // namespace grantdesk::ui
