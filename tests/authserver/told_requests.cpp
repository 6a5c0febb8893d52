#include "tests/authserver/told_requests.h"

#include "core/oauth/endpoints.h"

namespace grantdesk::test {

namespace {

/// The table's words for what only the world knows.
QByteArray filled(QByteArray text, World &world)
{
    const auto fill = [&](const char *word, const auto &value) {
        if (text.contains(word))
            text.replace(word, value());
    };
    fill("B_ID", [&] { return world.b.clientId + "&client_secret=" + world.b.secret; });
    fill("M_ID", [&] { return world.machine.clientId + "&client_secret=" + world.machine.secret; });
    fill("P_ID", [&] { return world.page.clientId; });
    fill("B_NAME", [&] { return world.b.clientId; });
    fill("M_NAME", [&] { return world.machine.clientId; });
    fill("A_NAME", [&] { return world.a.clientId; });
    fill("CODE_OF_A", [&] { return world.code(world.a); });
    fill("CODE_OF_B", [&] { return world.code(world.b); });
    fill("REFRESH_OF_A",
         [&] { return world.tokens(world.a).value(QLatin1String("refresh_token")).toString().toLatin1(); });
    fill("GOOD_VERIFIER", [] { return QByteArray(verifier); });
    fill("GOOD_CHALLENGE", [] { return QByteArray(challenge); });
    fill("B_URL", [&] { return http::percentEncode(world.b.redirectUri); });
    fill("P_URL", [&] { return http::percentEncode(world.page.redirectUri); });
    fill("GOOD_JWT", [&] { return signedJwt(soundClaims(world)); });
    fill("STRANGE_JWT", [&] { return signedJwt(soundClaims(world), otherKeyPair()); });
    return text;
}

} // namespace

http::Response sent(World &world, const QByteArray &what, const QByteArray &body, bool signedIn)
{
    http::Request request;
    const qsizetype space = what.indexOf(' ');
    request.method = what.left(space);
    request.target = filled(what.mid(space + 1), world);
    request.body = filled(body, world);
    request.peerAddress = "127.0.0.1";
    if (!request.body.isEmpty())
        request.headers.add("Content-Type",
                            request.body.startsWith('{') || request.body.startsWith('[')
                                ? QByteArray("application/json")
                                : QByteArray("application/x-www-form-urlencoded"));
    if (signedIn) {
        Browser browser(world);
        browser.signIn(authorizeQuery(world.b));
        request.headers.add("Cookie", "grantdesk_session=" + browser.cookies.value("grantdesk_session"));
    }
    return world.send(request);
}

QByteArray refreshTokenOf(const QJsonObject &tokens)
{
    return tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
}

http::Response exchanged(World &world, const QByteArray &jwt)
{
    return world.exchangeJwt(world.machine, jwt);
}

http::Response decided(World &world, const QByteArray &decision)
{
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    browser.signIn(query);
    return browser.submit(browser.get(oauth::consentPath + ('?' + query)), {{"decision", decision}});
}

} // namespace grantdesk::test
