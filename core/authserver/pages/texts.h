#pragma once

#include "core/http/message.h"
#include "core/http/parameters.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>

namespace grantdesk::authserver {

/// The words of the pages in one language, by key.
using Texts = QHash<QByteArray, QByteArray>;

/// "en", "it", "fr", "de": English first, because it is the fallback.
const QByteArrayList &pageLanguages();

/// A file of resources/pages; empty when there is none of that name.
QByteArray readPageResource(const QByteArray &name);

/// Reads resources/pages/texts_<language>.json.
Texts readTexts(const QByteArray &language);

/// The language of an Accept-Language header (RFC 9110 §12.5.4): the highest quality wins, the earlier among equals;
/// regional variants count as their language; "*" stands for those it does not name. Empty when it wants none of ours.
QByteArray acceptedLanguage(QByteArrayView acceptLanguage);

/// The language for a visitor: the `lang` parameter (the switch on the page), the client's `ui_locales`, what the
/// browser asks for, else English.
QByteArray visitorLanguage(const http::Request &request, const http::Parameters &parameters);

} // namespace grantdesk::authserver
