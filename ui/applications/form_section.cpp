#include "ui/applications/form_section.h"

#include "ui/widgets/copy_button.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QVariant>

#include <utility>

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

void FormSection::setReadOnly(bool readOnly)
{
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        edit->setReadOnly(readOnly);
    for (QPlainTextEdit *edit : findChildren<QPlainTextEdit *>())
        edit->setReadOnly(readOnly);
    if (!readOnly) {
        for (const QPointer<QWidget> &held : std::exchange(m_held, {}))
            if (held)
                held->setEnabled(true);
        return;
    }
    for (QWidget *control : findChildren<QWidget *>()) {
        const bool changes = (qobject_cast<QAbstractButton *>(control) && !qobject_cast<CopyButton *>(control))
            || qobject_cast<QComboBox *>(control);
        if (changes && !control->testAttribute(Qt::WA_ForceDisabled)) {
            control->setEnabled(false);
            m_held.append(control);
        }
    }
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
