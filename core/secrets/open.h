#pragma once

#include "core/secrets/secret_store.h"

#include <functional>
#include <memory>

namespace grantdesk::secrets {

/// Memory of this process only.
std::unique_ptr<SecretStore> sessionSecretStore();

/// Finds out whether the operating system's keyring really works, by writing and reading a probe entry, and hands over
/// the store on it, or the session store when there is none.
void openSecretStore(std::function<void(std::unique_ptr<SecretStore>)> done);

} // namespace grantdesk::secrets
