#include "core/applications/user_rules.h"
#include "core/applications/validate.h"
#include "core/base/random_source.h"

#include <QTest>

#include <algorithm>

using namespace grantdesk;
using namespace grantdesk::applications;

namespace {

bool isApplicationName(const QString &name)
{
    SeededRandom random(1);
    const auto made = newApplication(Type::MachineToMachine, name, random, {});
    return validate(made.application).isEmpty();
}

bool isUserName(const QString &name)
{
    const auto checked = checkNewUser(name, QStringLiteral("ada@example.com"));
    return checked || checked.error().code != QLatin1String("users.name_invalid");
}

} // namespace

/// Users and applications are told apart by their names: what can be read as one can be read as the other.
class NamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areJudgedAlike_data();
    void areJudgedAlike();
};

void NamesTest::areJudgedAlike_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *title, const QString &name, bool good) {
        QTest::newRow(title) << name << good;
    };
    row("plain", QStringLiteral("Ada Lovelace"), true);
    row("any script", QStringLiteral("Ünï → 日本 שלום"), true);
    row("Persian with a non-joiner", QStringLiteral("علی\u200cرضا"), true);
    row("Devanagari with a joiner", QStringLiteral("क्\u200dष"), true);
    row("composed emoji", QStringLiteral("👩\u200d💻 App"), true);
    row("128 characters", QString(128, u'a'), true);
    row("129 characters", QString(129, u'a'), false);
    row("128 emoji", QStringLiteral("😀").repeated(128), true);
    row("129 emoji", QStringLiteral("😀").repeated(129), false);
    row("nothing", {}, false);
    row("blanks", QStringLiteral(" \u00a0 "), false);
    row("tags", QStringLiteral("\U000E0061\U000E0062"), false);
    row("a name and a tag", QStringLiteral("Bob\U000E0061"), false);
    row("Hangul filler", QStringLiteral("\u3164"), false);
    row("blank Braille pattern", QStringLiteral("\u2800"), false);
    row("musical sign and a letter", QStringLiteral("\U0001D173 x"), false);
    row("zero width", QStringLiteral("\u200c\u200d"), false);
    row("zero-width space", QStringLiteral("a\u200bb"), false);
    row("turned round", QStringLiteral("a\u202eb"), false);
    row("tab", QStringLiteral("a\tb"), false);
    row("two lines", QStringLiteral("a\nb"), false);
    row("half a pair", QStringLiteral("a") + QChar(0xd83d), false);
}

void NamesTest::areJudgedAlike()
{
    QFETCH(const QString, name);
    QFETCH(const bool, good);
    QCOMPARE(isApplicationName(name), good);
    QCOMPARE(isUserName(name), good);
}

QTEST_GUILESS_MAIN(NamesTest)
#include "tst_names.moc"
