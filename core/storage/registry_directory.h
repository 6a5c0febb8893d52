#pragma once

#include "core/authserver/ports.h"
#include "core/storage/registry.h"

namespace grantdesk::storage {

/// The authorization server's view of a registry; where the current registry comes from is the backend's business.
class RegistryDirectory : public authserver::Directory {
public:
    Result<applications::Organisation> organisation() final;
    Result<ApplicationPointer> clientById(QByteArrayView clientId) final;
    Result<ApplicationPointer> application(const Id &id) final;
    Result<bool> isSinglePageOrigin(QByteArrayView origin) final;
    Result<std::optional<applications::User>> userByEmail(const QString &email) final;
    Result<std::optional<applications::User>> user(const Id &id) final;
    Result<QList<applications::User>> users() final;
    Result<QByteArray> pageKey() final;
    Result<ControlsPointer> controls() final;

protected:
    virtual Result<RegistryPointer> current() = 0;
};

} // namespace grantdesk::storage
