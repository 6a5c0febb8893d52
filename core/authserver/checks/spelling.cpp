#include "core/authserver/checks/spelling.h"

#include <algorithm>
#include <array>

namespace grantdesk::authserver {

namespace {

struct Misspelling {
    const char *sent; ///< in plain form: letters and digits, lower case
    const char *meant;
};

/// Spellings that more than punctuation and case separate from the right one.
constexpr std::array misspellings{
    Misspelling{"redirecturl", "redirect_uri"},
    Misspelling{"tiposovvenzione", "grant_type"},
    Misspelling{"tipodiconcessione", "grant_type"},
    Misspelling{"codice", "code"},
    Misspelling{"uicontrolresponsetype", "response_type"},
    Misspelling{"authorizationcode", "code"},
    Misspelling{"authcode", "code"},
    Misspelling{"verifier", "code_verifier"},
    Misspelling{"challenge", "code_challenge"},
    Misspelling{"token", "refresh_token"},
    Misspelling{"accesstoken", "token"},
    Misspelling{"refreshtoken", "token"},
    Misspelling{"sessionid", "token"},
    Misspelling{"secret", "client_secret"},
    Misspelling{"jwt", "jwt_token"},
    Misspelling{"assertion", "jwt_token"},
    Misspelling{"clientassertion", "jwt_token"},
    Misspelling{"is", "iss"},
    Misspelling{"issuer", "iss"},
    Misspelling{"subject", "sub"},
    Misspelling{"untergruppe", "sub"},
    Misspelling{"expires", "exp"},
    Misspelling{"expiresat", "exp"},
};

struct MisspeltValue {
    const char *parameter;
    const char *sent; ///< in plain form
    const char *meant;
};

constexpr std::array misspeltValues{
    MisspeltValue{"grant_type", "authorizationcode", "authorization_code"},
    MisspeltValue{"grant_type", "authorizedcode", "authorization_code"},
    MisspeltValue{"grant_type", "code", "authorization_code"},
    MisspeltValue{"grant_type", "codice", "authorization_code"},
    MisspeltValue{"grant_type", "refreshtoken", "refresh_token"},
    MisspeltValue{"grant_type", "refresh", "refresh_token"},
    MisspeltValue{"response_type", "code", "code"},
    MisspeltValue{"response_type", "codice", "code"},
    MisspeltValue{"response_type", "authorizationcode", "code"},
    MisspeltValue{"code_challenge_method", "s256", "S256"},
    MisspeltValue{"code_challenge_method", "sha256", "S256"},
};

/// Letters and digits in lower case: what is left of a name that went through a word processor.
QByteArray plain(QByteArrayView name)
{
    QByteArray result;
    for (const char c : name.first(std::min<qsizetype>(name.size(), 64))) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            result += c;
        else if (c >= 'A' && c <= 'Z')
            result += char(c + ('a' - 'A'));
    }
    return result;
}

bool isRespelling(QByteArrayView sent, QByteArrayView meant)
{
    return sent != meant && sent.size() <= 64 && plain(sent) == plain(meant);
}

bool looksLike(QByteArrayView sent, QByteArrayView meant)
{
    if (isRespelling(sent, meant))
        return true;
    const QByteArray plainSent = plain(sent);
    return sent.size() <= 64 && std::any_of(misspellings.begin(), misspellings.end(), [&](const Misspelling &known) {
               return plainSent == known.sent && meant == QByteArrayView(known.meant) && sent != meant;
           });
}

/// Fit for an error_description (RFC 6749 §5.2). What may not stand there is shown as a question mark: what was sent
/// must not look like what is meant.
QByteArray printable(QByteArrayView name)
{
    QByteArray result;
    for (const char c : name) {
        const bool continuesCharacter = (static_cast<unsigned char>(c) & 0xc0) == 0x80;
        if (c >= 0x20 && c < 0x7f && c != '"' && c != '\\')
            result += c;
        else if (!continuesCharacter)
            result += '?';
    }
    return result;
}

QByteArray withoutControls(QByteArray name)
{
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, '?');
    return name;
}

} // namespace

QByteArray lookAlike(const http::Parameters &parameters, QByteArrayView meant)
{
    for (const http::Parameter &parameter : parameters) {
        if (looksLike(parameter.name, meant))
            return withoutControls(parameter.name);
    }
    return {};
}

bool isRespelt(const http::Parameters &parameters, QByteArrayView meant)
{
    return std::any_of(parameters.begin(), parameters.end(),
                       [meant](const http::Parameter &parameter) { return isRespelling(parameter.name, meant); });
}

QByteArray lookAlikeClaim(const QJsonObject &claims, QByteArrayView meant)
{
    for (auto claim = claims.begin(); claim != claims.end(); ++claim) {
        const QByteArray name = claim.key().toUtf8();
        if (looksLike(name, meant))
            return printable(name);
    }
    return {};
}

QByteArray missingParameter(const http::Parameters &parameters, QByteArrayView meant)
{
    const QByteArray sent = lookAlike(parameters, meant);
    if (sent.isEmpty())
        return "The parameter '" + meant.toByteArray() + "' is missing.";
    return "The parameter '" + meant.toByteArray() + "' is missing; '" + printable(sent)
        + "' was sent, which is not its name.";
}

QByteArray misspeltValue(QByteArrayView parameter, QByteArrayView sent)
{
    if (sent.size() > 64)
        return {};
    const QByteArray value = plain(sent);
    for (const MisspeltValue &known : misspeltValues) {
        if (parameter == QByteArrayView(known.parameter) && value == known.sent)
            return " '" + printable(sent) + "' was sent where '" + known.meant + "' is meant.";
    }
    return {};
}

} // namespace grantdesk::authserver
