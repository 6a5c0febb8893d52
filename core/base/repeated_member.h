#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace grantdesk {

/// "applications[0].name" and "name", long names cut to what can be shown.
struct RepeatedMember {
    QString path;
    QString name;

    bool operator==(const RepeatedMember &) const = default;
};

/// The first member that an object of the JSON text names for the second time. Of two readers one may take the first,
/// the other the last (RFC 8259 §4). Nothing when each is there once. For texts that parseJsonDocument() could read;
/// others do no harm.
std::optional<RepeatedMember> findRepeatedMember(QByteArrayView json);

} // namespace grantdesk
