#include "tests/control/control_workbench.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace grantdesk;
using app::control::ControlApi;

namespace {

/// The names of the parameters in an operation's query, in order.
QStringList queryOf(const QJsonObject &operation)
{
    QStringList names;
    const QJsonArray parameters = operation[QLatin1String("parameters")].toArray();
    for (const auto &parameter : parameters) {
        if (parameter[QLatin1String("in")] == QLatin1String("query"))
            names += parameter[QLatin1String("name")].toString();
    }
    names.sort();
    return names;
}

} // namespace

/// The OpenAPI file against the code.
class ControlDescription : public QObject, private ControlWorkbench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addBackends(); }
    void init() { open(); }
    void isWhatItsDescriptionSays();
    void describesLogEntries();
    void tellsWhatEveryRecipeDoes();
    void describesNoOpenObject();
    void refusesWhatItsDescriptionDoesNotName();
};

void ControlDescription::isWhatItsDescriptionSays()
{
    const auto answer = call("GET", "/openapi.json");
    QFile file(QStringLiteral(":/control/openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(answer.body, file.readAll());
    const QJsonObject paths = json(answer)[QLatin1String("paths")].toObject();
    QStringList described;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path->toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            const QJsonObject operation = method->toObject();
            const bool takesBody = operation.contains(QLatin1String("requestBody"));
            described += method.key().toUpper() + QLatin1Char(' ') + path.key() + QLatin1Char(takesBody ? '+' : ' ')
                + queryOf(operation).join(QLatin1Char(','));
        }
    }
    QStringList coded;
    for (const auto &route : app::control::routes()) {
        QByteArrayList query = route.query;
        std::sort(query.begin(), query.end());
        coded += QLatin1String(route.method) + QLatin1Char(' ') + QLatin1String(route.path)
            + QLatin1Char(route.body == app::control::Body::None ? ' ' : '+') + QString::fromLatin1(query.join(','));
    }
    described.sort();
    coded.sort();
    QCOMPARE(coded, described);
    QCOMPARE(json(answer)[QLatin1String("servers")][0][QLatin1String("url")].toString(),
             QLatin1String(ControlApi::root));
}

/// Every member that an entry can have, and of those that must be there none that can be missing.
void ControlDescription::describesLogEntries()
{
    const QJsonValue described = json(
        call("GET", "/openapi.json"))[QLatin1String("components")][QLatin1String("schemas")][QLatin1String("LogEntry")];
    QStringList required;
    for (const QJsonValue &name : described[QLatin1String("required")].toArray())
        required += name.toString();
    required.sort();
    authserver::LogEntry entry;
    QCOMPARE(required, authserver::toJson(entry).keys());
    entry.reason = "said when there is one";
    QCOMPARE(described[QLatin1String("properties")].toObject().keys(), authserver::toJson(entry).keys());
}

void ControlDescription::tellsWhatEveryRecipeDoes()
{
    const QJsonValue kinds = json(call(
        "GET", "/openapi.json"))[QLatin1String("components")][QLatin1String("schemas")][QLatin1String("RecipeKind")];
    QStringList listed;
    for (const QJsonValue &kind : kinds[QLatin1String("enum")].toArray())
        listed += kind.toString();
    QStringList coded;
    for (const auto kind : authserver::allRecipeKinds()) {
        coded += QString::fromLatin1(authserver::toWire(kind));
        QVERIFY2(kinds[QLatin1String("description")].toString().contains(coded.last()), qPrintable(coded.last()));
    }
    QCOMPARE(listed, coded);
}

/// A member that a schema of an answer does not name is a mistake in one of the two.
void ControlDescription::describesNoOpenObject()
{
    QList<QJsonValue> left{json(call("GET", "/openapi.json"))[QLatin1String("components")]};
    int objects = 0;
    while (!left.isEmpty()) {
        const QJsonValue value = left.takeLast();
        const QJsonObject object = value.toObject();
        if (object.contains(QLatin1String("properties")) && object[QLatin1String("type")] == QLatin1String("object")) {
            ++objects;
            QVERIFY2(object[QLatin1String("additionalProperties")] == QJsonValue(false),
                     QJsonDocument(object).toJson().constData());
        }
        for (const QJsonValue &inner : object)
            left.append(inner);
        for (const QJsonValue &inner : value.toArray())
            left.append(inner);
    }
    QVERIFY(objects > 10);
}

/// Each operation's own example, with a member that its schema does not have; each query likewise.
void ControlDescription::refusesWhatItsDescriptionDoesNotName()
{
    const auto before = app::exportSeed(*m_stores).value();
    const QString secret = m_stores->applications()
                               .resolve(QStringLiteral("W"))
                               .map([](const auto &web) { return applications::clientSecrets(web)->first().id; })
                               .value();
    const QJsonObject paths = json(call("GET", "/openapi.json"))[QLatin1String("paths")].toObject();
    int tried = 0;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const bool isKey = path.key().contains(QLatin1String("/keys"));
        QString address = path.key();
        address.replace(QLatin1String("{app}"), isKey ? QStringLiteral("M") : QStringLiteral("W"))
            .replace(QLatin1String("{user}"), QStringLiteral("Ada"))
            .replace(QLatin1String("{secret}"), secret);
        const QJsonObject methods = path->toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            const QByteArray verb = method.key().toUpper().toLatin1();
            const auto asked = call(verb, address.toUtf8() + "?unheard_of=1");
            QVERIFY2(asked.status >= 400 && asked.status < 500, qPrintable(address));
            const QJsonObject operation = method->toObject();
            if (!operation.contains(QLatin1String("requestBody")))
                continue;
            QJsonObject body = operation[QLatin1String("requestBody")][QLatin1String("content")]
                                        [QLatin1String("application/json")][QLatin1String("example")]
                                            .toObject();
            body.insert(QStringLiteral("unheard_of"), 1);
            const auto refused = call(verb, address.toUtf8(), QJsonDocument(body).toJson());
            QVERIFY2(refused.status == 422, refused.body.constData());
            QVERIFY2(errorOf(refused)[QLatin1String("path")] == QStringLiteral("unheard_of"),
                     address.toUtf8() + refused.body);
            ++tried;
        }
    }
    QVERIFY(tried >= 12);
    QCOMPARE(app::exportSeed(*m_stores).value(), before);
    QVERIFY(m_stores->controls().recipes()->isEmpty());
    QVERIFY(m_stores->controls().clock()->isReal());
}

QTEST_GUILESS_MAIN(ControlDescription)
#include "tst_control_description.moc"
