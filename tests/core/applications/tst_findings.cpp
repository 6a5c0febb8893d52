#include "core/applications/health.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace std::chrono_literals;

namespace {

const TimePoint start = fromMilliseconds(1'795'000'000'000);

ClientSecret secretOf(const QString &notes, std::optional<TimePoint> expiresAt = {})
{
    ClientSecret secret;
    secret.id = QStringLiteral("secret-") + notes;
    secret.lastFour = QStringLiteral("Zx3k");
    secret.notes = notes;
    secret.createdAt = start;
    secret.lastUsedAt = start;
    secret.expiresAt = expiresAt;
    return secret;
}

PublicKey keyOf(std::optional<TimePoint> validUntil = {})
{
    PublicKey key;
    key.id = QStringLiteral("key");
    key.key.fingerprint = QString(64, QLatin1Char('a'));
    if (validUntil)
        key.key.certificate = crypto::CertificateInfo{QStringLiteral("CN=nightly"), start, *validUntil};
    return key;
}

/// An application that has all it needs and was just used.
Application soundOne(Type type)
{
    Application application;
    application.id = QStringLiteral("id");
    application.name = QStringLiteral("Nightly export");
    application.createdAt = start;
    application.lastUsedAt = start;
    if (type == Type::MachineToMachine)
        application.profile = MachineToMachine{{secretOf({})}, {keyOf()}};
    else if (type == Type::Web)
        application.profile = WebApp{{{QStringLiteral("https://a.example/cb")}, {}, {}}, {secretOf({})}, {}};
    else
        application.profile = SinglePageApp{{{QStringLiteral("com.example.app:/cb")}, {true, {}, {}}, {}}, {}, {}, {}};
    return application;
}

/// "code severity", one a finding.
QStringList told(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines += finding.code + QLatin1Char(' ') + toString(finding.severity);
    return lines;
}

struct Case {
    Application application;
    TimePoint now;
};

Case withSecret(const ClientSecret &secret, TimePoint now)
{
    Application application = soundOne(Type::Web);
    application.lastUsedAt = now;
    *clientSecrets(application) = {secret};
    return {application, now};
}

Case withKey(const PublicKey &key, TimePoint now)
{
    Application application = soundOne(Type::MachineToMachine);
    application.lastUsedAt = now;
    *publicKeys(application) = {key};
    return {application, now};
}

Case withUrl(Type type, const char *url)
{
    Application application = soundOne(type);
    delegation(application)->redirectUrls = {QLatin1String(url)};
    return {application, start};
}

} // namespace

Q_DECLARE_METATYPE(Case)

class TestHealth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void putsTheWorstFirst();
    void expiredBesideALivingOneIsNoDanger();
    void namesWhatItIsAbout();
    void listsExpiries();
    void namesSeverities();
};

void TestHealth::finds_data()
{
    QTest::addColumn<Case>("given");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Case &given, const QStringList &expected = {}) {
        QTest::newRow(name) << given << expected;
    };
    const auto one = [](const char *text) {
        return QStringList{QLatin1String(text)};
    };

    row("sound machine", {soundOne(Type::MachineToMachine), start});
    row("sound web", {soundOne(Type::Web), start});
    row("sound page", {soundOne(Type::SinglePage), start});

    const TimePoint end = start + 400 * 24h;
    row("31 days before", withSecret(secretOf({}, end), end - 30 * 24h - 1ms));
    row("30 days before", withSecret(secretOf({}, end), end - 30 * 24h), one("secret.expiring warning"));
    row("a moment before", withSecret(secretOf({}, end), end - 1ms), one("secret.expiring warning"));
    row("expired", withSecret(secretOf({}, end), end), one("secret.expired danger"));

    ClientSecret fresh = secretOf({});
    fresh.lastUsedAt.reset();
    row("young and never used", withSecret(fresh, start + 30 * 24h - 1ms));
    row("never used", withSecret(fresh, start + 30 * 24h), one("secret.never_used notice"));
    fresh.expiresAt = start + 31 * 24h;
    row("never used, and expired", withSecret(fresh, start + 31 * 24h), one("secret.expired danger"));

    row("certificate 31 days before", withKey(keyOf(end), end - 30 * 24h - 1ms));
    row("certificate 30 days before", withKey(keyOf(end), end - 30 * 24h), one("certificate.expiring notice"));
    row("certificate a moment before", withKey(keyOf(end), end - 1ms), one("certificate.expiring notice"));
    row("certificate expired", withKey(keyOf(end), end), one("certificate.expired warning"));

    Application bare = soundOne(Type::Web);
    clientSecrets(bare)->clear();
    row("web without a secret", {bare, start}, one("secret.missing warning"));
    bare = soundOne(Type::Web);
    delegation(bare)->redirectUrls.clear();
    row("web without a redirect URL", {bare, start}, one("redirect_url.missing warning"));
    bare = soundOne(Type::MachineToMachine);
    clientSecrets(bare)->clear();
    row("machine without a secret", {bare, start}, one("secret.missing warning"));
    bare = soundOne(Type::MachineToMachine);
    publicKeys(bare)->clear();
    row("machine without a key", {bare, start}, one("key.missing warning"));

    row("plain http", withUrl(Type::Web, "http://intranet.example/cb"), one("redirect_url.plain_http warning"));
    row("plain http, single page", withUrl(Type::SinglePage, "http://10.0.0.1/"),
        one("redirect_url.plain_http warning"));
    row("loopback", withUrl(Type::Web, "http://127.0.0.1/cb"));
    row("localhost", withUrl(Type::Web, "http://localhost:3000/cb"));

    Application still = soundOne(Type::SinglePage);
    delegation(still)->refresh.rotate = false;
    row("page without rotation", {still, start}, one("refresh.no_rotation warning"));

    row("used 90 days ago, nearly", {soundOne(Type::SinglePage), start + 90 * 24h - 1ms});
    row("used 90 days ago", {soundOne(Type::SinglePage), start + 90 * 24h}, one("application.unused notice"));
    Application never = soundOne(Type::SinglePage);
    never.lastUsedAt.reset();
    row("never used, nearly", {never, start + 90 * 24h - 1ms});
    row("never used at all", {never, start + 90 * 24h}, one("application.unused notice"));
}

