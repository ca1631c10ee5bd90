#include <QBuffer>
#include <QDir>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QtEndian>

#include "render/ImageExport.h"
#include "render/PictureSource.h"
#include "support/Patience.h"

using namespace memewright;

namespace {

void appendShort(QByteArray& bytes, int value)
{
    bytes += char(value & 0xFF);
    bytes += char(value >> 8);
}

/// A GIF of two pictures, red and then blue, each one colour in 8 x 6 pixels.
QByteArray gifOfTwo()
{
    QByteArray gif("GIF89a");
    appendShort(gif, 8);
    appendShort(gif, 6);
    gif += QByteArray::fromHex("800000"); // a table of two colours
    gif += QByteArray::fromHex("ff0000"
                               "0000ff");
    for (const int colour : {0, 1}) {
        gif += QByteArray::fromHex("21f9040000000000"); // no transparency, no delay
        gif += ',';
        for (const int value : {0, 0, 8, 6})
            appendShort(gif, value);
        gif += char(0);
        // Uncompressed codes of 3 bits: a clear code (4) before every two pixels keeps their width.
        QByteArray codes;
        int bits = 0, filled = 0;
        const auto put = [&](int code) {
            bits |= code << filled;
            for (filled += 3; filled >= 8; filled -= 8, bits >>= 8)
                codes += char(bits & 0xFF);
        };
        for (int pixel = 0; pixel < 48; ++pixel) {
            if (pixel % 2 == 0)
                put(4);
            put(colour);
        }
        put(5);
        codes += char(bits & 0xFF);
        gif += char(2);
        gif += char(codes.size());
        gif += codes;
        gif += char(0);
    }
    return gif + ';';
}

/// The JPEG with an EXIF block that says how it is to be turned.
QByteArray jpegTurned(const QImage& image, int orientation)
{
    QByteArray jpeg = *encodeImage(image, ImageFormat::Jpeg, {.quality = 95, .texts = {}});
    QByteArray exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 24);
    exif += char(orientation);
    exif += QByteArray(7, '\0');
    QByteArray segment("\xFF\xE1");
    segment += char((exif.size() + 2) >> 8);
    segment += char((exif.size() + 2) & 0xFF);
    return jpeg.insert(2, segment + exif);
}

/// A block of EXIF that holds an orientation and nothing else.
QByteArray exifBlock(int orientation, bool bigEndian)
{
    if (bigEndian)
        return QByteArray("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19) + char(orientation) + QByteArray(6, '\0');
    return QByteArray("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18) + char(orientation) + QByteArray(7, '\0');
}

QByteArray bigEndianNumber(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray pngTurned(const QImage& image, const QByteArray& exif)
{
    quint32 crc = ~0U;
    for (const char byte : "eXIf" + exif) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320U : crc >> 1;
    }
    QByteArray png = *encodeImage(image, ImageFormat::Png);
    return png.insert(33, bigEndianNumber(quint32(exif.size())) + "eXIf" + exif + bigEndianNumber(~crc)); // behind the header
}

QByteArray webpTurned(const QImage& image, const QByteArray& exif)
{
    QByteArray webp = *encodeImage(image, ImageFormat::WebP) + "EXIF" + QByteArray(4, '\0') + exif;
    qToLittleEndian(quint32(exif.size()), webp.data() + webp.size() - exif.size() - 4);
    if (exif.size() % 2 == 1)
        webp += '\0';
    qToLittleEndian(quint32(webp.size() - 8), webp.data() + 4);
    return webp;
}

/// Left half red, right half blue.
QImage twoHalves(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, x < size.width() / 2 ? qRgb(255, 0, 0) : qRgb(0, 0, 255));
    return image;
}

bool isRed(const QColor& colour)
{
    return colour.red() > 200 && colour.blue() < 60;
}

bool isBlue(const QColor& colour)
{
    return colour.blue() > 200 && colour.red() < 60;
}

} // namespace

