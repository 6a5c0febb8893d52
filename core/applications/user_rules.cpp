#include "core/applications/user_rules.h"

#include "core/applications/application.h"
#include "core/applications/plain_text.h"

#include <algorithm>

namespace grantdesk::applications {

namespace {

constexpr qsizetype longestEmail = 254; // RFC 5321 §4.5.3.1.3, without the angle brackets

bool isName(const QString &name)
{
    return !looksEmpty(name) && !hasUnprintable(name) && lengthOf(name) <= maximumNameLength;
}

bool isEmail(const QString &email)
{
    const bool plain = std::none_of(email.begin(), email.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    return plain && at >= 1 && at + 1 < email.size() && email.count(QLatin1Char('@')) == 1
        && email.size() <= longestEmail;
}

} // namespace

Result<void> checkNewUser(const QString &name, const QString &email)
{
    if (!isName(name))
        return failure(Error{QStringLiteral("users.name_invalid"), QStringLiteral("Not a user's name")});
    if (!isEmail(email))
        return failure(Error{QStringLiteral("users.email_invalid"), QStringLiteral("Not an e-mail address")});
    return {};
}

QString emailKey(const QString &email)
{
    return email.toCaseFolded();
}

} // namespace grantdesk::applications
