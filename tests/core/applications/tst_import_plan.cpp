// What importing would do, and what it refuses.

#include "tests/core/applications/interchange_samples.h"

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::tests;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Type)

class TestImportPlan final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plansCreation();
    void plansNothingForTheSame();
    void keepsALogoThatIsElsewhere();
    void refusesABrokenLogo();
    void plansChanges();
    void addsSecretsAndKeysOnly();
    void refusesInAPlan();
    void countsPlaces();
    void namesUsers();
    void namesKinds();
};

void TestImportPlan::plansCreation()
{
    const ImportPlan plan = planned({{sample(Type::Web), sample(Type::MachineToMachine)}, {}});
    QVERIFY(plan.isPossible() && plan.changesAnything());
    QVERIFY(plan.items[0].kind == ImportItem::Kind::Create);
    const Application &web = plan.items[0].application;
    QCOMPARE(web.clientId, QString(32, QLatin1Char('b')));
    QCOMPARE(web.id.size(), 32);
    QVERIFY(web.createdAt == sample(Type::Web).createdAt);
    QCOMPARE(clientSecrets(web)->first().id.size(), 32);
    QVERIFY(clientSecrets(web)->first().createdAt == sampleSecret().createdAt);
    const Application &machine = plan.items[1].application;
    QCOMPARE(publicKeys(machine)->first().id.size(), 32);
    QVERIFY(machine.id != web.id);
    QVERIFY(std::any_of(plan.items[0].changes.begin(), plan.items[0].changes.end(), [](const AuditChange &change) {
        return change.field == QLatin1String("name") && change.before.isEmpty();
    }));

    Application tomorrow = sample(Type::Web);
    tomorrow.clientId.clear();
    tomorrow.createdAt = now + 1ms;
    clientSecrets(tomorrow)->first().createdAt = TimePoint();
    const Application made = planned({{tomorrow}, {}}).items[0].application;
    QVERIFY(made.createdAt == now);
    QVERIFY(clientSecrets(made)->first().createdAt == now);
    QCOMPARE(made.clientId.size(), 32);
}

void TestImportPlan::plansNothingForTheSame()
{
    for (const Type type : {Type::MachineToMachine, Type::Web, Type::SinglePage}) {
        const ImportPlan plan = planned({{sample(type)}, {}}, {registered(type)});
        QVERIFY(plan.items[0].kind == ImportItem::Kind::Unchanged);
        QVERIFY(plan.items[0].changes.isEmpty());
        QVERIFY(plan.items[0].application == registered(type));
        QVERIFY(plan.isPossible() && !plan.changesAnything());
    }
}

void TestImportPlan::keepsALogoThatIsElsewhere()
{
    const Application stored = registered(Type::Web);
    QVERIFY(!delegation(stored)->logoPng.isEmpty());
    QJsonObject client = toClientMetadata(stored);
    client[QStringLiteral("logo_uri")] = QStringLiteral("https://cdn.example/logo.png");
    const auto read = parseInterchange(QJsonDocument(client).toJson());
    QVERIFY(read);
    QVERIFY(planned(*read, {stored}).items[0].kind == ImportItem::Kind::Unchanged);
    client.remove(QStringLiteral("logo_uri"));
    const auto without = parseInterchange(QJsonDocument(client).toJson());
    QVERIFY(planned(*without, {stored}).items[0].kind == ImportItem::Kind::Change);
}

void TestImportPlan::refusesABrokenLogo()
{
    QJsonObject client = toClientMetadata(sample(Type::Web));
    const auto refusalsOf = [&client](QByteArray png) {
        client[QStringLiteral("logo_uri")] = QLatin1String("data:image/png;base64,") + QLatin1String(png.toBase64());
        const auto read = parseInterchange(QJsonDocument(client).toJson());
        return refusals(planned(*read).items[0]);
    };
    const QByteArray whole = delegation(sample(Type::Web))->logoPng;
    QCOMPARE(refusalsOf(whole), QStringList());
    QByteArray broken = whole;
    const qsizetype data = broken.indexOf("IDAT") + 8;
    broken[data] = static_cast<char>(broken[data] ^ 0x55);
    QCOMPARE(refusalsOf(broken), QStringList{QStringLiteral("logo_uri import.logo_damaged")});
    // Said once.
    QCOMPARE(refusalsOf(whole.chopped(1)), QStringList{QStringLiteral("logo_uri logo.not_png")});
}

void TestImportPlan::plansChanges()
{
    Application draft = sample(Type::Web);
    draft.name = QStringLiteral("New");
    draft.createdAt = {};
    const ImportPlan plan = planned({{draft}, {}}, {registered(Type::SinglePage), registered(Type::Web)});
    const ImportItem &item = plan.items[0];
    QVERIFY(item.kind == ImportItem::Kind::Change);
    QVERIFY(item.changes
            == (QList{AuditChange{QStringLiteral("name"), QStringLiteral("Zurück “x”"), QStringLiteral("New")}}));
    Application expected = registered(Type::Web);
    expected.name = QStringLiteral("New");
    QVERIFY(item.application == expected);
    QVERIFY(item.newSecrets.isEmpty() && item.newKeys.isEmpty());
}

