#pragma once

#include "core/applications/application.h"
#include "core/applications/validate.h"

#include <QList>
#include <QPointer>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace grantdesk::ui {

/// A part of the form that Save stores. It writes what its fields hold into the draft, and shows the draft's problems
/// at its fields.
class FormSection : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void load(const applications::Application &application) = 0;
    virtual void store(applications::Application &draft) const = 0;
    /// Shows those of its fields; the first field with one that is shown, or null. A field that is still being typed
    /// for the first time keeps its problem for itself, unless `all`.
    virtual QWidget *showProblems(const QList<applications::Problem> &problems, bool all) = 0;
    /// What was typed stays to be read and copied; nothing can be changed.
    virtual void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();

protected:
    /// Reports its edits, and notes when it was left for the first time.
    void watch(QLineEdit *edit);
    static bool wasLeft(const QLineEdit *edit);
    void forgetLeft();
    bool isReadOnly() const { return !m_held.isEmpty(); }
    /// Puts a text into a field. `undoable`: what was there comes back with Ctrl+Z, and so does what was there before.
    static void replaceText(QLineEdit *edit, const QString &text, bool undoable);
    static void replaceText(QPlainTextEdit *edit, const QString &text, bool undoable);

private:
    QList<QPointer<QWidget>> m_held; ///< disabled by setReadOnly(), and by nothing else
};

} // namespace grantdesk::ui
