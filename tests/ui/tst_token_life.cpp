#include "tests/ui/applications_desk.h"

#include "ui/applications/token_life.h"
#include "ui/style/theme.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::RefreshPolicy;
using applications::Type;
using ui::LifeMark;
using Mark = ui::LifeMark::Kind;

Q_DECLARE_METATYPE(RefreshPolicy)

class TestTokenLife final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }

    void marks_data()
    {
        using Marks = QList<LifeMark>;
        QTest::addColumn<RefreshPolicy>("policy");
        QTest::addColumn<Marks>("marks");
        const LifeMark granted{Mark::Granted, 0, {}};
        const LifeMark used{Mark::Used, 0.25, {}};
        const LifeMark replaced{Mark::Replaced, 0.25, {}};
        const LifeMark open{Mark::GoesOn, 1, {}};
        const Period day{0, 1};
        const Period month{0, 30};
        const Period half{6, 0};
        const Period year{12, 0};
        QTest::newRow("no limit") << RefreshPolicy{false, {}, {}} << Marks{granted, used, open};
        QTest::newRow("rotation") << RefreshPolicy{true, {}, {}} << Marks{granted, replaced, open};
        QTest::newRow("inactivity only") << RefreshPolicy{false, {}, half}
                                         << Marks{granted, used, {Mark::UseBy, 0.65, half}, open};
        QTest::newRow("absolute only") << RefreshPolicy{false, year, {}} << Marks{granted, used, {Mark::Ends, 1, year}};
        QTest::newRow("both, to scale") << RefreshPolicy{true, year, half}
                                        << Marks{granted, replaced, {Mark::UseBy, 0.75, half}, {Mark::Ends, 1, year}};
        QTest::newRow("both, far apart") << RefreshPolicy{false, year, day}
                                         << Marks{granted, used, {Mark::UseBy, 0.4, day}, {Mark::Ends, 1, year}};
        QTest::newRow("both, near") << RefreshPolicy{false, month, Period{0, 29}}
                                    << Marks{granted, used, {Mark::UseBy, 0.85, Period{0, 29}}, {Mark::Ends, 1, month}};
        QTest::newRow("inactivity without effect")
            << RefreshPolicy{false, month, half} << Marks{granted, used, {Mark::Ends, 1, month}};
        QTest::newRow("both the same") << RefreshPolicy{false, month, month}
                                       << Marks{granted, used, {Mark::Ends, 1, month}};
    }
    void marks()
    {
        QFETCH(RefreshPolicy, policy);
        QFETCH(QList<LifeMark>, marks);
        const auto found = ui::lifeMarks(policy);
        QCOMPARE(found.size(), marks.size());
        for (qsizetype index = 0; index < marks.size(); ++index) {
            QCOMPARE(found[index].kind, marks[index].kind);
            QCOMPARE(found[index].after, marks[index].after);
            QVERIFY2(qAbs(found[index].at - marks[index].at) < 1e-9, qPrintable(QString::number(found[index].at)));
        }
    }

    void words_data()
    {
        QTest::addColumn<RefreshPolicy>("policy");
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<QStringList>("unsaid");
        const QStringList none;
        QTest::newRow("no limit") << RefreshPolicy{false, {}, {}} << QStringList{QStringLiteral("never expires")}
                                  << QStringList{QStringLiteral("inactivity"), QStringLiteral("replaces")};
        QTest::newRow("both") << RefreshPolicy{true, Period{12, 0}, Period{6, 0}}
                              << QStringList{QStringLiteral("6 months"), QStringLiteral("1 year"),
                                             QStringLiteral("replaces")}
                              << QStringList{QStringLiteral("never expires")};
        QTest::newRow("inactivity only") << RefreshPolicy{false, {}, Period{6, 0}}
                                         << QStringList{QStringLiteral("6 months"), QStringLiteral("no end")}
                                         << QStringList{QStringLiteral("log in again")};
        QTest::newRow("inactivity without effect")
            << RefreshPolicy{false, Period{0, 30}, Period{6, 0}} << QStringList{QStringLiteral("no effect")}
            << QStringList{QStringLiteral("6 months")};
    }
    void words()
    {
        QFETCH(RefreshPolicy, policy);
        QFETCH(QStringList, said);
        QFETCH(QStringList, unsaid);
        const QString text = ui::lifeWords(policy);
        for (const QString &part : said)
            QVERIFY2(text.contains(part), qPrintable(text));
        for (const QString &part : unsaid)
            QVERIFY2(!text.contains(part), qPrintable(text));
    }

    void followsTheChoices()
    {
        tests::UiWorkbench bench;
        const auto page = bench.addApplication(Type::SinglePage, QStringLiteral("Field app"));
        Desk desk(bench);
        auto *form = desk.open(page.application.id);
        auto *life = form->findChild<ui::TokenLife *>();
        QCOMPARE(life->marks(), ui::lifeMarks({true, {}, Period{6, 0}}));
        QCOMPARE(life->accessibleDescription(), ui::lifeWords({true, {}, Period{6, 0}}));
        QTest::mouseClick(form->findChild<QCheckBox *>(), Qt::LeftButton, {}, QPoint(8, 8));
        auto *absolute = qobject_cast<QComboBox *>(named(form, QStringLiteral("Absolute expiration")));
        absolute->setFocus();
        QTest::keyClick(absolute, Qt::Key_Home); // 1 day
        auto *inactivity = qobject_cast<QComboBox *>(named(form, QStringLiteral("Inactivity expiration")));
        inactivity->setFocus();
        QTest::keyClick(inactivity, Qt::Key_End); // no expiration
        const RefreshPolicy policy{false, Period{0, 1}, {}};
        QCOMPARE(life->marks(), ui::lifeMarks(policy));
        QCOMPARE(life->accessibleDescription(), ui::lifeWords(policy));
        QCOMPARE(form->changes(), 3);
        form->revert();
        QCOMPARE(life->marks(), ui::lifeMarks({true, {}, Period{6, 0}}));
    }

    void paintsInAnyWidth()
    {
        ui::TokenLife life;
        life.setPolicy({true, Period{12, 0}, Period{6, 0}});
        for (const int width : {1, 40, 320, 720}) {
            life.resize(width, life.sizeHint().height());
            QVERIFY(!life.grab().isNull());
        }
    }
};

QTEST_MAIN(TestTokenLife)
#include "tst_token_life.moc"
