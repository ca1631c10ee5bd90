#include "CreatePageFixture.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include "jobs/PictureLoader.h"

using namespace memewright;

namespace {

constexpr QSize kTile{100, 68};

} // namespace

/// What can be seen of the Create page at the sizes and in the languages it comes in.
class TestCreateLook : public test::CreatePageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theWholeOfAnUprightPictureIsInItsThumbnail()
    {
        // A red strip at the top and a blue one at the foot, which the middle alone would not hold.
        QImage picture(100, 200, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.fillRect(0, 0, 100, 30, Qt::red);
        painter.fillRect(0, 170, 100, 30, Qt::blue);
        painter.end();
        const QString file = folder() + QStringLiteral("/upright.png");
        QVERIFY(picture.save(file));
        Template meme;
        meme.picture = "upright.png";
        meme.file = folder().toStdString() + "/upright.json";
        PictureLoader loader;
        QImage thumbnail;
        loader.filling(meme, kTile, [&](const Result<QImage>& image) { thumbnail = image.value(); });
        QTRY_COMPARE(thumbnail.size(), kTile);
        QCOMPARE(thumbnail.pixelColor(50, 4), QColor(Qt::red));
        QCOMPARE(thumbnail.pixelColor(50, 63), QColor(Qt::blue));
        QVERIFY(qAlpha(thumbnail.pixel(2, 34)) == 255); // and nothing is bare beside it
    }
};

QTEST_MAIN(TestCreateLook)
#include "TestCreateLook.moc"
