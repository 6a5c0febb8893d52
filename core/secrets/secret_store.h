#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"

#include <QString>

#include <functional>
#include <optional>

namespace grantdesk::secrets {

/// Keeps plaintext that the user asked to keep: client secrets ("client-secret/<id>"), private keys
/// ("private-key/<id>"), the sample user's password ("password/<id>"). Asynchronous: callbacks come from the event loop
/// of the calling thread, once; never when the store was destroyed before.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// False while the keyring has not answered yet whether it can be used: isPersistent() means nothing until then.
    virtual bool isKnown() const { return true; }
    /// Calls `then` when it is known, at once if it is already.
    virtual void whenKnown(const std::function<void()> &then) { then(); }
    /// False: forgotten at the end of this run; the screens say so.
    virtual bool isPersistent() const = 0;
    /// Errors: secrets.keyring_unavailable, secrets.keyring_locked, secrets.keyring_failed.
    virtual void write(const QString &key, const SecretString &secret, std::function<void(Result<void>)> done) = 0;
    /// Nothing when there is no such entry.
    virtual void read(const QString &key, std::function<void(Result<std::optional<SecretString>>)> done) = 0;
    virtual void remove(const QString &key, std::function<void(Result<void>)> done) = 0;
};

} // namespace grantdesk::secrets
