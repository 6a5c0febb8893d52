#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace grantdesk::ui;

namespace {

/// WCAG 2.2, relative luminance.
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

bool hasInk(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() > 200 && pixel.rgb() == colour.rgb())
                return true;
    return false;
}

} // namespace

class TestStyle final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }

    void contrastIsReadable_data()
    {
        QTest::addColumn<Role>("ink");
        QTest::addColumn<Role>("ground");
        QTest::addColumn<double>("least");
        const auto row = [](const char *name, Role ink, Role ground, double least = 4.5) {
            QTest::newRow(name) << ink << ground << least;
        };
        row("text on surface", Role::Text, Role::Surface);
        row("text on card", Role::Text, Role::Card);
        row("text on hover", Role::Text, Role::Hover);
        row("text on selection", Role::Text, Role::AccentSoft);
        row("muted on surface", Role::Muted, Role::Surface);
        row("muted on card", Role::Muted, Role::Card);
        row("muted on hover", Role::Muted, Role::Hover);
        row("muted on selection", Role::Muted, Role::AccentSoft);
        row("muted on info", Role::Muted, Role::InfoSoft);
        row("accent on card", Role::Accent, Role::Card);
        row("on accent", Role::OnAccent, Role::Accent);
        row("on danger", Role::OnDanger, Role::Danger);
        row("ok on its ground", Role::Ok, Role::OkSoft);
        row("ok on card", Role::Ok, Role::Card);
        row("warning on its ground", Role::Warning, Role::WarningSoft);
        row("warning on card", Role::Warning, Role::Card);
        row("danger on its ground", Role::Danger, Role::DangerSoft);
        row("danger on card", Role::Danger, Role::Card);
        row("danger on surface", Role::Danger, Role::Surface);
        row("danger on info", Role::Danger, Role::InfoSoft);
        row("info on its ground", Role::Info, Role::InfoSoft);
        row("text on ok", Role::Text, Role::OkSoft);
        row("text on warning", Role::Text, Role::WarningSoft);
        row("text on danger", Role::Text, Role::DangerSoft);
        row("text on info", Role::Text, Role::InfoSoft);
        row("control on card", Role::ControlLine, Role::Card, 3.0);
        row("control on surface", Role::ControlLine, Role::Surface, 3.0);
    }
    void contrastIsReadable()
    {
        QFETCH(Role, ink);
        QFETCH(Role, ground);
        QFETCH(double, least);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const double found = contrast(Theme::color(scheme, ink), Theme::color(scheme, ground));
            QVERIFY2(found >= least,
                     qPrintable(QStringLiteral("%1:1 in %2")
                                    .arg(found)
                                    .arg(scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))));
        }
    }

    void choiceOverridesTheSystem()
    {
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        Theme::instance().setChoice(SchemeChoice::Dark);
        QCOMPARE(Theme::instance().scheme(), Scheme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::color(Scheme::Dark, Role::Surface));
        Theme::instance().setChoice(SchemeChoice::Light);
        QCOMPARE(Theme::instance().scheme(), Scheme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::color(Scheme::Light, Role::Surface));
        QCOMPARE(changed.count(), 2);
    }

    void iconsFollowTheScheme_data()
    {
        QTest::addColumn<QString>("name");
        (void)icon(QStringLiteral("plus")); // makes the resources known
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(files.size() > 30);
        for (const QString &file : files) {
            QFile svg(QStringLiteral(":/icons/") + file);
            QVERIFY(svg.open(QIODevice::ReadOnly));
            if (svg.readAll().contains("currentColor")) // the program's own icon has colours of its own
                QTest::newRow(qPrintable(file)) << file.chopped(4);
        }
    }
    void iconsFollowTheScheme()
    {
        QFETCH(QString, name);
        const QIcon sign = icon(name, Role::Danger);
        QVERIFY(!sign.isNull());
        for (const auto choice : {SchemeChoice::Light, SchemeChoice::Dark}) {
            Theme::instance().setChoice(choice);
            const QImage image = sign.pixmap(QSize(48, 48)).toImage();
            QVERIFY2(hasInk(image, color(Role::Danger)), "the icon must be drawn in its role's colour");
        }
    }

    void unknownIconIsEmpty() { QVERIFY(icon(QStringLiteral("no-such-icon")).isNull()); }

    void primaryButtonIsAccent()
    {
        Theme::instance().setChoice(SchemeChoice::Light);
        QPushButton button(QStringLiteral("Save"));
        setButtonKind(&button, ButtonKind::Primary);
        button.resize(button.sizeHint());
        QVERIFY(button.sizeHint().height() >= 32);
        const QImage image = button.grab().toImage();
        QCOMPARE(image.pixelColor(6, image.height() / 2), color(Role::Accent));
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
