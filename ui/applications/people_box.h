#pragma once

#include "ui/applications/registry_watch.h"

#include <QComboBox>

namespace grantdesk::ui {

/// Chooses one of the active users.
class PeopleBox final : public QComboBox {
    Q_OBJECT
public:
    explicit PeopleBox(QWidget *parent = nullptr);

    /// Keeps the choice when it is still there.
    void setPeople(const QList<Person> &people);
    void setUser(const Id &id);
    Id user() const;

private:
    QList<Person> m_people;
};

/// Why nobody can be chosen; empty when somebody can.
QString nobodyWords(const PeopleBox &box);

/// A user's name, or the ID when the user is gone.
QString nameOf(const QList<Person> &people, const Id &id);

} // namespace grantdesk::ui