void TestImportPlan::addsSecretsAndKeysOnly()
{
    Application draft = sample(Type::MachineToMachine);
    *clientSecrets(draft) = {sampleSecret("another")};
    publicKeys(draft)->clear();
    const ImportItem item = planned({{draft}, {}}, {registered(Type::MachineToMachine)}).items[0];
    QVERIFY(item.kind == ImportItem::Kind::Change);
    QCOMPARE(item.newSecrets.size(), 1);
    QCOMPARE(item.newSecrets[0].sha256, crypto::sha256("another"));
    QCOMPARE(item.newSecrets[0].id.size(), 32);
    QCOMPARE(clientSecrets(item.application)->size(), 2);
    QCOMPARE(publicKeys(item.application)->size(), 1);
    QCOMPARE(item.changes.size(), 1);

    Application bare = registered(Type::MachineToMachine);
    publicKeys(bare)->clear();
    const ImportItem key = planned({{sample(Type::MachineToMachine)}, {}}, {bare}).items[0];
    QCOMPARE(key.newKeys.size(), 1);
    QCOMPARE(key.newKeys[0].id.size(), 32);
}

void TestImportPlan::refusesInAPlan()
{
    Application full = registered(Type::Web);
    for (int i = 1; i < maximumSecrets; ++i)
        *clientSecrets(full) += sampleSecret(QByteArray::number(i).constData());
    Application draft = sample(Type::Web);
    *clientSecrets(draft) = {sampleSecret("one more")};
    QCOMPARE(refusals(planned({{draft}, {}}, {full}).items[0]),
             QStringList{QStringLiteral("grantdesk_secrets secrets.limit_reached")});

    Application crowded = registered(Type::MachineToMachine);
    crowded.profile = MachineToMachine{{}, QList<PublicKey>(maximumKeys)};
    QCOMPARE(refusals(planned({{sample(Type::MachineToMachine)}, {}}, {crowded}).items[0]),
             QStringList{QStringLiteral("jwks keys.limit_reached")});

    Application other = sample(Type::SinglePage);
    other.clientId = sample(Type::Web).clientId;
    QCOMPARE(refusals(planned({{other}, {}}, {registered(Type::Web)}).items[0]),
             QStringList{QStringLiteral("grantdesk_type applications.type_is_fixed")});

    Application homeless = sample(Type::Web);
    delegation(homeless)->redirectUrls.clear();
    QCOMPARE(refusals(planned({{homeless}, {}}, {registered(Type::Web)}).items[0]),
             QStringList{QStringLiteral("redirect_uris redirect_url.missing")});
    QVERIFY(planned({{homeless}, {}}).isPossible());

    SeededRandom random(1);
    const ImportPlan again = planImport({{sample(Type::Web), sample(Type::SinglePage)}, {}}, {}, people(), random, now,
                                        {DeletedApplication{registered(Type::Web), now}});
    QCOMPARE(refusals(again.items[0]), QStringList{QStringLiteral("client_id applications.was_deleted")});
    QVERIFY(again.items[1].kind == ImportItem::Kind::Create);

    Application bad = sample(Type::SinglePage);
    bad.name.clear();
    auto &page = std::get<SinglePageApp>(bad.profile);
    page.delegation.redirectUrls += QStringLiteral("https://*.example/");
    page.developerEmail = QStringLiteral("nobody");
    page.developerName = QString(200, QLatin1Char('x'));
    page.delegation.logoPng = "GIF89a";
    const ImportPlan plan = planned({{bad}, {}});
    QVERIFY(!plan.isPossible());
    QVERIFY(plan.items[0].kind == ImportItem::Kind::Refuse);
    QCOMPARE(
        refusals(plan.items[0]),
        (QStringList{QStringLiteral("client_name name.empty"), QStringLiteral("redirect_uris[2] redirect_url.wildcard"),
                     QStringLiteral("logo_uri logo.not_png"),
                     QStringLiteral("grantdesk_developer_name developer_name.too_long"),
                     QStringLiteral("contacts[0] email.invalid")}));
    QCOMPARE(plan.items[0].refusals[1].error.args.value(1), QStringLiteral("https://*.example/"));
}

void TestImportPlan::countsPlaces()
{
    QList<Application> there;
    for (int i = 0; i + 1 < maximumApplications; ++i) {
        Application one = registered(Type::SinglePage);
        one.clientId = QString::number(i);
        there += one;
    }
    there[0].clientId = sample(Type::Web).clientId;
    there[0].profile = sample(Type::Web).profile;
    Application first = sample(Type::SinglePage);
    first.clientId.clear();
    const ImportPlan plan = planned({{sample(Type::Web), first, first}, {}}, there);
    QVERIFY(plan.items[0].kind == ImportItem::Kind::Unchanged);
    QVERIFY(plan.items[1].kind == ImportItem::Kind::Create);
    QVERIFY(plan.items[2].kind == ImportItem::Kind::Refuse);
    QCOMPARE(refusals(plan.items[2]), QStringList{QStringLiteral(" applications.limit_reached")});
    QVERIFY(!plan.isPossible());
}

void TestImportPlan::namesUsers()
{
    Application draft = sample(Type::MachineToMachine);
    publicKeys(draft)->first().createdBy = QStringLiteral("ADA@Example.com");
    QCOMPARE(publicKeys(planned({{draft}, {}}).items[0].application)->first().createdBy, ada);
    for (const QString &nobody : {QStringLiteral("bob@example.com"), QString()}) {
        publicKeys(draft)->first().createdBy = nobody;
        const ImportItem item = planned({{draft}, {}}).items[0];
        QCOMPARE(refusals(item), QStringList{QStringLiteral("jwks.keys[0] import.user_unknown")});
        QCOMPARE(item.refusals[0].error.args, QStringList{nobody});
    }
}

void TestImportPlan::namesKinds()
{
    QCOMPARE(toString(ImportItem::Kind::Create), QStringLiteral("create"));
    QCOMPARE(toString(ImportItem::Kind::Change), QStringLiteral("change"));
    QCOMPARE(toString(ImportItem::Kind::Unchanged), QStringLiteral("unchanged"));
    QCOMPARE(toString(ImportItem::Kind::Refuse), QStringLiteral("refuse"));
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_import_plan.moc"
