#include "core/applications/validate.h"

#include "core/applications/plain_text.h"
#include "core/applications/redirect_url.h"
#include "core/base/period.h"

#include <QSet>
#include <QUrl>

#include <QtEndian>

#include <algorithm>
#include <array>

/// All codes, their fields and the args their words need. `index` is the row in the list, from 0.
///
///     code                              field                             args
///     name.empty                        Name
///     name.too_long                     Name                              maximum
///     name.control_characters           Name
///     description.too_long              Description                       maximum
///     description.control_characters    Description
///     redirect_url.missing              RedirectUrls
///     redirect_url.too_many             RedirectUrls                      maximum
///     redirect_url.duplicate            RedirectUrls                      index, URL, index of the first
///     redirect_url.empty                RedirectUrls                      index, URL
///     redirect_url.too_long             RedirectUrls                      index, URL, maximum
///     redirect_url.non_ascii            RedirectUrls                      index, URL, host in punycode or empty
///     redirect_url.forbidden_character  RedirectUrls                      index, URL, character or its U+ code
///     redirect_url.relative             RedirectUrls                      index, URL
///     redirect_url.wildcard             RedirectUrls                      index, URL
///     redirect_url.fragment             RedirectUrls                      index, URL
///     redirect_url.forbidden_scheme     RedirectUrls                      index, URL, scheme
///     redirect_url.no_host              RedirectUrls                      index, URL
///     redirect_url.user_info            RedirectUrls                      index, URL
///     redirect_url.bad_port             RedirectUrls                      index, URL
///     redirect_url.bad_host             RedirectUrls                      index, URL
///     redirect_url.public_ip            RedirectUrls                      index, URL
///     expiry.unsupported                AbsoluteExpiry, InactivityExpiry
///     logo.too_large                    Logo                              maximum in KiB
///     logo.not_png                      Logo
///     logo.too_many_pixels              Logo                              maximum of width and height
///     url.invalid                       DescriptionUrl, PrivacyPolicyUrl
///     url.too_long                      DescriptionUrl, PrivacyPolicyUrl  maximum
///     developer_name.too_long           DeveloperName                     maximum
///     developer_name.control_characters DeveloperName
///     email.invalid                     DeveloperEmail
///     secrets.too_many                  Secrets                           maximum
///     notes.too_long                    SecretNotes                       maximum, index
///     notes.control_characters          SecretNotes                       index
///     keys.too_many                     Keys                              maximum
///     keys.duplicate                    Keys                              index, fingerprint
namespace grantdesk::applications {

namespace {

constexpr qsizetype maximumLogoKiB = 256;
constexpr quint32 maximumLogoPixels = 2048;
constexpr int maximumEmailLength = 254;

using Problems = QList<Problem>;

QString number(qint64 value)
{
    return QString::number(value);
}

void checkText(Problems &problems, Field field, const QString &code, const QString &text, qsizetype maximum,
               QStringView allowed = {})
{
    if (lengthOf(text) > maximum)
        problems.append({field, code + QLatin1String(".too_long"), {number(maximum)}});
    if (hasUnprintable(text, allowed))
        problems.append({field, code + QLatin1String(".control_characters"), {}});
}

void checkShared(Problems &problems, const Application &application)
{
    if (looksEmpty(application.name))
        problems.append({Field::Name, QStringLiteral("name.empty"), {}});
    checkText(problems, Field::Name, QStringLiteral("name"), application.name, maximumNameLength);
    checkText(problems, Field::Description, QStringLiteral("description"), application.description,
              maximumDescriptionLength, u"\r\n\t");
}

QString codeOf(RedirectUrlProblem problem)
{
    // In the order of the enumeration.
    static constexpr std::array codes = {"empty",
                                         "too_long",
                                         "forbidden_character",
                                         "relative",
                                         "wildcard",
                                         "fragment",
                                         "forbidden_scheme",
                                         "no_host",
                                         "user_info",
                                         "bad_port",
                                         "bad_host",
                                         "public_ip"};
    return QLatin1String("redirect_url.") + QLatin1String(codes.at(static_cast<size_t>(problem)));
}

/// A character that would not show, as "U+0007".
QString visible(QChar c)
{
    if (c > u' ' && c < u'\x7f')
        return c;
    return QStringLiteral("U+%1").arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
}

Problem describe(RedirectUrlProblem problem, qsizetype index, const QString &url)
{
    Problem described{Field::RedirectUrls, codeOf(problem), {number(index), url}};
    if (problem == RedirectUrlProblem::TooLong) {
        described.args << number(maximumRedirectUrlLength);
    } else if (problem == RedirectUrlProblem::ForbiddenScheme) {
        described.args << url.section(QLatin1Char(':'), 0, 0);
    } else if (problem == RedirectUrlProblem::ForbiddenCharacter) {
        const bool hasForeign = std::any_of(url.begin(), url.end(), [](QChar c) { return c > u'\x7f'; });
        if (hasForeign) {
            described.code = QStringLiteral("redirect_url.non_ascii");
            described.args << QString::fromLatin1(QUrl::toAce(QUrl(url).host()));
        } else {
            const auto bad = std::find_if(url.begin(), url.end(), [](QChar c) {
                return c <= u' ' || c == u'\x7f' || QStringView(u"\"'\\<>^`{|}").contains(c);
            });
            // What else is forbidden is a percent sign without its two digits.
            described.args << (bad == url.end() ? QStringLiteral("%") : visible(*bad));
        }
    }
    return described;
}

void checkRedirectUrls(Problems &problems, const QStringList &urls, Stage stage)
{
    if (urls.isEmpty() && stage == Stage::Saving)
        problems.append({Field::RedirectUrls, QStringLiteral("redirect_url.missing"), {}});
    if (urls.size() > maximumRedirectUrls)
        problems.append({Field::RedirectUrls, QStringLiteral("redirect_url.too_many"), {number(maximumRedirectUrls)}});
    // Beyond the limit nobody reads on, and a hostile import must not cost us much.
    const qsizetype checked = std::min<qsizetype>(urls.size(), maximumRedirectUrls);
    for (qsizetype index = 0; index < checked; ++index) {
        const QString &url = urls[index];
        if (const auto problem = checkRedirectUrl(url))
            problems.append(describe(*problem, index, url));
        else if (const qsizetype first = urls.indexOf(url); first < index)
            problems.append(
                {Field::RedirectUrls, QStringLiteral("redirect_url.duplicate"), {number(index), url, number(first)}});
    }
}

bool isSensible(const std::optional<Period> &period)
{
    return !period || isUsable(*period);
}

/// Width and height of a PNG whose frame is sound from its signature to its last chunk; nothing for anything else, a
/// file with something hidden behind it included.
std::optional<std::pair<quint32, quint32>> pngSize(const QByteArray &png)
{
    constexpr qsizetype signatureSize = 8;
    constexpr qsizetype chunkFrame = 12; // length, type and checksum
    if (!png.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n", signatureSize)) || png.size() < signatureSize + 25)
        return std::nullopt;
    qsizetype at = signatureSize;
    QByteArrayView type;
    while (png.size() - at >= chunkFrame && type != "IEND") {
        const auto length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > static_cast<quint64>(png.size() - at - chunkFrame))
            return std::nullopt;
        type = QByteArrayView(png).sliced(at + 4, 4);
        if ((at == signatureSize) != (type == "IHDR") || (type == "IHDR" && length != 13))
            return std::nullopt;
        at += chunkFrame + length;
    }
    if (type != "IEND" || at != png.size())
        return std::nullopt;
    const char *dimensions = png.constData() + signatureSize + 8;
    return std::pair(qFromBigEndian<quint32>(dimensions), qFromBigEndian<quint32>(dimensions + 4));
}

void checkLogo(Problems &problems, const QByteArray &png)
{
    if (png.isEmpty())
        return;
    if (png.size() > maximumLogoKiB * 1024) {
        problems.append({Field::Logo, QStringLiteral("logo.too_large"), {number(maximumLogoKiB)}});
        return;
    }
    const auto size = pngSize(png);
    if (!size || size->first == 0 || size->second == 0)
        problems.append({Field::Logo, QStringLiteral("logo.not_png"), {}});
    else if (size->first > maximumLogoPixels || size->second > maximumLogoPixels)
        problems.append({Field::Logo, QStringLiteral("logo.too_many_pixels"), {number(maximumLogoPixels)}});
}

void checkDelegation(Problems &problems, const Delegation &delegation, Stage stage)
{
    checkRedirectUrls(problems, delegation.redirectUrls, stage);
    if (!isSensible(delegation.refresh.absoluteExpiry))
        problems.append({Field::AbsoluteExpiry, QStringLiteral("expiry.unsupported"), {}});
    if (!isSensible(delegation.refresh.inactivityExpiry))
        problems.append({Field::InactivityExpiry, QStringLiteral("expiry.unsupported"), {}});
    checkLogo(problems, delegation.logoPng);
}

/// A page a user may be sent to: absolute, http or https, no name or password in it. Foreign letters are fine here.
bool isPageUrl(const QString &text)
{
    if (hasUnprintable(text) || std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        return false;
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
        && !url.host().isEmpty() && url.userInfo().isEmpty();
}

void checkPage(Problems &problems, Field field, const QString &url)
{
    if (url.size() > maximumRedirectUrlLength)
        problems.append({field, QStringLiteral("url.too_long"), {number(maximumRedirectUrlLength)}});
    else if (!url.isEmpty() && !isPageUrl(url))
        problems.append({field, QStringLiteral("url.invalid"), {}});
}

/// Something, "@", and a dotted or plain host: whether mail arrives there only sending shows.
bool isEmail(const QString &text)
{
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    if (at < 1 || at > 64 || at + 1 == text.size() || text.size() > maximumEmailLength || hasUnprintable(text))
        return false;
    const QStringView domain = QStringView(text).sliced(at + 1);
    const auto labels = domain.split(u'.');
    return !text.first(at).contains(QLatin1Char('@')) && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || QStringView(u"<>()[],;:\\\"").contains(c);
    }) && std::none_of(labels.begin(), labels.end(), [](QStringView label) {
        return label.isEmpty() || label.startsWith(u'-') || label.endsWith(u'-');
    });
}

void checkSecrets(Problems &problems, const QList<ClientSecret> &secrets)
{
    if (secrets.size() > maximumSecrets)
        problems.append({Field::Secrets, QStringLiteral("secrets.too_many"), {number(maximumSecrets)}});
    for (qsizetype index = 0; index < secrets.size(); ++index) {
        for (Problem problem : validateNotes(secrets[index].notes)) {
            problem.args << number(index);
            problems.append(problem);
        }
    }
}

void checkKeys(Problems &problems, const QList<PublicKey> &keys)
{
    if (keys.size() > maximumKeys)
        problems.append({Field::Keys, QStringLiteral("keys.too_many"), {number(maximumKeys)}});
    // A JWT acts for the user whose key verifies it: the same key twice would leave that open.
    QSet<QString> seen;
    for (qsizetype index = 0; index < keys.size(); ++index) {
        const QString &fingerprint = keys[index].key.fingerprint;
        if (seen.contains(fingerprint))
            problems.append({Field::Keys, QStringLiteral("keys.duplicate"), {number(index), fingerprint}});
        seen.insert(fingerprint);
    }
}

void checkProfile(Problems &problems, const MachineToMachine &profile, Stage)
{
    checkSecrets(problems, profile.secrets);
    checkKeys(problems, profile.keys);
}

void checkProfile(Problems &problems, const WebApp &profile, Stage stage)
{
    checkDelegation(problems, profile.delegation, stage);
    checkPage(problems, Field::DescriptionUrl, profile.descriptionUrl);
    checkSecrets(problems, profile.secrets);
}

void checkProfile(Problems &problems, const SinglePageApp &profile, Stage stage)
{
    checkDelegation(problems, profile.delegation, stage);
    checkText(problems, Field::DeveloperName, QStringLiteral("developer_name"), profile.developerName,
              maximumNameLength);
    if (!profile.developerEmail.isEmpty() && !isEmail(profile.developerEmail))
        problems.append({Field::DeveloperEmail, QStringLiteral("email.invalid"), {}});
    checkPage(problems, Field::PrivacyPolicyUrl, profile.privacyPolicyUrl);
}

} // namespace

QList<Problem> validate(const Application &application, Stage stage)
{
    Problems problems;
    checkShared(problems, application);
    std::visit([&problems, stage](const auto &profile) { checkProfile(problems, profile, stage); },
               application.profile);
    return problems;
}

QList<Problem> validateNotes(const QString &notes)
{
    Problems problems;
    checkText(problems, Field::SecretNotes, QStringLiteral("notes"), notes, maximumNotesLength);
    return problems;
}

QString toString(Field field)
{
    // In the order of the enumeration; JSON's spelling of the fields.
    static constexpr std::array names = {"name",
                                         "description",
                                         "redirect_urls",
                                         "rotate_refresh_tokens",
                                         "absolute_expiry",
                                         "inactivity_expiry",
                                         "logo",
                                         "description_url",
                                         "developer_name",
                                         "developer_email",
                                         "privacy_policy_url",
                                         "secrets",
                                         "secret_notes",
                                         "keys"};
    return QLatin1String(names.at(static_cast<size_t>(field)));
}

} // namespace grantdesk::applications
