#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

/// Text that a server sent and a person may read. Only this room's own sources include this.
namespace grantdesk::oauth {

/// The text made fit to show: one line, at most 300 characters, no control characters, and dots in place of whatever
/// could be a token or a secret (servers quote what they refuse).
QString presentable(const QString &text);

/// What a page or a plain text says: a title, else the words without tags; nothing for what looks like JSON.
QString wordsOfPage(QByteArrayView html);

/// The body as a JSON object; nothing when it is none, or larger or deeper than any honest answer.
std::optional<QJsonObject> jsonObjectOf(QByteArrayView body);

/// Whether an answer says in its "error" that something failed; some say null or false when nothing did.
bool tellsAnError(const QJsonObject &answer);

} // namespace grantdesk::oauth
