#include "ui/applications/people_box.h"

#include <algorithm>

namespace grantdesk::ui {

PeopleBox::PeopleBox(QWidget *parent)
    : QComboBox(parent)
{
}

void PeopleBox::setPeople(const QList<Person> &people, const QList<Id> &owners)
{
    if (people == m_people && owners == m_owners) // what is open or being searched in stays so
        return;
    const Id before = owners.value(0) == m_owners.value(0) ? user() : Id();
    m_people = people;
    m_owners = owners;
    clear();
    for (const Id &owner : owners)
        for (const Person &person : people)
            if (person.id == owner)
                add(person);
    for (const Person &person : people)
        if (person.active && !owners.contains(person.id))
            add(person);
    setUser(before);
}

void PeopleBox::add(const Person &person)
{
    const QString label
        = person.active ? tr("%1 (%2)", "name and e-mail address") : tr("%1 (%2), inactive", "name and e-mail address");
    addItem(label.arg(person.name, person.email), person.id);
}

void PeopleBox::setUser(const Id &id)
{
    const int index = findData(id);
    setCurrentIndex(index >= 0 ? index : std::min(0, count() - 1));
}

Id PeopleBox::user() const
{
    return currentData().toString();
}

QString nobodyWords(const PeopleBox &box)
{
    return box.user().isEmpty()
        ? PeopleBox::tr("There is no active user for whom this key could act. Add or reactivate one first.")
        : QString();
}

QString nameOf(const QList<Person> &people, const Id &id)
{
    const auto found
        = std::find_if(people.begin(), people.end(), [&id](const Person &person) { return person.id == id; });
    return found == people.end() ? id : found->name;
}

} // namespace grantdesk::ui
