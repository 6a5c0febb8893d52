#include "ui/widgets/search_field.h"

#include "ui/style/icons.h"
#include "ui/widgets/keys.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QShortcut>

namespace grantdesk::ui {

SearchField::SearchField(QWidget *page)
    : QLineEdit(page)
{
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("search"), Role::Muted), QLineEdit::LeadingPosition);
    connect(addShortcut(Command::Search, page), &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
}

void SearchField::setView(QAbstractItemView *view)
{
    m_view = view;
}

bool SearchField::event(QEvent *event)
{
    // Before a page takes Esc for going back: the first one only empties the field.
    if (event->type() == QEvent::ShortcutOverride && isKeyOf(Command::ClearSearch, *static_cast<QKeyEvent *>(event))
        && !text().isEmpty()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (isKeyOf(Command::ClearSearch, *event) && !text().isEmpty())
        return clear();
    const bool onward = event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (onward && m_view && m_view->isVisible() && m_view->model()->rowCount() > 0)
        return goToView();
    QLineEdit::keyPressEvent(event);
}

void SearchField::goToView()
{
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
    m_view->setFocus(Qt::ShortcutFocusReason);
}

} // namespace grantdesk::ui
