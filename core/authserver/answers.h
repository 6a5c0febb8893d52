#pragma once

#include "core/http/message.h"

#include <QByteArray>
#include <QStringView>

namespace grantdesk::authserver {

/// A JSON string, quoted and escaped. Written by hand: this is on the path that is measured.
QByteArray jsonText(QByteArrayView utf8);
/// Writes the same behind `json`.
void appendJsonText(QByteArray &json, QByteArrayView utf8);
void appendJsonText(QByteArray &json, QStringView text);

/// `application/json;charset=UTF-8`, never cached (RFC 6749 §5.1).
http::Response jsonAnswer(int status, const QByteArray &body);

/// 303: whatever was posted here is not posted there (RFC 9700 §4.12).
http::Response seeOther(const QByteArray &location);

/// True when a browser asks: it takes HTML.
bool wantsHtml(const http::Request &request);

} // namespace grantdesk::authserver
