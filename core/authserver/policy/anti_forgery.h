#pragma once

#include <QByteArray>

namespace grantdesk::authserver {

/// What a form is good for: a token made for one purpose fits no other.
enum class FormPurpose { SignIn, Consent };

/// The hidden field that ties a form to the browser that got it and to the authorization request it is about
/// (RFC 6749 §10.12). `browser` is the value of a cookie that a foreign page cannot read.
QByteArray antiForgeryToken(const QByteArray &pageKey, FormPurpose purpose, const QByteArray &browser,
                            const QByteArray &query);

bool isAntiForgeryToken(const QByteArray &token, const QByteArray &pageKey, FormPurpose purpose,
                        const QByteArray &browser, const QByteArray &query);

} // namespace grantdesk::authserver
