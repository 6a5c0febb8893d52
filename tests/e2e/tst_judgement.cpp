#include "tests/support/real_workbench.h"
#include "ui/applications/application_list.h"
#include "ui/applications/application_table_model.h"
#include "ui/applications/applications_page.h"
#include "ui/applications/health_box.h"
#include "ui/applications/health_card.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTableView>
#include <QTest>

using namespace grantdesk;
using applications::Type;
using Judgement = QMap<QString, QStringList>; ///< of each application its codes, and what the list says in one word

namespace {

constexpr int patience = 20'000;

/// The open window and `grantdeskctl` side by side on one data folder.
struct Pair {
    explicit Pair(tests::RealWorkbench &on)
        : world(on)
        , page(on.workbench)
    {
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(page.list()->table()->model()->rowCount() == 3, patience);
    }

    QJsonDocument ctl(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(GRANTDESK_BIN "/grantdeskctl"),
                      QStringList{QStringLiteral("--data-dir"), world.folder.path(), QStringLiteral("--json")}
                          + arguments);
        if (!process.waitForFinished(patience) || process.exitCode() != 0)
            qWarning() << arguments << process.exitCode() << process.readAllStandardError();
        return QJsonDocument::fromJson(process.readAllStandardOutput());
    }

    Judgement ofCtl() const
    {
        Judgement judgement;
        const QJsonArray all = ctl({QStringLiteral("app"), QStringLiteral("health")}).array();
        for (const QJsonValue &one : all) {
            QStringList &codes = judgement[one[QLatin1String("name")].toString()];
            for (const QJsonValue finding : one[QLatin1String("findings")].toArray())
                codes.append(finding[QLatin1String("code")].toString());
            codes.append(one[QLatin1String("severity")].toString());
        }
        return judgement;
    }

    Judgement ofWindow()
    {
        using Model = ui::ApplicationTableModel;
        static const QMap<QString, QString> words{
            {ui::severityName(applications::Severity::Ok), QStringLiteral("ok")},
            {ui::severityName(applications::Severity::Notice), QStringLiteral("notice")},
            {ui::severityName(applications::Severity::Warning), QStringLiteral("warning")},
            {ui::severityName(applications::Severity::Danger), QStringLiteral("danger")}};
        Judgement judgement;
        const QAbstractItemModel *list = page.list()->table()->model();
        for (int row = 0; row < list->rowCount(); ++row) {
            QStringList &codes = judgement[list->index(row, Model::Name).data().toString()];
            Q_EMIT page.list()->healthRequested(list->index(row, 0).data(Model::IdRole).toString());
            auto *box = page.findChild<ui::HealthBox *>();
            for (const applications::Finding &finding : box->card()->findings())
                codes.append(finding.code);
            delete box;
            codes.append(words.value(list->index(row, Model::Health).data().toString()));
        }
        return judgement;
    }

    tests::RealWorkbench &world;
    ui::ApplicationsPage page;
};

} // namespace

/// The window and grantdeskctl judge the health of applications by the same clock, wherever it stands.
class TestJudgement final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        ui::Theme::instance().install();
        ui::useLanguage(QStringLiteral("en"));
    }

    void bothFollowTheServersClock()
    {
        tests::RealWorkbench world;
        const TimePoint now = world.clock.now();
        world.add(Type::Web, QStringLiteral("Shop"), [now](applications::Application &shop) {
            applications::clientSecrets(shop)->first().expiresAt = now + std::chrono::days(40);
        });
        world.add(Type::SinglePage, QStringLiteral("Page"));
        world.add(Type::MachineToMachine, QStringLiteral("Export"));
        Pair both(world);
        const Judgement today = both.ofCtl();
        QCOMPARE(today.value(QStringLiteral("Shop")), QStringList{QStringLiteral("ok")});
        QCOMPARE(both.ofWindow(), today);

        // The open window finds it out by itself.
        both.ctl({QStringLiteral("clock"), QStringLiteral("advance"), QStringLiteral("20d")});
        const Judgement near = both.ofCtl();
        QCOMPARE(near.value(QStringLiteral("Shop")),
                 (QStringList{QStringLiteral("secret.expiring"), QStringLiteral("warning")}));
        QTRY_COMPARE_WITH_TIMEOUT(both.ofWindow(), near, patience);

        both.ctl({QStringLiteral("clock"), QStringLiteral("advance"), QStringLiteral("90d")});
        const Judgement late = both.ofCtl();
        QVERIFY(late.value(QStringLiteral("Shop")).contains(QStringLiteral("secret.expired")));
        QVERIFY(late.value(QStringLiteral("Page")).contains(QStringLiteral("application.unused")));
        both.page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(both.ofWindow(), late, patience);

        both.ctl({QStringLiteral("clock"), QStringLiteral("real")});
        both.page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(both.ofWindow(), today, patience);
    }

    /// What is made while the clock is moved is of the server's day for both, and not old from the start.
    void bothDateByTheServersClock()
    {
        tests::RealWorkbench world;
        for (const char *name : {"A", "B", "C"})
            world.add(Type::Web, QLatin1String(name));
        Pair both(world);
        both.ctl({QStringLiteral("clock"), QStringLiteral("advance"), QStringLiteral("P1Y")});
        both.ctl({QStringLiteral("app"), QStringLiteral("create"), QStringLiteral("--type"), QStringLiteral("web"),
                  QStringLiteral("--name"), QStringLiteral("New"), QStringLiteral("--redirect-url"),
                  QStringLiteral("https://shop.example.com/cb")});
        both.ctl({QStringLiteral("secret"), QStringLiteral("add"), QStringLiteral("New")});
        const Judgement judged = both.ofCtl();
        QCOMPARE(judged.value(QStringLiteral("New")), QStringList{QStringLiteral("ok")});
        both.page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(both.ofWindow(), judged, patience);
        const QAbstractItemModel *list = both.page.list()->table()->model();
        QCOMPARE(list->index(3, ui::ApplicationTableModel::Created).data().toString(), QStringLiteral("Just now"));
    }
};

QTEST_MAIN(TestJudgement)
#include "tst_judgement.moc"
