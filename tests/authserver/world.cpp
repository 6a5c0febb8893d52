#include "tests/authserver/world.h"

#include "core/crypto/hash.h"
#include "core/crypto/jwt.h"
#include "core/oauth/endpoints.h"

#include <QJsonDocument>
#include <QTest>

namespace grantdesk::test {

namespace {

using applications::Application;
using applications::Type;

/// Argon2 takes its time: once a process is enough.
const QByteArray &passwordHash()
{
    static const QByteArray hash = [] {
        SeededRandom random(1);
        return applications::newUser({}, {}, SecretString(password), random, {}).passwordHash;
    }();
    return hash;
}

QByteArray unescaped(QByteArray html)
{
    return html.replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
}

/// What stands between `before` and the next quotation mark.
QByteArray attribute(const QByteArray &html, const QByteArray &before)
{
    const qsizetype at = html.indexOf(before);
    if (at < 0)
        return {};
    const qsizetype begin = at + before.size();
    return unescaped(html.sliced(begin, html.indexOf('"', begin) - begin));
}

http::Request formRequest(const QByteArray &target, const http::Parameters &form)
{
    http::Request request;
    request.method = "POST";
    request.target = target;
    request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    request.body = http::toForm(form);
    request.peerAddress = "127.0.0.1";
    return request;
}

const crypto::RsaKeyPair generated()
{
    return *crypto::generateRsaKeyPair();
}

} // namespace

authserver::Settings World::defaultSettings()
{
    authserver::Settings settings;
    settings.issuer = "http://127.0.0.1:4711";
    return settings;
}

World::World(authserver::Settings settings)
    : clock(*fromIso8601(QStringLiteral("2026-11-21T12:00:00.000Z")))
    , stores(storage::openMemory())
{
    organisation = applications::newOrganisation(random);
    organisation.name = QStringLiteral("Example & Sons");
    user.id = newId(random);
    user.name = QStringLiteral("Ada Example");
    user.email = QString::fromLatin1(email);
    user.passwordHash = passwordHash();
    user.createdAt = clock.now();
    [[maybe_unused]] const auto organised = stores->people().setOrganisation(organisation);
    [[maybe_unused]] const auto added = stores->people().addUser(user);
    a = add(Type::Web, QStringLiteral("Client A"),
            {QStringLiteral("https://a.example.com/cb?a=b"), QStringLiteral("http://127.0.0.1/cb")});
    b = add(Type::Web, QStringLiteral("Client B"), {QStringLiteral("https://b.example.com/cb")});
    page = add(Type::SinglePage, QStringLiteral("Page"), {QStringLiteral("https://spa.example.com/cb")});
    machine = add(Type::MachineToMachine, QStringLiteral("Machine"), {});
    const auto key = applications::newPublicKey(keyPair().publicKey, user.id, random, clock.now());
    keyId = key.id;
    [[maybe_unused]] const auto keyed = stores->applications().addKey(machine.id, key);
    server = std::make_unique<authserver::Server>(stores->directory(), stores->grants(), clock, random,
                                                  std::move(settings));
}

Client World::add(Type type, const QString &name, const QStringList &redirectUrls)
{
    auto made = applications::newApplication(type, name, random, clock.now());
    if (auto *delegation = applications::delegation(made.application))
        delegation->redirectUrls = redirectUrls;
    [[maybe_unused]] const auto stored = stores->applications().create(made.application);
    return {made.application.id, made.application.clientId.toLatin1(),
            made.firstSecret ? made.firstSecret->reveal() : QByteArray(), redirectUrls.value(0).toUtf8()};
}

Id World::addSecret(const Client &client, const QByteArray &plaintext)
{
    auto secret = applications::newClientSecret({}, random, clock.now()).record;
    secret.sha256 = crypto::sha256(plaintext);
    [[maybe_unused]] const auto added = stores->applications().addSecret(client.id, secret);
    return secret.id;
}

Application World::application(const Client &client)
{
    return *stores->applications().find(client.id);
}

void World::change(const Client &client, const std::function<void(Application &)> &edit)
{
    Application changed = application(client);
    edit(changed);
    [[maybe_unused]] const auto stored = stores->applications().update(changed, clock.now());
}

http::Response World::send(const http::Request &request)
{
    auto &batch = stores->batch();
    [[maybe_unused]] const auto begun = batch.begin();
    std::function<authserver::Answer()> step = [&] {
        return server->handle(request);
    };
    while (true) {
        [[maybe_unused]] const auto opened = batch.beginRequest();
        const authserver::Answer answer = step();
        const auto *disturbed = std::get_if<authserver::Disturbed>(&answer);
        const auto *response = std::get_if<http::Response>(&answer);
        [[maybe_unused]] const auto closed = batch.endRequest(!response || !authserver::takesWritesBack(*response));
        if (response || disturbed) {
            [[maybe_unused]] const auto committed = batch.commit();
            server->endBatch()(true);
            lastDisturbed = disturbed ? std::optional(*disturbed) : std::nullopt;
            return response ? *response : disturbed->response;
        }
        step = std::get<authserver::Deferred>(answer).job();
    }
}

http::Response World::post(const QByteArray &path, const http::Parameters &form, http::Headers headers)
{
    http::Request request = formRequest(path, form);
    for (const http::Header &header : headers)
        request.headers.add(header.name, header.value);
    return send(request);
}

http::Response World::token(const Client &client, http::Parameters form)
{
    form.add("client_id", client.clientId);
    form.addIfPresent("client_secret", client.secret);
    return post(oauth::tokenPath, form);
}

http::Response World::exchangeJwt(const Client &client, const QByteArray &jwt)
{
    return post(oauth::jwtExchangePath,
                {{"client_id", client.clientId}, {"client_secret", client.secret}, {"jwt_token", jwt}});
}

http::Response World::refresh(const Client &client, const QByteArray &refreshToken)
{
    return token(client, {{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}});
}

http::Response World::redeem(const Client &client, const QByteArray &code, const http::Parameters &more)
{
    http::Parameters form{{"grant_type", "authorization_code"}, {"code", code}};
    for (const http::Parameter &parameter : more)
        form.add(parameter.name, parameter.value);
    if (!form.contains("redirect_uri"))
        form.add("redirect_uri", client.redirectUri);
    return token(client, form);
}

http::Response World::callApi(const QByteArray &accessToken)
{
    http::Request request;
    request.target = "/attask/api/v22.0/proj/search";
    request.headers.add("sessionID", accessToken);
    return send(request);
}

QByteArray World::code(const Client &client)
{
    return queryOf(Browser(*this).decide(authorizeQuery(client), "allow")).value("code");
}

QJsonObject World::tokens(const Client &client)
{
    return json(redeem(client, code(client)));
}

Browser::Browser(World &world, const QByteArray &address)
    : m_world(world)
    , m_address(address)
{
}

http::Response Browser::send(http::Request request)
{
    request.peerAddress = m_address;
    for (const http::Header &header : headers)
        request.headers.add(header.name, header.value);
    QByteArrayList pairs;
    for (auto cookie = cookies.begin(); cookie != cookies.end(); ++cookie)
        pairs.append(cookie.key() + '=' + cookie.value());
    if (!pairs.isEmpty())
        request.headers.add("Cookie", pairs.join("; "));
    const http::Response response = m_world.send(request);
    for (const http::Header &header : response.headers) {
        if (header.name != "Set-Cookie")
            continue;
        const QByteArray pair = header.value.left(header.value.indexOf(';'));
        cookies.insert(pair.left(pair.indexOf('=')), pair.mid(pair.indexOf('=') + 1));
    }
    return response;
}

http::Response Browser::get(const QByteArray &target)
{
    http::Request request;
    request.target = target;
    request.headers.add("Accept", "text/html");
    return send(request);
}

http::Response Browser::post(const QByteArray &target, const http::Parameters &form)
{
    return send(formRequest(target, form));
}

http::Response Browser::submit(const http::Response &page, const http::Parameters &fields)
{
    http::Parameters form{{"anti_forgery", hiddenField(page, "anti_forgery")}};
    for (const http::Parameter &field : fields)
        form.add(field.name, field.value);
    return post(attribute(page.body, "<form method=\"post\" action=\""), form);
}

http::Response Browser::signIn(const QByteArray &query)
{
    const http::Response page = get(oauth::loginPath + ('?' + query));
    return submit(page, {{"email", email}, {"password", password}});
}

QByteArray Browser::decide(const QByteArray &query, const QByteArray &decision)
{
    if (!cookies.contains("grantdesk_session"))
        signIn(query);
    const http::Response page = get(oauth::consentPath + ('?' + query));
    return location(submit(page, {{"decision", decision}}));
}

QByteArray authorizeQuery(const Client &client, const http::Parameters &more)
{
    http::Parameters parameters{{"client_id", client.clientId},
                                {"redirect_uri", client.redirectUri},
                                {"response_type", "code"},
                                {"code_challenge", challenge},
                                {"code_challenge_method", "S256"}};
    for (const http::Parameter &parameter : more)
        parameters.add(parameter.name, parameter.value);
    return http::toForm(parameters);
}

const crypto::RsaKeyPair &keyPair()
{
    static const crypto::RsaKeyPair pair = generated();
    return pair;
}

const crypto::RsaKeyPair &otherKeyPair()
{
    static const crypto::RsaKeyPair pair = generated();
    return pair;
}

QByteArray signedJwt(const QJsonObject &claims, const crypto::RsaKeyPair &pair)
{
    return crypto::signRs256(claims, *crypto::RsaPrivateKey::fromPem(pair.privateKeyPem)).reveal();
}

QJsonObject soundClaims(const World &world)
{
    return {{QStringLiteral("iss"), world.organisation.customerId},
            {QStringLiteral("sub"), world.user.id},
            {QStringLiteral("exp"), toSeconds(world.clock.now()) + 180}};
}

QJsonObject json(const http::Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

QByteArray location(const http::Response &response)
{
    return response.headers.value("Location");
}

http::Parameters queryOf(const QByteArray &address)
{
    return http::parseForm(address.mid(address.indexOf('?') + 1)).value_or(http::Parameters());
}

QByteArray hiddenField(const http::Response &page, const QByteArray &name)
{
    return attribute(page.body, "name=\"" + name + "\" value=\"");
}

QByteArray errorOf(const http::Response &response)
{
    return json(response).value(QLatin1String("error")).toString().toUtf8();
}

} // namespace grantdesk::test
