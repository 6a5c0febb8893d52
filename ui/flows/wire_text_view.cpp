#include "ui/flows/wire_text_view.h"

#include "ui/style/theme.h"
#include "ui/widgets/secret_clipboard.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextDocumentFragment>

namespace grantdesk::ui {

WireTextView::WireTextView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFont(Theme::instance().font(TextSize::Mono));
    connect(&Theme::instance(), &Theme::changed, this, [this] { setFont(Theme::instance().font(TextSize::Mono)); });
}

/// Asked for at every selection with the mouse, for the other clipboard of X11, and at every drag: neither forgets.
QMimeData *WireTextView::createMimeDataFromSelection() const
{
    return m_isSecret ? new QMimeData : QPlainTextEdit::createMimeDataFromSelection();
}

void WireTextView::keyPressEvent(QKeyEvent *event)
{
    if (m_isSecret && event->matches(QKeySequence::Copy))
        copySecret();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void WireTextView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (auto *copying = menu->findChild<QAction *>(QStringLiteral("edit-copy")); copying && m_isSecret) {
        copying->disconnect(SIGNAL(triggered(bool)));
        connect(copying, &QAction::triggered, this, &WireTextView::copySecret);
    }
    menu->popup(event->globalPos());
}

void WireTextView::copySecret()
{
    if (textCursor().hasSelection())
        SecretClipboard::instance().copy(textCursor().selection().toPlainText());
}

} // namespace grantdesk::ui
