#include "core/applications/file_reading.h"

#include "core/applications/png_pixels.h"
#include "core/applications/seed.h"
#include "core/base/repeated_member.h"
#include "core/crypto/hash.h"

#include <QJsonDocument>

#include <algorithm>

namespace grantdesk::applications {

namespace {

constexpr qsizetype idLength = 32;
constexpr qsizetype hashTextLength = 64;
constexpr qsizetype lastFourLength = 4;
constexpr qsizetype maximumTimeText = 64;

} // namespace

bool hasBrokenLogo(const Application &application)
{
    const Delegation *target = delegation(application);
    return target && !target->logoPng.isEmpty() && !hasAllPixels(target->logoPng);
}

bool isId(const QString &text)
{
    return text.size() == idLength && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QString lineOfJsonError(const QByteArray &json)
{
    QJsonParseError error;
    QJsonDocument::fromJson(json, &error);
    const qsizetype upTo = std::clamp<qsizetype>(error.offset, 0, json.size());
    return QString::number(json.first(upTo).count('\n') + 1);
}

std::optional<JsonProblem> repeatedIn(const QByteArray &json)
{
    const auto repeated = findRepeatedMember(json);
    if (!repeated)
        return std::nullopt;
    return JsonProblem{
        repeated->path,
        {QStringLiteral("json.repeated_member"), QStringLiteral("This member is there twice."), {repeated->name}}};
}

bool isSecretText(const QString &text)
{
    return !text.isEmpty() && text.size() <= maximumSeedSecretLength
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

void hashInto(ClientSecret &secret, const QString &text)
{
    const SecretString plaintext(text.toLatin1());
    secret.sha256 = crypto::sha256(plaintext.reveal());
    secret.lastFour = QString::fromLatin1(plaintext.lastFour());
}

void readHash(JsonMembers &members, ClientSecret &secret)
{
    const QString hash = members.text("sha256", maximumText).value_or(QString());
    secret.sha256 = QByteArray::fromHex(hash.toLatin1());
    if (hash.size() != hashTextLength || QString::fromLatin1(secret.sha256.toHex()) != hash)
        members.complain("sha256", Error{QStringLiteral("seed.hash_invalid"), {}});
    secret.lastFour = members.text("last_four", maximumText).value_or(QString());
    if (!secret.lastFour.isEmpty() && (secret.lastFour.size() != lastFourLength || !isSecretText(secret.lastFour)))
        members.complain("last_four", Error{QStringLiteral("seed.last_four_invalid"), {}});
}

std::optional<TimePoint> readTime(JsonMembers &members, const char *name)
{
    if (members.any(name).isNull())
        return std::nullopt;
    const auto text = members.text(name, maximumTimeText);
    if (!text)
        return std::nullopt;
    const auto time = fromIso8601(*text);
    if (!time)
        members.complain(name,
                         {QStringLiteral("time.unreadable"), QStringLiteral("A moment such as 2027-01-31T00:00:00Z.")});
    return time;
}

Error secretInvalid()
{
    return {QStringLiteral("seed.secret_invalid"), QStringLiteral("1 to 512 printable ASCII characters.")};
}

} // namespace grantdesk::applications
