#include "ui/applications/form_section.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QVariant>

namespace grantdesk::ui {

namespace {

// On the field itself: it outlives the section's own members while both go.
const char *const leftProperty = "grantdeskLeft";

} // namespace

void FormSection::watch(QLineEdit *edit)
{
    connect(edit, &QLineEdit::textChanged, this, &FormSection::edited);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
        edit->setProperty(leftProperty, true);
        Q_EMIT edited();
    });
}

bool FormSection::wasLeft(const QLineEdit *edit)
{
    return edit && edit->property(leftProperty).toBool();
}

void FormSection::forgetLeft()
{
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setProperty(leftProperty, false);
}

void FormSection::replaceText(QLineEdit *edit, const QString &text, bool undoable)
{
    if (undoable) { // setText() would forget what can be undone
        edit->selectAll();
        edit->insert(text);
    } else {
        edit->setText(text);
    }
    edit->setCursorPosition(0);
}

void FormSection::replaceText(QPlainTextEdit *edit, const QString &text, bool undoable)
{
    if (!undoable)
        return edit->setPlainText(text);
    QTextCursor all(edit->document());
    all.select(QTextCursor::Document);
    all.insertText(text);
}

} // namespace grantdesk::ui
