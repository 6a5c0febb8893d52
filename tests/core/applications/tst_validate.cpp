#include "core/applications/validate.h"
#include "core/base/random_source.h"

#include <QTest>

#include <QtEndian>

#include <functional>

using namespace grantdesk;
using namespace grantdesk::applications;

namespace {

using Change = std::function<void(Application &)>;

Application valid(Type type)
{
    SeededRandom random(1);
    Application application = newApplication(type, QStringLiteral("Name"), random, {}).application;
    if (auto *users = delegation(application))
        users->redirectUrls << QStringLiteral("https://a.example/cb");
    return application;
}

QByteArray chunk(const char *type, const QByteArray &data)
{
    QByteArray length(4, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(data.size()), length.data());
    return length + type + data + "CRC!";
}

QByteArray png(quint32 width, quint32 height, const QByteArray &more = {})
{
    QByteArray header(8, '\0');
    qToBigEndian<quint32>(width, header.data());
    qToBigEndian<quint32>(height, header.data() + 4);
    return QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", header + QByteArray("\x08\x06\0\0\0", 5)) + more
        + chunk("IEND", {});
}

Change redirectUrls(const QStringList &urls)
{
    return [urls](Application &application) {
        delegation(application)->redirectUrls = urls;
    };
}

Change logo(const QByteArray &bytes)
{
    return [bytes](Application &application) {
        delegation(application)->logoPng = bytes;
    };
}

Change expiries(std::optional<Period> absolute, std::optional<Period> inactivity)
{
    return [absolute, inactivity](Application &application) {
        delegation(application)->refresh.absoluteExpiry = absolute;
        delegation(application)->refresh.inactivityExpiry = inactivity;
    };
}

Change page(const QString &url)
{
    return [url](Application &application) {
        if (auto *web = std::get_if<WebApp>(&application.profile))
            web->descriptionUrl = url;
        else
            std::get<SinglePageApp>(application.profile).privacyPolicyUrl = url;
    };
}

Change email(const QString &text)
{
    return [text](Application &application) {
        std::get<SinglePageApp>(application.profile).developerEmail = text;
    };
}

PublicKey keyNamed(const QString &fingerprint)
{
    PublicKey key;
    key.key.fingerprint = fingerprint;
    return key;
}

/// "field:code(args)", for tables.
QStringList spelled(const QList<Problem> &problems)
{
    QStringList texts;
    for (const Problem &problem : problems)
        texts << QStringLiteral("%1:%2(%3)").arg(toString(problem.field), problem.code, problem.args.join(u'|'));
    return texts;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestValidate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptsNewApplications();
    void wantsARedirectUrlOnlyForSave();
    void judges_data();
    void judges();
    void judgesNotes();
    void namesFields();
};

void TestValidate::acceptsNewApplications()
{
    for (Type type : {Type::MachineToMachine, Type::Web, Type::SinglePage})
        QCOMPARE(spelled(validate(valid(type))), QStringList());
}

void TestValidate::wantsARedirectUrlOnlyForSave()
{
    for (Type type : {Type::Web, Type::SinglePage}) {
        Application application = valid(type);
        delegation(application)->redirectUrls.clear();
        QCOMPARE(spelled(validate(application, Stage::Creating)), QStringList());
        QCOMPARE(spelled(validate(application, Stage::Saving)),
                 QStringList{QStringLiteral("redirect_urls:redirect_url.missing()")});
    }
}

void TestValidate::judges_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, Type type, const Change &change, const QStringList &problems = {}) {
        QTest::newRow(name) << int(type) << change << problems;
    };
    const auto named = [](const QString &name) -> Change {
        return [name](Application &application) {
            application.name = name;
        };
    };
    const auto described = [](const QString &text) -> Change {
        return [text](Application &application) {
            application.description = text;
        };
    };
    const auto one = [](const char *problem) {
        return QStringList{QString::fromUtf8(problem)};
    };
    const Type web = Type::Web;
    const Type spa = Type::SinglePage;
    const Type m2m = Type::MachineToMachine;

    row("name empty", m2m, named({}), one("name:name.empty()"));
    row("name blank", m2m, named(QStringLiteral(" \u00a0 ")), one("name:name.empty()"));
    row("name at most", m2m, named(QString(128, u'a')));
    row("name too long", m2m, named(QString(129, u'a')), one("name:name.too_long(128)"));
    row("name of zero width", m2m, named(QStringLiteral("\u200c\u200d")), one("name:name.empty()"));
    row("name of fillers", m2m, named(QStringLiteral("\u3164 \u2800\u115f")), one("name:name.empty()"));
    row("name with a joiner", m2m, named(QStringLiteral("\u0645\u06cc\u200c\u062e")), {});
    row("name with a zero-width space", m2m, named(QStringLiteral("a\u200bb")), one("name:name.control_characters()"));
    row("name with a direction mark", m2m, named(QStringLiteral("a\u200fb")), one("name:name.control_characters()"));
    row("name with a soft hyphen", m2m, named(QStringLiteral("a\u00adb")), one("name:name.control_characters()"));
    row("name with tab", m2m, named(QStringLiteral("a\tb")), one("name:name.control_characters()"));
    row("name with line end", web, named(QStringLiteral("a\nb")), one("name:name.control_characters()"));
    row("name with NUL", web, named(QStringLiteral("a") + QChar(u'\0')), one("name:name.control_characters()"));
    row("name turned round", web, named(QStringLiteral("a\u202eb")), one("name:name.control_characters()"));
    row("name isolated", web, named(QStringLiteral("a\u2066b")), one("name:name.control_characters()"));
    row("name with half a pair", web, named(QStringLiteral("a") + QChar(0xd83d)),
        one("name:name.control_characters()"));
    row("name in any script", web, named(QStringLiteral("Ünï → 日本 😀 שלום")));
    row("description in lines", web, described(QStringLiteral("a\r\n\tb")));
    row("description with bell", web, described(QStringLiteral("a\ab")),
        one("description:description.control_characters()"));
    row("description at most", web, described(QString(2000, u'a')));
    row("description too long", web, described(QString(2001, u'a')), one("description:description.too_long(2000)"));

    const QString good = QStringLiteral("https://a.example/cb");
    row("description of emoji", web, described(QStringLiteral("😀").repeated(2000)));
    row("description of too many emoji", web, described(QStringLiteral("😀").repeated(2001)),
        one("description:description.too_long(2000)"));
    row("redirect URL empty", web, redirectUrls({good, {}}), one("redirect_urls:redirect_url.empty(1|)"));
    row("redirect URL too long", web, redirectUrls({good.leftJustified(2049, u'a')}),
        {QStringLiteral("redirect_urls:redirect_url.too_long(0|%1|2048)").arg(good.leftJustified(2049, u'a'))});
    row("redirect URL with space", web, redirectUrls({QStringLiteral("https://a b")}),
        one("redirect_urls:redirect_url.forbidden_character(0|https://a b|U+0020)"));
    row("redirect URL with backslash", web, redirectUrls({QStringLiteral("https:\\\\a")}),
        one("redirect_urls:redirect_url.forbidden_character(0|https:\\\\a|\\)"));
    row("redirect URL, broken escape", web, redirectUrls({QStringLiteral("https://a/%2")}),
        one("redirect_urls:redirect_url.forbidden_character(0|https://a/%2|%)"));
    row("redirect URL in another script", web, redirectUrls({QStringLiteral("https://münchen.example/cb")}),
        one("redirect_urls:redirect_url.non_ascii(0|https://münchen.example/cb|xn--mnchen-3ya.example)"));
    row("redirect URL relative", web, redirectUrls({QStringLiteral("/cb")}),
        one("redirect_urls:redirect_url.relative(0|/cb)"));
    row("redirect URL wildcard", web, redirectUrls({QStringLiteral("https://*.a")}),
        one("redirect_urls:redirect_url.wildcard(0|https://*.a)"));
    row("redirect URL fragment", spa, redirectUrls({QStringLiteral("https://a#b")}),
        one("redirect_urls:redirect_url.fragment(0|https://a#b)"));
    row("redirect URL script", spa, redirectUrls({QStringLiteral("JavaScript:x")}),
        one("redirect_urls:redirect_url.forbidden_scheme(0|JavaScript:x|JavaScript)"));
    row("redirect URL no host", spa, redirectUrls({QStringLiteral("https:///a")}),
        one("redirect_urls:redirect_url.no_host(0|https:///a)"));
    row("redirect URL user", spa, redirectUrls({QStringLiteral("https://a@b")}),
        one("redirect_urls:redirect_url.user_info(0|https://a@b)"));
    row("redirect URL port", spa, redirectUrls({QStringLiteral("https://a:0")}),
        one("redirect_urls:redirect_url.bad_port(0|https://a:0)"));
    row("redirect URL host", spa, redirectUrls({QStringLiteral("https://a..b")}),
        one("redirect_urls:redirect_url.bad_host(0|https://a..b)"));
    row("redirect URL address", spa, redirectUrls({QStringLiteral("https://8.8.8.8")}),
        one("redirect_urls:redirect_url.public_ip(0|https://8.8.8.8)"));
    row("redirect URL twice", web, redirectUrls({good, QStringLiteral("app:/cb"), good}),
        one("redirect_urls:redirect_url.duplicate(2|https://a.example/cb|0)"));
    row("two problems", web, redirectUrls({QStringLiteral("a"), good, QStringLiteral("b")}),
        {QStringLiteral("redirect_urls:redirect_url.relative(0|a)"),
         QStringLiteral("redirect_urls:redirect_url.relative(2|b)")});
    QStringList many;
    for (int i = 0; i < 51; ++i)
        many << QStringLiteral("https://a.example/%1").arg(i);
    row("fifty", web, redirectUrls(many.mid(1)));
    row("fifty-one", web, redirectUrls(many), one("redirect_urls:redirect_url.too_many(50)"));

    for (const char *period : {"P1D", "P7D", "P30D", "P3M", "P6M", "P1Y", "P100Y"})
        row(period, web, expiries(parsePeriod(QString::fromLatin1(period)), parsePeriod(QString::fromLatin1(period))));
    row("no expiry", spa, expiries({}, {}));
    row("absolute zero", spa, expiries(Period{0, 0}, {}), one("absolute_expiry:expiry.unsupported()"));
    row("absolute negative", spa, expiries(Period{1, -1}, {}), one("absolute_expiry:expiry.unsupported()"));
    row("inactivity endless", spa, expiries({}, Period{1201, 0}), one("inactivity_expiry:expiry.unsupported()"));
    row("inactivity negative", spa, expiries({}, Period{-1, 40}), one("inactivity_expiry:expiry.unsupported()"));

    row("logo", web, logo(png(64, 64, chunk("IDAT", "xx"))));
    row("logo at most", web, logo(png(64, 64, chunk("IDAT", QByteArray(256 * 1024 - 57, 'x')))));
    row("logo too large", web, logo(png(64, 64, chunk("IDAT", QByteArray(256 * 1024 - 56, 'x')))),
        one("logo:logo.too_large(256)"));
    row("logo is JPEG", web, logo("\xff\xd8\xff\xe0 JFIF"), one("logo:logo.not_png()"));
    row("logo is SVG", web, logo("<svg/>"), one("logo:logo.not_png()"));
    row("logo cut off", web, logo(png(64, 64).chopped(1)), one("logo:logo.not_png()"));
    row("logo with a tail", web, logo(png(64, 64) + "<script>"), one("logo:logo.not_png()"));
    row("logo signature only", web, logo(png(64, 64).left(8)), one("logo:logo.not_png()"));
    row("logo chunk beyond the end", web, logo(png(64, 64, QByteArray("\xff\xff\xff\xffIDAT", 8))),
        one("logo:logo.not_png()"));
    row("logo with two headers", web, logo(png(64, 64, chunk("IHDR", QByteArray(13, '\1')))),
        one("logo:logo.not_png()"));
    row("logo without width", web, logo(png(0, 64)), one("logo:logo.not_png()"));
    row("logo bomb", web, logo(png(64, 50'000)), one("logo:logo.too_many_pixels(2048)"));

    row("description URL", web, page(QStringLiteral("https://a.example/about#us")));
    row("description URL, IDN", web, page(QStringLiteral("http://münchen.example/über")));
    for (const char *url :
         {"a.example", "/about", "ftp://a.example", "javascript:alert(1)", "https://", "https://a b", "https:a",
          "https://u@a.example/", "https://a.example/\n", " https://a.example", "https://[::g]/"})
        row(url, web, page(QString::fromLatin1(url)), one("description_url:url.invalid()"));
    row("privacy URL", spa, page(QStringLiteral("https://a.example/privacy")));
    row("privacy URL bad", spa, page(QStringLiteral("data:x")), one("privacy_policy_url:url.invalid()"));
    row("privacy URL too long", spa, page(good.leftJustified(2049, u'a')),
        one("privacy_policy_url:url.too_long(2048)"));
    row(
        "developer name too long", spa,
        [](Application &application) {
            std::get<SinglePageApp>(application.profile).developerName = QString(129, u'a');
        },
        one("developer_name:developer_name.too_long(128)"));
    row(
        "developer name with line end", spa,
        [](Application &application) {
            std::get<SinglePageApp>(application.profile).developerName = QStringLiteral("a\n");
        },
        one("developer_name:developer_name.control_characters()"));
    for (const char *good : {"a@b", "ada.lovelace+x@sub.example.com", "o'brien@example.com", "ü@münchen.example"})
        row(good, spa, email(QString::fromUtf8(good)));
    for (const char *bad : {"a", "@", "@b", "a@", "a@@b", "a b@c", "a@b c", "a@b..c", "a@.b", "a@b.", "a@-b", "a@b-.c",
                            "a@b\n", "<a@b>", "a,b@c", "a\"@b", "a@b:c", "a@[127.0.0.1]"})
        row(bad, spa, email(QString::fromUtf8(bad)), one("developer_email:email.invalid()"));
    row("e-mail too long", spa, email(QStringLiteral("a@") + QString(253, u'b')),
        one("developer_email:email.invalid()"));
    row("e-mail local part too long", spa, email(QString(65, u'a') + QStringLiteral("@b")),
        one("developer_email:email.invalid()"));

    const auto secrets = [](int count, const QString &notes) -> Change {
        return [count, notes](Application &application) {
            clientSecrets(application)->fill(ClientSecret{}, count);
            clientSecrets(application)->last().notes = notes;
        };
    };
    row("five secrets", web, secrets(5, {}));
    row("six secrets", web, secrets(6, {}), one("secrets:secrets.too_many(5)"));
    row("notes too long", m2m, secrets(2, QString(65, u'a')), one("secret_notes:notes.too_long(64|1)"));
    row("notes of two lines", web, secrets(1, QStringLiteral("a\nb")), one("secret_notes:notes.control_characters(0)"));
    const auto keys = [](int count, const QString &extra) -> Change {
        return [count, extra](Application &application) {
            for (int i = 0; i < count; ++i)
                publicKeys(application)->append(keyNamed(QString::number(i)));
            if (!extra.isEmpty())
                publicKeys(application)->append(keyNamed(extra));
        };
    };
    row("twenty keys", m2m, keys(20, {}));
    row("twenty-one keys", m2m, keys(21, {}), one("keys:keys.too_many(20)"));
    row("a key twice", m2m, keys(3, QStringLiteral("1")), one("keys:keys.duplicate(3|1)"));
}

void TestValidate::judges()
{
    QFETCH(int, type);
    QFETCH(Change, change);
    Application application = valid(static_cast<Type>(type));
    change(application);
    QTEST(spelled(validate(application)), "problems");
}

void TestValidate::judgesNotes()
{
    QVERIFY(validateNotes({}).isEmpty());
    QVERIFY(validateNotes(QString(64, u'a')).isEmpty());
    QVERIFY(validateNotes(QStringLiteral("😀").repeated(64)).isEmpty());
    QCOMPARE(spelled(validateNotes(QStringLiteral("😀").repeated(65))),
             QStringList{QStringLiteral("secret_notes:notes.too_long(64)")});
    QCOMPARE(spelled(validateNotes(QString(65, u'a'))), QStringList{QStringLiteral("secret_notes:notes.too_long(64)")});
    QCOMPARE(spelled(validateNotes(QStringLiteral("a\rb"))),
             QStringList{QStringLiteral("secret_notes:notes.control_characters()")});
}

void TestValidate::namesFields()
{
    QCOMPARE(toString(Field::Name), QStringLiteral("name"));
    QCOMPARE(toString(Field::SecretNotes), QStringLiteral("secret_notes"));
    QCOMPARE(toString(Field::Keys), QStringLiteral("keys"));
}

QTEST_GUILESS_MAIN(TestValidate)
#include "tst_validate.moc"
