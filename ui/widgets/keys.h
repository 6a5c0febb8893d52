#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QKeyEvent;
class QShortcut;
class QWidget;

namespace grantdesk::ui {

/// What has a key of its own. Shortcuts and the help both have their keys from one table, so that they cannot differ.
enum class Command {
    Help,
    GoToPlace, ///< one key a place
    Create,
    Reload,
    Search,
    ClearSearch,
    Edit,
    RowMenu,
    Sort,
    CopyClientId,
    Duplicate,
    Delete,
    Save,
    Back,
    Undo,
    Redo,
    MoveUp,
    MoveDown,
    Restore,
    Purge,
    Copy
};

QList<QKeySequence> keysOf(Command command);
/// "Ctrl+S"; "Return, F2".
QString keyText(Command command);
/// What it does, in a few words.
QString commandText(Command command);

bool isKeyOf(Command command, const QKeyEvent &event);
/// The keys of `command`, while `page` is shown.
QShortcut *addShortcut(Command command, QWidget *page, Qt::ShortcutContext context = Qt::WindowShortcut);

} // namespace grantdesk::ui
