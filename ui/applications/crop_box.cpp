#include "ui/applications/crop_box.h"

#include "ui/applications/crop_view.h"
#include "ui/applications/logo_image.h"
#include "ui/applications/logo_tile.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QBuffer>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int tileWidth = 220;
constexpr int previewSide = 96; ///< enough for the tiles
constexpr int smallSide = 1024; ///< made smaller in an instant while the mouse moves

QImage smallOf(const QImage &image)
{
    return std::max(image.width(), image.height()) <= smallSide
        ? image
        : image.scaled(smallSide, smallSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QByteArray quickPng(const QImage &image, const QRect &square)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.copy(square)
        .scaled(previewSide, previewSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .save(&buffer, "PNG");
    return png;
}

} // namespace

CropBox::CropBox(const QImage &image, const QString &applicationName, QWidget *parent)
    : QDialog(parent)
    , m_image(image)
    , m_small(smallOf(image))
    , m_name(applicationName)
    , m_title(new TextLabel(TextSize::Title, Role::Text, this))
    , m_help(new HelpText(this))
    , m_view(new CropView(image, this))
    , m_light(new LogoTile(Scheme::Light, this))
    , m_dark(new LogoTile(Scheme::Dark, this))
    , m_use(makeButton(ButtonKind::Primary, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    build();
    connect(m_view, &CropView::squareChanged, this, &CropBox::showResult);
    connect(m_use, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT chosen(m_view->square());
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_use->setDefault(true);
    retranslate();
    showResult();
    m_view->setFocus();
}

void CropBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_help);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::large);
    row->addWidget(m_view, 0, Qt::AlignTop);
    auto *tiles = new QVBoxLayout;
    tiles->setSpacing(space::medium);
    m_light->setMinimumWidth(tileWidth);
    tiles->addWidget(m_light);
    tiles->addWidget(m_dark);
    tiles->addStretch(1);
    row->addLayout(tiles, 1);
    column->addLayout(row);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_use);
    buttons->addWidget(m_cancel);
    column->addLayout(buttons);
}

void CropBox::showResult()
{
    const QRect square = m_view->square();
    const double scale = double(m_small.width()) / m_image.width();
    const QRect small(int(square.x() * scale), int(square.y() * scale), int(square.width() * scale),
                      int(square.height() * scale));
    // A part that would have to be enlarged is small in the image itself.
    const QByteArray png = small.width() >= previewSide ? quickPng(m_small, small) : quickPng(m_image, square);
    m_light->show(png, m_name);
    m_dark->show(png, m_name);
}

void CropBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CropBox::retranslate()
{
    setWindowTitle(tr("Crop the logo"));
    m_title->setText(tr("Crop the logo"));
    m_help->setText(tr("Drag the square, or its corners, to choose the part to use. With the keyboard: arrow keys move "
                       "it, + and − change its size."));
    m_view->setAccessibleName(tr("Part of the image to use"));
    m_view->setAccessibleDescription(m_help->text());
    m_use->setText(tr("Use this part"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace grantdesk::ui
