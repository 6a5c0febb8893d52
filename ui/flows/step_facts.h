#pragma once

#include "core/flows/machine.h"

#include <QList>
#include <QString>

#include <chrono>

/// What a run's state means, in words and in names and values.
namespace grantdesk::ui {

struct Fact {
    QString name; ///< a parameter's name stays as it is on the wire
    QString value;

    bool operator==(const Fact &) const = default;
};

/// The names and values worth seeing in a state, secrets dotted: the authorization request's parameters, what the
/// redirect brought, where the tokens come from.
QList<Fact> stateFacts(const flows::Plan &plan, const flows::State &state);
/// What a station is, in a sentence or two.
QString stepExplanation(flows::Step step, const flows::Plan &plan);
/// "1:42".
QString minutesAndSeconds(std::chrono::milliseconds time);

} // namespace grantdesk::ui
