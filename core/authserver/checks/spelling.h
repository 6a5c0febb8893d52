#pragma once

#include "core/http/parameters.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace grantdesk::authserver {

/// The parameter that was sent where `meant` is missing: another spelling ("clientid", "Grant_type", "code\_verifier"),
/// the prose's "redirect_url", or a translated name ("tipo_sovvenzione"; workfront-protocol D-03, D-22, D-23). Empty
/// when there is none. Only names that are on a list or differ in punctuation come back, so the answer may be repeated
/// to the sender: it is never a misplaced secret. Without control characters, but not yet fit for an error_description.
QByteArray lookAlike(const http::Parameters &parameters, QByteArrayView meant);

/// True when a parameter was sent that differs from `meant` in punctuation and case only: it can be nothing else. All
/// others are unknown parameters where `meant` is not required, and those are ignored (RFC 6749 §3.1, §3.2).
bool isRespelt(const http::Parameters &parameters, QByteArrayView meant);

/// The claim that was sent where `meant` is missing (D-21: `is`, `ISS`, `Untergruppe`, `Exp`), fit for an
/// error_description.
QByteArray lookAlikeClaim(const QJsonObject &claims, QByteArrayView meant);

/// "The parameter X is missing; Y was sent and is not it." with the second half only when there is a look-alike.
QByteArray missingParameter(const http::Parameters &parameters, QByteArrayView meant);

/// " 'authorized_code' was sent where 'authorization_code' is meant." for a known misspelling of that parameter's value
/// (D-22, D-23); empty for every other value: it may be a misplaced secret.
QByteArray misspeltValue(QByteArrayView parameter, QByteArrayView sent);

} // namespace grantdesk::authserver
