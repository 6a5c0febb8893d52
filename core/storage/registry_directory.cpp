#include "core/storage/registry_directory.h"

#include "core/storage/rules.h"

namespace grantdesk::storage {

using applications::Organisation;
using applications::User;

namespace {

std::optional<User> copied(const User *user)
{
    return user ? std::optional(*user) : std::nullopt;
}

} // namespace

Result<Organisation> RegistryDirectory::organisation()
{
    return current().and_then([](const RegistryPointer &registry) -> Result<Organisation> {
        if (!registry->organisation())
            return failure(organisationNotFound());
        return *registry->organisation();
    });
}

Result<ApplicationPointer> RegistryDirectory::clientById(QByteArrayView clientId)
{
    return current().map([clientId](const RegistryPointer &registry) { return registry->client(clientId); });
}

Result<ApplicationPointer> RegistryDirectory::application(const Id &id)
{
    return current().map([&id](const RegistryPointer &registry) { return registry->application(id); });
}

Result<bool> RegistryDirectory::isSinglePageOrigin(QByteArrayView origin)
{
    return current().map([origin](const RegistryPointer &registry) { return registry->isSinglePageOrigin(origin); });
}

Result<std::optional<User>> RegistryDirectory::userByEmail(const QString &email)
{
    return current().map([&email](const RegistryPointer &registry) { return copied(registry->userByEmail(email)); });
}

Result<std::optional<User>> RegistryDirectory::user(const Id &id)
{
    return current().map([&id](const RegistryPointer &registry) { return copied(registry->user(id)); });
}

Result<QList<User>> RegistryDirectory::users()
{
    return current().map([](const RegistryPointer &registry) { return registry->users(); });
}

Result<QByteArray> RegistryDirectory::pageKey()
{
    return current().map([](const RegistryPointer &registry) { return registry->pageKey(); });
}

Result<ControlsPointer> RegistryDirectory::controls()
{
    return current().map([](const RegistryPointer &registry) { return registry->controls(); });
}

} // namespace grantdesk::storage
