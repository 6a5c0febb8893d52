#pragma once

#include "core/flows/machine.h"
#include "core/flows/transcript.h"

#include <QJsonObject>

namespace grantdesk::ctl {

using Secrets = flows::WireText::Secrets;

/// One line of a transcript for people: an arrow, what it is, and the wire text below it, indented.
void printEntry(const flows::TranscriptEntry &entry, Secrets secrets);

/// How a run ended, for people.
void printOutcome(const flows::Outcome &outcome, Secrets secrets);

/// The same as JSON: outcome, error, tokens, api_objects, domain, lane, transcript.
QJsonObject toJson(const flows::Outcome &outcome, const QList<flows::TranscriptEntry> &transcript, Secrets secrets);

} // namespace grantdesk::ctl
