#include "core/authserver/sample/objects.h"

#include "core/authserver/answers.h"
#include "core/crypto/hash.h"

#include <algorithm>
#include <array>

namespace grantdesk::authserver {

namespace {

struct SampleProject {
    const char *name;
    const char *status;
    int percentComplete;
    const char *plannedCompletionDate;
};

constexpr std::array sampleProjects{
    SampleProject{"Website relaunch", "CUR", 62, "2027-03-31T17:00:00:000+0000"},
    SampleProject{"Autumn catalogue", "CUR", 35, "2027-08-20T17:00:00:000+0000"},
    SampleProject{"Trade fair stand", "PLN", 5, "2027-05-07T17:00:00:000+0000"},
    SampleProject{"Customer survey", "CPL", 100, "2026-10-30T17:00:00:000+0000"},
    SampleProject{"New office signage", "ONH", 48, "2027-01-15T17:00:00:000+0000"},
};

struct SampleTask {
    const char *name;
    const char *status;
    std::size_t project; ///< index in sampleProjects
};

constexpr std::array sampleTasks{
    SampleTask{"Collect the wording", "CPL", 0},     SampleTask{"Design the start page", "INP", 0},
    SampleTask{"Photograph the products", "INP", 1}, SampleTask{"Book the hall", "NEW", 2},
    SampleTask{"Evaluate the answers", "CPL", 3},
};

/// The same ID for the same object in the same organisation, at every start.
QByteArray idOf(const Id &customerId, const char *name)
{
    return crypto::sha256(QByteArray(customerId.toUtf8() + '\n' + name)).left(16).toHex();
}

SampleObject object(const QByteArray &id, const QByteArray &name, const char *objCode)
{
    return {{"ID", jsonText(id)}, {"name", jsonText(name)}, {"objCode", jsonText(objCode)}};
}

QList<SampleObject> projects(const applications::Organisation &organisation)
{
    QList<SampleObject> result;
    for (const SampleProject &project : sampleProjects) {
        SampleObject fields = object(idOf(organisation.customerId, project.name), project.name, "PROJ");
        fields << SampleField{"status", jsonText(project.status)};
        fields << SampleField{"percentComplete", QByteArray::number(project.percentComplete)};
        fields << SampleField{"plannedCompletionDate", jsonText(project.plannedCompletionDate)};
        result.append(fields);
    }
    return result;
}

QList<SampleObject> tasks(const applications::Organisation &organisation)
{
    QList<SampleObject> result;
    for (const SampleTask &task : sampleTasks) {
        SampleObject fields = object(idOf(organisation.customerId, task.name), task.name, "TASK");
        fields << SampleField{"status", jsonText(task.status)};
        fields << SampleField{"projectID", jsonText(idOf(organisation.customerId, sampleProjects[task.project].name))};
        result.append(fields);
    }
    return result;
}

QList<SampleObject> customers(const applications::Organisation &organisation)
{
    SampleObject fields = object(organisation.customerId.toUtf8(), organisation.name.toUtf8(), "CUST");
    fields << SampleField{"domain", jsonText(organisation.domain.toUtf8())};
    return {fields};
}

Result<std::optional<QList<SampleObject>>> users(Directory &directory)
{
    const auto users = directory.users();
    if (!users)
        return failure(users.error());
    QList<SampleObject> result;
    for (const applications::User &user : *users) {
        SampleObject fields = object(user.id.toUtf8(), user.name.toUtf8(), "USER");
        fields << SampleField{"emailAddr", jsonText(user.email.toUtf8())};
        fields << SampleField{"isActive", user.active ? "true" : "false"};
        result.append(fields);
    }
    return result;
}

struct Kind {
    const char *code;
    const char *name;
    QList<SampleObject> (*objects)(const applications::Organisation &); ///< null: the directory's users
};

constexpr std::array kinds{
    Kind{"user", "user", nullptr},
    Kind{"proj", "project", projects},
    Kind{"task", "task", tasks},
    Kind{"cust", "customer", customers},
};

} // namespace

Result<std::optional<QList<SampleObject>>> sampleObjects(Directory &directory, QByteArrayView kind)
{
    const QByteArray wanted = kind.toByteArray().toLower();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const Kind &known) { return wanted == known.code || wanted == known.name; });
    if (found == kinds.end())
        return std::nullopt;
    if (!found->objects)
        return users(directory);
    const auto organisation = directory.organisation();
    if (!organisation)
        return failure(organisation.error());
    return found->objects(*organisation);
}

QByteArray toJson(const SampleObject &object, const QByteArray &fields)
{
    const QList<QByteArray> wanted = fields.split(',');
    const bool all = fields.isEmpty() || wanted.contains("*");
    QByteArray json;
    for (const SampleField &field : object) {
        const bool always = field.name == "ID" || field.name == "name" || field.name == "objCode";
        if (!always && !all && !wanted.contains(field.name))
            continue;
        json += json.isEmpty() ? '{' : ',';
        json += jsonText(field.name) + ':' + field.json;
    }
    return json + '}';
}

} // namespace grantdesk::authserver
