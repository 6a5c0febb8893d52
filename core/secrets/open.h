#pragma once

#include "core/secrets/secret_store.h"

#include <chrono>
#include <functional>
#include <memory>

namespace grantdesk::secrets {

/// Memory of this process only.
std::unique_ptr<SecretStore> sessionSecretStore();

/// Finds out whether the operating system's keyring really works, by writing and reading a probe entry, and hands over
/// the store on it, or the session store when there is none. A locked keyring may ask for a password that nobody is
/// there to type: after `patience` it counts as none.
void openSecretStore(std::function<void(std::unique_ptr<SecretStore>)> done,
                     std::chrono::milliseconds patience = std::chrono::seconds(10));

} // namespace grantdesk::secrets
