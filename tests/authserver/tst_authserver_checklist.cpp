#include "tests/authserver/world.h"

#include "core/crypto/base64url.h"
#include "core/crypto/jwt.h"
#include "core/oauth/endpoints.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace grantdesk;
using test::Browser;
using test::json;
using test::location;
using test::queryOf;
using test::World;
using namespace std::chrono_literals;

/// What protocol-checks, workfront-protocol §12 and RFC 9700 ask for and no other test tries: each row is named by its
/// item and tried in a world of its own.
class ChecklistTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void item_data();
    void item();
};

namespace {

using Try = void (*)(World &);

QByteArray text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toLatin1();
}

http::Response get(World &world, const QByteArray &target, const http::Headers &headers = {})
{
    http::Request request;
    request.target = target;
    request.headers = headers;
    request.peerAddress = "127.0.0.1";
    return world.send(request);
}

QByteArray authorizeTarget(const test::Client &client, const http::Parameters &more = {})
{
    return oauth::authorizePath + ('?' + authorizeQuery(client, more));
}

/// A JWT of the world's machine with that header, signed by somebody else.
QByteArray strangersJwt(const World &world, QJsonObject header)
{
    header.insert(QStringLiteral("alg"), QStringLiteral("RS256"));
    const auto part = [](const QJsonObject &object) {
        return crypto::toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const QByteArray signedPart = part(header) + '.' + part(test::soundClaims(world));
    const auto key = crypto::RsaPrivateKey::fromPem(test::otherKeyPair().privateKeyPem);
    return signedPart + '.' + crypto::toBase64Url(key->sign(signedPart));
}

// --- The authorization request and its answer ---

void noLinkToAnUnregisteredAddress(World &world)
{
    const QByteArray page
        = Browser(world)
              .get(oauth::authorizePath + ('?' + authorizeQuery(world.b).replace("b.example.com", "evil.example.net")))
              .body;
    QVERIFY(page.contains("<h1>"));
    QVERIFY(!page.contains("http://evil") && !page.contains("https://evil") && !page.contains("//evil"));
}

void registeredAddressIsNoPrefix(World &world)
{
    for (const QByteArray &more : {QByteArray("/"), QByteArray("/x"), QByteArray("/../cb"), QByteArray("%2e"),
                                   QByteArray("#"), QByteArray("?"), QByteArray("\\"), QByteArray(";x")}) {
        const QByteArray query = http::toForm(
            {{"client_id", world.b.clientId}, {"redirect_uri", world.b.redirectUri + more}, {"response_type", "code"}});
        const http::Response response = Browser(world).get(oauth::authorizePath + ('?' + query));
        QCOMPARE(response.status, 400);
        QVERIFY(!response.headers.contains("Location"));
    }
}

void clientIdIsExact(World &world)
{
    for (const QByteArray &id :
         {world.b.clientId.toUpper(), world.b.clientId + ' ', QByteArray(' ' + world.b.clientId)}) {
        const QByteArray query = http::toForm({{"client_id", id}, {"response_type", "code"}});
        QCOMPARE(Browser(world).get(oauth::authorizePath + ('?' + query)).status, 400);
    }
}

void errorsCarryEverything(World &world)
{
    Browser browser(world);
    browser.signIn(authorizeQuery(world.b));
    const QByteArray query = http::toForm({{"client_id", world.b.clientId}, {"state", "a b&c"}});
    const http::Parameters answer = queryOf(location(browser.get(oauth::authorizePath + ('?' + query))));
    QCOMPARE(answer.value("error"), "invalid_request");
    QCOMPARE(answer.value("state"), "a b&c");
    QCOMPARE(answer.value("domain"), "myorganization");
    QCOMPARE(answer.value("lane"), "my");
    QCOMPARE(answer.value("iss"), world.server->settings().issuer);
    QVERIFY(!answer.value("error_description").isEmpty() && !answer.contains("code"));
}

void noStateUnlessSent(World &world)
{
    const http::Parameters answer = queryOf(Browser(world).decide(authorizeQuery(world.b, {}), "allow"));
    QVERIFY(!answer.value("code").isEmpty() && !answer.contains("state"));
}

void cancelLeavesNoCode(World &world)
{
    const http::Parameters answer = queryOf(Browser(world).decide(authorizeQuery(world.b), "cancel"));
    QCOMPARE(answer.value("error"), "access_denied");
    QCOMPARE(answer.value("iss"), world.server->settings().issuer);
    QVERIFY(!answer.contains("code"));
}

void noScriptReadsThePages(World &world)
{
    for (const char *path : {oauth::authorizePath, oauth::loginPath, oauth::consentPath}) {
        const QByteArray target = path + ('?' + authorizeQuery(world.page));
        for (const char *method : {"GET", "OPTIONS", "POST"}) {
            http::Request request;
            request.method = method;
            request.target = target;
            request.headers = {{"Origin", "https://spa.example.com"}, {"Access-Control-Request-Method", "GET"}};
            for (const http::Header &header : world.send(request).headers)
                QVERIFY2(!header.name.toLower().startsWith("access-control"), header.name.constData());
        }
    }
}

void consentIsForTheRequestThatWasShown(World &world)
{
    Browser browser(world);
    browser.signIn(authorizeQuery(world.page));
    const http::Response page = browser.get(oauth::consentPath + ('?' + authorizeQuery(world.page)));
    const QByteArray token = test::hiddenField(page, "anti_forgery");
    for (const QByteArray &query : {authorizeQuery(world.b), authorizeQuery(world.page, {{"state", "other"}}),
                                    authorizeQuery(world.page).replace(test::challenge, QByteArray(43, 'A'))}) {
        const http::Response response
            = browser.post(oauth::consentPath + ('?' + query), {{"anti_forgery", token}, {"decision", "allow"}});
        QCOMPARE(response.status, 403);
        QVERIFY(!response.headers.contains("Location"));
    }
}

void formsOfSignInAreSeeOther(World &world)
{
    Browser browser(world);
    QCOMPARE(browser.signIn(authorizeQuery(world.b)).status, 303);
    const http::Response page = browser.get(oauth::consentPath + ('?' + authorizeQuery(world.b)));
    QCOMPARE(browser.submit(page, {{"decision", "switch"}}).status, 303);
}

// --- Codes and tokens ---

void tokensAreUnguessable(World &world)
{
    QSet<QByteArray> seen;
    for (int i = 0; i < 20; ++i) {
        const QByteArray code = world.code(world.page);
        const QJsonObject tokens = json(world.redeem(world.page, code));
        const QByteArray access = text(tokens, "access_token");
        const QByteArray refresh = text(tokens, "refresh_token");
        QVERIFY(crypto::fromBase64Url(code)->size() * 8 >= 160);
        QVERIFY(QByteArray::fromHex(access).size() * 8 >= 128 && crypto::fromBase64Url(refresh)->size() * 8 >= 256);
        seen << code << access << refresh;
    }
    QCOMPARE(seen.size(), 60);
}

void injectedCodeIsWorthless(World &world)
{
    // The attacker's own flow at the same client, with the victim's code put into it: another verifier.
    const QByteArray stolen = world.code(world.page);
    const http::Response response = world.redeem(world.page, stolen, {{"code_verifier", QByteArray(64, 'a')}});
    QCOMPARE(test::errorOf(response), "invalid_grant");
    QCOMPARE(test::errorOf(world.redeem(world.page, stolen)), "invalid_grant");
}

void everyTokenAnswerIsWhole(World &world)
{
    for (const test::Client &client : {world.b, world.page}) {
        QJsonObject tokens = world.tokens(client);
        for (int round = 0; round < 3; ++round) {
            QCOMPARE(text(tokens, "token_type"), "sessionID");
            QVERIFY(tokens.value(QLatin1String("expires_in")).isDouble());
            QVERIFY(tokens.value(QLatin1String("expires_in")).toInt() > 0);
            QVERIFY(!text(tokens, "refresh_token").isEmpty() && !text(tokens, "wid").isEmpty());
            QCOMPARE(text(tokens, "access_token").size(), 32);
            tokens = json(world.refresh(client, text(tokens, "refresh_token")));
        }
    }
}

void codeIsNoTokenAndTokensAreNoCodes(World &world)
{
    const QByteArray code = world.code(world.b);
    const QJsonObject tokens = json(world.redeem(world.b, code));
    QCOMPARE(world.callApi(code).status, 401);
    QCOMPARE(world.callApi(text(tokens, "refresh_token")).status, 401);
    QCOMPARE(test::errorOf(world.refresh(world.b, text(tokens, "access_token"))), "invalid_grant");
    QCOMPARE(test::errorOf(world.redeem(world.b, text(tokens, "refresh_token"))), "invalid_grant");
    QCOMPARE(test::errorOf(world.redeem(world.b, text(tokens, "access_token"))), "invalid_grant");
}

void logoutLeavesTheRefreshToken(World &world)
{
    const QJsonObject tokens = world.tokens(world.b);
    const QByteArray access = text(tokens, "access_token");
    QCOMPARE(get(world, "/attask/api/v22.0/logout?sessionID=" + access).status, 200);
    QCOMPARE(world.callApi(access).status, 401);
    QCOMPARE(world.refresh(world.b, text(tokens, "refresh_token")).status, 200);
}

void deactivationEndsEverything(World &world)
{
    const QJsonObject tokens = world.tokens(world.b);
    const QByteArray code = world.code(world.b);
    const QByteArray machines
        = text(json(world.exchangeJwt(world.machine, test::signedJwt(test::soundClaims(world)))), "access_token");
    QCOMPARE(world.callApi(machines).status, 200);
    Browser browser(world);
    browser.signIn(authorizeQuery(world.b));
    QVERIFY(world.stores->people().setActive(world.user.id, false));
    world.clock.advance(1s);
    QCOMPARE(world.callApi(text(tokens, "access_token")).status, 401);
    QCOMPARE(world.callApi(machines).status, 401);
    QCOMPARE(test::errorOf(world.refresh(world.b, text(tokens, "refresh_token"))), "invalid_grant");
    QCOMPARE(test::errorOf(world.redeem(world.b, code)), "invalid_grant");
    QCOMPARE(test::errorOf(world.exchangeJwt(world.machine, test::signedJwt(test::soundClaims(world)))),
             "invalid_grant");
    QVERIFY(location(browser.get(authorizeTarget(world.b))).startsWith(oauth::loginPath));
}

void deletionEndsEverything(World &world)
{
    const QJsonObject tokens = world.tokens(world.b);
    const QByteArray code = world.code(world.b);
    const QByteArray machines
        = text(json(world.exchangeJwt(world.machine, test::signedJwt(test::soundClaims(world)))), "access_token");
    QVERIFY(world.stores->applications().remove(world.b.id));
    QVERIFY(world.stores->applications().remove(world.machine.id));
    QCOMPARE(world.callApi(text(tokens, "access_token")).status, 401);
    QCOMPARE(world.callApi(machines).status, 401);
    QCOMPARE(test::errorOf(world.refresh(world.b, text(tokens, "refresh_token"))), "invalid_client");
    QCOMPARE(test::errorOf(world.redeem(world.b, code)), "invalid_client");
    QCOMPARE(Browser(world).get(authorizeTarget(world.b)).status, 400);
}

void secretWithAPercentSign(World &world)
{
    // Sent raw it reads like an escape; sent encoded it must be decoded once and no more.
    const QByteArray secret = "half%2Dway";
    world.addSecret(world.b, secret);
    const QByteArray token = text(world.tokens(world.b), "refresh_token");
    for (const QByteArray &spelling : {secret, http::percentEncode(secret)}) {
        const QByteArray basic = "Basic " + QByteArray(world.b.clientId + ':' + spelling).toBase64();
        const http::Response response = world.post(
            oauth::tokenPath, {{"grant_type", "refresh_token"}, {"refresh_token", token}}, {{"Authorization", basic}});
        QCOMPARE(response.status, 200);
    }
}

// --- The JWT exchange ---

void anotherMachinesKey(World &world)
{
    const test::Client other = world.add(applications::Type::MachineToMachine, QStringLiteral("Other"), {});
    const auto key
        = applications::newPublicKey(test::otherKeyPair().publicKey, world.user.id, world.random, world.clock.now());
    QVERIFY(world.stores->applications().addKey(other.id, key));
    const QByteArray jwt = test::signedJwt(test::soundClaims(world), test::otherKeyPair());
    QCOMPARE(test::errorOf(world.exchangeJwt(world.machine, jwt)), "invalid_grant");
    QCOMPARE(world.exchangeJwt(other, jwt).status, 200);
}

void embeddedKeysAreNotTrusted(World &world)
{
    const QString certificate = QString::fromLatin1(test::otherKeyPair().publicKey.spki.toBase64());
    const QString address = QStringLiteral("https://evil.example/keys");
    for (const QJsonObject &header :
         {QJsonObject{{QStringLiteral("jwk"), QJsonObject{{QStringLiteral("kty"), QStringLiteral("RSA")}}}},
          QJsonObject{{QStringLiteral("jku"), address}}, QJsonObject{{QStringLiteral("x5u"), address}},
          QJsonObject{{QStringLiteral("x5c"), QJsonArray{certificate}}},
          QJsonObject{{QStringLiteral("kid"), test::otherKeyPair().publicKey.fingerprint}}})
        QCOMPARE(test::errorOf(world.exchangeJwt(world.machine, strangersJwt(world, header))), "invalid_grant");
}

void jtiIsUsedOnceWhateverElseChanges(World &world)
{
    QJsonObject claims = test::soundClaims(world);
    claims.insert(QStringLiteral("jti"), QStringLiteral("7"));
    QCOMPARE(world.exchangeJwt(world.machine, test::signedJwt(claims)).status, 200);
    claims.insert(QStringLiteral("exp"), claims.value(QLatin1String("exp")).toInteger() + 30);
    QCOMPARE(test::errorOf(world.exchangeJwt(world.machine, test::signedJwt(claims))), "invalid_grant");
    // Refused for another reason it is not used up.
    claims.insert(QStringLiteral("jti"), QStringLiteral("8"));
    QJsonObject wrong = claims;
    wrong.insert(QStringLiteral("iss"), QStringLiteral("somebody"));
    QCOMPARE(test::errorOf(world.exchangeJwt(world.machine, test::signedJwt(wrong))), "invalid_grant");
    QCOMPARE(world.exchangeJwt(world.machine, test::signedJwt(claims)).status, 200);
}

void exchangeGivesNoRefreshToken(World &world)
{
    const QJsonObject tokens = json(world.exchangeJwt(world.machine, test::signedJwt(test::soundClaims(world))));
    QCOMPARE(text(tokens, "token_type"), "sessionID");
    QVERIFY(!tokens.contains(QLatin1String("refresh_token")));
    QCOMPARE(text(tokens, "wid"), world.organisation.customerId.toLatin1());
    QVERIFY(tokens.value(QLatin1String("expires_in")).toInt() > 0);
}

// --- The API ---

void apiChallenges(World &world)
{
    const http::Response nothing = get(world, "/attask/api/v22.0/proj/search");
    QCOMPARE(nothing.status, 401);
    QCOMPARE(nothing.headers.value("WWW-Authenticate"), "Bearer realm=\"api\"");
    const http::Response wrong = get(world, "/attask/api/v22.0/proj/search", {{"Authorization", "Bearer x"}});
    QCOMPARE(wrong.status, 401);
    QVERIFY(wrong.headers.value("WWW-Authenticate").contains("error=\"invalid_token\""));
    const QJsonObject error = json(wrong).value(QLatin1String("error")).toObject();
    QCOMPARE(text(error, "message"), "You are not currently logged in.");
    QCOMPARE(text(error, "class"), "com.attask.common.AuthenticationException");
}

void metadataPointsHome(World &world)
{
    const QJsonObject body = json(get(world, "/.well-known/oauth-authorization-server"));
    const QByteArray issuer = world.server->settings().issuer;
    int endpoints = 0;
    for (auto member = body.begin(); member != body.end(); ++member) {
        if (!member.key().endsWith(QLatin1String("_endpoint")))
            continue;
        ++endpoints;
        const QByteArray address = member->toString().toLatin1();
        QVERIFY2(address.startsWith(issuer + '/'), address.constData());
        QVERIFY2(get(world, address.sliced(issuer.size())).status != 404, address.constData());
    }
    QCOMPARE(endpoints, 4);
}

} // namespace

