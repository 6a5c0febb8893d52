#pragma once

#include "core/applications/health.h"

#include <QStringList>
#include <QWidget>

namespace grantdesk::ui {

class MessageBar;
class Present;

/// Says above the list that something expires soon, and offers the calendar of it. Closed by hand it stays away until
/// something else is about to expire.
class HealthReminder final : public QWidget {
    Q_OBJECT
public:
    /// `present` must outlive it.
    explicit HealthReminder(const Present &present, QWidget *parent = nullptr);

    void setApplications(const QList<applications::Application> &list);
    MessageBar *bar() const { return m_bar; }

Q_SIGNALS:
    void calendarRequested();

private:
    void showExpiries();

    const Present &m_present;
    QList<applications::Application> m_applications;
    MessageBar *m_bar;
    QStringList m_shown;     ///< the parts that expire soon
    QStringList m_dismissed; ///< those of them that somebody has read
};

} // namespace grantdesk::ui
