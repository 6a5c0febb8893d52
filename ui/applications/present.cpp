#include "ui/applications/present.h"

#include <chrono>
#include <utility>

namespace grantdesk::ui {

Present::Present(const Clock &real, QObject *parent)
    : QObject(parent)
    , m_real(real)
    , m_minute(this)
{
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &Present::passed);
}

TimePoint Present::now() const
{
    return presentOf(m_setting, m_real.now());
}

void Present::follow(const ClockSetting &setting)
{
    if (std::exchange(m_setting, setting) != setting)
        Q_EMIT passed();
}

void Present::setActive(bool active)
{
    if (active == m_minute.isActive())
        return;
    if (!active)
        return m_minute.stop();
    m_minute.start();
    Q_EMIT passed(); // what was hidden is as old as when it was hidden
}

} // namespace grantdesk::ui
