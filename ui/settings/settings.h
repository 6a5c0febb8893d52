#pragma once

#include "ui/style/theme.h"

#include <QString>

namespace grantdesk::ui {

/// Keeps the window's choices in an INI file inside `folder` (the data folder), so that `--data-dir` isolates them
/// too. Before this is called nothing is remembered.
void keepSettingsIn(const QString &folder);

/// The language chosen by the user; empty: the system's.
QString chosenLanguage();
void chooseLanguage(const QString &language);

/// How the window is coloured.
SchemeChoice chosenScheme();
void chooseScheme(SchemeChoice choice);

/// The port the built-in server takes; 0: any free one.
quint16 chosenServerPort();
void chooseServerPort(quint16 port);

/// The base URL of the instance that flows were last run against, and whether it is used instead of the built-in
/// server.
QString otherInstance();
void setOtherInstance(const QString &baseUrl);
bool usesOtherInstance();
void setUsesOtherInstance(bool uses);

/// The instance that the addresses for another application were last shown for, and whether it was that one instead of
/// the built-in server.
QString connectInstance();
void setConnectInstance(const QString &instance);
bool connectsToInstance();
void setConnectsToInstance(bool connects);

/// Whether the live consent page is folded up where it stands among the form's sections.
bool isConsentPreviewFolded();
void foldConsentPreview(bool folded);

} // namespace grantdesk::ui
