#pragma once

#include "core/authserver/context.h"
#include "core/authserver/failure.h"
#include "core/http/message.h"
#include "core/http/parameters.h"

#include <optional>

namespace grantdesk::authserver {

/// A request to the sample API taken apart (workfront-protocol §6).
struct ApiCall {
    http::Parameters parameters; ///< of the query, then of a form in the body
    QList<QByteArray> segments;  ///< behind apiPrefixOf() and the version: object, then "search" or an ID
    QByteArray method;           ///< in upper case, after `?method=`
    bool reads() const { return method == "GET"; }
};

/// What an address of the API begins with: the usual name or a historic one (workfront-protocol §6). Empty for other
/// addresses.
QByteArrayView apiPrefixOf(QByteArrayView path);

/// Nothing when it cannot be read.
std::optional<ApiCall> readApiCall(const http::Request &request);

/// Which session a request shows, and how.
struct ShownSession {
    QByteArray value; ///< empty: none
    bool byCookie = false;
    bool contradictory = false; ///< two different ones
};
ShownSession shownSession(const Settings &settings, const http::Request &request, const ApiCall &call);

/// What is known of it.
struct FoundSession {
    std::optional<SessionRecord> record; ///< also of a dead session, for as long as there is one
    const char *obstacle = nullptr;      ///< why it is of no use here, for the log; null: it is alive
};
Result<FoundSession> findShownSession(Context &context, const ShownSession &shown);

/// The session behind it when it is alive: its user active, its application there. An access token or, by cookie, a
/// signed-in browser.
Result<std::optional<SessionRecord>> liveSession(Context &context, const ShownSession &shown);

} // namespace grantdesk::authserver
