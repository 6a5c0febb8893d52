#include "ui/widgets/keys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QShortcut>
#include <QWidget>

#include <algorithm>
#include <iterator>

namespace grantdesk::ui {

namespace {

struct Row {
    Command command;
    const char *text;
    QList<QKeySequence> keys;
    QKeySequence::StandardKey standard = QKeySequence::UnknownKey; ///< where the platform says which keys
};

const Row &rowOf(Command command)
{
    static const Row rows[] = {
        {Command::Help, QT_TRANSLATE_NOOP("Keys", "Help for this place"), {Qt::Key_F1}},
        {Command::GoToPlace,
         QT_TRANSLATE_NOOP("Keys", "Go to a place of the window"),
         {Qt::CTRL | Qt::Key_1, Qt::CTRL | Qt::Key_2, Qt::CTRL | Qt::Key_3, Qt::CTRL | Qt::Key_4,
          Qt::CTRL | Qt::Key_5}},
        {Command::Create, QT_TRANSLATE_NOOP("Keys", "Create app integration"), {}, QKeySequence::New},
        {Command::Reload, QT_TRANSLATE_NOOP("Keys", "Reload"), {}, QKeySequence::Refresh},
        {Command::Search, QT_TRANSLATE_NOOP("Keys", "Go to the search field"), {}, QKeySequence::Find},
        {Command::ClearSearch, QT_TRANSLATE_NOOP("Keys", "Clear the search field"), {Qt::Key_Escape}},
        {Command::Edit, QT_TRANSLATE_NOOP("Keys", "Edit"), {Qt::Key_Return, Qt::Key_F2}},
        {Command::RowMenu, QT_TRANSLATE_NOOP("Keys", "Menu of the row"), {Qt::Key_Menu, Qt::SHIFT | Qt::Key_F10}},
        {Command::Sort, QT_TRANSLATE_NOOP("Keys", "Sort by"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}},
        {Command::CopyClientId, QT_TRANSLATE_NOOP("Keys", "Copy client ID"), {}, QKeySequence::Copy},
        {Command::Duplicate, QT_TRANSLATE_NOOP("Keys", "Duplicate"), {Qt::CTRL | Qt::Key_D}},
        {Command::Delete, QT_TRANSLATE_NOOP("Keys", "Delete"), {}, QKeySequence::Delete},
        {Command::Save, QT_TRANSLATE_NOOP("Keys", "Save"), {}, QKeySequence::Save},
        {Command::Back, QT_TRANSLATE_NOOP("Keys", "Back"), {Qt::Key_Escape}},
        {Command::Undo, QT_TRANSLATE_NOOP("Keys", "Undo in a text field"), {}, QKeySequence::Undo},
        {Command::Redo, QT_TRANSLATE_NOOP("Keys", "Redo in a text field"), {}, QKeySequence::Redo},
        {Command::MoveUp, QT_TRANSLATE_NOOP("Keys", "Move a redirect URL up"), {Qt::ALT | Qt::Key_Up}},
        {Command::MoveDown, QT_TRANSLATE_NOOP("Keys", "Move a redirect URL down"), {Qt::ALT | Qt::Key_Down}},
        {Command::Restore, QT_TRANSLATE_NOOP("Keys", "Restore"), {Qt::Key_Return}},
        {Command::Purge, QT_TRANSLATE_NOOP("Keys", "Delete for good"), {}, QKeySequence::Delete},
        {Command::Copy, QT_TRANSLATE_NOOP("Keys", "Copy what is selected"), {}, QKeySequence::Copy},
    };
    return *std::find_if(std::begin(rows), std::end(rows),
                         [command](const Row &row) { return row.command == command; });
}

} // namespace

QList<QKeySequence> keysOf(Command command)
{
    const Row &row = rowOf(command);
    return row.keys.isEmpty() ? QKeySequence::keyBindings(row.standard) : row.keys;
}

QString keyText(Command command)
{
    const QList<QKeySequence> keys = keysOf(command);
    const auto native = [](const QKeySequence &one) {
        return one.toString(QKeySequence::NativeText);
    };
    // Of a platform's keys the first is the one that people know.
    if (keys.size() == 1 || rowOf(command).keys.isEmpty())
        return native(keys.value(0));
    const QString between = keys.size() == 2 ? QStringLiteral(", ") : QStringLiteral(" … ");
    return native(keys.first()) + between + native(keys.last());
}

QString commandText(Command command)
{
    return QCoreApplication::translate("Keys", rowOf(command).text);
}

bool isKeyOf(Command command, const QKeyEvent &event)
{
    const int key = event.key() == Qt::Key_Enter ? int(Qt::Key_Return) : event.key();
    const QKeySequence pressed(int(event.modifiers() & ~Qt::KeypadModifier) | key);
    return keysOf(command).contains(pressed);
}

QShortcut *addShortcut(Command command, QWidget *page, Qt::ShortcutContext context)
{
    auto *shortcut = new QShortcut(page);
    shortcut->setContext(context);
    shortcut->setKeys(keysOf(command));
    return shortcut;
}

} // namespace grantdesk::ui
