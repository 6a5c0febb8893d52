#include "app/ctl/transcript_printer.h"

#include "app/ctl/output.h"
#include "app/ctl/say.h"
#include "ui/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace grantdesk::ctl {

using flows::Outcome;
using flows::TranscriptEntry;

namespace {

/// Wire text comes from strangers: whatever a terminal would obey is shown, not sent.
QString harmless(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    for (QChar &character : text) {
        if (!character.isPrint() && !character.isSurrogate() && character != QLatin1Char('\n')
            && character != QLatin1Char('\t'))
            character = QChar(0xfffd);
    }
    return text;
}

void printIndented(QByteArray text)
{
    if (text.isEmpty())
        return;
    text.replace("\r\n", "\n");
    for (const QString &line : harmless(text).split(QLatin1Char('\n')))
        print(QStringLiteral("    ") + line);
}

QString headline(const TranscriptEntry &entry)
{
    switch (entry.direction) {
    case TranscriptEntry::Direction::Sent:
        return QStringLiteral("→ %1 %2").arg(harmless(entry.method), harmless(entry.url));
    case TranscriptEntry::Direction::Received:
        if (entry.status == 0)
            return QStringLiteral("← %1").arg(ui::stepName(entry.step));
        return QStringLiteral("← %1  %2 ms").arg(entry.status).arg(entry.took.count());
    case TranscriptEntry::Direction::Note:
        break;
    }
    return QStringLiteral("· %1").arg(ui::noteWords(entry.note));
}

QString shown(const SecretString &token, Secrets secrets)
{
    if (secrets == Secrets::Shown)
        return harmless(token.reveal());
    return QStringLiteral("••••") + harmless(token.lastFour());
}

QJsonValue orNull(const std::optional<SecretString> &token, Secrets secrets)
{
    return token ? QJsonValue(shown(*token, secrets)) : QJsonValue();
}

QString wireName(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Succeeded:
        return QStringLiteral("succeeded");
    case Outcome::Kind::Failed:
        return QStringLiteral("failed");
    case Outcome::Kind::Cancelled:
        return QStringLiteral("cancelled");
    case Outcome::Kind::TimedOut:
        return QStringLiteral("timed_out");
    }
    return {};
}

QJsonValue errorJson(const Outcome &outcome)
{
    if (!outcome.error)
        return {};
    return QJsonObject{{QStringLiteral("code"), outcome.error->code},
                       {QStringLiteral("message"), ui::words(*outcome.error)}};
}

QJsonValue tokensJson(const std::optional<oauth::TokenSet> &tokens, Secrets secrets)
{
    if (!tokens)
        return {};
    return QJsonObject{{QStringLiteral("access_token"), shown(tokens->accessToken, secrets)},
                       {QStringLiteral("refresh_token"), orNull(tokens->refreshToken, secrets)},
                       {QStringLiteral("token_type"), QString::fromUtf8(tokens->tokenType)},
                       {QStringLiteral("expires_in"),
                        tokens->expiresIn ? QJsonValue(static_cast<qint64>(tokens->expiresIn->count())) : QJsonValue()},
                       {QStringLiteral("wid"), QString::fromUtf8(tokens->wid)}};
}

} // namespace

void printEntry(const TranscriptEntry &entry, Secrets secrets)
{
    print(headline(entry));
    printIndented(entry.head.render(secrets));
    if (const QByteArray body = entry.body.render(secrets); !body.isEmpty()) {
        print({});
        printIndented(body);
    }
    if (entry.error)
        print(QStringLiteral("    ! ") + ui::words(*entry.error));
    print({});
}

void printOutcome(const Outcome &outcome, Secrets secrets)
{
    QList<QStringList> fields{{Ctl::tr("Outcome"), ui::outcomeName(outcome.kind)}};
    if (outcome.tokens) {
        fields += QStringList{Ctl::tr("Access token"), shown(outcome.tokens->accessToken, secrets)};
        if (outcome.tokens->refreshToken)
            fields += QStringList{Ctl::tr("Refresh token"), shown(*outcome.tokens->refreshToken, secrets)};
        if (outcome.tokens->expiresIn)
            fields += QStringList{Ctl::tr("Lifetime"), QStringLiteral("%1 s").arg(outcome.tokens->expiresIn->count())};
    }
    if (outcome.apiObjects)
        fields += QStringList{Ctl::tr("API objects"), QString::number(*outcome.apiObjects)};
    if (!outcome.domain.isEmpty())
        fields += QStringList{Ctl::tr("Domain"), harmless(outcome.domain)};
    if (!outcome.lane.isEmpty())
        fields += QStringList{Ctl::tr("Lane"), harmless(outcome.lane)};
    printFields(fields);
}

QJsonObject toJson(const Outcome &outcome, const QList<TranscriptEntry> &transcript, Secrets secrets)
{
    return {{QStringLiteral("outcome"), wireName(outcome.kind)},
            {QStringLiteral("error"), errorJson(outcome)},
            {QStringLiteral("tokens"), tokensJson(outcome.tokens, secrets)},
            {QStringLiteral("api_objects"), outcome.apiObjects ? QJsonValue(*outcome.apiObjects) : QJsonValue()},
            {QStringLiteral("domain"), QString::fromUtf8(outcome.domain)},
            {QStringLiteral("lane"), QString::fromUtf8(outcome.lane)},
            {QStringLiteral("transcript"), QJsonDocument::fromJson(flows::toJson(transcript, secrets)).array()}};
}

} // namespace grantdesk::ctl
