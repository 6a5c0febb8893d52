#pragma once

#include "core/applications/application.h"
#include "core/applications/deletion.h"
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

/// Follows the registry, whoever changes it: looks every two seconds whether there was a change, and reads it again
/// only then.
class RegistryWatch final : public QObject {
    Q_OBJECT
public:
    explicit RegistryWatch(StoreAccess &stores, QObject *parent = nullptr);

    /// Looks regularly from now on, or no longer.
    void setActive(bool active);
    /// Reads now, whether there was a change or not.
    void reload();
    const Registry &registry() const { return m_registry; }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void changed();
    /// Reading failed; emitted again only after it worked in between or with reload().
    void failed(const grantdesk::Error &error);
    void recovered();

private:
    struct Snapshot {
        qint64 counter = 0;
        std::optional<Registry> registry; ///< nothing: as before
    };
    static Result<Snapshot> read(storage::Stores &stores, std::optional<qint64> known);
    void look();
    void take(const Result<Snapshot> &snapshot);

    StoreAccess &m_stores;
    QTimer m_timer;
    Registry m_registry;
    std::optional<qint64> m_counter;
    bool m_loaded = false;
    bool m_busy = false;
    bool m_again = false;
    bool m_failing = false;
};

} // namespace grantdesk::ui
