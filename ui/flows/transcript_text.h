#pragma once

#include "core/flows/transcript.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// A transcript as text to read and to copy. Secrets stay dotted unless asked otherwise.
namespace grantdesk::ui {

/// "→", "←", "·".
QString arrow(flows::TranscriptEntry::Direction direction);
/// What the list shows of an entry: "POST /integrations/oauth2/api/v1/token", "200 OK", a note's words.
QString summary(const flows::TranscriptEntry &entry);
/// The same for those who cannot see the arrow: "Sent: POST …".
QString spokenSummary(const flows::TranscriptEntry &entry);

/// The bytes as they went over the wire.
QString rawText(const flows::TranscriptEntry &entry, flows::WireText::Secrets secrets);
/// The same in readable order: one parameter a line, JSON indented.
QString prettyText(const flows::TranscriptEntry &entry, flows::WireText::Secrets secrets);
/// All of it, for the clipboard.
QString wholeText(const QList<flows::TranscriptEntry> &transcript, flows::WireText::Secrets secrets);

/// JSON with one member a line. Works on the text alone, so that order, numbers and even mistakes stay what they are.
QByteArray indentJson(QByteArrayView json);

/// One object of the API's answer.
struct ApiObject {
    QString name;
    QString id;
    QString type;

    bool operator==(const ApiObject &) const = default;
};
/// The first objects of an API answer's `data`; empty when it is something else.
QList<ApiObject> apiObjects(const QByteArray &body);

} // namespace grantdesk::ui
