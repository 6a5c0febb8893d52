#pragma once

#include "core/applications/application.h"
#include "core/base/json_members.h"

/// Only this room's own sources include this.
namespace grantdesk::applications {

/// A client of RFC 7591 as an application, and what there is to say about it.
struct ReadClient {
    Application application; ///< of use only without problems
    QString writtenClientId; ///< to be compared with those of others
    QStringList ignored;
    bool hasOtherLogo = false; ///< one that is left aside
    JsonProblems problems;
};

/// Reads one client of an interchange file; `path` is its place there.
ReadClient readClient(const QJsonObject &client, const QString &path);

} // namespace grantdesk::applications