/// Pictures that people bring, sound and broken.
class TestPictureInput : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void aGifGivesItsFirstPicture()
    {
        const Result<PictureSource> picture = PictureSource::load(written("two.gif", gifOfTwo()));
        QVERIFY2(picture, picture ? "" : picture.error().text.c_str());
        QCOMPARE(picture->size(), QSize(8, 6));
        QVERIFY(isRed(picture->image().pixelColor(4, 3)));
    }

    void aJpegThatEndsTooEarlyIsRefused()
    {
        QImage noise(160, 120, QImage::Format_RGB32);
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, qRgb(x * y % 251, x * 7 % 256, y * 11 % 256));
        const QByteArray jpeg = *encodeImage(noise, ImageFormat::Jpeg, {.quality = 90, .texts = {}});
        QVERIFY(PictureSource::load(written("whole.jpg", jpeg)));
        // Cameras append more pictures and films.
        QVERIFY(PictureSource::load(written("appended.jpg", jpeg + QByteArray(500, 'x'))));
        for (const double share : {0.4, 0.6, 0.9}) {
            const auto cut = PictureSource::load(written("cut.jpg", jpeg.left(qsizetype(double(jpeg.size()) * share))));
            QVERIFY(!cut);
            QVERIFY(cut.error().text.find("ends too early") != std::string::npos);
        }
    }

    void aJpegWithoutItsEndMarkOpensWhenAllPixelsAreThere()
    {
        QImage noise(157, 123, QImage::Format_RGB32);
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, qRgb(x * y % 241, x * 5 % 256, y * 13 % 256));
        for (const bool progressive : {false, true}) {
            QByteArray jpeg;
            QBuffer buffer(&jpeg);
            buffer.open(QIODevice::WriteOnly);
            QImageWriter writer(&buffer, "jpeg");
            writer.setProgressiveScanWrite(progressive);
            QVERIFY(writer.write(noise));
            const auto whole = PictureSource::load(written("whole.jpg", jpeg));
            const auto endless = PictureSource::load(written("endless.jpg", jpeg.chopped(2)));
            QVERIFY2(endless, endless ? "" : endless.error().text.c_str());
            QCOMPARE(endless->image(), whole->image());
            QVERIFY(PictureSource::load(written("half a mark.jpg", jpeg.chopped(1))));
            for (const int missing : {20, 200, 2000})
                QVERIFY(!PictureSource::load(written("cut.jpg", jpeg.chopped(missing))));
        }
    }

    void aPngWithoutItsEndOpensWhenAllPixelsAreThere()
    {
        QImage noise(211, 97, QImage::Format_RGB32);
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, qRgb(x * y % 239, x * 3 % 256, y * 17 % 256));
        for (const QImage::Format format : {QImage::Format_RGB32, QImage::Format_Grayscale8, QImage::Format_Indexed8}) {
            const QByteArray png = *encodeImage(noise.convertToFormat(format), ImageFormat::Png);
            QVERIFY(png.chopped(8).endsWith(QByteArray("\0\0\0", 3) + '\0') && png.chopped(4).endsWith("IEND"));
            const QImage whole = PictureSource::load(written("whole.png", png))->image();
            QByteArray wrong = png;
            wrong[wrong.size() - 2] = char(~wrong[wrong.size() - 2]);
            QList<QByteArray> sound{wrong, png.chopped(12) + QByteArray("\0\0\1\0tEXtComment", 15)};
            for (int missing = 1; missing <= 12; ++missing)
                sound += png.chopped(missing);
            for (const QByteArray& bytes : sound) {
                const auto picture = PictureSource::load(written("endless.png", bytes));
                QVERIFY2(picture, picture ? "" : picture.error().text.c_str());
                QCOMPARE(picture->image(), whole);
            }
            for (const int missing : {30, 300, 1500})
                QVERIFY(!PictureSource::load(written("cut.png", png.chopped(missing))));
        }
    }

    void aJpegMayHaveStrayBytesInFront()
    {
        const QByteArray jpeg = jpegTurned(twoHalves({64, 32}), 6);
        const QImage whole = PictureSource::load(written("whole.jpg", jpeg))->image();
        QCOMPARE(whole.size(), QSize(32, 64));
        for (const QByteArray& stray :
            {QByteArray("\r\n"), QByteArray("\0", 1), QByteArray("\xEF\xBB\xBF"), QByteArray(60, ' ')}) {
            const auto picture = PictureSource::load(written("stray.jpg", stray + jpeg));
            QVERIFY2(picture, picture ? "" : picture.error().text.c_str());
            QCOMPARE(picture->image(), whole);
            QVERIFY(!PictureSource::load(written("cut.jpg", stray + jpeg.left(jpeg.size() / 2))));
        }
        QVERIFY(!PictureSource::load(written("junk.jpg", QByteArray(5000, 'x') + jpeg)));
    }

    void aProgressiveJpegThatLacksItsLastScansIsRefused()
    {
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "jpeg");
        writer.setProgressiveScanWrite(true);
        QVERIFY(writer.write(twoHalves({200, 160})));
        const qsizetype lastScan = jpeg.lastIndexOf(QByteArray("\xFF\xDA"));
        QVERIFY(lastScan > 0);
        QVERIFY(!PictureSource::load(written("blurred.jpg", jpeg.left(lastScan))));
    }

    void theCameraIsTurnedUpright_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QPoint>("red");
        QTest::addColumn<QPoint>("blue");
        QTest::newRow("as it is") << 1 << QSize(64, 32) << QPoint(8, 16) << QPoint(56, 16);
        QTest::newRow("mirrored") << 2 << QSize(64, 32) << QPoint(56, 16) << QPoint(8, 16);
        QTest::newRow("upside down") << 3 << QSize(64, 32) << QPoint(56, 16) << QPoint(8, 16);
        QTest::newRow("quarter right") << 6 << QSize(32, 64) << QPoint(16, 8) << QPoint(16, 56);
        QTest::newRow("quarter left") << 8 << QSize(32, 64) << QPoint(16, 56) << QPoint(16, 8);
    }

    void theCameraIsTurnedUpright()
    {
        QFETCH(int, orientation);
        QFETCH(QSize, size);
        QFETCH(QPoint, red);
        QFETCH(QPoint, blue);
        const QImage image = twoHalves({64, 32});
        const bool bigEndian = orientation % 2 == 0;
        const QByteArray exif = exifBlock(orientation, bigEndian);
        for (const QByteArray& bytes : {jpegTurned(image, orientation), pngTurned(image, exif), webpTurned(image, exif),
                 webpTurned(image, QByteArray("Exif\0\0", 6) + exif)}) {
            const auto picture = PictureSource::load(written("turned.dat", bytes));
            QVERIFY(picture);
            QCOMPARE(picture->size(), size);
            QVERIFY(isRed(picture->image().pixelColor(red)));
            QVERIFY(isBlue(picture->image().pixelColor(blue)));
        }
    }

    void cornersStandWhereTheCameraSaysThey()
    {
        // Where the corner that is red in the file comes to stand, for all eight ways.
        const QPoint corners[] = {{0, 0}, {0, 0}, {39, 0}, {39, 19}, {0, 19}, {0, 0}, {19, 0}, {19, 39}, {0, 39}};
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::blue);
        for (int y = 0; y < 4; ++y)
            for (int x = 0; x < 4; ++x)
                image.setPixel(x, y, qRgb(255, 0, 0));
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const auto picture = PictureSource::load(written("corner.png", pngTurned(image, exifBlock(orientation, true))));
            QVERIFY(picture);
            const QImage shown = picture->image();
            for (const QPoint& corner : {QPoint(0, 0), QPoint(shown.width() - 1, 0), QPoint(0, shown.height() - 1),
                     QPoint(shown.width() - 1, shown.height() - 1)})
                QCOMPARE(isRed(shown.pixelColor(corner)), corner == corners[orientation]);
        }
    }

    void brokenExifIsLeftAside()
    {
        const QImage image = twoHalves({64, 32});
        const QByteArray good = exifBlock(6, false);
        for (qsizetype length = 0; length < good.size() - 8; ++length)
            QCOMPARE(PictureSource::load(written("short.png", pngTurned(image, good.left(length))))->size(), QSize(64, 32));
        for (const int value : {0, 9, 255})
            QCOMPARE(PictureSource::load(written("wild.png", pngTurned(image, exifBlock(value, false))))->size(), QSize(64, 32));
        QByteArray far = good;
        far.replace(4, 4, QByteArray(4, '\xFF'));
        QCOMPARE(PictureSource::load(written("far.webp", webpTurned(image, far)))->size(), QSize(64, 32));
    }

    void everyKindOfPixelsLooksAsItShould()
    {
        const QImage image = twoHalves({64, 32});
        for (const QImage::Format format : {QImage::Format_RGB32, QImage::Format_ARGB32, QImage::Format_RGBA64,
                 QImage::Format_RGBX64, QImage::Format_Indexed8, QImage::Format_RGB888})
            for (const char* kind : {"png", "bmp", "tiff"}) {
                QByteArray bytes;
                QBuffer buffer(&bytes);
                buffer.open(QIODevice::WriteOnly);
                QVERIFY(image.convertToFormat(format).save(&buffer, kind));
                const auto picture = PictureSource::load(written("kind.dat", bytes));
                QVERIFY2(picture, kind);
                QVERIFY(isRed(picture->image().pixelColor(8, 16)) && isBlue(picture->image().pixelColor(56, 16)));
            }
        QImage gray(64, 32, QImage::Format_Grayscale16);
        gray.fill(Qt::white);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(gray.save(&buffer, "png"));
        QCOMPARE(PictureSource::load(written("gray.png", bytes))->image().pixelColor(9, 9), QColor(Qt::white));
    }

    void theContentCountsAndNotTheEnding()
    {
        const QByteArray webp = *encodeImage(twoHalves({64, 32}), ImageFormat::WebP);
        const auto picture = PictureSource::load(written("really-webp.png", webp));
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(64, 32));
        QVERIFY(PictureSource::load(written("really-png.svg", *encodeImage(twoHalves({64, 32}), ImageFormat::Png))));
        const QByteArray svg = "<!-- a comment --><svg xmlns='http://www.w3.org/2000/svg' width='64' height='32'/>";
        QCOMPARE(PictureSource::load(written("really-svg.jpg", svg))->size(), QSize(64, 32));
    }

    void drawingsComeOnlyThroughTheirOwnReader()
    {
        // Qt's plugins would draw these, and what they point to.
        const QByteArray thief = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='/etc/x.png'/></svg>";
        QVERIFY(!PictureSource::load(written("thief.png", thief)));
        QVERIFY(!PictureSource::load(written("thief.txt", "\xEF\xBB\xBF  " + thief)));
        QVERIFY(!PictureSource::load(written("junk.png", QByteArray("junk ") + thief)));
        // Packed by gzip.
        const QByteArray packed = QByteArray::fromHex("1f8b080000000000000a") + QByteArray("whatever follows");
        const auto svgz = PictureSource::load(written("packed.svgz", packed));
        QVERIFY(!svgz);
        QVERIFY(svgz.error().text.find("packed") != std::string::npos);
    }

    void aDrawingKeepsItsShapeInAFrameOfAnother()
    {
        const QByteArray start = "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100' viewBox='0 0 10 10'";
        const QByteArray rest = "><rect width='10' height='10' fill='#ff0000'/></svg>";
        const QImage kept = PictureSource::load(written("kept.svg", start + rest))->image();
        QCOMPARE(kept.size(), QSize(200, 100));
        QCOMPARE(kept.pixelColor(10, 50).alpha(), 0);
        QVERIFY(isRed(kept.pixelColor(100, 50)));
        const QImage stretched = PictureSource::load(written("st.svg", start + " preserveAspectRatio='none'" + rest))->image();
        QVERIFY(isRed(stretched.pixelColor(10, 50)));
        // A ratio that differs only because pixels are whole fills its frame to the edge.
        const QByteArray paper = "<svg xmlns='http://www.w3.org/2000/svg' width='210mm' height='297mm' viewBox='0 0 210 297'>"
                                 "<rect width='210' height='297' fill='#ff0000'/></svg>";
        const QImage page = PictureSource::load(written("paper.svg", paper))->image();
        QCOMPARE(page.size(), QSize(794, 1123));
        for (const QPoint& corner : {QPoint(0, 0), QPoint(793, 0), QPoint(0, 1122), QPoint(793, 1122)})
            QCOMPARE(page.pixelColor(corner), QColor(255, 0, 0));
    }

    void everyCutOfASoundFileIsAnErrorOrAPicture_data()
    {
        QTest::addColumn<QByteArray>("whole");
        const QImage image = twoHalves({64, 32});
        QTest::newRow("png") << *encodeImage(image, ImageFormat::Png);
        QTest::newRow("jpeg") << *encodeImage(image, ImageFormat::Jpeg);
        QTest::newRow("webp") << *encodeImage(image, ImageFormat::WebP);
        QTest::newRow("gif") << gifOfTwo();
    }

    void everyCutOfASoundFileIsAnErrorOrAPicture()
    {
        QFETCH(QByteArray, whole);
        int refused = 0;
        for (int length = 0; length < whole.size(); length += std::max<int>(1, int(whole.size()) / 97)) {
            const auto picture = PictureSource::load(written("cut.dat", whole.left(length)));
            if (picture) {
                QVERIFY(!picture->image().isNull());
                continue;
            }
            ++refused;
            QVERIFY(picture.error().text.find("cut.dat") != std::string::npos);
            QVERIFY(!picture.error().hint.empty());
        }
        QVERIFY(refused > 0);
    }

    void flippedBitsNeverGetThrough_data() { everyCutOfASoundFileIsAnErrorOrAPicture_data(); }

    void flippedBitsNeverGetThrough()
    {
        // Whatever comes out, the program goes on and has a picture of a sane size or a sentence.
        QFETCH(QByteArray, whole);
        for (int place = 0; place < whole.size(); place += std::max<int>(1, int(whole.size()) / 211)) {
            QByteArray broken = whole;
            broken[place] = char(broken[place] ^ 0x55);
            const auto picture = PictureSource::load(written("flipped.dat", broken));
            if (!picture)
                QVERIFY(!picture.error().hint.empty());
            else
                QVERIFY(qint64(picture->size().width()) * picture->size().height() <= 100'000'000);
        }
    }

    void claimsOfHugeSizesCostNothing()
    {
        QByteArray gif = gifOfTwo();
        gif.replace(6, 4, QByteArray::fromHex("ffffffff"));
        QVERIFY(!PictureSource::load(written("claim.gif", gif)));
        QByteArray bomb = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>";
        for (int i = 0; i < 200'000; ++i)
            bomb += "<g>";
        const auto nested = PictureSource::load(written("nested.svg", bomb));
        QVERIFY(!nested);
    }

    void whatIsNoFileIsSaid()
    {
        QVERIFY(!PictureSource::load(m_folder.path()));
        QVERIFY(!PictureSource::load(m_folder.filePath(QStringLiteral("none.png"))));
        QVERIFY(!PictureSource::load(written("empty.png", {})));
        QVERIFY(!PictureSource::load(QStringLiteral("/dev/zero")));
        QVERIFY(!PictureSource::load(QStringLiteral("/dev/full")));
    }
};

QTEST_MAIN(TestPictureInput)
#include "TestPictureInput.moc"
