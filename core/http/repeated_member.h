#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace grantdesk::http {

/// Where in the JSON text an object names a member for the second time: "applications[0].name". Of two readers one may
/// take the first, the other the last (RFC 8259 §4). Empty for text that is no JSON, nothing when each is there once.
std::optional<QString> repeatedMember(QByteArrayView json);

} // namespace grantdesk::http
