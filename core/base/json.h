#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace grantdesk {

/// Reads a JSON object from a stranger. Nothing for other JSON, for garbage, and for objects and arrays nested deeper
/// than `maximumNesting` (the outermost counts): Qt reads recursively, so hostile depths are kept away from it.
std::optional<QJsonObject> parseJsonObject(QByteArrayView json, int maximumNesting = 16);

/// The same for a document of either kind, an object or an array.
std::optional<QJsonDocument> parseJsonDocument(QByteArrayView json, int maximumNesting = 16);

} // namespace grantdesk
