#pragma once

#include <QString>
#include <QStringList>

/// What the tables of words share. Private to ui/text.
namespace grantdesk::ui {

/// Puts the args into %1 to %9 in one pass, so that a "%2" inside an argument from the network stays what it is.
QString fill(const QString &text, const QStringList &args);

/// True when the table of problems has that code.
bool hasProblemWordsFor(const QString &code);
/// True when the table of findings has it.
bool hasFindingWordsFor(const QString &code);
/// A problem's sentence before it is translated.
QString englishProblemWords(const QString &code, const QStringList &args);

} // namespace grantdesk::ui
