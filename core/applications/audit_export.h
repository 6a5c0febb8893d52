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

/// Whether an entry is what is searched for: the text occurs in what it shows (names, program, user, action, changes),
/// without regard to case, or in the words that its action or one of its fields is shown with.
bool matches(const AuditEntry &entry, const AuditSearch &search);

} // namespace grantdesk::applications
