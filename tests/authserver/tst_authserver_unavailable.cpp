#include "tests/authserver/world.h"

#include "core/oauth/endpoints.h"

#include <QTest>

using namespace grantdesk;
using authserver::Outage;
using test::World;

namespace {

/// A database that nobody can ask anything.
class LostDirectory final : public authserver::Directory {
public:
    Result<applications::Organisation> organisation() override { return asked(); }
    Result<std::shared_ptr<const applications::Application>> clientById(QByteArrayView) override { return asked(); }
    Result<std::shared_ptr<const applications::Application>> application(const Id &) override { return asked(); }
    Result<bool> isSinglePageOrigin(QByteArrayView) override { return asked(); }
    Result<std::optional<applications::User>> userByEmail(const QString &) override { return asked(); }
    Result<std::optional<applications::User>> user(const Id &) override { return asked(); }
    Result<QList<applications::User>> users() override { return asked(); }
    Result<QByteArray> pageKey() override { return asked(); }
    Result<std::shared_ptr<const authserver::Controls>> controls() override { return asked(); }
    Result<bool> takeRecipe(const Id &) override { return asked(); }
    void noteUse(const Id &, const Id &, TimePoint) override { ++questions; }

    int questions = 0;

private:
    tl::unexpected<Error> asked()
    {
        ++questions;
        return failure({QStringLiteral("storage.unavailable"), QStringLiteral("INTERNAL")});
    }
};

struct LostWorld : World {
    explicit LostWorld(oauth::ErrorFormat format)
    {
        authserver::Settings settings = defaultSettings();
        settings.errorFormat = format;
        server = std::make_unique<authserver::Server>(directory, stores->grants(), clock, random, settings);
    }
    http::Response unavailable(const QByteArray &method, const QByteArray &target, const http::Headers &headers = {},
                               Outage outage = Outage::Passing)
    {
        return server->unavailable({method, target, headers, {}, {}}, outage);
    }
    LostDirectory directory;
};

} // namespace

/// What a server answers that cannot even begin to handle a request.
class UnavailableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksLikeItsAddress_data();
    void speaksLikeItsAddress();
    void pageInTheVisitorsLanguage_data();
    void pageInTheVisitorsLanguage();
    void saysWhatEndsIt_data();
    void saysWhatEndsIt();
    void oddRequests_data();
    void oddRequests();
};

void UnavailableTest::speaksLikeItsAddress_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("speaks");
    const auto add = [](const char *method, const QByteArray &target, const char *accept, const char *speaks) {
        QTest::addRow("%s %s %s", method, target.constData(), accept)
            << QByteArray(method) << target << QByteArray(accept) << QByteArray(speaks);
    };
    add("POST", oauth::tokenPath, "*/*", "oauth");
    add("POST", oauth::tokenPath, "text/html", "oauth");
    add("GET", oauth::tokenPath, "*/*", "oauth");
    add("POST", oauth::jwtExchangePath, "", "oauth");
    add("POST", oauth::revocationPath, "", "oauth");
    add("POST", oauth::introspectionPath, "", "oauth");
    add("GET", "/.well-known/oauth-authorization-server", "", "oauth");
    add("GET", oauth::authorizePath + QByteArray("?client_id=x"), "text/html", "page");
    add("POST", oauth::loginPath + QByteArray("?client_id=x"), "*/*", "page");
    add("HEAD", "/", "", "page");
    add("GET", "/attask/api/v22.0/proj/search?sessionID=x", "text/html", "api");
    add("GET", "/nothing", "text/html,*/*", "page");
    add("GET", "/nothing", "*/*", "oauth");
}

