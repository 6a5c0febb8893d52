#include "core/applications/file_reading.h"
#include "core/applications/seed.h"
#include "core/applications/user_rules.h"
#include "core/applications/validate.h"

#include <QJsonDocument>

#include <algorithm>

namespace grantdesk::applications {

namespace {

constexpr qsizetype maximumPeriodText = 32;
constexpr qsizetype maximumLogoText = 512 * 1024;

Error simple(const char *code, const char *message, const QStringList &args = {})
{
    return {QLatin1String(code), QLatin1String(message), args};
}

/// Puts a member that only some types have into its place, which is null for the others.
void readDetail(JsonMembers &members, const char *name, QString *target, Type type)
{
    if (members.has(name) && !target) {
        members.any(name);
        members.complain(name,
                         simple("seed.not_for_type", "Applications of this type do not have this.", {toString(type)}));
    } else if (const auto text = members.text(name, maximumText)) {
        *target = *text;
    }
}

void readExpiry(JsonMembers &members, const char *name, std::optional<Period> &target)
{
    const auto text = members.text(name, maximumPeriodText);
    if (!text)
        return;
    target = parsePeriod(*text);
    if (!target && *text != QLatin1String("never"))
        members.complain(name, simple("expiry.unreadable", "A period such as P6M or P30D, or never."));
}

void readRedirectUrls(JsonMembers &members, QStringList &target)
{
    const auto urls = members.list("redirect_urls", maximumRedirectUrls);
    if (!urls)
        return;
    target.clear();
    for (const auto &url : *urls) {
        // A value that is no text stays as an empty one, so that the others keep their places.
        target += url.toString();
        if (!url.isString())
            members.complain("redirect_urls", simple("json.not_text", "This must be a text."));
    }
}

void readLogo(JsonMembers &members, QByteArray &target)
{
    const auto text = members.text("logo_png", maximumLogoText);
    if (!text)
        return;
    const auto decoded = QByteArray::fromBase64Encoding(text->toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok)
        target = decoded.decoded;
    else
        members.complain("logo_png", simple("base64.invalid", "This is not Base64."));
}

void readDelegation(JsonMembers &members, Delegation *delegation, Type type)
{
    if (delegation) {
        readRedirectUrls(members, delegation->redirectUrls);
        delegation->refresh.rotate = members.boolean("rotate_refresh_tokens").value_or(delegation->refresh.rotate);
        readExpiry(members, "absolute_expiry", delegation->refresh.absoluteExpiry);
        readExpiry(members, "inactivity_expiry", delegation->refresh.inactivityExpiry);
        readLogo(members, delegation->logoPng);
        return;
    }
    for (const char *name :
         {"redirect_urls", "rotate_refresh_tokens", "absolute_expiry", "inactivity_expiry", "logo_png"})
        readDetail(members, name, nullptr, type);
}

/// Where the JSON has what validate() calls by its field.
QString memberOf(const Problem &problem)
{
    const QString index = problem.args.value(0);
    switch (problem.field) {
    case Field::RedirectUrls: {
        const bool ofOne = problem.code != QLatin1String("redirect_url.missing")
            && problem.code != QLatin1String("redirect_url.too_many");
        return ofOne ? QStringLiteral("redirect_urls[%1]").arg(index) : QStringLiteral("redirect_urls");
    }
    case Field::Logo:
        return QStringLiteral("logo_png");
    case Field::Secrets:
    case Field::SecretNotes:
        return QStringLiteral("client_secrets");
    case Field::Keys:
        return QStringLiteral("public_keys");
    default:
        return toString(problem.field);
    }
}

} // namespace

Id readId(JsonMembers &members, const char *name)
{
    const auto text = members.text(name, maximumText);
    if (!text)
        return {};
    if (isId(*text))
        return *text;
    members.complain(name, simple("id.invalid", "An ID is 32 lower-case hexadecimal characters."));
    return {};
}

void readPerson(JsonMembers &members, QString &name, QString &email)
{
    members.require("name");
    members.require("email");
    const auto givenName = members.text("name", maximumText);
    const auto givenEmail = members.text("email", maximumText);
    if (!givenName || !givenEmail)
        return;
    name = *givenName;
    email = *givenEmail;
    if (const auto checked = checkNewUser(name, email); !checked) {
        const bool byName = checked.error().code == QLatin1String("users.name_invalid");
        members.complain(byName ? "name" : "email", checked.error());
    }
}

std::optional<crypto::RsaPublicKey> readPublicKey(JsonMembers &members, const char *name)
{
    members.require(name);
    const QJsonValue value = members.any(name);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isString() && !value.isObject()) {
        members.complain(name, simple("json.not_text", "This must be a text."));
        return std::nullopt;
    }
    const QByteArray input
        = value.isString() ? value.toString().toUtf8() : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    auto key = crypto::parsePublicKey(input);
    if (key)
        return *key;
    members.complain(name, key.error());
    return std::nullopt;
}

void readApplicationEdits(JsonMembers &members, Application &application)
{
    const Type type = typeOf(application);
    if (const auto name = members.text("name", maximumText))
        application.name = *name;
    if (const auto description = members.text("description", maximumText))
        application.description = *description;
    readDelegation(members, delegation(application), type);
    auto *web = std::get_if<WebApp>(&application.profile);
    auto *page = std::get_if<SinglePageApp>(&application.profile);
    readDetail(members, "description_url", web ? &web->descriptionUrl : nullptr, type);
    readDetail(members, "developer_name", page ? &page->developerName : nullptr, type);
    readDetail(members, "developer_email", page ? &page->developerEmail : nullptr, type);
    readDetail(members, "privacy_policy_url", page ? &page->privacyPolicyUrl : nullptr, type);
}

std::optional<Application> readApplication(JsonMembers &members)
{
    members.require("type");
    members.require("name");
    const auto text = members.text("type", maximumText);
    if (!text)
        return std::nullopt;
    const auto type = typeFromString(*text);
    if (!type) {
        members.complain("type", simple("type.unknown", "The type must be machine-to-machine, web or single-page."));
        return std::nullopt;
    }
    Application application = emptyApplication(*type);
    application.id = readId(members, "id");
    application.clientId = readId(members, "client_id");
    readApplicationEdits(members, application);
    return application;
}

void complainAbout(const Application &application, JsonMembers &members)
{
    // Creating: an application may wait for its redirect URL, and an export of it must be readable.
    const QList<Problem> problems = validate(application, Stage::Creating);
    for (const Problem &problem : problems)
        members.complain(qUtf8Printable(memberOf(problem)),
                         {problem.code, QStringLiteral("This value is not allowed."), problem.args});
    const bool isRefused = std::any_of(problems.begin(), problems.end(),
                                       [](const Problem &problem) { return problem.field == Field::Logo; });
    if (!isRefused && hasBrokenLogo(application))
        members.complain("logo_png", simple("logo.damaged", "The image cannot be read."));
}

} // namespace grantdesk::applications
