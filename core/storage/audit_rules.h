#pragma once

#include "core/applications/audit.h"
#include "core/applications/deletion.h"
#include "core/storage/audit_store.h"
#include "core/storage/open.h"
#include "core/storage/registry.h"

/// What every backend writes into the audit log. Pure, like rules.h.
namespace grantdesk::storage {

/// What happened, before it has its place in the chain.
struct AuditNote {
    applications::AuditAction action;
    Id subject;
    QString subjectName;
    QList<applications::AuditChange> changes;
    QString program = {}; ///< empty: the author's
};

/// What changed between two versions; `before` null: it is new, `after` null: it is gone. Nothing when nothing
/// changed.
std::optional<AuditNote> noteOf(applications::AuditAction action, const applications::Application *before,
                                const applications::Application *after);
std::optional<AuditNote> noteOf(applications::AuditAction action, const applications::User *before,
                                const applications::User *after);
std::optional<AuditNote> noteOf(const std::optional<applications::Organisation> &before,
                                const applications::Organisation &after);
/// That a deleted application was forgotten; by Grantdesk itself when its time was over.
AuditNote noteOfPurge(const applications::DeletedApplication &gone, bool byItself);
/// Nothing when there was nothing to clear.
std::optional<AuditNote> noteOfClearing(const Registry &before);

/// Whether the query asks for this entry, its limit apart.
bool isWanted(const applications::AuditEntry &entry, const AuditQuery &query);

/// The entry that follows `end`. Needs a complete() author.
applications::AuditEntry entryAfter(const AuditEnd &end, const Author &author, const AuditNote &note);

} // namespace grantdesk::storage
