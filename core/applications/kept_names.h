#pragma once

#include "core/applications/application.h"

#include <QStringList>

namespace grantdesk::applications {

/// The names under which the keyring keeps a client secret and a private key.
QString keptSecretName(const Id &secret);
QString keptKeyName(const Id &key);
/// All that may be kept of an application: its secrets, then its keys.
QStringList keptNames(const Application &application);

} // namespace grantdesk::applications
