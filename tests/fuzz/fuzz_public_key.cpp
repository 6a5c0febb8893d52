#include "core/crypto/rsa_key.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace grantdesk;
using namespace grantdesk::fuzz;

/// The input is what somebody pasted for a public key: PEM, DER, base64, OpenSSH or JWK.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = bytesOf(data, size);
    const auto key = crypto::parsePublicKey(input);
    if (!key)
        return 0;
    // In DER any bytes may stand, and a modulus may spell anything.
    const bool isText = std::all_of(input.begin(), input.end(), [](char c) { return c > 0 && c != 0x7f; });
    must(!isText || !input.contains("PRIVATE KEY"), "nothing private is taken");
    must(key->bits >= 2048 && key->bits <= 16384, "a key has a size that is safe and affordable");
    must(crypto::RsaVerifier::fromSpki(key->spki).has_value(), "a key that was taken can verify");
    const auto again = crypto::parsePublicKey(crypto::toPem(*key));
    must(again && again->spki == key->spki && again->fingerprint == key->fingerprint, "a key survives its PEM");
    return 0;
}
