#include "core/crypto/jwt.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_world.h"

using namespace grantdesk;
using namespace grantdesk::fuzz;

/// The input is an assertion, whole or with $JWT in it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    test::World &world = freshWorld();
    const Filled filled = fill(world, bytesOf(data, size));
    if (const auto jwt = crypto::decodeJwt(filled.text)) {
        const auto key = crypto::RsaVerifier::fromSpki(test::otherKeyPair().publicKey.spki);
        must(!crypto::verifyRs256(*jwt, *key), "nobody signs with a key that he does not have");
    }
    const http::Response first = world.exchangeJwt(world.machine, filled.text);
    holdLog(filled.secrets + QList<QByteArray>{world.machine.secret});
    must(first.status < 500, "no assertion is a failure of the server");
    if (first.status != 200)
        return 0;
    must(!filled.secrets.isEmpty(), "only what was signed with the registered key is accepted");
    must(world.exchangeJwt(world.machine, filled.text).status != 200, "an assertion is good once");
    return 0;
}
