#include "core/storage/memory/state.h"

#include "core/storage/deletion_rules.h"

#include <limits>

namespace grantdesk::storage::memory {

void Journal::stop()
{
    m_open = false;
    m_undo.clear();
}

void Journal::undoTo(size_t mark)
{
    while (m_undo.size() > mark) {
        m_undo.back()();
        m_undo.pop_back();
    }
}

void State::setRegistry(Registry next)
{
    journal.noteValue(registry);
    registry = std::make_shared<const Registry>(std::move(next));
    ++changes;
}

AuditEnd State::auditEnd() const
{
    return audit.isEmpty() ? AuditEnd() : AuditEnd{audit.last().number, audit.last().hash};
}

void State::note(const std::optional<AuditNote> &what)
{
    if (!what)
        return;
    // Not noteValue(): its copy would make every entry of a batch cost as much as all there are.
    journal.note([this] { audit.removeLast(); });
    audit.append(entryAfter(auditEnd(), author, *what));
}

Registry State::changeable() const
{
    Registry next = *registry;
    for (const auto &gone : overdue(next, author.clock->now()))
        next = next.forgetting(gone.application.id);
    return next;
}

void State::purgeOverdue()
{
    for (const auto &gone : overdue(*registry, author.clock->now())) {
        setRegistry(registry->forgetting(gone.application.id));
        note(noteOfPurge(gone, true));
    }
}

void State::removeConsents(const std::function<bool(const Id &application, const Id &user)> &isGone)
{
    journal.noteValue(consents);
    consents.removeIf([&isGone](const Consent &consent) { return isGone(consent.application, consent.user); });
}

void State::removeGrants(const std::function<bool(const Id &application, const Id &user)> &isGone)
{
    constexpr int all = std::numeric_limits<int>::max();
    removeWhere(codes, all, [&isGone](const StoredCode &row) { return isGone(row.code.application, row.code.user); });
    removeWhere(families, all, [&isGone](const auto &row) { return isGone(row.application, row.user); });
    removeWhere(sessions, all, [&isGone](const auto &row) { return isGone(row.application, row.user); });
    removeConsents(isGone);
}

} // namespace grantdesk::storage::memory
