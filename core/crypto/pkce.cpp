#include "core/crypto/pkce.h"

#include "core/crypto/base64url.h"
#include "core/crypto/hash.h"

#include <algorithm>

namespace grantdesk::crypto {

namespace {

constexpr qsizetype challengeLength = 43;

bool isBase64UrlCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

} // namespace

SecretString newCodeVerifier(RandomSource &random)
{
    return SecretString(toBase64Url(random.bytes(32)));
}

QByteArray codeChallenge(const SecretString &verifier)
{
    return toBase64Url(sha256(verifier.reveal()));
}

bool isCodeVerifier(QByteArrayView verifier)
{
    return verifier.size() >= 43 && verifier.size() <= 128 && std::all_of(verifier.begin(), verifier.end(), [](char c) {
               return isBase64UrlCharacter(c) || c == '.' || c == '~';
           });
}

bool isCodeChallenge(QByteArrayView challenge)
{
    return challenge.size() == challengeLength && std::all_of(challenge.begin(), challenge.end(), isBase64UrlCharacter);
}

} // namespace grantdesk::crypto
