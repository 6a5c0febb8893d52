#pragma once

#include "core/authserver/recipes.h"
#include "ui/workbench.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace grantdesk::ui {

/// What is set at the built-in server at run time, and the applications that recipes may name.
struct ServerControls {
    struct NamedApplication {
        Id id;
        QString name;

        bool operator==(const NamedApplication &) const = default;
    };
    authserver::Controls controls;
    QList<NamedApplication> applications;

    /// The name of an application; its ID where it is not known.
    QString nameOf(const Id &application) const;
    bool operator==(const ServerControls &) const = default;
};

/// Follows clock and failure recipes, whoever changes them: looks every second whether there was a change, reads them
/// again only then or while uses count down, and changes them.
class ControlsWatch final : public QObject {
    Q_OBJECT
public:
    explicit ControlsWatch(Workbench &workbench, QObject *parent = nullptr);

    /// Looks regularly from now on, or no longer.
    void setActive(bool active);
    /// Looks now.
    void look();
    const ServerControls &current() const { return m_current; }
    /// The time at the server now.
    TimePoint serverTime() const;

    using ClockMove = std::function<Result<ClockSetting>(const ClockSetting &, TimePoint realNow)>;
    using Change = std::function<Result<void>(storage::ControlStore &)>;
    using Done = std::function<void(const Result<void> &)>;
    /// Replaces the setting that is stored then, which may be another than current().
    void moveClock(QObject *context, const ClockMove &to, Done done);
    /// `done` is called unless `context` is gone by then.
    void change(QObject *context, Change change, Done done);

Q_SIGNALS:
    void changed();
    /// Reading failed; emitted again only after it worked in between.
    void failed(const grantdesk::Error &error);
    void recovered();

private:
    struct Snapshot {
        qint64 counter = 0;
        std::optional<ServerControls> controls; ///< nothing: as before
    };
    static Result<Snapshot> read(storage::Stores &stores, std::optional<qint64> known);
    void take(const Result<Snapshot> &snapshot);

    Workbench &m_workbench;
    QTimer m_timer;
    ServerControls m_current;
    std::optional<qint64> m_counter;
    bool m_busy = false;
    bool m_again = false;
    bool m_failing = false;
};

} // namespace grantdesk::ui
