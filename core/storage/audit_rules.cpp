#include "core/storage/audit_rules.h"

#include "core/applications/audit.h"
#include "core/applications/audit_export.h"

namespace grantdesk::storage {

using applications::Application;
using applications::AuditAction;
using applications::AuditChange;
using applications::AuditEntry;
using applications::DeletedApplication;
using applications::Organisation;
using applications::User;

namespace {

template<typename Row>
std::optional<AuditNote> noteOfRow(AuditAction action, const Row *before, const Row *after, Id Row::*id)
{
    auto changes = applications::differences(before, after);
    if (changes.isEmpty())
        return std::nullopt;
    const Row &subject = after ? *after : *before;
    return AuditNote{action, subject.*id, subject.name, std::move(changes)};
}

} // namespace

std::optional<AuditNote> noteOf(AuditAction action, const Application *before, const Application *after)
{
    return noteOfRow(action, before, after, &Application::id);
}

std::optional<AuditNote> noteOf(AuditAction action, const User *before, const User *after)
{
    return noteOfRow(action, before, after, &User::id);
}

std::optional<AuditNote> noteOf(const std::optional<Organisation> &before, const Organisation &after)
{
    return noteOfRow(AuditAction::OrganisationChanged, before ? &*before : nullptr, &after, &Organisation::customerId);
}

AuditNote noteOfPurge(const DeletedApplication &gone, bool byItself)
{
    return {AuditAction::ApplicationPurged,
            gone.application.id,
            gone.application.name,
            {},
            byItself ? QStringLiteral("grantdesk") : QString()};
}

std::optional<AuditNote> noteOfClearing(const Registry &before)
{
    QList<AuditChange> changes;
    const auto count = [&changes](const char *field, qsizetype number) {
        if (number > 0)
            changes.append({QLatin1String(field), QString::number(number), QStringLiteral("0")});
    };
    count("applications", before.applications().size());
    count("deleted_applications", before.deleted().size());
    count("users", before.users().size());
    if (changes.isEmpty())
        return std::nullopt;
    return AuditNote{AuditAction::RegistryCleared, {}, {}, std::move(changes)};
}

bool isWanted(const AuditEntry &entry, const AuditQuery &query)
{
    return (!query.before || entry.number < *query.before) && (!query.after || entry.number > *query.after)
        && (query.subject.isEmpty() || entry.subject == query.subject) && applications::matches(entry, query.search);
}

AuditEntry entryAfter(const AuditEnd &end, const Author &author, const AuditNote &note)
{
    AuditEntry entry;
    entry.number = end.number + 1;
    entry.at = author.clock->now();
    entry.user = applications::storableText(author.user);
    entry.program = applications::storableText(note.program.isEmpty() ? author.program : note.program);
    entry.action = note.action;
    entry.subject = applications::storableText(note.subject);
    entry.subjectName = applications::storableText(note.subjectName);
    entry.changes = note.changes;
    entry.hash = applications::auditHash(end.hash, entry);
    return entry;
}

} // namespace grantdesk::storage
