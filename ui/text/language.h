#pragma once

#include <QString>
#include <QStringList>

namespace grantdesk::ui {

/// "en", "it", "fr", "de".
QStringList languages();

/// The language's own name: "Italiano".
QString nativeName(const QString &language);

/// The one of languages() that fits the system best, else "en".
QString systemLanguage();

/// Installs the translators of a language (ours and Qt's own) into the application, replacing those before; open
/// windows get QEvent::LanguageChange. Also sets the default QLocale.
void useLanguage(const QString &language);

/// The one in use.
QString currentLanguage();

} // namespace grantdesk::ui
