#pragma once

#include "core/applications/application.h"
#include "core/applications/validate.h"

#include <QList>
#include <QString>

namespace grantdesk::ui {

/// The parts of a form that hold fields of the model.
enum class FormPart { Credentials, RedirectUrls, RefreshTokens, Logo, General, Developer };

/// How a field is edited: in a line, a line that must hold an e-mail or a web address, lines of text, or by a section
/// that is made for it.
enum class Editor { Line, Email, Address, Text, Own };

/// A field of the model as the form of one type has it. The forms, the count of changes and the comparison of two
/// versions are all made from these, so that none of them can forget a field.
struct FormField {
    applications::Field field;
    FormPart part;
    Editor editor;
    int maximum; ///< characters, 0 where they are not counted
    bool required;
    const char *labelText;
    const char *helpText;
    QString *(*place)(applications::Application &application); ///< null unless it is text
    bool (*same)(const applications::Application &one, const applications::Application &other); ///< null for text
    QString (*inWords)(const applications::Application &application);                           ///< null for text
    bool saved; ///< by Save; the others are stored the moment they are changed

    QString label() const;
    QString help() const;
    QString text(const applications::Application &application) const;
    void setText(applications::Application &application, const QString &text) const;
    bool differs(const applications::Application &one, const applications::Application &other) const;
    /// The value as people read it; several lines for a list, empty for none.
    QString value(const applications::Application &application) const;
};

/// The fields of a type in the order of its form.
QList<FormField> formFields(applications::Type type);
/// That field of that type, which must have it.
FormField formField(applications::Type type, applications::Field field);

} // namespace grantdesk::ui