/// workfront-protocol §4.3, §6; RFC 9110 §10.2.3, §15.6.4
void UnavailableTest::speaksLikeItsAddress()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, accept);
    QFETCH(QByteArray, speaks);
    for (const auto format : {oauth::ErrorFormat::Rfc6749, oauth::ErrorFormat::Workfront}) {
        LostWorld world(format);
        const auto answer
            = world.unavailable(method, target, {{"Accept", accept}, {"Origin", "https://spa.example.com"}});
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.headers.value("Retry-After"), "1");
        QCOMPARE(answer.headers.value("Cache-Control"), "no-store");
        QVERIFY(!answer.headers.contains("Access-Control-Allow-Origin"));
        QCOMPARE(world.directory.questions, 0);
        const QJsonObject body = test::json(answer);
        if (speaks == "page") {
            QCOMPARE(answer.headers.value("Content-Type"), "text/html; charset=utf-8");
            QVERIFY(answer.body.contains("The server cannot work at the moment. Try again shortly."));
            QVERIFY(answer.body.contains("<title>503 – Service unavailable</title>"));
            continue;
        }
        QCOMPARE(answer.headers.value("Content-Type"), "application/json;charset=UTF-8");
        if (speaks == "api") {
            const QJsonObject error = body.value(QLatin1String("error")).toObject();
            QCOMPARE(error.value(QLatin1String("class")).toString(),
                     QStringLiteral("com.attask.common.ServerException"));
            continue;
        }
        QCOMPARE(body.value(QLatin1String("type")).toString(), QStringLiteral("temporarily_unavailable"));
        QCOMPARE(body.value(QLatin1String("statusCode")).toInt(), 503);
        QCOMPARE(body.value(QLatin1String("error")).isBool(), format == oauth::ErrorFormat::Workfront);
    }
}

void UnavailableTest::pageInTheVisitorsLanguage_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("it") << QByteArray("Il server non è al momento operativo.");
    QTest::newRow("fr") << QByteArray("Le serveur ne peut pas fonctionner pour le moment.");
    QTest::newRow("de") << QByteArray("Der Server ist derzeit nicht arbeitsfähig.");
}

void UnavailableTest::pageInTheVisitorsLanguage()
{
    QFETCH(QByteArray, words);
    LostWorld world(oauth::ErrorFormat::Rfc6749);
    const QByteArray language = QTest::currentDataTag();
    QVERIFY(world.unavailable("GET", oauth::authorizePath, {{"Accept-Language", language}}).body.contains(words));
    QVERIFY(world.unavailable("GET", oauth::authorizePath + ("?lang=" + language)).body.contains(words));
}

void UnavailableTest::saysWhatEndsIt_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {oauth::tokenPath, oauth::authorizePath, "/attask/api/v22.0/proj/search", "/nothing"})
        QTest::newRow(target) << QByteArray(target);
}

/// A disk that lost something once: trying again does not help.
void UnavailableTest::saysWhatEndsIt()
{
    QFETCH(QByteArray, target);
    LostWorld world(oauth::ErrorFormat::Rfc6749);
    const auto answer = world.unavailable("GET", target, {}, Outage::UntilRestart);
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.headers.value("Retry-After").toInt() >= 60);
    QVERIFY(answer.body.contains("answers again only once it has been restarted."));
}

void UnavailableTest::oddRequests_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("nothing known") << QByteArray();
    QTest::newRow("asterisk") << QByteArray("*");
    QTest::newRow("damaged query") << QByteArray(oauth::authorizePath) + "?%zz&&=%";
    QTest::newRow("markup") << QByteArray(oauth::authorizePath) + "?lang=%3Cscript%3E&<script>";
    QTest::newRow("line break") << QByteArray(oauth::tokenPath) + "\r\nSet-Cookie: a=b";
}

/// Not every request that is refused was read to its end.
void UnavailableTest::oddRequests()
{
    QFETCH(QByteArray, target);
    LostWorld world(oauth::ErrorFormat::Rfc6749);
    const auto answer = world.unavailable({}, target);
    QCOMPARE(answer.status, 503);
    QVERIFY(!answer.body.contains("<script>"));
    for (const http::Header &header : answer.headers)
        QVERIFY(!header.value.contains('\n'));
}

QTEST_GUILESS_MAIN(UnavailableTest)
#include "tst_authserver_unavailable.moc"
