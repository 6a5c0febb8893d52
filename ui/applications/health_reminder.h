#pragma once

#include "core/applications/health.h"

#include <QStringList>
#include <QWidget>

namespace grantdesk::ui {

class MessageBar;

/// Says above the list that something expires soon, and offers the calendar of it. Closed by hand it stays away until
/// something else is about to expire.
class HealthReminder final : public QWidget {
    Q_OBJECT
public:
    explicit HealthReminder(const Clock &clock, QWidget *parent = nullptr);

    void setApplications(const QList<applications::Application> &list);
    MessageBar *bar() const { return m_bar; }

Q_SIGNALS:
    void calendarRequested();

private:
    const Clock &m_clock;
    MessageBar *m_bar;
    QStringList m_shown;     ///< the parts that expire soon
    QStringList m_dismissed; ///< those of them that somebody has read
};

} // namespace grantdesk::ui
