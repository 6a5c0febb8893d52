#include "core/applications/application.h"
#include "core/applications/organisation.h"
#include "core/crypto/hash.h"
#include "core/crypto/password.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;

namespace {

const TimePoint start = fromMilliseconds(1'795'000'000'000);

bool looksLike(const QString &text, const char *pattern)
{
    return QRegularExpression(QStringLiteral("\\A(?:%1)\\z").arg(QLatin1String(pattern))).match(text).hasMatch();
}

/// "rotate absolute inactivity @day", for tables; "-" is no limit.
RefreshPolicyPeriod policyOf(const QString &text)
{
    const QStringList words = text.split(u' ');
    const auto period = [](const QString &word) {
        return word == QLatin1String("-") ? std::nullopt : parsePeriod(word);
    };
    return {start + std::chrono::days(words[2].toInt()), {false, period(words[0]), period(words[1])}};
}

} // namespace

class TestApplication : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTypes();
    void makesApplications_data();
    void makesApplications();
    void givesAccessToParts();
    void makesSecrets();
    void findsSecrets();
    void makesKeys();
    void computesDeadlines_data();
    void computesDeadlines();
    void makesOrganisations();
    void makesUsers();
    void makesPasswords();
};

void TestApplication::namesTypes()
{
    for (Type type : {Type::MachineToMachine, Type::Web, Type::SinglePage})
        QVERIFY(typeFromString(toString(type)) == type);
    QCOMPARE(toString(Type::MachineToMachine), QStringLiteral("machine-to-machine"));
    QCOMPARE(toString(Type::Web), QStringLiteral("web"));
    QCOMPARE(toString(Type::SinglePage), QStringLiteral("single-page"));
    QVERIFY(!typeFromString(u"Web"));
    QVERIFY(!typeFromString(u""));
}

void TestApplication::makesApplications_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("secrets"); // -1: the type has none
    QTest::addColumn<bool>("keys");
    QTest::addColumn<bool>("delegation");
    QTest::addColumn<bool>("rotate");
    QTest::newRow("machine-to-machine") << int(Type::MachineToMachine) << 1 << true << false << false;
    QTest::newRow("web") << int(Type::Web) << 1 << false << true << false;
    QTest::newRow("single-page") << int(Type::SinglePage) << -1 << false << true << true;
}

void TestApplication::makesApplications()
{
    QFETCH(int, type);
    SeededRandom random(1);
    const auto made = newApplication(static_cast<Type>(type), QStringLiteral("Name"), random, start);
    const Application &application = made.application;
    QCOMPARE(int(typeOf(application)), type);
    QCOMPARE(application.name, QStringLiteral("Name"));
    QVERIFY(looksLike(application.id, "[0-9a-f]{32}"));
    QVERIFY(looksLike(application.clientId, "[0-9a-f]{32}"));
    QVERIFY(application.id != application.clientId);
    QCOMPARE(application.createdAt, start);
    QCOMPARE(application.revision, 0);
    QVERIFY(!application.lastUsedAt);
    QVERIFY(application.refreshHistory.isEmpty());
    QTEST(clientSecrets(application) ? static_cast<int>(clientSecrets(application)->size()) : -1, "secrets");
    QTEST(publicKeys(application) != nullptr, "keys");
    QTEST(delegation(application) != nullptr, "delegation");
    QCOMPARE(made.firstSecret.has_value(), clientSecrets(application) != nullptr);
    if (made.firstSecret)
        QCOMPARE(findSecret(*clientSecrets(application), *made.firstSecret), &clientSecrets(application)->first());
    if (const auto *users = delegation(application)) {
        QTEST(users->refresh.rotate, "rotate");
        QVERIFY(!users->refresh.absoluteExpiry);
        QVERIFY((users->refresh.inactivityExpiry == Period{6, 0}));
    }
}

void TestApplication::givesAccessToParts()
{
    SeededRandom random(1);
    auto web = newApplication(Type::Web, QStringLiteral("Web"), random, start).application;
    delegation(web)->redirectUrls << QStringLiteral("https://a.example/cb");
    clientSecrets(web)->clear();
    const Application copy = web;
    QCOMPARE(delegation(copy)->redirectUrls.size(), 1);
    QVERIFY(clientSecrets(copy)->isEmpty());
    QCOMPARE(&std::get<WebApp>(copy.profile).delegation, delegation(copy));
    auto machine = newApplication(Type::MachineToMachine, QStringLiteral("M"), random, start).application;
    publicKeys(machine)->append(PublicKey{});
    QCOMPARE(std::get<MachineToMachine>(machine.profile).keys.size(), 1);
    QVERIFY(!delegation(machine));
}

