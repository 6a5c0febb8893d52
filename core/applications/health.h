#pragma once

#include "core/applications/application.h"

#include <QList>
#include <QStringList>

namespace grantdesk::applications {

inline constexpr std::chrono::days expiryNotice{30}; ///< before an end, a warning
inline constexpr std::chrono::days unusedSecret{30}; ///< after its creation, if it was never used
inline constexpr std::chrono::days unusedApplication{90};

enum class Severity { Ok, Notice, Warning, Danger };

/// One thing about an application that an administrator should know. `code` is stable; ui/text has the words and what
/// to do next. Codes and their args:
///   secret.expired, secret.expiring (last four, notes; `at` its end), secret.never_used (last four, notes),
///   secret.missing (the JWT exchange asks for one beside the key, workfront-protocol §8),
///   key.missing (machine-to-machine with no key: no JWT can be exchanged),
///   certificate.expired, certificate.expiring (start of the fingerprint, subject; `at` its end),
///   redirect_url.missing, redirect_url.plain_http (the URL), refresh.no_rotation (single-page only),
///   application.unused (`at` when it was last used, or created).
/// An expired secret is a danger when no other one lives; what is merely not there yet is a warning.
struct Finding {
    QString code;
    Severity severity = Severity::Notice;
    QStringList args;
    std::optional<TimePoint> at;

    bool operator==(const Finding &) const = default;
};

/// The worst first; empty: all is well.
QList<Finding> health(const Application &application, TimePoint now);
/// The severity of the worst finding.
Severity worstOf(const QList<Finding> &findings);
/// "ok", "notice", "warning", "danger".
QString toString(Severity severity);

/// Something of an application that ends on a known day.
struct Expiry {
    enum class Kind { Secret, Certificate };
    Kind kind;
    Id application;
    QString applicationName;
    Id part;       ///< the secret's or key's ID
    QString label; ///< last four and notes, or the certificate's subject
    TimePoint at;

    bool operator==(const Expiry &) const = default;
};

/// All ends that are still to come, the next one first.
QList<Expiry> expiries(const QList<Application> &applications, TimePoint now);

} // namespace grantdesk::applications
