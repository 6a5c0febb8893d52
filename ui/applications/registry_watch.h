#pragma once

#include "core/applications/application.h"
#include "core/applications/deletion.h"
#include "ui/applications/present.h"
#include "ui/workbench.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace grantdesk::ui {

/// Somebody who can sign in, as much of it as the screens show.
struct Person {
    Id id;
    QString name;
    QString email;
    bool active = true;

    bool operator==(const Person &) const = default;
};

/// What the screens about applications show.
struct Registry {
    QList<applications::Application> applications;
    QString customerId;
    QList<Person> people;
    QString organisationName = {};
    QList<applications::DeletedApplication> deleted = {}; ///< what can be brought back, the last one first

    const applications::Application *find(const Id &id) const;
    bool operator==(const Registry &) const = default;
};

/// Follows the registry and the server's clock, whoever changes them: looks every two seconds whether there was a
/// change, and reads them again only then.
class RegistryWatch final : public QObject {
    Q_OBJECT
public:
    /// `clock` is this computer's. Both must outlive it.
    RegistryWatch(StoreAccess &stores, const Clock &clock, QObject *parent = nullptr);

    /// Looks regularly from now on, or no longer.
    void setActive(bool active);
    /// Reads now, whether there was a change or not.
    void reload();
    const Registry &registry() const { return m_registry; }
    /// Real time until the server's clock is known. It stands here before changed() tells of what was read with it.
    const Present &present() const { return m_present; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void changed();
    /// Reading failed; emitted again only after it worked in between or with reload().
    void failed(const grantdesk::Error &error);
    void recovered();

private:
    struct Snapshot {
        qint64 counter = 0;
        ClockSetting clock;
        std::optional<Registry> registry; ///< nothing: as before, and so is the clock
    };
    static Result<Snapshot> read(storage::Stores &stores, std::optional<qint64> known);
    void look();
    void take(const Result<Snapshot> &snapshot);

    StoreAccess &m_stores;
    QTimer m_timer;
    Present m_present;
    Registry m_registry;
    std::optional<qint64> m_counter;
    bool m_loaded = false;
    bool m_busy = false;
    bool m_again = false;
    bool m_failing = false;
    bool m_tellAgain = false; ///< somebody asked, and is to hear of a failure that was told before
};

} // namespace grantdesk::ui
