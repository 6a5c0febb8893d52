#include "ui/applications/registry_watch.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace grantdesk::ui {

const applications::Application *Registry::find(const Id &id) const
{
    const auto found = std::find_if(applications.begin(), applications.end(),
                                    [&id](const applications::Application &one) { return one.id == id; });
    return found == applications.end() ? nullptr : &*found;
}

RegistryWatch::RegistryWatch(StoreAccess &stores, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_stores(stores)
    , m_present(clock, this)
{
    m_timer.setInterval(std::chrono::seconds(2));
    connect(&m_timer, &QTimer::timeout, this, &RegistryWatch::look);
}

void RegistryWatch::setActive(bool active)
{
    if (active == m_timer.isActive())
        return;
    m_present.setActive(active);
    if (!active)
        return m_timer.stop();
    m_timer.start();
    look();
}

void RegistryWatch::reload()
{
    m_counter.reset();
    m_tellAgain = true;
    look();
}

Result<RegistryWatch::Snapshot> RegistryWatch::read(storage::Stores &stores, std::optional<qint64> known)
{
    const auto counter = stores.changeCounter();
    if (!counter)
        return failure(counter.error());
    Snapshot snapshot{*counter, {}, {}};
    if (known == *counter)
        return snapshot;
    const auto clock = stores.controls().clock();
    if (!clock)
        return failure(clock.error());
    snapshot.clock = *clock;
    auto list = stores.applications().list();
    if (!list)
        return failure(list.error());
    auto deleted = stores.applications().deleted();
    if (!deleted)
        return failure(deleted.error());
    const auto organisation = stores.people().organisation();
    if (!organisation)
        return failure(organisation.error());
    const auto users = stores.people().users();
    if (!users)
        return failure(users.error());
    Registry registry{*std::move(list), {}, {}};
    registry.deleted = *std::move(deleted);
    if (*organisation) {
        registry.customerId = (*organisation)->customerId;
        registry.organisationName = (*organisation)->name;
    }
    for (const applications::User &user : *users)
        registry.people.append({user.id, user.name, user.email, user.active});
    snapshot.registry = std::move(registry);
    return snapshot;
}

void RegistryWatch::look()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_stores.run(
        this, [known = m_counter](storage::Stores &stores) { return read(stores, known); },
        [this](const Result<Snapshot> &snapshot) { take(snapshot); });
}

void RegistryWatch::take(const Result<Snapshot> &snapshot)
{
    m_busy = false;
    // Somebody asked for the newest while this was on its way: it may be older than what they know of.
    if (std::exchange(m_again, false))
        look();
    if (!snapshot) {
        const bool asked = std::exchange(m_tellAgain, false);
        if (!std::exchange(m_failing, true) || asked)
            Q_EMIT failed(snapshot.error());
        return;
    }
    m_tellAgain = false;
    if (std::exchange(m_failing, false))
        Q_EMIT recovered();
    m_counter = snapshot->counter;
    const bool first = !std::exchange(m_loaded, true);
    if (!snapshot->registry)
        return;
    m_present.follow(snapshot->clock);
    if (*snapshot->registry == m_registry && !first)
        return;
    m_registry = *snapshot->registry;
    Q_EMIT changed();
}

} // namespace grantdesk::ui
