#pragma once

#include "core/authserver/ports.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace grantdesk::authserver {

/// One field of an object: its name and its value as JSON text.
struct SampleField {
    QByteArray name;
    QByteArray json;
};
using SampleObject = QList<SampleField>;

/// What the sample API has of that kind, named by short code or name in any case ("proj", "Project"; workfront-protocol
/// §6): the users of the directory and a handful of made-up projects and tasks. Nothing for an unknown kind.
Result<std::optional<QList<SampleObject>>> sampleObjects(Directory &directory, QByteArrayView kind);

/// The object as JSON: `ID`, `name` and `objCode` always, others when `fields` names them, all when it is empty or "*".
QByteArray toJson(const SampleObject &object, const QByteArray &fields);

} // namespace grantdesk::authserver
