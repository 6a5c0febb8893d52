#pragma once

#include "ui/applications/registry_watch.h"

#include <QComboBox>

namespace grantdesk::ui {

/// Chooses one of the active users, or of those whom something belongs to.
class PeopleBox final : public QComboBox {
    Q_OBJECT
public:
    explicit PeopleBox(QWidget *parent = nullptr);

    /// Keeps the choice when it is still there. `owners` come first, in their order, deactivated ones too; a new first
    /// one is chosen.
    void setPeople(const QList<Person> &people, const QList<Id> &owners = {});
    void setUser(const Id &id);
    Id user() const;

private:
    void add(const Person &person);

    QList<Person> m_people;
    QList<Id> m_owners;
};

/// Why nobody can be chosen; empty when somebody can.
QString nobodyWords(const PeopleBox &box);

/// A user's name, or the ID when the user is gone.
QString nameOf(const QList<Person> &people, const Id &id);

} // namespace grantdesk::ui
