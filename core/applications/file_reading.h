#pragma once

#include "core/applications/application.h"
#include "core/base/json_members.h"

/// What reading files of applications shares. Only this room's own sources include this.
namespace grantdesk::applications {

/// Whether there is a logo that cannot be decoded whole. validate() looks at its frame only, because it is called with
/// each key that somebody presses.
bool hasBrokenLogo(const Application &application);

/// 32 lower-case hexadecimal characters.
bool isId(const QString &text);

/// The line on which a text stops being JSON, from 1.
QString lineOfJsonError(const QByteArray &json);

/// The complaint about a member that stands twice: readers would choose one of the two in silence, and not all the
/// same.
std::optional<JsonProblem> repeatedIn(const QByteArray &json);

/// VSCHAR, as RFC 6749 appendix A.2 has it, 1 to 512 of them.
bool isSecretText(const QString &text);

/// Keeps the hash and the last four characters: the plaintext ends here.
void hashInto(ClientSecret &secret, const QString &text);

/// "sha256" and "last_four".
void readHash(JsonMembers &members, ClientSecret &secret);

/// The complaint about a text that cannot be a client secret.
Error secretInvalid();

} // namespace grantdesk::applications
