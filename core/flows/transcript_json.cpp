#include "core/flows/transcript.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace grantdesk::flows {

namespace {

QString nameOf(Step step)
{
    switch (step) {
    case Step::AuthorizationAddress:
        return QStringLiteral("authorization_address");
    case Step::SignInAndConsent:
        return QStringLiteral("sign_in_and_consent");
    case Step::Redirect:
        return QStringLiteral("redirect");
    case Step::Tokens:
        return QStringLiteral("tokens");
    case Step::Api:
        return QStringLiteral("api");
    case Step::Refresh:
        return QStringLiteral("refresh");
    }
    return {};
}

QString nameOf(TranscriptEntry::Direction direction)
{
    switch (direction) {
    case TranscriptEntry::Direction::Sent:
        return QStringLiteral("sent");
    case TranscriptEntry::Direction::Received:
        return QStringLiteral("received");
    case TranscriptEntry::Direction::Note:
        return QStringLiteral("note");
    }
    return {};
}

/// `detail` stays behind: it is for the engineer and may name files.
QJsonObject objectOf(const Error &error)
{
    QJsonObject object{{QStringLiteral("code"), error.code}, {QStringLiteral("message"), error.message}};
    if (!error.args.isEmpty())
        object.insert(QStringLiteral("args"), QJsonArray::fromStringList(error.args));
    if (!error.hint.isEmpty())
        object.insert(QStringLiteral("hint"), error.hint);
    return object;
}

void insertIfPresent(QJsonObject &object, const QString &key, const QByteArray &text)
{
    if (!text.isEmpty())
        object.insert(key, QString::fromUtf8(text));
}

QJsonObject objectOf(const TranscriptEntry &entry, WireText::Secrets secrets)
{
    QJsonObject object{{QStringLiteral("step"), nameOf(entry.step)},
                       {QStringLiteral("direction"), nameOf(entry.direction)},
                       {QStringLiteral("at"), toIso8601(entry.at)}};
    if (entry.direction == TranscriptEntry::Direction::Received)
        object.insert(QStringLiteral("took_ms"), qint64(entry.took.count()));
    insertIfPresent(object, QStringLiteral("method"), entry.method);
    insertIfPresent(object, QStringLiteral("url"), entry.url);
    if (entry.status != 0)
        object.insert(QStringLiteral("status"), entry.status);
    insertIfPresent(object, QStringLiteral("head"), entry.head.render(secrets));
    insertIfPresent(object, QStringLiteral("body"), entry.body.render(secrets));
    if (entry.error)
        object.insert(QStringLiteral("error"), objectOf(*entry.error));
    insertIfPresent(object, QStringLiteral("note"), entry.note.toUtf8());
    return object;
}

} // namespace

QByteArray toJson(const QList<TranscriptEntry> &transcript, WireText::Secrets secrets)
{
    QJsonArray entries;
    for (const TranscriptEntry &entry : transcript)
        entries.append(objectOf(entry, secrets));
    return QJsonDocument(entries).toJson(QJsonDocument::Indented);
}

} // namespace grantdesk::flows
