#pragma once

#include "core/authserver/server.h"
#include "core/base/json_members.h"
#include "core/http/message.h"

#include <QJsonObject>

namespace grantdesk::app::control {

http::Response jsonResponse(int status, const QJsonObject &body);
/// 204.
http::Response nothing();

/// {"error":{"code","message","path"}}. The words are English, whatever the language in use: programs read them.
http::Response refusal(int status, const QString &code, const QString &message, const QString &path = {});
/// The status that fits the error's code.
http::Response refusal(const Error &error, const QString &path = {});
/// The first of them, and all under "problems".
http::Response refusal(const JsonProblems &problems);
/// 400 for a parameter of the query that is unknown, there twice, or of a value that it cannot have.
http::Response invalidParameter(const QByteArray &name);
/// Of a server that cannot work.
http::Response unavailable(authserver::Outage outage);

} // namespace grantdesk::app::control
