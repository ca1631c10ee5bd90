#include <vector>

#include <QPainter>

#include "render/CaptionPainter.h"
#include "render/OutlineSpecks.h"
#include "support/Patience.h"

using namespace memewright;

namespace {

constexpr QRgb kGround = 0xfff6e8c3;

QImage captioned(const std::string& text, int width)
{
    QImage image(width, width / 3, QImage::Format_ARGB32_Premultiplied);
    image.fill(kGround);
    TextBox box;
    box.x = box.y = 0.02;
    box.width = box.height = 0.96;
    QPainter painter(&image);
    CaptionPainter().paint(painter, QRectF(image.rect()), {box}, {text});
    return image;
}

/// Pixels that are joined and neither letters nor outline; they are marked as seen.
int areaFrom(QImage& image, const QPoint& start)
{
    int pixels = 0;
    std::vector<QPoint> open{start};
    while (!open.empty()) {
        const QPoint at = open.back();
        open.pop_back();
        // The ground is yellow, letters and outline are grey from black to white.
        if (!image.rect().contains(at) || qRed(image.pixel(at)) - qBlue(image.pixel(at)) < 8)
            continue;
        image.setPixel(at, qRgb(0, 0, 0));
        ++pixels;
        for (const QPoint& step : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)})
            open.push_back(at + step);
    }
    return pixels;
}

/// The areas of the ground that are closed in, in pixels.
std::vector<int> holesOf(QImage image)
{
    areaFrom(image, {0, 0});
    std::vector<int> holes;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const int pixels = areaFrom(image, {x, y}); pixels > 0)
                holes.push_back(pixels);
    return holes;
}

} // namespace

/// The outline around the letters of a caption.
class TestOutline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSpeckShowsThrough_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
            {"a single origin cold brew ceremony", "kxkr ritter", "you read the exam for me", "fix the bug ok"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void noSpeckShowsThrough()
    {
        QFETCH(QString, text);
        for (const int width : {488, 1120, 1600})
            for (const int hole : holesOf(captioned(text.toStdString(), width)))
                QVERIFY2(hole > width * width / 40000, qPrintable(QStringLiteral("%1 pixels at %2").arg(hole).arg(width)));
    }

    void holesOfALetterStay()
    {
        QPainterPath ring;
        ring.addEllipse(QPointF(0, 0), 0.5, 0.5);
        ring.addEllipse(QPointF(0, 0), 0.3, 0.3);
        QVERIFY(outlineSpecks({ring}, 0.12).isEmpty());
        QPainterPath small;
        small.addEllipse(QPointF(0, 0), 0.3, 0.3);
        small.addEllipse(QPointF(0, 0), 0.08, 0.08);
        QVERIFY(outlineSpecks({small}, 0.12).boundingRect().contains(QPointF(0, 0)));
        QVERIFY(outlineSpecks({small}, 0).isEmpty());
        QVERIFY(outlineSpecks({}, 0.12).isEmpty());
    }
};

QTEST_MAIN(TestOutline)

#include "TestOutline.moc"
