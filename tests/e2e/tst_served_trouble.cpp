#include "app/shared/bootstrap.h"
#include "app/shared/server_host.h"
#include "core/oauth/endpoints.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace grantdesk;

namespace {

constexpr char token[] = "the token of this test";
constexpr char control[] = "/grantdesk/control/v1";

struct Heard {
    int status = 0;
    QByteArray header;
    QJsonObject body;
};

/// The server as it is served, with a hand on its database's connection: what SQLite refuses there, it refuses as if
/// the file or the disk were to blame.
class Served {
public:
    Served()
    {
        app::ServerChoices choices;
        choices.controlToken = SecretString(token);
        choices.prepare = [this](storage::Stores &stores) -> Result<void> {
            m_onServersThread = std::make_unique<QObject>();
            return app::ensureFirstStart(stores, m_random, m_clock).map([](const auto &) {});
        };
        m_server = app::makeServer(m_folder.path(), m_clock, m_random, choices);
        const auto url = m_server->start(QHostAddress::LocalHost, 0);
        m_port = url ? quint16(QUrl(QString::fromLatin1(*url)).port()) : quint16(0);
    }

    /// Runs a pragma on the server's own connection; its answer.
    QString pragma(const QString &sql)
    {
        QString answer = QStringLiteral("failed");
        const auto run = [&] {
            const QStringList names = QSqlDatabase::connectionNames();
            QSqlQuery query(QSqlDatabase::database(names.value(0), false));
            if (names.size() == 1 && query.exec(QStringLiteral("PRAGMA ") + sql))
                answer = query.next() ? query.value(0).toString() : QString();
        };
        QMetaObject::invokeMethod(m_onServersThread.get(), run, Qt::BlockingQueuedConnection);
        return answer;
    }

    Heard ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        socket.write(method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port)
                     + "\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
        QByteArray answer;
        while (socket.state() != QAbstractSocket::UnconnectedState && socket.waitForReadyRead(10'000))
            answer += socket.readAll();
        const qsizetype end = answer.indexOf("\r\n\r\n");
        return {answer.mid(9, 3).toInt(), answer.left(end), QJsonDocument::fromJson(answer.mid(end + 4)).object()};
    }

    /// The status of writing something down.
    int write()
    {
        const QByteArray name = "M" + QByteArray::number(++m_written);
        const QByteArray application = R"({"type":"machine-to-machine","name":")" + name + R"(","description":")"
            + QByteArray(2000, 'x') + "\"}";
        return ask("POST", QByteArray(control) + "/applications", application).status;
    }
    qsizetype written() const
    {
        return ask("GET", QByteArray(control) + "/applications")
            .body.value(QLatin1String("applications"))
            .toArray()
            .size();
    }
    Heard refresh() const { return ask("POST", oauth::tokenPath, R"({"grant_type":"refresh_token"})"); }
    Heard visit() const { return ask("GET", oauth::authorizePath); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QObject> m_onServersThread; ///< outlives the server, so that nothing is left to run on it
    std::unique_ptr<network::HttpServer> m_server;
    quint16 m_port = 0;
    int m_written = 0;
};

} // namespace

/// A database that lets nobody write while the server runs, and then lets them again: 503 meanwhile, no restart, and
/// nothing that was answered is lost.
class ServedTroubleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readOnlyAndThenNot();
    void fullAndThenNot();
};

void ServedTroubleTest::readOnlyAndThenNot()
{
    Served served;
    qsizetype answered = 0;
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(served.write(), 201);
        QCOMPARE(served.written(), ++answered);
        QCOMPARE(served.pragma(QStringLiteral("query_only = ON")), QString());

        QCOMPARE(served.write(), 503);
        const Heard refused = served.refresh();
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.body.value(QLatin1String("error")).toString(), QStringLiteral("temporarily_unavailable"));
        QVERIFY(refused.header.contains("\r\nRetry-After: 1\r\n"));
        const Heard page = served.visit();
        QCOMPARE(page.status, 503);
        QVERIFY(page.header.contains("\r\nContent-Type: text/html"));

        QCOMPARE(served.pragma(QStringLiteral("query_only = OFF")), QString());
        QCOMPARE(served.refresh().status, 401);
        QCOMPARE(served.visit().status, 400);
        QCOMPARE(served.written(), answered);
    }
}

void ServedTroubleTest::fullAndThenNot()
{
    Served served;
    qsizetype answered = 0;
    for (int round = 0; round < 3; ++round) {
        const QString size = served.pragma(QStringLiteral("page_count"));
        QCOMPARE(served.pragma(QStringLiteral("max_page_count = ") + size), size);
        int status = 0;
        while ((status = served.write()) == 201)
            QVERIFY(++answered < 1000);
        QCOMPARE(status, 503);
        // What needs no room goes on.
        QCOMPARE(served.visit().status, 400);
        QCOMPARE(served.written(), answered);

        QCOMPARE(served.pragma(QStringLiteral("max_page_count = 1000000")), QStringLiteral("1000000"));
        QCOMPARE(served.write(), 201);
        QCOMPARE(served.written(), ++answered);
    }
    QCOMPARE(served.pragma(QStringLiteral("integrity_check")), QStringLiteral("ok"));
}

QTEST_GUILESS_MAIN(ServedTroubleTest)
#include "tst_served_trouble.moc"
