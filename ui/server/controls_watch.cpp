#include "ui/server/controls_watch.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace grantdesk::ui {

QString ServerControls::nameOf(const Id &application) const
{
    const auto found = std::find_if(applications.begin(), applications.end(),
                                    [&application](const NamedApplication &one) { return one.id == application; });
    return found == applications.end() ? application : found->name;
}

ControlsWatch::ControlsWatch(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &ControlsWatch::look);
    connect(&workbench.server, &ServerControl::controlsChanged, this, &ControlsWatch::look);
}

void ControlsWatch::setActive(bool active)
{
    if (active == m_timer.isActive())
        return;
    if (!active)
        return m_timer.stop();
    m_timer.start();
    look();
}

TimePoint ControlsWatch::serverTime() const
{
    return presentOf(m_current.controls.clock, m_workbench.clock.now());
}

void ControlsWatch::moveClock(QObject *context, const ClockMove &to, Done done)
{
    const auto move = [to, realNow = m_workbench.clock.now()](storage::ControlStore &store) -> Result<void> {
        const auto setting = store.clock();
        if (!setting)
            return failure(setting.error());
        const auto moved = to(*setting, realNow);
        return moved ? store.setClock(*moved) : failure(moved.error());
    };
    change(context, move, std::move(done));
}

void ControlsWatch::change(QObject *context, Change change, Done done)
{
    m_workbench.stores.run(
        context, [change = std::move(change)](storage::Stores &stores) { return change(stores.controls()); },
        [this, done = std::move(done)](const Result<void> &result) {
            look();
            if (done)
                done(result);
        });
}

Result<ControlsWatch::Snapshot> ControlsWatch::read(storage::Stores &stores, std::optional<qint64> known)
{
    const auto counter = stores.changeCounter();
    if (!counter)
        return failure(counter.error());
    Snapshot snapshot{*counter, {}};
    if (known == *counter)
        return snapshot;
    const auto clock = stores.controls().clock();
    if (!clock)
        return failure(clock.error());
    auto recipes = stores.controls().recipes();
    if (!recipes)
        return failure(recipes.error());
    const auto applications = stores.applications().list();
    if (!applications)
        return failure(applications.error());
    ServerControls controls{{*clock, *std::move(recipes)}, {}};
    for (const applications::Application &one : *applications)
        controls.applications.append({one.id, one.name});
    snapshot.controls = std::move(controls);
    return snapshot;
}

void ControlsWatch::look()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    const auto &recipes = m_current.controls.recipes;
    const bool countsDown = std::any_of(recipes.begin(), recipes.end(),
                                        [](const authserver::Recipe &recipe) { return recipe.remaining.has_value(); });
    // A recipe's use is no change that the counter tells of.
    m_workbench.stores.run(
        this, [known = countsDown ? std::nullopt : m_counter](storage::Stores &stores) { return read(stores, known); },
        [this](const Result<Snapshot> &snapshot) { take(snapshot); });
}

void ControlsWatch::take(const Result<Snapshot> &snapshot)
{
    m_busy = false;
    // Somebody asked while this was on its way: it may be older than what they know of.
    if (std::exchange(m_again, false))
        look();
    if (!snapshot) {
        if (!std::exchange(m_failing, true))
            Q_EMIT failed(snapshot.error());
        return;
    }
    if (std::exchange(m_failing, false))
        Q_EMIT recovered();
    m_counter = snapshot->counter;
    if (!snapshot->controls || *snapshot->controls == m_current)
        return;
    m_current = *snapshot->controls;
    Q_EMIT changed();
}

} // namespace grantdesk::ui
