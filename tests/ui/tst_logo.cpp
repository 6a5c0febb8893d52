#include "tests/ui/applications_desk.h"

#include "core/applications/validate.h"
#include "ui/applications/application_icon.h"
#include "ui/applications/consent_page.h"
#include "ui/applications/crop_box.h"
#include "ui/applications/crop_view.h"
#include "ui/applications/form_footer.h"
#include "ui/applications/logo_image.h"
#include "ui/applications/logo_section.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"

#include <QBuffer>
#include <QDropEvent>
#include <QFile>
#include <QImageWriter>
#include <QMimeData>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtEndian>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Type;

namespace {

/// Red at the left, blue at the right.
QImage halves(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, x < width / 2 ? Qt::red : Qt::blue);
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// A JPEG that says of itself that it must be turned to be upright (EXIF orientation 6: by 90 degrees clockwise).
QByteArray turnedJpeg()
{
    const QByteArray exif("\xff\xe1\x00\x22"
                          "Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
                          36);
    QByteArray jpeg = encoded(halves(60, 40), "JPEG");
    return jpeg.insert(2, exif);
}

/// A sound PNG head that promises far more than there is.
QByteArray hugePng(quint32 width, quint32 height)
{
    QByteArray png = encoded(halves(8, 8), "PNG");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    // The checksum of a chunk is that of PNG's appendix D.
    quint32 crc = 0xffffffff;
    for (int at = 12; at < 29; ++at) {
        crc ^= quint8(png[at]);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    qToBigEndian(crc ^ 0xffffffff, png.data() + 29);
    return png;
}

QByteArray svg(const QByteArray &content, const QByteArray &before = {})
{
    return before
        + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 20 "
          "10\">"
        + content + "</svg>";
}

QImage noise(int side)
{
    QRandomGenerator random(7);
    QImage image(side, side, QImage::Format_ARGB32);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, random.generate());
    return image;
}

bool isAbout(const QColor &colour, Qt::GlobalColor expected)
{
    const QColor other(expected);
    return std::abs(colour.red() - other.red()) < 60 && std::abs(colour.green() - other.green()) < 60
        && std::abs(colour.blue() - other.blue()) < 60;
}

/// A web application's form with its section "Logo", and files.
struct LogoDesk {
    explicit LogoDesk(tests::UiWorkbench &bench)
        : made(bench.addApplication(Type::Web, QStringLiteral("Client")))
        , desk(bench)
        , form(desk.open(made.application.id))
        , section(form->findChild<ui::LogoSection *>())
    {
        type(redirects(form).first()->edit(), QStringLiteral("https://client.example.com/cb"));
        form->save();
        desk.settle();
    }

    QString file(const QString &name, const QByteArray &content) const
    {
        QFile out(folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(content) == content.size() ? out.fileName() : QString();
    }
    void choose(const QString &name, const QByteArray &content)
    {
        desk.questions.files = {file(name, content)};
        button(section, QStringLiteral("Choose image…"))->click();
    }
    ui::CropBox *box() const
    {
        ui::CropBox *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = section->findChild<ui::CropBox *>()) != nullptr; }, patience);
        return found;
    }
    QImage storedLogo() const
    {
        const auto application = desk.stored(made.application.id);
        return QImage::fromData(applications::delegation(application)->logoPng, "PNG");
    }
    bool isDirty() const { return form->changes() > 0; }

    applications::NewApplication made;
    Desk desk;
    ui::ApplicationForm *form;
    ui::LogoSection *section;
    QTemporaryDir folder;
};

} // namespace

