#include "ui/settings/settings.h"
#include "ui/settings/settings_page.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk;

namespace {

/// Notes how often it is told that the language changed.
class Listener final : public QWidget {
public:
    int languageChanges = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        languageChanges += event->type() == QEvent::LanguageChange;
        QWidget::changeEvent(event);
    }
};

template<typename Widget> Widget *find(const QWidget &page, const char *name)
{
    return page.findChild<Widget *>(QString::fromLatin1(name));
}

} // namespace

class TestSettings final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void firstStartFollowsTheSystem();
    void languageAppliesAtOnceAndStays_data();
    void languageAppliesAtOnceAndStays();
    void languagesCallThemselvesByTheirOwnNames();
    void themeAppliesAtOnceAndStays();
    void nonsenseInTheFileIsIgnored();
    void dataFolderIsolates();
    void aboutNamesVersionAndLicences();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettings::initTestCase()
{
    QCoreApplication::setApplicationVersion(QStringLiteral("9.8.7"));
    ui::Theme::instance().install();
}

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_folder->path());
}

void TestSettings::cleanup()
{
    ui::useLanguage(QStringLiteral("en"));
    ui::Theme::instance().setChoice(ui::SchemeChoice::System);
}

void TestSettings::firstStartFollowsTheSystem()
{
    QVERIFY(ui::chosenLanguage().isEmpty());
    QCOMPARE(ui::chosenScheme(), ui::SchemeChoice::System);
    QCOMPARE(ui::chosenServerPort(), quint16(0));
    QVERIFY(!ui::usesOtherInstance());
    const ui::SettingsPage page;
    QCOMPARE(find<QComboBox>(page, "language")->currentIndex(), 0);
    QCOMPARE(find<QComboBox>(page, "theme")->currentIndex(), 0);
}

void TestSettings::languageAppliesAtOnceAndStays_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : ui::languages())
        QTest::newRow(qPrintable(language)) << language;
}

void TestSettings::languageAppliesAtOnceAndStays()
{
    QFETCH(const QString, language);
    Listener other;
    const ui::SettingsPage page;
    auto *choice = find<QComboBox>(page, "language");
    choice->setCurrentIndex(choice->findData(language));
    QCOMPARE(ui::currentLanguage(), language);
    QCOMPARE(ui::chosenLanguage(), language);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(QLocale().language(), QLocale(language).language());
    if (language != QLatin1String("en"))
        QVERIFY(other.languageChanges > 0);
    // The choice is still shown, and a new page shows it too.
    QCOMPARE(choice->currentData().toString(), language);
    const ui::SettingsPage again;
    QCOMPARE(find<QComboBox>(again, "language")->currentData().toString(), language);
    choice->setCurrentIndex(0);
    QVERIFY(ui::chosenLanguage().isEmpty());
    QCOMPARE(ui::currentLanguage(), ui::systemLanguage());
}

void TestSettings::languagesCallThemselvesByTheirOwnNames()
{
    const ui::SettingsPage page;
    const auto *choice = find<QComboBox>(page, "language");
    QStringList names;
    for (int i = 1; i < choice->count(); ++i)
        names += choice->itemText(i);
    QCOMPARE(names,
             (QStringList{QStringLiteral("English"), QStringLiteral("Italiano"), QStringLiteral("Français"),
                          QStringLiteral("Deutsch")}));
}

void TestSettings::themeAppliesAtOnceAndStays()
{
    const ui::SettingsPage page;
    auto *choice = find<QComboBox>(page, "theme");
    choice->setCurrentIndex(int(ui::SchemeChoice::Dark));
    QCOMPARE(ui::Theme::instance().scheme(), ui::Scheme::Dark);
    QCOMPARE(ui::chosenScheme(), ui::SchemeChoice::Dark);
    choice->setCurrentIndex(int(ui::SchemeChoice::Light));
    QCOMPARE(ui::Theme::instance().scheme(), ui::Scheme::Light);
    QCOMPARE(ui::chosenScheme(), ui::SchemeChoice::Light);
}

void TestSettings::nonsenseInTheFileIsIgnored()
{
    QFile file(m_folder->filePath(QStringLiteral("console.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[window]\nlanguage=klingon\ntheme=plaid\n[server]\nport=99999\n");
    file.close();
    QCOMPARE(ui::chosenScheme(), ui::SchemeChoice::System);
    QCOMPARE(ui::chosenServerPort(), quint16(0));
    const ui::SettingsPage page;
    QCOMPARE(find<QComboBox>(page, "language")->currentIndex(), 0);
    ui::useLanguage(ui::chosenLanguage());
    QCOMPARE(ui::currentLanguage(), QStringLiteral("en"));
}

void TestSettings::dataFolderIsolates()
{
    ui::chooseLanguage(QStringLiteral("de"));
    ui::setOtherInstance(QStringLiteral("https://acme.my.workfront.com"));
    const QTemporaryDir other;
    ui::keepSettingsIn(other.path());
    QVERIFY(ui::chosenLanguage().isEmpty());
    QVERIFY(ui::otherInstance().isEmpty());
    ui::keepSettingsIn(m_folder->path());
    QCOMPARE(ui::chosenLanguage(), QStringLiteral("de"));
}

void TestSettings::aboutNamesVersionAndLicences()
{
    const ui::SettingsPage page;
    QVERIFY(find<QLabel>(page, "version")->text().contains(QLatin1String("9.8.7")));
    const QString text = find<QPlainTextEdit>(page, "dependencies")->toPlainText();
    for (const char *name :
         {"Qt", "OpenSSL", "Boost", "libsodium", "SQLite", "QtKeychain", "json", "expected", "CLI11"})
        QVERIFY2(text.contains(QLatin1String(name)), name);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
