// Whether a PNG is whole: every kind there is, and every way to be broken.

#include "core/applications/png_pixels.h"

#include <QTest>
#include <QtEndian>

using grantdesk::applications::hasAllPixels;

namespace {

quint32 checksum(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~sum;
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data = {})
{
    return number(static_cast<quint32>(data.size())) + type + data + number(checksum(type + data));
}

QByteArray header(quint32 width, quint32 height, char depth, char type, char interlace = 0)
{
    return chunk("IHDR", number(width) + number(height) + depth + type + '\0' + '\0' + interlace);
}

/// As zlib packs it (qCompress() puts four bytes before that).
QByteArray packed(const QByteArray &bytes)
{
    return qCompress(bytes).sliced(4);
}

QByteArray picture(const QByteArray &chunks)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunks + chunk("IEND");
}

/// 5 by 3 pixels without colour: the filter and five bytes a row.
const QByteArray rows = QByteArray("\0abcde\1abcde\4abcde", 18);

QByteArray plain(const QByteArray &data)
{
    return picture(header(5, 3, 8, 0) + chunk("IDAT", data));
}

} // namespace

class TestPngPixels final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<char>("type");
        QTest::addColumn<char>("depth");
        QTest::addColumn<int>("rowBytes"); // of five pixels; 0: there is no such kind
        const auto row = [](int type, int depth, int bytes) {
            QTest::addRow("type %d, %d bits", type, depth) << char(type) << char(depth) << bytes;
        };
        row(0, 1, 1);
        row(0, 2, 2);
        row(0, 4, 3);
        row(0, 8, 5);
        row(0, 16, 10);
        row(2, 8, 15);
        row(2, 16, 30);
        row(3, 1, 1);
        row(3, 2, 2);
        row(3, 4, 3);
        row(3, 8, 5);
        row(4, 8, 10);
        row(4, 16, 20);
        row(6, 8, 20);
        row(6, 16, 40);
        row(0, 3, 0);
        row(1, 8, 0);
        row(2, 4, 0);
        row(3, 16, 0);
        row(4, 1, 0);
        row(5, 8, 0);
        row(6, 4, 0);
        row(7, 8, 0);
    }

    void kinds()
    {
        QFETCH(char, type);
        QFETCH(char, depth);
        QFETCH(int, rowBytes);
        const QByteArray palette = type == 3 ? chunk("PLTE", "abcdef") : QByteArray();
        const auto of = [&](int bytes) {
            const QByteArray row(bytes + 1, '\0');
            return picture(header(5, 3, depth, type) + palette + chunk("IDAT", packed(row.repeated(3))));
        };
        QCOMPARE(hasAllPixels(of(rowBytes)), rowBytes > 0);
        if (rowBytes > 0)
            QVERIFY(!hasAllPixels(of(rowBytes - 1)));
    }

    /// The seven passes of 5 by 3 grey pixels have 1, 1, 0 (no such row), 1, 3, 2·2 and 5 pixels; each row its filter.
    void interlaced()
    {
        const QByteArray whole = QByteArray("\0a", 2) + QByteArray("\0a", 2) + QByteArray("\0a", 2)
            + QByteArray("\0abc", 4) + QByteArray("\0ab\0ab", 6) + QByteArray("\0abcde", 6);
        const auto of = [](const QByteArray &bytes) {
            return picture(header(5, 3, 8, 0, 1) + chunk("IDAT", packed(bytes)));
        };
        QVERIFY(hasAllPixels(of(whole)));
        QVERIFY(!hasAllPixels(of(whole.chopped(1))));
    }

    void wholeOrNot_data()
    {
        QTest::addColumn<QByteArray>("png");
        QTest::addColumn<bool>("whole");
        const QByteArray good = plain(packed(rows));
        const QByteArray idat = packed(rows);
        const QByteArray frame = header(5, 3, 8, 0);
        const auto altered = [&good](qsizetype at, char by) {
            QByteArray png = good;
            png[at] = static_cast<char>(png[at] ^ by);
            return png;
        };
        QTest::newRow("good") << good << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a signature") << good.first(8) << false;
        QTest::newRow("another signature") << altered(1, 1) << false;
        QTest::newRow("no end") << good.chopped(12) << false;
        QTest::newRow("cut in the data") << good.first(good.size() - 20) << false;
        QTest::newRow("in two pieces") << picture(frame + chunk("IDAT", idat.first(3)) + chunk("IDAT")
                                                  + chunk("IDAT", idat.sliced(3)))
                                       << true;
        QTest::newRow("pieces apart") << picture(frame + chunk("IDAT", idat.first(3)) + chunk("tEXt")
                                                 + chunk("IDAT", idat.sliced(3)))
                                      << false;
        QTest::newRow("no data") << picture(frame) << false;
        QTest::newRow("header twice") << picture(frame + frame + chunk("IDAT", idat)) << false;
        QTest::newRow("header late") << picture(chunk("tEXt") + frame + chunk("IDAT", idat)) << false;
        QTest::newRow("a remark") << picture(frame + chunk("tEXt", "a") + chunk("IDAT", idat)) << true;
        QTest::newRow("a broken remark") << picture(frame + chunk("tEXt", "a").replace('a', 'b') + chunk("IDAT", idat))
                                         << true;
        QTest::newRow("something unknown that matters")
            << picture(frame + chunk("ABCD") + chunk("IDAT", idat)) << false;
        QTest::newRow("a palette too few") << picture(header(5, 3, 8, 3) + chunk("IDAT", idat)) << false;
        QTest::newRow("a palette of two thirds")
            << picture(header(5, 3, 8, 3) + chunk("PLTE", "ab") + chunk("IDAT", idat)) << false;
        QTest::newRow("a palette too late")
            << picture(header(5, 3, 8, 3) + chunk("IDAT", idat) + chunk("PLTE", "abc")) << false;
        QTest::newRow("header's checksum") << altered(8 + 8 + 13, 1) << false;
        QTest::newRow("data's checksum") << altered(good.size() - 13, 1) << false;
        QTest::newRow("no such filter") << plain(packed(QByteArray(rows).replace('\4', '\5'))) << false;
        QTest::newRow("not packed") << plain(rows) << false;
        QTest::newRow("a row too few") << plain(packed(rows.first(12))) << false;
        QTest::newRow("a byte too few") << plain(packed(rows.chopped(1))) << false;
        QTest::newRow("a row too many") << plain(packed(rows + rows)) << true;
        QTest::newRow("flat") << picture(header(0, 3, 8, 0) + chunk("IDAT", idat)) << false;
        QTest::newRow("too wide") << picture(header(2049, 1, 8, 0) + chunk("IDAT", packed(QByteArray(2050, '\0'))))
                                  << false;
        QTest::newRow("as wide as it may be")
            << picture(header(2048, 1, 8, 0) + chunk("IDAT", packed(QByteArray(2049, '\0')))) << true;
        QTest::newRow("another filter method")
            << picture(chunk("IHDR", number(5) + number(3) + QByteArray("\x08\0\0\1\0", 5)) + chunk("IDAT", idat))
            << false;
        QTest::newRow("another interlacing") << picture(header(5, 3, 8, 0, 2) + chunk("IDAT", idat)) << false;
        QTest::newRow("a length beyond everything")
            << QByteArray(good).replace(8, 4, QByteArray("\xff\xff\xff\xff", 4)) << false;
    }

    void wholeOrNot()
    {
        QFETCH(QByteArray, png);
        QFETCH(bool, whole);
        QCOMPARE(hasAllPixels(png), whole);
    }
};

QTEST_GUILESS_MAIN(TestPngPixels)
#include "tst_png_pixels.moc"
