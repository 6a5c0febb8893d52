#pragma once

#include "core/applications/application.h"
#include "core/applications/validate.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/flows/machine.h"
#include "core/flows/transcript.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace grantdesk::applications {
enum class AuditAction;
struct AuditSearch;
enum class LookAlike;
enum class Severity;
struct Finding;
} // namespace grantdesk::applications

/// Words for the codes and values of core, in the language in use. All of it is plain text: show it as such, because
/// arguments may come from the network.
namespace grantdesk::ui {

/// One sentence that says what went wrong. A code without words of its own gets the error's English message.
QString words(const Error &error);
/// One sentence that says what to do next; empty when there is nothing to say.
QString advice(const Error &error);
/// words() and advice(), separated by a space.
QString wordsWithAdvice(const Error &error);

/// One sentence about a field that cannot be stored as it is.
QString words(const applications::Problem &problem);
/// The field's label.
QString fieldName(applications::Field field);

/// One sentence about the health of an application.
QString words(const applications::Finding &finding);
/// One sentence that says what to do about it.
QString advice(const applications::Finding &finding);
/// "Warning".
QString severityName(applications::Severity severity);
/// One sentence about two redirect URLs that people take for the same, said of one of them.
QString lookAlikeWords(applications::LookAlike difference, const QString &otherUrl);

/// "Application deleted".
QString actionName(applications::AuditAction action);
/// The label of a field that the audit log names; a name nobody knows stays as it is.
QString auditFieldName(const QString &field);
/// A search for `text` in the audit log as it is shown in the language in use.
applications::AuditSearch auditSearch(const QString &text);

/// words() in English, whatever the language in use: for programs that read them on the wire.
QString englishWords(const Error &error);

/// True when words() has a sentence of its own for an error's, a problem's or a finding's code.
bool hasWordsFor(const QString &code);

/// "Web Application".
QString typeName(applications::Type type);
/// "Best for server-side applications that …".
QString bestFor(applications::Type type);
/// "Authentication through the …".
QString authenticationOf(applications::Type type);
/// "Go, Java, ASP.NET, Node.js, PHP".
QString examplesFor(applications::Type type);
/// "PKCE flow".
QString flowName(applications::Type type);

/// The choices of the expiry lists in their order; no value is "No expiration".
QList<std::optional<Period>> absoluteExpiryChoices();
QList<std::optional<Period>> inactivityExpiryChoices();
/// "6 months", "1 year", "No expiration".
QString expiryName(const std::optional<Period> &period);

/// "2 hours ago", "Yesterday", "Never".
QString relativeTime(const std::optional<TimePoint> &time, TimePoint now);
/// Date and time in the local zone and the language's short form.
QString absoluteTime(TimePoint time);

/// The station's name, as the stepper shows it.
QString stepName(flows::Step step);
/// The sentence for a transcript note's code; the code itself when there is none.
QString noteWords(const QString &note);
/// How a run ended, in one sentence.
QString words(const flows::Outcome &outcome);
QString outcomeName(flows::Outcome::Kind kind);

/// Said where something could be kept, until the keyring has answered whether it can be used.
QString keyringAskedWords();

} // namespace grantdesk::ui
