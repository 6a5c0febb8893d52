#include "core/authserver/watching/outcome_by_status.h"

namespace grantdesk::authserver {

void noteByStatus(RequestNotes &notes, int status, const char *reason)
{
    switch (status) {
    case 400:
        return notes.outcome(QByteArrayLiteral("invalid_parameter"), QByteArrayLiteral("workfront-protocol §6"),
                             reason);
    case 401:
        return notes.outcome(QByteArrayLiteral("not_logged_in"), QByteArrayLiteral("RFC 6750 §3"), reason);
    case 404:
        return notes.outcome(QByteArrayLiteral("not_found"), QByteArrayLiteral("RFC 9110 §15.5.5"), reason);
    case 405:
        return notes.outcome(QByteArrayLiteral("method_not_allowed"), QByteArrayLiteral("RFC 9110 §15.5.6"), reason);
    case 503:
        return notes.outcome(QByteArrayLiteral("unavailable"), QByteArrayLiteral("RFC 9110 §15.6.4"));
    case 500:
        return notes.outcome(QByteArrayLiteral("failed"), QByteArrayLiteral("RFC 9110 §15.6.1"));
    default:
        return notes.outcome(status < 400 ? QByteArrayLiteral("ok") : QByteArrayLiteral("failed"),
                             QByteArrayLiteral("RFC 9110 §15"), reason);
    }
}

QByteArray ruleOfStatus(int status)
{
    switch (status) {
    case 400:
        return QByteArrayLiteral("RFC 9110 §15.5.1");
    case 408:
        return QByteArrayLiteral("RFC 9110 §15.5.9");
    case 413:
        return QByteArrayLiteral("RFC 9110 §15.5.14");
    case 414:
        return QByteArrayLiteral("RFC 9110 §15.5.15");
    case 417:
        return QByteArrayLiteral("RFC 9110 §15.5.18");
    case 421:
        return QByteArrayLiteral("RFC 9110 §15.5.20");
    case 431:
        return QByteArrayLiteral("RFC 6585 §5");
    case 501:
        return QByteArrayLiteral("RFC 9110 §15.6.2");
    case 503:
        return QByteArrayLiteral("RFC 9110 §15.6.4");
    case 505:
        return QByteArrayLiteral("RFC 9110 §15.6.6");
    default:
        return QByteArrayLiteral("RFC 9110 §15");
    }
}

void loseBatch(LogEntry &entry)
{
    entry.status = 503;
    entry.outcome = QByteArrayLiteral("batch_lost");
    entry.rule = ruleOfStatus(503);
    entry.reason.clear();
    entry.recipe.clear();
}

} // namespace grantdesk::authserver
