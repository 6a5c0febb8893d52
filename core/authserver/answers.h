#pragma once

#include "core/http/message.h"

#include <QByteArray>
#include <QStringView>

namespace grantdesk::authserver {

/// A JSON string, quoted and escaped. Written by hand: this is on the path that is measured.
QByteArray jsonText(QByteArrayView utf8);
/// Writes the same at `out` and returns its end. There must be room for mostJsonText() bytes.
char *writeJsonText(char *out, QByteArrayView utf8);
char *writeJsonText(char *out, QStringView text);
/// What a text of that length takes at most: "\u00XX" for each of its bytes or UTF-16 units, and the quotes.
constexpr qsizetype mostJsonText(qsizetype size)
{
    return 6 * size + 2;
}

/// `application/json;charset=UTF-8`, never cached (RFC 6749 §5.1).
http::Response jsonAnswer(int status, const QByteArray &body);

/// 303: whatever was posted here is not posted there (RFC 9700 §4.12).
http::Response seeOther(const QByteArray &location);

/// True when a browser asks: it takes HTML.
bool wantsHtml(const http::Request &request);

} // namespace grantdesk::authserver
