#pragma once

#include "core/authserver/request_log.h"
#include "core/authserver/request_notes.h"

#include <QByteArray>

namespace grantdesk::authserver {

/// For answers that no check decided, as the sample API's and of addresses that are none: what their status says, and
/// `reason` if there is one.
void noteByStatus(RequestNotes &notes, int status, const char *reason = nullptr);

/// The section behind a status with which the adapter turns a request away.
QByteArray ruleOfStatus(int status);

/// The request was answered 503 because its batch is lost.
void loseBatch(LogEntry &entry);

} // namespace grantdesk::authserver
