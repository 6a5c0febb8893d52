#include "core/applications/seed.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace grantdesk;
using namespace grantdesk::fuzz;

/// The input is a seed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto seed = applications::parseSeed(bytesOf(data, size));
    if (!seed) {
        must(!seed.error().isEmpty(), "a refusal says what is wrong");
        return 0;
    }
    for (applications::SeedUser &user : seed->users) {
        user.password.reset();
        if (user.passwordHash.isEmpty())
            user.passwordHash = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
                                "ZGlnZXN0ZGlnZXN0ZGlnZXN0ZGlnZXN0ZGlnZXN0ZGk";
    }
    const QByteArray written = QJsonDocument(applications::toJson(*seed)).toJson();
    const auto again = applications::parseSeed(written);
    must(again.has_value(), "what was read and written can be read again");
    must(*again == *seed, "and says the same");
    return 0;
}
