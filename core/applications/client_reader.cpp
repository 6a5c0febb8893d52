#include "core/applications/client_reader.h"

#include "core/applications/file_reading.h"
#include "core/applications/seed.h"
#include "core/crypto/rsa_key.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace grantdesk::applications {

namespace {

constexpr qsizetype maximumUri = qsizetype{512} * 1024; // a logo is in it
constexpr qsizetype maximumMembers = 1000;
constexpr qsizetype maximumTexts = 100;
constexpr qint64 latestSecond = 253'402'300'799; // the end of the year 9999

Error simple(const char *code, const char *message, const QStringList &args = {})
{
    return {QLatin1String(code), QLatin1String(message), args};
}

/// Some servers write all their names; RFC 7591 §2 lets absent ones stand for that.
QJsonObject withoutNulls(QJsonObject object)
{
    for (auto member = object.begin(); member != object.end();)
        member = member->isNull() ? object.erase(member) : member + 1;
    return object;
}

class ClientReader {
public:
    ClientReader(const QJsonObject &client, QString path)
        : m_json(withoutNulls(client))
        , m_path(std::move(path))
        , m_members(m_json, m_path, m_problems)
    {
    }

    ReadClient read();

private:
    Application readApplication();
    bool isClient() const;
    std::optional<Type> readType();
    QStringList readTexts(const char *name);
    void readIdentity(Application &application);
    std::optional<TimePoint> readSeconds(const char *name);
    void readDelegation(Delegation *delegation);
    void readLogo(Delegation *delegation);
    void readExpiry(const char *name, std::optional<Period> *target);
    void readDetails(Application &application);
    void readContacts(SinglePageApp *page);
    void readSecrets(QList<ClientSecret> *secrets);
    void readSecretRow(const QJsonValue &value, const QString &path, QList<ClientSecret> &secrets);
    void readKeys(QList<PublicKey> *keys);
    void readKey(const QJsonValue &value, const QString &path, QList<PublicKey> *keys);

    /// Puts a text into its place, which is null where the type has none for it.
    void readText(const char *name, QString *target);
    void ignore(const char *name) { m_ignored += m_members.pathOf(name); }

