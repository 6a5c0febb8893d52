#pragma once

#include "ui/server/controls_watch.h"

#include <QWidget>

namespace grantdesk::ui {

class MessageBar;

/// Says above a run against the built-in server that this server does not answer as usual, and shows the way to where
/// that can be ended.
class AlteredNotice final : public QWidget {
    Q_OBJECT
public:
    /// `controls` must outlive it.
    explicit AlteredNotice(const ControlsWatch &controls, QWidget *parent = nullptr);

    /// Whether the built-in server is the one asked; until then it says nothing.
    void setConcerned(bool concerned);

Q_SIGNALS:
    void serverWanted();

private:
    void showControls();

    const ControlsWatch &m_controls;
    MessageBar *m_bar;
    authserver::Controls m_shown;
    bool m_concerned = false;
};

} // namespace grantdesk::ui
