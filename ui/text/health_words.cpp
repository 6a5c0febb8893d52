#include "core/applications/health.h"
#include "core/applications/look_alike.h"
#include "ui/text/catalogue.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace grantdesk::ui {

using applications::Finding;
using applications::LookAlike;
using applications::Severity;

namespace {

struct Row {
    const char *code;
    const char *title;
    const char *advice;
};

// %1 is what the finding is about (a secret, a certificate, an address), %2 its moment.
constexpr Row rows[] = {
    {"secret.expired", QT_TRANSLATE_NOOP("Health", "The client secret %1 expired on %2."),
     QT_TRANSLATE_NOOP("Health", "Add a new client secret, give it to the application, then delete the expired one.")},
    {"secret.expiring", QT_TRANSLATE_NOOP("Health", "The client secret %1 expires on %2."),
     QT_TRANSLATE_NOOP("Health", "Add a new client secret and give it to the application in good time.")},
    {"secret.never_used", QT_TRANSLATE_NOOP("Health", "The client secret %1 has never been used."),
     QT_TRANSLATE_NOOP("Health", "If nobody needs it, delete it.")},
    {"secret.missing", QT_TRANSLATE_NOOP("Health", "The application has no client secret."),
     QT_TRANSLATE_NOOP("Health", "Add a client secret: without one the application gets no tokens.")},
    {"key.missing", QT_TRANSLATE_NOOP("Health", "The application has no public key."),
     QT_TRANSLATE_NOOP("Health", "Add a public key: without one no JSON Web Token is accepted.")},
    {"certificate.expired", QT_TRANSLATE_NOOP("Health", "The certificate %1 expired on %2."),
     QT_TRANSLATE_NOOP("Health", "Its key still works. Add the new certificate, then delete the old one.")},
    {"certificate.expiring", QT_TRANSLATE_NOOP("Health", "The certificate %1 expires on %2."),
     QT_TRANSLATE_NOOP("Health", "Its key will go on working. Have the certificate renewed.")},
    {"redirect_url.missing", QT_TRANSLATE_NOOP("Health", "The application has no redirect URL."),
     QT_TRANSLATE_NOOP("Health", "Add a redirect URL: without one nobody can sign in.")},
    {"redirect_url.plain_http", QT_TRANSLATE_NOOP("Health", "The redirect URL %1 is not encrypted."),
     QT_TRANSLATE_NOOP("Health", "Use https: otherwise the authorization code can be read on its way.")},
    {"refresh.no_rotation", QT_TRANSLATE_NOOP("Health", "Refresh tokens of this public application are not rotated."),
     QT_TRANSLATE_NOOP("Health", "Turn rotation on, so that a stolen refresh token is found out.")},
    {"application.unused", QT_TRANSLATE_NOOP("Health", "The application has not been used since %2."),
     QT_TRANSLATE_NOOP("Health", "If nobody needs it, delete it. It can be restored for 30 days.")},
};

const Row *rowOf(const QString &code)
{
    const auto *row = std::find_if(std::begin(rows), std::end(rows),
                                   [&code](const Row &candidate) { return code == QLatin1String(candidate.code); });
    return row == std::end(rows) ? nullptr : row;
}

/// "••••Zx3k (nightly)".
QString secretLabel(const QString &lastFour, const QString &notes)
{
    const QString dots = QStringLiteral("••••") + lastFour;
    return notes.isEmpty() ? dots : QStringLiteral("%1 (%2)").arg(dots, notes);
}

QString subjectOf(const Finding &finding)
{
    QString first = finding.args.value(0);
    const QString second = finding.args.value(1);
    if (finding.code.startsWith(QLatin1String("secret.")))
        return secretLabel(first, second);
    if (finding.code.startsWith(QLatin1String("certificate.")))
        return second.isEmpty() ? first + QChar(0x2026) : second;
    return first;
}

QString filled(const char *text, const Finding &finding)
{
    const QString moment = finding.at ? absoluteTime(*finding.at) : QString();
    return fill(QCoreApplication::translate("Health", text), {subjectOf(finding), moment});
}

} // namespace

QString words(const Finding &finding)
{
    const Row *row = rowOf(finding.code);
    return row ? filled(row->title, finding) : finding.code;
}

QString advice(const Finding &finding)
{
    const Row *row = rowOf(finding.code);
    return row ? filled(row->advice, finding) : QString();
}

bool hasFindingWordsFor(const QString &code)
{
    return rowOf(code) != nullptr;
}

QString severityName(Severity severity)
{
    const auto say = [](const char *text) {
        return QCoreApplication::translate("Health", text);
    };
    switch (severity) {
    case Severity::Ok:
        return say(QT_TRANSLATE_NOOP("Health", "OK"));
    case Severity::Notice:
        return say(QT_TRANSLATE_NOOP("Health", "Notice"));
    case Severity::Warning:
        return say(QT_TRANSLATE_NOOP("Health", "Warning"));
    case Severity::Danger:
        return say(QT_TRANSLATE_NOOP("Health", "Danger"));
    }
    return {};
}

QString lookAlikeWords(LookAlike difference, const QString &otherUrl)
{
    const auto say = [&otherUrl](const char *text) {
        return fill(QCoreApplication::translate("Health", text), {otherUrl});
    };
    switch (difference) {
    case LookAlike::TrailingSlash:
        return say(QT_TRANSLATE_NOOP("Health", "Only a slash at its end tells this redirect URL from %1."));
    case LookAlike::Case:
        return say(QT_TRANSLATE_NOOP("Health", "Only upper and lower case tell this redirect URL from %1."));
    case LookAlike::Scheme:
        return say(QT_TRANSLATE_NOOP("Health", "Only http and https tell this redirect URL from %1."));
    case LookAlike::Port:
        return say(QT_TRANSLATE_NOOP("Health", "Only the port tells this redirect URL from %1."));
    }
    return {};
}

} // namespace grantdesk::ui
