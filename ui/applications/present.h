#pragma once

#include "core/base/movable_clock.h"

#include <QObject>
#include <QTimer>

namespace grantdesk::ui {

/// The time at the built-in server, by which the screens about applications judge ends and ages, as grantdeskctl does:
/// the real one unless its clock was moved. And the one beat at which everything that shows an age looks again.
class Present final : public QObject, public Clock {
    Q_OBJECT
public:
    /// `real` is this computer's clock, and must outlive it.
    explicit Present(const Clock &real, QObject *parent = nullptr);

    TimePoint now() const override;
    const ClockSetting &setting() const { return m_setting; }
    /// The server's clock stands so from now on.
    void follow(const ClockSetting &setting);
    /// Beats once a minute from now on, or no longer.
    void setActive(bool active);

Q_SIGNALS:
    /// It is later than before, or the clock was moved.
    void passed();

private:
    const Clock &m_real;
    ClockSetting m_setting;
    QTimer m_minute;
};

} // namespace grantdesk::ui
