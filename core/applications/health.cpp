#include "core/applications/health.h"

#include "core/applications/redirect_url.h"

#include <algorithm>

namespace grantdesk::applications {

namespace {

constexpr qsizetype shortFingerprint = 16;

using Findings = QList<Finding>;

Finding about(const ClientSecret &secret, const char *code, Severity severity, std::optional<TimePoint> at = {})
{
    return {QLatin1String(code), severity, {secret.lastFour, secret.notes}, at};
}

/// Whether this moment is still to come, and near.
bool isNear(TimePoint at, TimePoint now)
{
    return at > now && at - now <= expiryNotice;
}

void checkSecrets(Findings &findings, const QList<ClientSecret> &secrets, TimePoint now)
{
    if (secrets.isEmpty())
        findings += Finding{QStringLiteral("secret.missing"), Severity::Warning, {}, {}};
    const bool noneLives = std::all_of(secrets.begin(), secrets.end(),
                                       [now](const ClientSecret &secret) { return isExpired(secret, now); });
    for (const ClientSecret &secret : secrets) {
        if (isExpired(secret, now)) {
            // Beside one that lives it is what is left of a rotation, or a client that nobody told.
            findings
                += about(secret, "secret.expired", noneLives ? Severity::Danger : Severity::Warning, secret.expiresAt);
            continue;
        }
        if (secret.expiresAt && isNear(*secret.expiresAt, now))
            findings += about(secret, "secret.expiring", Severity::Warning, secret.expiresAt);
        if (!secret.lastUsedAt && now - secret.createdAt >= unusedSecret)
            findings += about(secret, "secret.never_used", Severity::Notice);
    }
}

/// The dates of a certificate are never enforced (workfront-protocol §8), so they are no danger.
void checkKeys(Findings &findings, const QList<PublicKey> &keys, TimePoint now)
{
    if (keys.isEmpty())
        findings += Finding{QStringLiteral("key.missing"), Severity::Warning, {}, {}};
    for (const PublicKey &key : keys) {
        if (!key.key.certificate)
            continue;
        const QStringList args{key.key.fingerprint.left(shortFingerprint), key.key.certificate->subject};
        const TimePoint end = key.key.certificate->validUntil;
        if (end <= now)
            findings += Finding{QStringLiteral("certificate.expired"), Severity::Warning, args, end};
        else if (isNear(end, now))
            findings += Finding{QStringLiteral("certificate.expiring"), Severity::Notice, args, end};
    }
}

void checkDelegation(Findings &findings, const Application &application, const Delegation &delegation)
{
    if (delegation.redirectUrls.isEmpty())
        findings += Finding{QStringLiteral("redirect_url.missing"), Severity::Warning, {}, {}};
    for (const QString &url : delegation.redirectUrls) {
        if (isPlainHttpOffLoopback(url))
            findings += Finding{QStringLiteral("redirect_url.plain_http"), Severity::Warning, {url}, {}};
    }
    // RFC 9700 §4.14.2: a public client's refresh tokens are bound to it by nothing but rotation.
    if (typeOf(application) == Type::SinglePage && !delegation.refresh.rotate)
        findings += Finding{QStringLiteral("refresh.no_rotation"), Severity::Warning, {}, {}};
}

QString labelOf(const ClientSecret &secret)
{
    return secret.notes.isEmpty() ? secret.lastFour : QStringLiteral("%1 (%2)").arg(secret.lastFour, secret.notes);
}

} // namespace

QList<Finding> health(const Application &application, TimePoint now)
{
    Findings findings;
    if (const auto *secrets = clientSecrets(application))
        checkSecrets(findings, *secrets, now);
    if (const auto *keys = publicKeys(application))
        checkKeys(findings, *keys, now);
    if (const auto *shared = delegation(application))
        checkDelegation(findings, application, *shared);
    const TimePoint lastSeen = application.lastUsedAt.value_or(application.createdAt);
    if (now - lastSeen >= unusedApplication)
        findings += Finding{QStringLiteral("application.unused"), Severity::Notice, {}, lastSeen};
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &left, const Finding &right) { return left.severity > right.severity; });
    return findings;
}

Severity worstOf(const QList<Finding> &findings)
{
    Severity worst = Severity::Ok;
    for (const Finding &finding : findings)
        worst = std::max(worst, finding.severity);
    return worst;
}

QString toString(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return QStringLiteral("ok");
    case Severity::Notice:
        return QStringLiteral("notice");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Danger:
        return QStringLiteral("danger");
    }
    return {};
}

QList<Expiry> expiries(const QList<Application> &applications, TimePoint now)
{
    QList<Expiry> ends;
    const auto add = [&ends, now](const Application &application, Expiry::Kind kind, const Id &part,
                                  const QString &label, TimePoint at) {
        if (at > now)
            ends += Expiry{kind, application.id, application.name, part, label, at};
    };
    for (const Application &application : applications) {
        if (const auto *secrets = clientSecrets(application)) {
            for (const ClientSecret &secret : *secrets) {
                if (secret.expiresAt)
                    add(application, Expiry::Kind::Secret, secret.id, labelOf(secret), *secret.expiresAt);
            }
        }
        if (const auto *keys = publicKeys(application)) {
            for (const PublicKey &key : *keys) {
                if (const auto &certificate = key.key.certificate)
                    add(application, Expiry::Kind::Certificate, key.id, certificate->subject, certificate->validUntil);
            }
        }
    }
    std::stable_sort(ends.begin(), ends.end(),
                     [](const Expiry &left, const Expiry &right) { return left.at < right.at; });
    return ends;
}

} // namespace grantdesk::applications
