#include "core/applications/organisation.h"

#include "core/crypto/password.h"

namespace grantdesk::applications {

namespace {

// Without i, l, o, v, 0 and 1, which are misread.
constexpr char alphabet[] = "abcdefghjkmnpqrstuwxyz23456789";
constexpr int alphabetSize = sizeof alphabet - 1;
constexpr int passwordLength = 20;
constexpr int groupLength = 5;
static_assert(alphabetSize == 30);

} // namespace

Organisation newOrganisation(RandomSource &random)
{
    return {newId(random), QStringLiteral("My Organization"), QStringLiteral("myorganization"), QStringLiteral("my")};
}

User newUser(const QString &name, const QString &email, const SecretString &password, RandomSource &random,
             TimePoint now)
{
    User user;
    user.id = newId(random);
    user.name = name;
    user.email = email;
    user.passwordHash = crypto::hashPassword(password, random);
    user.createdAt = now;
    return user;
}

SecretString newPassword(RandomSource &random)
{
    constexpr int unbiased = 256 / alphabetSize * alphabetSize;
    QByteArray password;
    for (int count = 0; count < passwordLength;) {
        const auto byte = static_cast<unsigned char>(random.bytes(1).front());
        // Bytes beyond the last whole multiple would favour the alphabet's first letters.
        if (byte >= unbiased)
            continue;
        if (count > 0 && count % groupLength == 0)
            password += '-';
        password += alphabet[byte % alphabetSize];
        ++count;
    }
    return SecretString(std::move(password));
}

} // namespace grantdesk::applications
