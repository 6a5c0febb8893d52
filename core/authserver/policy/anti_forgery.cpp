#include "core/authserver/policy/anti_forgery.h"

#include "core/crypto/base64url.h"
#include "core/crypto/hash.h"

namespace grantdesk::authserver {

QByteArray antiForgeryToken(const QByteArray &pageKey, FormPurpose purpose, const QByteArray &browser,
                            const QByteArray &query)
{
    const char *name = purpose == FormPurpose::SignIn ? "sign-in" : "consent";
    const QByteArray bound = QByteArray(name) + '\n' + browser + '\n' + query;
    return crypto::toBase64Url(crypto::hmacSha256(pageKey, bound));
}

bool isAntiForgeryToken(const QByteArray &token, const QByteArray &pageKey, FormPurpose purpose,
                        const QByteArray &browser, const QByteArray &query)
{
    if (browser.isEmpty())
        return false;
    return crypto::constantTimeEquals(token, antiForgeryToken(pageKey, purpose, browser, query));
}

} // namespace grantdesk::authserver
