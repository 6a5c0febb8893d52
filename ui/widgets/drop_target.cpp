#include "ui/widgets/drop_target.h"

#include "ui/style/paint.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QWidget>

namespace grantdesk::ui {

namespace {

constexpr qsizetype longestText = 256 * 1024; ///< a clipboard must not stall the window

/// Lies over a widget while something hovers over it.
class DropFrame final : public QWidget {
public:
    explicit DropFrame(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QColor ground = color(Role::AccentSoft);
        ground.setAlpha(120);
        paint::box(&painter, rect(), ground, color(Role::Accent), 2);
    }
};

} // namespace

DropTarget::DropTarget(QWidget *widget, Takes takes)
    : QObject(widget)
    , m_widget(widget)
    , m_frame(new DropFrame(widget))
    , m_takes(takes)
{
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
}

QString DropTarget::fileIn(const QMimeData *data)
{
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            return url.toLocalFile();
    return {};
}

bool DropTarget::fits(const QMimeData *data) const
{
    return data->hasUrls() ? !fileIn(data).isEmpty() : m_takes == Takes::FilesAndText && data->hasText();
}

void DropTarget::drop(const QMimeData *data)
{
    if (const QString file = fileIn(data); !file.isEmpty())
        Q_EMIT fileDropped(file);
    else
        Q_EMIT textDropped(data->text().left(longestText));
}

void DropTarget::show(bool hovering)
{
    m_frame->setGeometry(m_widget->rect());
    m_frame->setVisible(hovering);
    m_frame->raise();
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *dropping = static_cast<QDropEvent *>(event);
        const bool fitting = fits(dropping->mimeData());
        show(fitting && event->type() != QEvent::Drop);
        dropping->setDropAction(Qt::CopyAction); // a file must not be moved away from where it lies
        dropping->setAccepted(fitting);
        if (fitting && event->type() == QEvent::Drop)
            drop(dropping->mimeData());
        return true;
    }
    case QEvent::DragLeave:
        show(false);
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace grantdesk::ui
