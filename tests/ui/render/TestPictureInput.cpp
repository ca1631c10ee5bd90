#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>

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
        QVERIFY(!PictureSource::load(written("almost.jpg", jpeg.left(jpeg.size() - 2))));
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
        const auto picture = PictureSource::load(written("turned.jpg", jpegTurned(twoHalves({64, 32}), orientation)));
        QVERIFY(picture);
        QCOMPARE(picture->size(), size);
        QVERIFY(isRed(picture->image().pixelColor(red)));
        QVERIFY(isBlue(picture->image().pixelColor(blue)));
    }

    void theContentCountsAndNotTheEnding()
    {
        const QByteArray webp = *encodeImage(twoHalves({64, 32}), ImageFormat::WebP);
        const auto picture = PictureSource::load(written("really-webp.png", webp));
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(64, 32));
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
