#include "tests/fuzz/fuzz_world.h"

#include "core/authserver/request_log.h"
#include "core/crypto/jwt.h"
#include "tests/fuzz/fuzz.h"

#include <QRegularExpression>

namespace grantdesk::fuzz {

namespace {

constexpr int inputsPerWorld = 100;

/// Signing in takes a password hash's time: once a world is enough.
struct Current {
    test::World world;
    test::Browser browser{world};
    std::shared_ptr<authserver::RequestLog> log = std::make_shared<authserver::RequestLog>();
};
std::unique_ptr<Current> current;
int inputs = 0;

QByteArray codeFor(const test::Client &client)
{
    return test::queryOf(signedInBrowser().decide(test::authorizeQuery(client), "allow")).value("code");
}

QByteArray refreshToken(test::World &world)
{
    const QJsonObject tokens = test::json(world.redeem(world.a, codeFor(world.a)));
    return tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
}

/// Ends where an address ends, or where its query begins or goes on.
bool goesOnAsQuery(QByteArrayView rest, bool hasQuery)
{
    return rest.isEmpty() || rest.startsWith(hasQuery ? '&' : '?');
}

bool isRegistered(const QByteArray &registered, const QByteArray &location)
{
    return location.startsWith(registered)
        && goesOnAsQuery(QByteArrayView(location).sliced(registered.size()), registered.contains('?'));
}

} // namespace

test::World &freshWorld()
{
    if (!current || ++inputs > inputsPerWorld) {
        current.reset();
        current = std::make_unique<Current>();
        current->world.server->setRequestLog(current->log);
        current->browser.signIn(test::authorizeQuery(current->world.a));
        inputs = 0;
    }
    return current->world;
}

test::Browser &signedInBrowser()
{
    return current->browser;
}

Filled fill(test::World &world, const QByteArray &input)
{
    Filled filled{input, {}};
    const auto put = [&filled](const char *word, const auto &make) {
        if (!filled.text.contains(word))
            return;
        const QByteArray value = make();
        filled.text.replace(word, value);
        filled.secrets.append(value);
    };
    put("$CODE", [&] { return codeFor(world.a); });
    put("$PAGECODE", [&] { return codeFor(world.page); });
    put("$REFRESH", [&] { return refreshToken(world); });
    put("$SECRET", [&] { return world.a.secret; });
    put("$MACHINESECRET", [&] { return world.machine.secret; });
    put("$JWT", [&] { return test::signedJwt(test::soundClaims(world)); });
    filled.text.replace("$ID", world.a.clientId)
        .replace("$PUBLIC", world.page.clientId)
        .replace("$MACHINE", world.machine.clientId)
        .replace("$REDIRECT", world.a.redirectUri.toPercentEncoding());
    return filled;
}

void holdLog(const QList<QByteArray> &secrets)
{
    const QByteArray lines = authserver::toJsonLines(current->log->since(0, current->log->newest()));
    for (const QByteArray &secret : secrets)
        must(!lines.contains(secret), "no secret in the request log");
    current->log->clear();
}

bool mayBeRedirectedTo(test::World &world, const QByteArray &location)
{
    if (location.startsWith("/integrations/oauth2/") || location == "/")
        return true;
    for (const test::Client &client : {world.a, world.b, world.page}) {
        const auto application = world.application(client);
        for (const QString &url : applications::delegation(application)->redirectUrls) {
            if (isRegistered(url.toUtf8(), location))
                return true;
        }
    }
    // The one registered loopback address goes with any port (RFC 8252 §7.3).
    static const QRegularExpression anyPort(QStringLiteral("\\Ahttp://127\\.0\\.0\\.1(:[0-9]{1,5})?/cb(\\?.*)?\\z"));
    return anyPort.match(QString::fromLatin1(location)).hasMatch();
}

} // namespace grantdesk::fuzz
