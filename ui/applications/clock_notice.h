#pragma once

#include "core/base/movable_clock.h"

#include <QWidget>

namespace grantdesk::ui {

class MessageBar;
class Present;

/// Says that ends and ages are not judged by the real time while the server's clock is moved.
class ClockNotice final : public QWidget {
    Q_OBJECT
public:
    /// `present` must outlive it.
    explicit ClockNotice(const Present &present, QWidget *parent = nullptr);

    MessageBar *bar() const { return m_bar; }

private:
    void showClock();

    const Present &m_present;
    MessageBar *m_bar;
    ClockSetting m_shown;
};

} // namespace grantdesk::ui