void TestApplication::makesSecrets()
{
    SeededRandom random(2);
    const auto secret = newClientSecret(QStringLiteral("for the server"), random, start);
    QVERIFY(looksLike(QString::fromLatin1(secret.plaintext.reveal()), "[A-Za-z0-9_-]{43}"));
    QCOMPARE(secret.record.sha256, crypto::sha256(secret.plaintext.reveal()));
    QCOMPARE(secret.record.lastFour.toLatin1(), secret.plaintext.reveal().right(4));
    QCOMPARE(secret.record.notes, QStringLiteral("for the server"));
    QCOMPARE(secret.record.createdAt, start);
    QVERIFY(looksLike(secret.record.id, "[0-9a-f]{32}"));
    QVERIFY(!(newClientSecret({}, random, start).plaintext == secret.plaintext));
}

void TestApplication::findsSecrets()
{
    SeededRandom random(3);
    const auto one = newClientSecret({}, random, start);
    const auto two = newClientSecret({}, random, start);
    const QList<ClientSecret> secrets{one.record, two.record};
    QCOMPARE(findSecret(secrets, one.plaintext), &secrets[0]);
    QCOMPARE(findSecret(secrets, two.plaintext), &secrets[1]);
    QCOMPARE(findSecret(secrets, SecretString()), nullptr);
    QCOMPARE(findSecret(secrets, SecretString(one.record.sha256)), nullptr);
    QCOMPARE(findSecret(secrets, SecretString(one.plaintext.reveal().chopped(1))), nullptr);
    QCOMPARE(findSecret({}, one.plaintext), nullptr);
    // A record without hash is nobody's.
    QCOMPARE(findSecret({ClientSecret{}}, SecretString()), nullptr);
}

void TestApplication::makesKeys()
{
    SeededRandom random(4);
    const auto key = newPublicKey({"der", QStringLiteral("print"), 2048, {}}, QStringLiteral("user"), random, start);
    QVERIFY(looksLike(key.id, "[0-9a-f]{32}"));
    QCOMPARE(key.createdBy, QStringLiteral("user"));
    QCOMPARE(key.key.fingerprint, QStringLiteral("print"));
    QVERIFY(!key.lastUsedAt);
}

