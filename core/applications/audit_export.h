#pragma once

#include "core/applications/audit.h"

#include <QJsonObject>

namespace grantdesk::applications {

/// An entry as one JSON object; the hash in hexadecimal.
QJsonObject toJson(const AuditEntry &entry);
/// The same as one line with its line end.
QByteArray toJsonLine(const AuditEntry &entry);

/// RFC 4180 with CRLF: the line of headings, and a line an entry. A cell that a spreadsheet would take for a formula
/// gets an apostrophe in front.
QByteArray auditCsvHeadings();
QByteArray toCsvLine(const AuditEntry &entry);

/// Whether `text` occurs in what an entry shows (names, program, user, action, changes), without regard to case.
bool matches(const AuditEntry &entry, QStringView text);

} // namespace grantdesk::applications
