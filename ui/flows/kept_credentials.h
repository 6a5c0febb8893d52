#pragma once

#include "core/applications/application.h"
#include "core/base/result.h"
#include "core/secrets/secret_store.h"

#include <QStringList>

#include <functional>
#include <optional>

class QObject;

namespace grantdesk::ui {

/// What the keyring (or this run's memory) holds of an application.
struct KeptCredentials {
    SecretString clientSecret;  ///< the newest kept one; empty when there is none
    SecretString privateKeyPem; ///< likewise
    std::optional<Error> error; ///< the keyring's, when it did not let itself be read
};

/// Calls `then` as soon as it is known how long secrets are kept; not at all when that is known already, or when
/// `context` is gone by then.
void whenKeepingIsKnown(secrets::SecretStore &store, QObject *context, std::function<void()> then);

/// Looks for them, one entry after the other, newest first. `found` is called once, from the event loop; not at all
/// when `context` is gone by then.
void findKeptCredentials(secrets::SecretStore &store, const applications::Application &application, QObject *context,
                         std::function<void(const KeptCredentials &)> found);

} // namespace grantdesk::ui
