#include "core/storage/apply_import.h"

#include "core/base/movable_clock.h"

#include <algorithm>

namespace grantdesk::storage {

namespace {

using applications::Application;
using applications::ImportItem;
using applications::ImportPlan;

/// Only what Save stores: a change of secrets or keys alone is no new version.
bool editsAnything(const ImportItem &item)
{
    return std::any_of(item.changes.begin(), item.changes.end(), [](const applications::AuditChange &change) {
        return change.field != QLatin1String("client_secrets") && change.field != QLatin1String("public_keys");
    });
}

Result<void> change(ApplicationStore &store, const ImportItem &item, TimePoint policyNow)
{
    if (editsAnything(item)) {
        if (const auto updated = store.update(item.application, policyNow); !updated)
            return failure(updated.error());
    }
    for (const applications::ClientSecret &secret : item.newSecrets) {
        if (auto added = store.addSecret(item.application.id, secret); !added)
            return added;
    }
    for (const applications::PublicKey &key : item.newKeys) {
        if (auto added = store.addKey(item.application.id, key); !added)
            return added;
    }
    return {};
}

Result<void> carryOut(Stores &stores, const ImportPlan &plan, TimePoint realNow)
{
    // A policy counts from when the server has it, by the server's own clock.
    const auto clock = stores.controls().clock();
    if (!clock)
        return failure(clock.error());
    for (const ImportItem &item : plan.items) {
        Result<void> done;
        if (item.kind == ImportItem::Kind::Create)
            done = stores.applications().create(item.application).map([](const Application &) {});
        else if (item.kind == ImportItem::Kind::Change)
            done = change(stores.applications(), item, presentOf(*clock, realNow));
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<void> applyImport(Stores &stores, const ImportPlan &plan, TimePoint realNow)
{
    for (const ImportItem &item : plan.items) {
        if (!item.refusals.isEmpty())
            return failure(item.refusals.first().error);
    }
    if (auto begun = stores.batch().begin(); !begun)
        return begun;
    if (auto done = carryOut(stores, plan, realNow); !done) {
        stores.batch().rollback();
        return done;
    }
    return stores.batch().commit();
}

} // namespace grantdesk::storage
