#include "core/applications/seed.h"

#include "core/applications/file_reading.h"
#include "core/applications/user_rules.h"
#include "core/base/json.h"
#include "core/crypto/password.h"

#include <QJsonDocument>

#include <algorithm>

namespace grantdesk::applications {

namespace {

constexpr qsizetype maximumLabel = 63; // RFC 1035 §2.3.4

Error simple(const char *code, const char *message, const QStringList &args = {})
{
    return {QLatin1String(code), QLatin1String(message), args};
}

/// Domain and lane are host labels (workfront-protocol §1).
QString readLabel(JsonMembers &members, const char *name, const QString &fallback)
{
    const auto text = members.text(name, maximumText);
    if (!text)
        return fallback;
    const bool good = !text->isEmpty() && text->size() <= maximumLabel && !text->startsWith(u'-')
        && !text->endsWith(u'-') && std::all_of(text->begin(), text->end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
    if (!good)
        members.complain(name, simple("seed.label_invalid", "A label of a host name: a-z, 0-9 and hyphens."));
    return *text;
}

Organisation readOrganisation(JsonMembers &members)
{
    Organisation organisation;
    organisation.customerId = readId(members, "customer_id");
    organisation.name = members.text("name", maximumNameLength).value_or(QStringLiteral("My Organization"));
    organisation.domain = readLabel(members, "domain", QStringLiteral("myorganization"));
    organisation.lane = readLabel(members, "lane", QStringLiteral("my"));
    members.refuseOthers();
    return organisation;
}

SeedUser readUser(JsonMembers &members)
{
    SeedUser user;
    user.id = readId(members, "id");
    readPerson(members, user.name, user.email);
    user.active = members.boolean("active").value_or(true);
    const auto password = members.text("password", maximumPasswordLength);
    const auto hash = members.text("password_hash", maximumText);
    if (password && !password->isEmpty())
        user.password = SecretString(password->toUtf8());
    else if (password)
        members.complain("password", simple("seed.password_missing", "A user needs a password."));
    if (hash)
        user.passwordHash = hash->toLatin1();
    if (hash && !crypto::isPasswordHash(user.passwordHash))
        members.complain("password_hash", simple("seed.password_hash_invalid", "This is no Argon2id hash."));
    if (members.has("password") && members.has("password_hash"))
        members.complain(simple("seed.password_twice", "Either a password or its hash."));
    if (!members.has("password") && !members.has("password_hash"))
        members.complain(simple("seed.password_missing", "A user needs a password."));
    members.refuseOthers();
    return user;
}

ClientSecret readSecret(const QJsonValue &value, const QString &path, JsonProblems &problems)
{
    ClientSecret secret;
    if (!value.isObject()) {
        if (isSecretText(value.toString()))
            hashInto(secret, value.toString());
        else
            problems.append({path, secretInvalid()});
        return secret;
    }
    const QJsonObject object = value.toObject();
    JsonMembers members(object, path, problems);
    secret.notes = members.text("notes", maximumText).value_or(QString());
    secret.expiresAt = readTime(members, "expires_at");
    if (members.has("secret") == members.has("sha256"))
        problems.append({path, secretInvalid()});
    const QString text = members.any("secret").toString();
    if (isSecretText(text))
        hashInto(secret, text);
    else if (members.has("secret"))
        members.complain("secret", secretInvalid());
    else
        readHash(members, secret);
    members.refuseOthers();
    return secret;
}

PublicKey readKey(const QJsonValue &value, const QString &path, JsonProblems &problems)
{
    PublicKey key;
    const QJsonObject object = value.toObject();
    JsonMembers members(object, path, problems);
    members.require("user");
    key.createdBy = members.text("user", maximumText).value_or(QString());
    if (const auto read = readPublicKey(members, "key"))
        key.key = *read;
    members.refuseOthers();
    return key;
}

/// Reads a list that only some types have into its place, which is null for the others.
template<typename Row, typename Read> void readRows(JsonMembers &members, const char *name, int maximum,
                                                    QList<Row> *target, Type type, JsonProblems &problems, Read read)
{
    const auto list = members.list(name, maximum);
    if (!list)
        return;
    if (!target) {
        members.complain(name,
                         simple("seed.not_for_type", "Applications of this type do not have this.", {toString(type)}));
        return;
    }
    for (qsizetype index = 0; index < list->size(); ++index)
        target->append(read(list->at(index), jsonPath(members.pathOf(name), index), problems));
}

/// Two with the same text are one secret: deleting the one would leave the other to authenticate with.
void refuseTwins(const QList<ClientSecret> &secrets, const QString &path, JsonProblems &problems)
{
    QSet<QByteArray> seen;
    for (qsizetype index = 0; index < secrets.size(); ++index) {
        const ClientSecret &secret = secrets[index];
        if (seen.contains(secret.sha256))
            problems.append(
                {jsonPath(path, index),
                 simple("seed.duplicate", "This is there twice.", {QStringLiteral("••••") + secret.lastFour})});
        seen.insert(secret.sha256);
    }
}

Application readSeedApplication(JsonMembers &members, JsonProblems &problems)
{
    auto application = readApplication(members);
    if (!application)
        return {};
    const Type type = typeOf(*application);
    const qsizetype before = problems.size();
    readRows(members, "client_secrets", maximumSecrets, clientSecrets(*application), type, problems, readSecret);
    readRows(members, "public_keys", maximumKeys, publicKeys(*application), type, problems, readKey);
    members.refuseOthers();
    // Rows that could not be read would only be complained about twice.
    if (problems.size() == before) {
        complainAbout(*application, members);
        if (const auto *secrets = clientSecrets(*application))
            refuseTwins(*secrets, members.pathOf("client_secrets"), problems);
    }
    return *application;
}

template<typename Row, typename Read>
QList<Row> readList(JsonMembers &document, const char *name, int maximum, JsonProblems &problems, Read read)
{
    QList<Row> rows;
    const auto list = document.list(name, maximum);
    for (qsizetype index = 0; list && index < list->size(); ++index) {
        const QString path = jsonPath(QLatin1String(name), index);
        const QJsonObject object = list->at(index).toObject();
        JsonMembers members(object, path, problems);
        if (list->at(index).isObject())
            rows.append(read(members));
        else
            members.complain(simple("json.not_object", "This must be an object."));
    }
    return rows;
}

/// Complains of the second of two rows that have the same value where it must be their own.
class Twins {
public:
    explicit Twins(JsonProblems &problems)
        : m_problems(problems)
    {
    }

    void see(const QString &path, const QString &value)
    {
        if (value.isEmpty())
            return;
        if (m_seen.contains(value))
            m_problems.append({path, simple("seed.duplicate", "This is there twice.", {value})});
        m_seen.insert(value);
    }

private:
    JsonProblems &m_problems;
    QSet<QString> m_seen;
};

void refuseTwins(const Seed &seed, JsonProblems &problems)
{
    Twins emails(problems);
    Twins userIds(problems);
    for (qsizetype index = 0; index < seed.users.size(); ++index) {
        const QString path = jsonPath(QStringLiteral("users"), index);
        emails.see(path + QLatin1String(".email"), emailKey(seed.users[index].email));
        userIds.see(path + QLatin1String(".id"), seed.users[index].id);
    }
    Twins ids(problems);
    Twins clientIds(problems);
    Twins names(problems);
    for (qsizetype index = 0; index < seed.applications.size(); ++index) {
        const Application &application = seed.applications[index];
        const QString path = jsonPath(QStringLiteral("applications"), index);
        ids.see(path + QLatin1String(".id"), application.id);
        clientIds.see(path + QLatin1String(".client_id"), application.clientId);
        // Without an identity of its own the name is what finds it again.
        if (application.id.isEmpty() && application.clientId.isEmpty())
            names.see(path + QLatin1String(".name"), application.name);
    }
}

} // namespace

tl::expected<Seed, JsonProblems> parseSeed(const QByteArray &json)
{
    if (json.size() > maximumSeedBytes)
        return tl::unexpected(JsonProblems{{{}, simple("seed.too_large", "A seed can have up to 32 MiB.")}});
    const auto object = parseJsonObject(json);
    if (!object)
        return tl::unexpected(
            JsonProblems{{{}, simple("seed.not_json", "This is not a JSON object.", {lineOfJsonError(json)})}});
    if (const auto repeated = repeatedIn(json))
        return tl::unexpected(JsonProblems{*repeated});

    JsonProblems problems;
    Seed seed;
    JsonMembers document(*object, {}, problems);
    document.text("$schema", maximumText);
    if (const auto organisation = document.object("organisation")) {
        JsonMembers members(*organisation, QStringLiteral("organisation"), problems);
        seed.organisation = readOrganisation(members);
    }
    seed.users = readList<SeedUser>(document, "users", maximumSeedUsers, problems, readUser);
    seed.applications
        = readList<Application>(document, "applications", maximumApplications, problems,
                                [&problems](JsonMembers &members) { return readSeedApplication(members, problems); });
    document.refuseOthers();
    refuseTwins(seed, problems);
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    return seed;
}

} // namespace grantdesk::applications