void TestApplication::computesDeadlines_data()
{
    QTest::addColumn<QString>("history"); // "absolute inactivity day; …"
    QTest::addColumn<int>("grantedDay");
    QTest::addColumn<int>("activeDay");
    QTest::addColumn<int>("deadlineDay"); // -1: never
    const auto row = [](const char *history, int granted, int active, int deadline) {
        QTest::addRow("%s, %d, %d", history, granted, active)
            << QString::fromLatin1(history) << granted << active << deadline;
    };
    row("", 0, 0, -1);
    row("- - 0", 0, 50, -1);
    row("P30D - 0", 0, 20, 30);
    row("P30D - 0", 5, 20, 35);
    row("- P30D 0", 0, 20, 50);
    row("P30D P20D 0", 0, 0, 20);
    row("P30D P20D 0", 0, 15, 30); // activity never moves the absolute limit
    row("P90D P7D 0", 0, 0, 7);    // inactivity beats a longer absolute limit
    // A change counts for families that live.
    row("P30D - 0;P60D - 10", 0, 0, 60);
    row("P30D - 0;- - 10", 0, 0, -1);
    row("- - 0;P30D - 10", 0, 0, 30);
    row("- - 0;P5D - 10", 0, 0, 5); // dead at once
    row("- P5D 0;- P50D 4", 0, 3, 53);
    // It never resurrects one that died.
    row("P5D - 0;- - 10", 0, 0, 5);
    row("P5D - 0;P60D - 10", 0, 0, 5);
    row("- P5D 0;- P60D 10", 0, 2, 7);
    row("P5D - 0;- - 5", 0, 0, 5); // milder a moment too late
    row("- P5D 0;- P60D 7", 0, 2, 7);
    row("P6D - 0;- - 5", 0, 0, -1); // just in time
    row("P5D - 0;- - 4;P90D - 6", 0, 0, 90);
    row("- - 0;P5D - 10;- - 20", 0, 0, 5);   // died when the strict policy came
    row("- - 0;P5D - 10;- - 10", 0, 0, 5);   // taken back at once: it had struck all the same
    row("- - 0;- P5D 10;- - 20", 0, 12, 17); // fell silent under the strict policy
    row("- - 0;- P5D 10;- - 20", 0, 18, -1); // was active throughout it
    row("P5D - 0;- - 10", 12, 12, -1);       // granted after the strict policy
    row("P5D - 0;P30D - 10", 8, 8, 38);      // granted under it, but still alive when it ended
    row("P5D - 3;- - 10", 0, 0, 5);          // older than the history: the first policy always was
    row("P30D P10D 0;P40D P5D 3;- P20D 4", 0, 2, 22);
    // The clock had been a year ahead at a change and was set back before the next one, on day 4.
    row("P1D - 0;P30D - 365;- - 4;P30D - 4", 5, 5, 35); // granted afterwards: by the newest policy
    row("P1D - 0;P30D - 365;- - 4", 0, 0, 1);           // dead before: by the first one
    row("- - 0;P1D - 365;- - 4", 2, 2, 3);              // died of the one that was in force until then
    row("- - 0;P1D - 365;P30D - 4", 3, 3, 4);           // in that very moment
    row("P5D - 0;P1D - 365;P30D - 4", 3, 3, 33);        // lived until then by the first one
    row("P5D - 0;- - 365;P30D - 4", 0, 0, 30);          // would have died of the first one only later
    // It was set behind the first of them.
    row("P1D - 100;P30D - 0", 3, 3, 33);
}

void TestApplication::computesDeadlines()
{
    QFETCH(QString, history);
    QFETCH(int, grantedDay);
    QFETCH(int, activeDay);
    QFETCH(int, deadlineDay);
    QList<RefreshPolicyPeriod> periods;
    for (const QString &part : history.split(u';', Qt::SkipEmptyParts))
        periods << policyOf(part);
    const auto day = [](int count) {
        return start + std::chrono::days(count);
    };
    const auto deadline = refreshDeadline(periods, day(grantedDay), day(activeDay));
    QCOMPARE(deadline ? toMilliseconds(*deadline) : -1, deadlineDay < 0 ? -1 : toMilliseconds(day(deadlineDay)));
}

void TestApplication::makesOrganisations()
{
    SeededRandom random(5);
    const auto organisation = newOrganisation(random);
    QVERIFY(looksLike(organisation.customerId, "[0-9a-f]{32}"));
    QCOMPARE(organisation.domain, QStringLiteral("myorganization"));
    QCOMPARE(organisation.lane, QStringLiteral("my"));
    QVERIFY(!organisation.name.isEmpty());
}

void TestApplication::makesUsers()
{
    SeededRandom random(6);
    const SecretString password("correct horse");
    const auto user = newUser(QStringLiteral("Ada"), QStringLiteral("ada@example.com"), password, random, start);
    QVERIFY(looksLike(user.id, "[0-9a-f]{32}"));
    QVERIFY(user.active);
    QCOMPARE(user.email, QStringLiteral("ada@example.com"));
    QVERIFY(crypto::verifyPassword(user.passwordHash, password));
    QVERIFY(!user.passwordHash.contains("correct"));
}

void TestApplication::makesPasswords()
{
    SeededRandom random(7);
    QSet<QByteArray> seen;
    QSet<char> letters;
    for (int i = 0; i < 300; ++i) {
        const QByteArray password = newPassword(random).reveal();
        QVERIFY2(looksLike(QString::fromLatin1(password), "[a-hjkmnp-uw-z2-9]{5}(-[a-hjkmnp-uw-z2-9]{5}){3}"),
                 password);
        seen.insert(password);
        for (char letter : password)
            letters.insert(letter);
    }
    QCOMPARE(seen.size(), 300);
    QCOMPARE(letters.size(), 31); // thirty and the hyphen
}

QTEST_GUILESS_MAIN(TestApplication)
#include "tst_application.moc"