class TestLogo final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QSize>("size");
        QTest::newRow("PNG") << encoded(halves(60, 40), "PNG") << QSize(60, 40);
        QTest::newRow("JPEG") << encoded(halves(60, 40), "JPEG") << QSize(60, 40);
        QTest::newRow("WebP") << encoded(halves(60, 40), "WEBP") << QSize(60, 40);
        QTest::newRow("SVG") << svg("<path fill='#f00' d='M0 0h10v10h-10z'/><path fill='#00f' d='M10 0h10v10h-10z'/>")
                             << QSize(512, 256);
        QTest::newRow("SVG with what is usual") << svg(
            "<title>x</title><defs><linearGradient id='a'><stop stop-color='#f00'/></linearGradient>"
            "<rect id='r' width='10' height='10'/></defs><style>.b{fill:#00f}</style>"
            "<use xlink:href='#r' style='fill:url(#a)'/><a xlink:href='https://example.com/'>"
            "<use xlink:href='#r' x='10' class='b'/></a>",
            "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made by hand -->\n<!DOCTYPE svg PUBLIC "
            "\"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n")
                                                << QSize(512, 256);
        QTest::newRow("large") << encoded(halves(3000, 1500), "PNG") << QSize(1536, 768);
    }

    void reads()
    {
        QFETCH(QByteArray, content);
        QFETCH(QSize, size);
        const auto image = ui::decodeLogo(content);
        QVERIFY2(
            image,
            image ? ""
                  : qPrintable(image.error().code + image.error().detail + image.error().args.join(QLatin1Char(' '))));
        QCOMPARE(image->size(), size);
        QVERIFY(isAbout(image->pixelColor(size.width() / 4, size.height() / 2), Qt::red));
        QVERIFY(isAbout(image->pixelColor(size.width() * 3 / 4, size.height() / 2), Qt::blue));
    }

    void aPhotographIsTurnedUpright()
    {
        const auto image = ui::decodeLogo(turnedJpeg());
        QVERIFY(image);
        QCOMPARE(image->size(), QSize(40, 60));
        QVERIFY(isAbout(image->pixelColor(20, 10), Qt::red)); // what was left is up now
        QVERIFY(isAbout(image->pixelColor(20, 50), Qt::blue));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &content, const char *code) {
            QTest::newRow(name) << content << QString::fromLatin1(code);
        };
        const QByteArray png = encoded(halves(300, 200), "PNG");
        row("empty", {}, "logo.unknown_kind");
        row("text", "not an image at all", "logo.unknown_kind");
        row("GIF", "GIF89a\1\0\1\0", "logo.unknown_kind");
        row("HTML", "<!DOCTYPE html><html></html>", "logo.unknown_kind");
        row("compressed SVG", "\x1f\x8b\x08\x00", "logo.unknown_kind");
        row("truncated PNG", png.left(png.size() / 2), "logo.damaged");
        row("a PNG's first bytes", png.left(20), "logo.damaged");
        row("PNG's name, JPEG's bytes cut off", encoded(halves(300, 200), "JPEG").left(30), "logo.damaged");
        row("truncated WebP", encoded(halves(300, 200), "WEBP").left(40), "logo.damaged");
        row("too wide", encoded(QImage(4097, 2, QImage::Format_Mono), "PNG"), "logo.file_pixels");
        row("promises 2,000,000,000 pixels", hugePng(50'000, 40'000), "logo.file_pixels");
        row("promises what it does not have", hugePng(4000, 4000), "logo.damaged");
        row("too large a file", png + QByteArray(3 << 20, ' '), "logo.file_too_large");
        row("SVG that is none", "<html><svg></html>", "logo.damaged");
        row("SVG without an end", svg("<g>").left(130), "logo.damaged");
        row("SVG without a size", "<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.damaged");
        row("image of this computer", svg("<image width='9' height='9' xlink:href='/etc/hostname.png'/>"),
            "logo.svg_refers");
        row("image of a prefix of its own",
            "<s:svg xmlns:s='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>"
            "<s:image x:href='/etc/hostname.png'/></s:svg> <!-- <svg -->",
            "logo.svg_refers");
        row("image inside", svg("<image xlink:href='data:image/png;base64,AAAA'/>"), "logo.svg_refers");
        row("image named by HTML's href", svg("<image href='file:///etc/hostname'/>"), "logo.svg_refers");
        row("use of another document", svg("<use xlink:href='other.svg#a'/>"), "logo.svg_refers");
        row("paint from the network", svg("<rect width='9' height='9' fill='url(https://example.com/a#b)'/>"),
            "logo.svg_refers");
        row("style sheet of this computer", svg({}, "<?xml-stylesheet type=\"text/css\" href=\"/etc/passwd\"?>"),
            "logo.svg_refers");
        row("style sheet imported", svg("<style>@import 'https://example.com/a.css';</style>"), "logo.svg_refers");
        row("entity", svg("<text>&a;</text>", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"),
            "logo.svg_refers");
        row("entity bomb",
            svg("<text>&c;</text>",
                "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                "<!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"),
            "logo.svg_refers");
        QByteArray bomb = "<defs><rect id='a0' width='1' height='1'/>";
        for (int i = 1; i < 40; ++i) {
            const QByteArray use = "<use xlink:href='#a" + QByteArray::number(i - 1) + "'/>";
            bomb += "<g id='a" + QByteArray::number(i) + "'>" + use + use + "</g>";
        }
        row("use bomb", svg(bomb + "</defs><use xlink:href='#a39'/>"), "logo.svg_too_complex");
        row("very deep", svg(QByteArray("<g>").repeated(2000) + QByteArray("</g>").repeated(2000)),
            "logo.svg_too_complex");
        row("very many", svg(QByteArray("<rect/>").repeated(30'000)), "logo.svg_too_complex");
        row("very many dashes",
            svg("<path stroke='#000' stroke-dasharray='.001' d='" + QByteArray("M0 0h9").repeated(5000) + "'/>"),
            "logo.svg_too_complex");
    }

    void refuses()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        const auto image = ui::decodeLogo(content);
        QVERIFY(!image);
        QCOMPARE(image.error().code, code);
        QVERIFY(!ui::words(image.error()).isEmpty() && !ui::advice(image.error()).isEmpty());
    }

    void aCircleOfUsesEnds()
    {
        QVERIFY(ui::decodeLogo(svg("<g id='a'><use xlink:href='#b'/></g><g id='b'><use xlink:href='#a'/></g>")));
    }

    void scriptsStayBehind()
    {
        const auto image = ui::decodeLogo(svg("<script>alert(1)</script><rect onclick='alert(2)' fill='#f00' "
                                              "width='20' height='10'/>"));
        QVERIFY(image);
        const QByteArray png = ui::logoPng(*image, ui::middleSquare(image->size()));
        QVERIFY(png.startsWith("\x89PNG"));
        QVERIFY(!png.contains("alert") && !png.contains("script"));
    }

    void whatIsStoredIsSmallAndBare()
    {
        SeededRandom random(1);
        auto application
            = applications::newApplication(Type::SinglePage, QStringLiteral("x"), random, fromMilliseconds(0))
                  .application;
        QImage image = noise(1200);
        image.setText(QStringLiteral("Comment"), QStringLiteral("taken at home"));
        const QByteArray png = ui::logoPng(image, ui::middleSquare(image.size()));
        QVERIFY(!png.contains("Comment") && !png.contains("taken at home"));
        applications::delegation(application)->logoPng = png;
        QCOMPARE(applications::validate(application, applications::Stage::Creating), QList<applications::Problem>());
        QVERIFY(QImage::fromData(png).width() <= 512);
        const QByteArray plain = ui::logoPng(halves(2000, 2000), {0, 0, 2000, 2000});
        QCOMPARE(QImage::fromData(plain).size(), QSize(512, 512));
        QCOMPARE(QImage::fromData(ui::logoPng(halves(30, 20), {5, 0, 20, 20})).size(), QSize(20, 20));
    }

    void darkLogosAreSeenInTheDark()
    {
        QImage sign(200, 100, QImage::Format_ARGB32);
        sign.fill(Qt::transparent);
        sign.setPixelColor(100, 50, Qt::black);
        SeededRandom random(1);
        auto application
            = applications::newApplication(Type::SinglePage, QStringLiteral("x"), random, fromMilliseconds(0))
                  .application;
        const QByteArray png = encoded(sign, "PNG");
        applications::delegation(application)->logoPng = png;
        const auto before = ui::Theme::instance().choice();
        for (const auto scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
            const bool dark = scheme == ui::Scheme::Dark;
            ui::Theme::instance().setChoice(dark ? ui::SchemeChoice::Dark : ui::SchemeChoice::Light);
            const QList<QPixmap> pictures{ui::pictureOf(application).pixmap(48), ui::pageLogo(png, scheme, 48)};
            for (const QPixmap &picture : pictures)
                QCOMPARE(picture.toImage().pixelColor(10, 24), QColor(dark ? Qt::white : Qt::transparent));
        }
        ui::Theme::instance().setChoice(before);
    }

    void squares()
    {
        const QSize image(300, 200);
        QCOMPARE(ui::middleSquare(image), QRect(50, 0, 200, 200));
        QCOMPARE(ui::movedSquare({50, 0, 200, 200}, {1000, 5}, image), QRect(100, 0, 200, 200));
        QCOMPARE(ui::movedSquare({50, 0, 100, 100}, {-1000, 1000}, image), QRect(0, 100, 100, 100));
        QCOMPARE(ui::resizedSquare({50, 50, 100, 100}, 60, image), QRect(70, 70, 60, 60));
        QCOMPARE(ui::resizedSquare({0, 0, 100, 100}, 9999, image), QRect(0, 0, 200, 200));
        QCOMPARE(ui::resizedSquare({0, 0, 100, 100}, -5, image).width(), 16);
        QCOMPARE(ui::resizedSquare({0, 0, 2, 2}, 1, {2, 9}), QRect(0, 0, 2, 2));
    }

    void chosenCroppedByKeyboardAndSaved()
    {
        tests::UiWorkbench bench;
        LogoDesk logo(bench);
        QVERIFY(!button(logo.section, QStringLiteral("Remove logo")));
        logo.desk.questions.files = {logo.file(QStringLiteral("a.png"), encoded(halves(300, 200), "PNG"))};
        button(logo.section, QStringLiteral("Choose image…"))->setFocus();
        QTest::keyClick(button(logo.section, QStringLiteral("Choose image…")), Qt::Key_Space);
        ui::CropBox *box = logo.box();
        QVERIFY(box);
        QVERIFY(!logo.isDirty());
        ui::CropView *view = box->view();
        QVERIFY(view->hasFocus());
        QCOMPARE(view->square(), QRect(50, 0, 200, 200));
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(view, Qt::Key_Minus);
        QVERIFY(view->square().width() < 100);
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(view->square().x(), 0);
        const QRect left = view->square();
        QTest::keyClick(view, Qt::Key_Plus);
        QVERIFY(view->square().width() > left.width());
        QTest::keyClick(view, Qt::Key_Return); // the default button
        QTRY_VERIFY_WITH_TIMEOUT(logo.isDirty(), patience);
        QCOMPARE(logo.form->changes(), 1);
        logo.desk.settle();
        QTest::keyClick(logo.form->footer()->saveButton(), Qt::Key_Space);
        logo.desk.settle();
        QVERIFY(!logo.isDirty());
        const QImage stored = logo.storedLogo();
        QCOMPARE(stored.width(), stored.height());
        QVERIFY(isAbout(stored.pixelColor(stored.width() / 2, stored.height() / 2), Qt::red));
        // And away again.
        QPushButton *remove = button(logo.section, QStringLiteral("Remove logo"));
        QVERIFY(remove);
        QTest::keyClick(remove, Qt::Key_Space);
        QVERIFY(logo.isDirty());
        QTest::mouseClick(logo.form->footer()->cancelButton(), Qt::LeftButton);
        QVERIFY(!logo.isDirty());
        button(logo.section, QStringLiteral("Remove logo"))->click();
        logo.form->save();
        logo.desk.settle();
        QVERIFY(logo.storedLogo().isNull());
    }

    void croppedByMouse()
    {
        ui::CropView view(halves(360, 180));
        view.resize(view.sizeHint());
        view.show();
        QCOMPARE(view.square(), QRect(90, 0, 180, 180));
        // The image is shown 360 wide, 6 from the left and from the top.
        QTest::mousePress(&view, Qt::LeftButton, {}, {276, 186}); // the corner at the bottom right
        QTest::mouseMove(&view, {186, 96});
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {186, 96});
        QCOMPARE(view.square(), QRect(90, 0, 90, 90));
        QTest::mousePress(&view, Qt::LeftButton, {}, {140, 50}); // inside: it moves
        QTest::mouseMove(&view, {170, 60});
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {170, 60});
        QCOMPARE(view.square(), QRect(120, 10, 90, 90));
        QTest::mouseClick(&view, Qt::LeftButton, {}, {360, 180}); // outside: it comes
        QCOMPARE(view.square().topLeft(), QPoint(270, 90));
    }

    void droppedFileIsTakenAndABadOneExplained()
    {
        tests::UiWorkbench bench;
        LogoDesk logo(bench);
        auto *card = logo.section->findChild<ui::Card *>();
        const auto drop = [&](const QString &path) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(card, &enter);
            QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(card, &event);
            return event.isAccepted();
        };
        QVERIFY(drop(logo.file(QStringLiteral("text.png"), "I am a poem")));
        QTRY_VERIFY_WITH_TIMEOUT(logo.section->problem().contains(QStringLiteral("whatever it is called")), patience);
        QVERIFY(!logo.isDirty());
        QVERIFY(drop(logo.file(QStringLiteral("a.svg"), svg("<rect width='20' height='10'/>"))));
        ui::CropBox *box = logo.box();
        QVERIFY(box);
        QVERIFY(logo.section->problem().isEmpty());
        QTest::mouseClick(button(box, QStringLiteral("Use this part")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(logo.isDirty(), patience);
        logo.form->revert();
    }

    void whatComesTooLateIsNotTaken()
    {
        tests::UiWorkbench bench;
        LogoDesk logo(bench);
        logo.choose(QStringLiteral("a.png"), encoded(halves(300, 200), "PNG"));
        logo.form->revert(); // while the file is still being read
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!logo.section->findChild<ui::CropBox *>());
        QVERIFY(!logo.isDirty());
    }

    void nothingIsTakenAfterADeletionElsewhere()
    {
        tests::UiWorkbench bench;
        LogoDesk logo(bench);
        logo.choose(QStringLiteral("a.png"), encoded(halves(300, 200), "PNG"));
        QVERIFY(logo.box());
        const auto reload = [&](auto change) {
            bench.stores.onStores(change);
            logo.desk.page.reload();
            logo.desk.settle();
        };
        reload([&](storage::Stores &stores) { return stores.applications().remove(logo.made.application.id); });
        auto *card = logo.section->findChild<ui::Card *>();
        QVERIFY(!card->acceptDrops());
        QVERIFY(!logo.section->findChild<ui::CropBox *>());
        logo.section->offerFile(logo.file(QStringLiteral("b.png"), encoded(halves(300, 200), "PNG")));
        QThreadPool::globalInstance()->waitForDone();
        logo.desk.settle();
        QVERIFY(!logo.section->findChild<ui::CropBox *>());
        QVERIFY(!logo.isDirty());
        reload([&](storage::Stores &stores) { return stores.applications().restore(logo.made.application.id, {}); });
        QVERIFY(card->acceptDrops());
        logo.section->offerFile(logo.file(QStringLiteral("b.png"), encoded(halves(300, 200), "PNG")));
        QVERIFY(logo.box());
        QTest::keyClick(logo.box(), Qt::Key_Escape);
        logo.desk.settle();
    }

    void aSaveElsewhereLeavesTheChosenSquare()
    {
        tests::UiWorkbench bench;
        LogoDesk logo(bench);
        logo.choose(QStringLiteral("a.png"), encoded(halves(300, 200), "PNG"));
        ui::CropBox *box = logo.box();
        QVERIFY(box);
        auto other = logo.desk.stored(logo.made.application.id);
        other.description = QStringLiteral("From elsewhere");
        QVERIFY(bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().update(other, bench.clock.now()); }));
        logo.desk.page.reload();
        logo.desk.settle();
        QTest::mouseClick(button(box, QStringLiteral("Use this part")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(logo.isDirty(), patience);
        logo.form->revert();
    }

    void cancelledCropChangesNothing()
    {
        tests::UiWorkbench bench;
        LogoDesk logo(bench);
        logo.choose(QStringLiteral("a.png"), encoded(halves(300, 200), "PNG"));
        ui::CropBox *box = logo.box();
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Escape);
        logo.desk.settle();
        QVERIFY(!logo.isDirty());
    }
};

QTEST_MAIN(TestLogo)
#include "tst_logo.moc"