void ChecklistTest::item_data()
{
    QTest::addColumn<Try>("attempt");
    const auto row = [](const char *name, Try attempt) {
        QTest::newRow(name) << attempt;
    };
    row("check 1, RFC 9700 §4.11.2: the error page leads nowhere", noLinkToAnUnregisteredAddress);
    row("check 3, RFC 9700 §4.1.3: a registered address is no prefix", registeredAddressIsNoPrefix);
    row("check 8, RFC 6749 §2.2: a client ID is exact", clientIdIsExact);
    row("check 10, workfront-protocol §3.3: errors carry state, domain, lane and iss", errorsCarryEverything);
    row("check 11, RFC 6749 §4.1.2: no state unless it was sent", noStateUnlessSent);
    row("check 14 and 15, RFC 9207 §2: cancelled with iss, without a code", cancelLeavesNoCode);
    row("check 16, RFC 9700 §4.12: forms are answered by 303", formsOfSignInAreSeeOther);
    row("check 17, RFC 9700 §2.6: no script reads the pages", noScriptReadsThePages);
    row("check 18, workfront-protocol §3.2: consent is for the request that was shown",
        consentIsForTheRequestThatWasShown);
    row("check 19, RFC 6749 §10.10: codes and tokens are unguessable", tokensAreUnguessable);
    row("check 25, RFC 9700 §4.5: an injected code is worthless and burnt", injectedCodeIsWorthless);
    row("check 31, RFC 6749 §2.3.1: a secret with a percent sign", secretWithAPercentSign);
    row("check 37, §12 item 4: every token answer is whole", everyTokenAnswerIsWhole);
    row("check 24, RFC 9700 §4.8: a code is no token, a token no code", codeIsNoTokenAndTokensAreNoCodes);
    row("workfront-protocol §6.1: logout ends the access token alone", logoutLeavesTheRefreshToken);
    row("workfront-protocol §5: deactivating a user ends everything", deactivationEndsEverything);
    row("workfront-protocol §5: deleting an application ends everything", deletionEndsEverything);
    row("check 42, RFC 7523 §3: another client's key", anotherMachinesKey);
    row("check 44, RFC 7523 §3(7): a jti is used once, and only by a sound assertion",
        jtiIsUsedOnceWhateverElseChanges);
    row("check 45, RFC 8725 §3.10: keys that come along are not trusted", embeddedKeysAreNotTrusted);
    row("workfront-protocol §8 item 4: the exchange gives no refresh token", exchangeGivesNoRefreshToken);
    row("If served, RFC 6750 §3: the API challenges", apiChallenges);
    row("If served, RFC 8414 §3.3: metadata points home", metadataPointsHome);
}

void ChecklistTest::item()
{
    QFETCH(Try, attempt);
    World world;
    attempt(world);
}

QTEST_GUILESS_MAIN(ChecklistTest)
#include "tst_authserver_checklist.moc"