    const QJsonObject m_json;
    const QString m_path;
    JsonProblems m_problems;
    QStringList m_ignored;
    bool m_hasOtherLogo = false;
    JsonMembers m_members;
};

bool ClientReader::isClient() const
{
    static constexpr std::array names
        = {"client_id", "client_name", "redirect_uris", "grant_types", "grantdesk_type", "token_endpoint_auth_method"};
    return std::any_of(names.begin(), names.end(), [this](const char *name) { return m_members.has(name); });
}

Application ClientReader::readApplication()
{
    if (m_json.size() > maximumMembers) {
        m_members.complain(simple("json.too_many", "Too many members.", {QString::number(maximumMembers)}));
        return {};
    }
    if (!isClient()) {
        m_members.complain(simple("interchange.not_a_client", "This is not an OAuth client."));
        return {};
    }
    const auto type = readType();
    if (!type)
        return {};
    Application application = emptyApplication(*type);
    readIdentity(application);
    readDelegation(delegation(application));
    readDetails(application);
    readSecrets(clientSecrets(application));
    readKeys(publicKeys(application));
    return application;
}

ReadClient ClientReader::read()
{
    const Application application = readApplication();
    // What is not known is no fault here (RFC 7591 §2), but it is told.
    JsonProblems unknown;
    if (m_json.size() <= maximumMembers)
        m_members.refuseOthers();
    const auto isUnknown = [](const JsonProblem &problem) {
        return problem.error.code == QLatin1String("json.unknown_member");
    };
    for (const JsonProblem &problem : std::as_const(m_problems)) {
        if (isUnknown(problem))
            m_ignored += problem.path;
    }
    m_problems.removeIf(isUnknown);
    return {application, m_json.value(QLatin1String("client_id")).toString(), m_ignored, m_hasOtherLogo, m_problems};
}

QStringList ClientReader::readTexts(const char *name)
{
    QStringList texts;
    const auto list = m_members.list(name, maximumTexts);
    for (qsizetype index = 0; list && index < list->size(); ++index) {
        // A value that is no text stays as an empty one, so that the others keep their places.
        texts += list->at(index).toString();
        if (const auto wrong = checkJsonText(list->at(index), maximumText))
            m_problems.append({jsonPath(m_members.pathOf(name), index), *wrong});
    }
    return texts;
}

/// Without a word of ours, what RFC 7591 §2 says tells it: who sends users to a browser and keeps no secret is a
/// single-page application.
std::optional<Type> ClientReader::readType()
{
    QStringList grants = readTexts("grant_types");
    readTexts("response_types");
    const QString method = m_members.text("token_endpoint_auth_method", maximumText).value_or(QString());
    if (const auto text = m_members.text("grantdesk_type", maximumText)) {
        const auto type = typeFromString(*text);
        if (!type)
            m_members.complain("grantdesk_type",
                               simple("type.unknown", "The type must be machine-to-machine, web or single-page."));
        return type;
    }
    if (!m_members.has("grant_types"))
        grants += QStringLiteral("authorization_code"); // the RFC's default
    const bool asksUsers = grants.contains(QLatin1String("authorization_code"));
    const bool asksNobody = grants.contains(QLatin1String("client_credentials"))
        || grants.contains(QLatin1String("urn:ietf:params:oauth:grant-type:jwt-bearer"));
    if (asksUsers == asksNobody) {
        if (m_problems.isEmpty())
            m_members.complain(simple("interchange.type_unclear", "Its grant types fit no type of application."));
        return std::nullopt;
    }
    if (asksNobody)
        return Type::MachineToMachine;
    return method == QLatin1String("none") ? Type::SinglePage : Type::Web;
}

std::optional<TimePoint> ClientReader::readSeconds(const char *name)
{
    const auto seconds = m_members.integer(name, 0, latestSecond);
    return seconds ? std::optional(fromMilliseconds(*seconds * 1000)) : std::nullopt;
}

void ClientReader::readIdentity(Application &application)
{
    const auto written = m_members.text("client_id", maximumText);
    // IDs of other servers have other forms: the application gets one of ours.
    if (written && isId(*written))
        application.clientId = *written;
    else if (written)
        ignore("client_id");
    application.name = m_members.text("client_name", maximumText).value_or(written.value_or(QString()));
    application.createdAt = readSeconds("client_id_issued_at").value_or(TimePoint());
}

void ClientReader::readText(const char *name, QString *target)
{
    const auto text = m_members.text(name, maximumText);
    if (text && target)
        *target = *text;
    else if (text && !text->isEmpty())
        ignore(name);
}

void ClientReader::readExpiry(const char *name, std::optional<Period> *target)
{
    QString text;
    readText(name, target ? &text : nullptr);
    if (text.isEmpty())
        return;
    *target = parsePeriod(text);
    if (!*target && text != QLatin1String("never"))
        m_members.complain(name, simple("expiry.unreadable", "A period such as P6M or P30D, or never."));
}

void ClientReader::readLogo(Delegation *delegation)
{
    static const QLatin1String prefix("data:image/png;base64,");
    const auto uri = m_members.text("logo_uri", maximumUri);
    if (!uri || uri->isEmpty())
        return;
    // Nothing is fetched: what an address points to can change after somebody looked at it.
    if (!delegation || !uri->startsWith(prefix)) {
        ignore("logo_uri");
        m_hasOtherLogo = true;
        return;
    }
    const auto decoded
        = QByteArray::fromBase64Encoding(uri->mid(prefix.size()).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok)
        delegation->logoPng = decoded.decoded;
    else
        m_members.complain("logo_uri", simple("base64.invalid", "This is not Base64."));
}

void ClientReader::readDelegation(Delegation *delegation)
{
    const QStringList urls = readTexts("redirect_uris");
    if (delegation)
        delegation->redirectUrls = urls;
    else if (!urls.isEmpty())
        ignore("redirect_uris");
    const auto rotate = m_members.boolean("grantdesk_rotate_refresh_tokens");
    if (delegation && rotate)
        delegation->refresh.rotate = *rotate;
    else if (rotate)
        ignore("grantdesk_rotate_refresh_tokens");
    readExpiry("grantdesk_absolute_expiry", delegation ? &delegation->refresh.absoluteExpiry : nullptr);
    readExpiry("grantdesk_inactivity_expiry", delegation ? &delegation->refresh.inactivityExpiry : nullptr);
    readLogo(delegation);
}

void ClientReader::readContacts(SinglePageApp *page)
{
    const QStringList contacts = readTexts("contacts");
    if (page)
        page->developerEmail = contacts.value(0);
    for (qsizetype index = page ? 1 : 0; index < contacts.size(); ++index)
        m_ignored += jsonPath(m_members.pathOf("contacts"), index);
}

void ClientReader::readDetails(Application &application)
{
    auto *web = std::get_if<WebApp>(&application.profile);
    auto *page = std::get_if<SinglePageApp>(&application.profile);
    readText("grantdesk_description", &application.description);
    readText("client_uri", web ? &web->descriptionUrl : nullptr);
    readText("policy_uri", page ? &page->privacyPolicyUrl : nullptr);
    readText("grantdesk_developer_name", page ? &page->developerName : nullptr);
    readContacts(page);
}

void ClientReader::readSecretRow(const QJsonValue &value, const QString &path, QList<ClientSecret> &secrets)
{
    const QJsonObject object = withoutNulls(value.toObject());
    JsonMembers members(object, path, m_problems);
    ClientSecret secret;
    secret.notes = members.text("notes", maximumText).value_or(QString());
    secret.createdAt = readTime(members, "created_at").value_or(TimePoint());
    secret.expiresAt = readTime(members, "expires_at");
    if (!value.isObject()) {
        members.complain(simple("json.not_object", "This must be an object."));
    } else if (members.has("sha256")) {
        readHash(members, secret);
        secrets += secret;
    } else {
        members.any("last_four");
        m_ignored += path; // it says that there was one, and no more
    }
    members.refuseOthers();
}

void ClientReader::readSecrets(QList<ClientSecret> *secrets)
{
    const auto rows = m_members.list("grantdesk_secrets", maximumSecrets);
    const auto expiry = readSeconds("client_secret_expires_at");
    const QJsonValue plain = m_members.any("client_secret");
    if (!secrets) {
        for (const char *name : {"grantdesk_secrets", "client_secret", "client_secret_expires_at"}) {
            if (m_members.has(name))
                ignore(name);
        }
        return;
    }
    for (qsizetype index = 0; rows && index < rows->size(); ++index)
        readSecretRow(rows->at(index), jsonPath(m_members.pathOf("grantdesk_secrets"), index), *secrets);
    if (plain.isUndefined())
        return;
    if (!isSecretText(plain.toString())) {
        m_members.complain("client_secret", secretInvalid());
        return;
    }
    ClientSecret secret;
    hashInto(secret, plain.toString());
    if (expiry > TimePoint()) // 0 is the RFC's word for never
        secret.expiresAt = expiry;
    secrets->append(secret);
}

void ClientReader::readKey(const QJsonValue &value, const QString &path, QList<PublicKey> *keys)
{
    const QJsonObject object = withoutNulls(value.toObject());
    JsonMembers members(object, path, m_problems);
    const auto key = crypto::parsePublicKey(QJsonDocument(object).toJson(QJsonDocument::Compact));
    if (!keys) {
        // Whatever the type: a private key in a file that goes from hand to hand is told.
        if (!key && key.error().code == QLatin1String("keys.private_key"))
            members.complain(key.error());
        return;
    }
    if (!key) {
        members.complain(key.error());
        return;
    }
    PublicKey row;
    row.key = *key;
    row.createdBy = members.text("grantdesk_user", maximumText).value_or(QString());
    row.createdAt = readTime(members, "grantdesk_created_at").value_or(TimePoint());
    if (const auto certificate = members.object("grantdesk_certificate")) {
        JsonMembers dates(*certificate, members.pathOf("grantdesk_certificate"), m_problems);
        const auto subject = dates.text("subject", maximumText);
        const auto from = readTime(dates, "valid_from");
        const auto until = readTime(dates, "valid_until");
        if (subject && from && until)
            row.key.certificate = crypto::CertificateInfo{*subject, *from, *until};
        else
            m_ignored += members.pathOf("grantdesk_certificate");
    }
    keys->append(row);
}

void ClientReader::readKeys(QList<PublicKey> *keys)
{
    const auto set = m_members.object("jwks");
    if (!set)
        return;
    const QString path = m_members.pathOf("jwks");
    JsonMembers members(*set, path, m_problems);
    const auto rows = members.list("keys", maximumKeys);
    for (qsizetype index = 0; rows && index < rows->size(); ++index)
        readKey(rows->at(index), jsonPath(members.pathOf("keys"), index), keys);
    if (!keys && rows && !rows->isEmpty())
        ignore("jwks");
}

} // namespace

ReadClient readClient(const QJsonObject &client, const QString &path)
{
    return ClientReader(client, path).read();
}

} // namespace grantdesk::applications
