#include "ui/flows/wire_text.h"

#include "ui/style/theme.h"
#include "ui/widgets/secret_clipboard.h"

#include <QMimeData>

namespace grantdesk::ui {

WireText::WireText(QWidget *parent)
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

QMimeData *WireText::createMimeDataFromSelection() const
{
    QMimeData *data = QPlainTextEdit::createMimeDataFromSelection();
    return m_isSecret ? SecretClipboard::instance().guarded(data) : data;
}

} // namespace grantdesk::ui