void TestHealth::finds()
{
    QFETCH(Case, given);
    QFETCH(QStringList, expected);
    QCOMPARE(told(health(given.application, given.now)), expected);
}

void TestHealth::putsTheWorstFirst()
{
    Application application = soundOne(Type::Web);
    application.lastUsedAt.reset();
    delegation(application)->redirectUrls = {QStringLiteral("http://a.example/cb")};
    *clientSecrets(application) = {secretOf({}, start + 24h)};
    const auto findings = health(application, start + 90 * 24h);
    QCOMPARE(told(findings),
             (QStringList{QStringLiteral("secret.expired danger"), QStringLiteral("redirect_url.plain_http warning"),
                          QStringLiteral("application.unused notice")}));
    QVERIFY(worstOf(findings) == Severity::Danger);
    QVERIFY(worstOf({}) == Severity::Ok);
}

void TestHealth::expiredBesideALivingOneIsNoDanger()
{
    Application application = soundOne(Type::Web);
    *clientSecrets(application) = {secretOf({}, start), secretOf({})};
    QCOMPARE(told(health(application, start)), QStringList{QStringLiteral("secret.expired warning")});
}

void TestHealth::namesWhatItIsAbout()
{
    const TimePoint end = start + 24h;
    const Case secret = withSecret(secretOf(QStringLiteral("nightly"), end), start);
    const Finding expected{
        QStringLiteral("secret.expiring"), Severity::Warning, {QStringLiteral("Zx3k"), QStringLiteral("nightly")}, end};
    QVERIFY(health(secret.application, secret.now) == QList{expected});

    const Case key = withKey(keyOf(end), start);
    const Finding certificate{QStringLiteral("certificate.expiring"),
                              Severity::Notice,
                              {QStringLiteral("aaaaaaaaaaaaaaaa"), QStringLiteral("CN=nightly")},
                              end};
    QVERIFY(health(key.application, key.now) == QList{certificate});

    Application unused = soundOne(Type::SinglePage);
    unused.lastUsedAt = start + 5h;
    QCOMPARE(health(unused, start + 100 * 24h).value(0).at, std::optional(start + 5h));
}

void TestHealth::listsExpiries()
{
    Application machine = soundOne(Type::MachineToMachine);
    *clientSecrets(machine) = {secretOf(QStringLiteral("late"), start + 10h), secretOf({}, start),
                               secretOf({}, start + 1ms), secretOf(QStringLiteral("never"))};
    *publicKeys(machine) = {keyOf(start + 5h), keyOf(start), keyOf()};
    Application web = soundOne(Type::Web);
    web.name = QStringLiteral("Web");
    *clientSecrets(web) = {secretOf({}, start + 7h)};

    QStringList lines;
    for (const Expiry &expiry : expiries({machine, web, soundOne(Type::SinglePage)}, start)) {
        const bool isSecret = expiry.kind == Expiry::Kind::Secret;
        lines += QStringLiteral("%1 %2 %3 %4")
                     .arg(expiry.part)
                     .arg((expiry.at - start) / 1ms)
                     .arg(expiry.applicationName, expiry.label);
        QCOMPARE(isSecret, expiry.part.startsWith(QLatin1String("secret-")));
    }
    QCOMPARE(lines,
             (QStringList{QStringLiteral("secret- 1 Nightly export Zx3k"),
                          QStringLiteral("key 18000000 Nightly export CN=nightly"),
                          QStringLiteral("secret- 25200000 Web Zx3k"),
                          QStringLiteral("secret-late 36000000 Nightly export Zx3k (late)")}));
}

void TestHealth::namesSeverities()
{
    QCOMPARE(toString(Severity::Ok), QStringLiteral("ok"));
    QCOMPARE(toString(Severity::Notice), QStringLiteral("notice"));
    QCOMPARE(toString(Severity::Warning), QStringLiteral("warning"));
    QCOMPARE(toString(Severity::Danger), QStringLiteral("danger"));
}

QTEST_GUILESS_MAIN(TestHealth)
#include "tst_findings.moc"
