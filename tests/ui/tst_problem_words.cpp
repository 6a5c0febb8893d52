// What is refused is said in the language in use, also where it changed since.

#include "tests/ui/server_place.h"
#include "ui/settings/settings.h"
#include "ui/text/language.h"
#include "ui/text/words.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/problem_line.h"

#include <QLineEdit>
#include <QTemporaryDir>

using namespace grantdesk;
using namespace grantdesk::tests;

class TestProblemWords final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        ui::keepSettingsIn(m_settings->path());
        ui::useLanguage(QStringLiteral("en"));
    }
    void cleanup() { ui::useLanguage(QStringLiteral("en")); }

    void aRowsProblemIsRenewed()
    {
        const Error error{QStringLiteral("network.tls"), QStringLiteral("No secure connection")};
        auto *field = new QLineEdit;
        ui::FormRow row(field);
        row.setLabel(QStringLiteral("Address"));
        row.setHelp(QStringLiteral("Where it is."));
        row.setProblemWords([error] { return ui::wordsWithAdvice(error); });
        row.show();
        const QString english = row.problem();
        ui::useLanguage(QStringLiteral("it"));
        QTRY_VERIFY(row.problem() != english);
        QCOMPARE(row.problem(), ui::wordsWithAdvice(error));
        QCOMPARE(field->accessibleDescription(), row.problem() + QStringLiteral("\nWhere it is."));
        // What is no longer refused does not come back with the next language.
        row.setProblem({});
        ui::useLanguage(QStringLiteral("de"));
        QCoreApplication::processEvents();
        QVERIFY(!row.hasProblem());
    }

    void aRefusedUserIsSaidAnew_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("name") << QString() << QStringLiteral("ada@example.com") << QByteArray("userName");
        QTest::newRow("e-mail") << QStringLiteral("Ada") << QStringLiteral("ada") << QByteArray("userEmail");
        QTest::newRow("password") << QStringLiteral("Ada") << QStringLiteral("ada@example.com")
                                  << QByteArray("userPassword");
    }

    void aRefusedUserIsSaidAnew()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, email);
        QFETCH(const QByteArray, field);
        UiWorkbench bench;
        bench.addPeople();
        Place place(bench.workbench, Basics);
        QTRY_COMPARE_WITH_TIMEOUT(place.rows("users"), 1, patience);
        place.click("offerAddUser");
        place.find<QLineEdit>("userName")->setText(name);
        place.find<QLineEdit>("userEmail")->setText(email);
        place.click("addUser");
        const auto *refused = place.find<QLineEdit>(field.constData());
        const QString english = refused->accessibleDescription();
        QVERIFY(!english.isEmpty());
        const QString problem = rowOf(refused)->problem();
        QVERIFY(!problem.isEmpty());
        ui::useLanguage(QStringLiteral("it"));
        QTRY_VERIFY2(rowOf(refused)->problem() != problem, qPrintable(problem));
        QVERIFY(refused->accessibleDescription().startsWith(rowOf(refused)->problem()));
        bench.stores.drain();
    }

    void aRefusedRecipeIsSaidAnew()
    {
        UiWorkbench bench;
        Place place(bench.workbench, Controls);
        place.click("offerAddRecipe");
        const Error full{QStringLiteral("storage.full"), QStringLiteral("full")};
        bench.stores.failWith(full);
        place.click("addRecipe");
        const ui::ProblemLine *line = nullptr;
        QTRY_VERIFY((line = lineSaying(place.page, ui::wordsWithAdvice(full))));
        ui::useLanguage(QStringLiteral("it"));
        QTRY_COMPARE(line->text(), ui::wordsWithAdvice(full));
        bench.stores.failWith({});
    }

private:
    static const ui::FormRow *rowOf(const QWidget *field)
    {
        return qobject_cast<const ui::FormRow *>(field->parentWidget());
    }
    static const ui::ProblemLine *lineSaying(const QWidget &page, const QString &words)
    {
        for (const auto *line : page.findChildren<ui::ProblemLine *>())
            if (line->text() == words)
                return line;
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_settings;
};

QTEST_MAIN(TestProblemWords)
#include "tst_problem_words.moc"
