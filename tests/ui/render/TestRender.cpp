#include <QDir>
#include <QImageReader>
#include <QPainter>
#include <QTemporaryDir>

#include "base/Sha256.h"
#include "render/CaptionPainter.h"
#include "render/CaptionTiles.h"
#include "render/ImageExport.h"
#include "render/PictureSource.h"
#include "support/Patience.h"
#include "support/SharedData.h"

using namespace memewright;

namespace {

const QSize kSize(900, 700);

QString inSource(const char* path)
{
    return QString::fromStdString((test::sourceFolder() / path).string());
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A grey picture with one caption on it.
QImage captioned(const TextBox& box, const std::string& text, QSize size = kSize)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::gray);
    QPainter painter(&image);
    CaptionPainter().paint(painter, QRectF(image.rect()), {box}, {text});
    return image;
}

/// The rectangle of pixels that a caption changed.
QRect inkOf(const QImage& image)
{
    const QRgb ground = QColor(Qt::gray).rgb();
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != ground)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

int pixelsOf(const QImage& image, QRgb colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour ? 1 : 0;
    return count;
}

TextBox box(double x, double y, double width, double height)
{
    TextBox made;
    made.x = x;
    made.y = y;
    made.width = width;
    made.height = height;
    return made;
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inkStaysInItsBox_data();
    void inkStaysInItsBox();
    void turnedInkStaysInItsTurnedBox();
    void everyTemplateKeepsItsCaptionsInside();
    void charactersThatTheFontLacksAreDrawn_data();
    void charactersThatTheFontLacksAreDrawn();
    void lettersAreLargeAndInTheMiddle();
    void sizeLimitIsAShareOfTheWidth();
    void canvasAndExportBreakLinesAlike();
    void keptPixelsAreThoseThatWouldBeDrawn();
    void styleIsFollowed();
    void painterIsLeftAsItWas();
    void pictureErrorsAreClear();
    void picturesOfEveryKindLoad();
    void drawingIsClippedToItsFrame();
    void exportsEveryFormat();
    void exportErrorsAreClear();
    void pngTextComesBack();
};

void TestRender::inkStaysInItsBox_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("short", "ok");
    row("one letter", "j");
    row("long word", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung");
    row("82 characters", "when you finally read the whole manual and it turns out that the answer was in it");
    row("140 single letters",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x y z a b c "
        "d e f g h i j k l m n o");
    row("no blanks",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    row("accents", "ÂÊÎÔÛ Åå Ģķļņ ÇŞ ệ Ǖ Q,;j");
    row("stacked marks", "Z̷̡͔̀a̸̢͌l̴̰̎g̵̦͝o̶̫͠");
    row("right to left", "שלום עולם مرحبا بالعالم");
    row("mixed directions", "he said שלום and مرحبا 123!");
    row("emoji", "😀 😂 👍 ❤️ 🚀 👩‍🚀 🇩🇪");
    row("other scripts", "привет Γειά σου 你好 こんにちは हिन्दी");
    row("white space", "  a \t b\n\nc\u00a0d  ");
    row("punctuation", "\"...\" ,,, ___ (/[{|}]) @&%$§");
}

void TestRender::inkStaysInItsBox()
{
    QFETCH(QString, text);
    const std::vector<TextBox> boxes = {
        box(0.1, 0.1, 0.8, 0.2), box(0.3, 0.05, 0.1, 0.9), box(0.4, 0.4, 0.05, 0.04), box(0, 0, 1, 1), box(0.2, 0.5, 0.37, 0.15)};
    for (TextBox one : boxes) {
        for (const LetterCase letterCase : {LetterCase::Upper, LetterCase::AsTyped}) {
            one.style.letterCase = letterCase;
            const QRect ink = inkOf(captioned(one, text.toStdString()));
            QVERIFY(!ink.isEmpty());
            const QRect allowed = boxRect(one, QRectF(QPointF(), kSize)).toAlignedRect();
            QVERIFY2(allowed.contains(ink),
                qPrintable(QStringLiteral("ink %1,%2 %3x%4").arg(ink.x()).arg(ink.y()).arg(ink.width()).arg(ink.height())));
        }
    }
}

void TestRender::turnedInkStaysInItsTurnedBox()
{
    for (const double angle : {-90.0, -12.5, 30.0, 180.0}) {
        TextBox turned = box(0.3, 0.35, 0.4, 0.2);
        turned.rotation = angle;
        const QImage image = captioned(turned, "a turned caption with some more words");
        const QRectF rect = boxRect(turned, QRectF(QPointF(), kSize));
        QTransform back;
        back.translate(rect.center().x(), rect.center().y());
        back.rotate(-angle);
        back.translate(-rect.center().x(), -rect.center().y());
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == QColor(Qt::gray).rgb())
                    continue;
                ++ink;
                QVERIFY(rect.adjusted(-1, -1, 1, 1).contains(back.map(QPointF(x + 0.5, y + 0.5))));
            }
        }
        QVERIFY(ink > 1000);
    }
}

void TestRender::everyTemplateKeepsItsCaptionsInside()
{
    const CaptionPainter captions;
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::sourceFolder() / "resources" / "templates")) {
        if (entry.path().extension() != ".json")
            continue;
        const Result<Template> meme = readTemplate(entry.path());
        QVERIFY2(meme, entry.path().c_str());
        const Result<PictureSource> picture = PictureSource::forTemplate(*meme);
        QVERIFY2(picture, entry.path().c_str());
        QVERIFY(std::max(picture->size().width(), picture->size().height()) >= 800);
        const QSize small = picture->size() / 2;
        const QImage bare = picture->image(small);
        const std::vector<std::string> texts(meme->boxes.size(), "when the tests pass on the first try");
        const QImage full = captions.render(*meme, *picture, texts, small);
        QCOMPARE(full.size(), small);
        QPainterPath inside;
        for (const TextBox& one : meme->boxes) {
            const QRectF rect = boxRect(one, QRectF(QPointF(), QSizeF(small)));
            QTransform turn = QTransform::fromTranslate(rect.center().x(), rect.center().y());
            turn.rotate(one.rotation);
            QPainterPath path;
            path.addRect(rect.translated(-rect.center()).adjusted(-1, -1, 1, 1));
            inside.addPath(turn.map(path));
        }
        inside.setFillRule(Qt::WindingFill);
        int changed = 0;
        for (int y = 0; y < small.height(); ++y) {
            for (int x = 0; x < small.width(); ++x) {
                if (bare.pixel(x, y) == full.pixel(x, y))
                    continue;
                ++changed;
                QVERIFY2(inside.contains(QPointF(x + 0.5, y + 0.5)), entry.path().c_str());
            }
        }
        QVERIFY(changed > 1000);
        ++count;
    }
    QVERIFY(count >= 8);
}

void TestRender::charactersThatTheFontLacksAreDrawn_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"😀", "שלום", "مرحبا", "你", "→", "\U0010FFFD"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestRender::charactersThatTheFontLacksAreDrawn()
{
    QFETCH(QString, text);
    const QRect ink = inkOf(captioned(box(0.2, 0.2, 0.6, 0.6), text.toStdString()));
    QVERIFY(ink.width() > 15);
    QVERIFY(ink.height() > 15);
}

void TestRender::lettersAreLargeAndInTheMiddle()
{
    const TextBox one = box(0.1, 0.2, 0.5, 0.1);
    const QRectF rect = boxRect(one, QRectF(QPointF(), kSize));
    const QRect ink = inkOf(captioned(one, "HIM"));
    QVERIFY(qAbs(QRectF(ink).center().x() - rect.center().x()) < 2);
    QVERIFY(qAbs(QRectF(ink).center().y() - rect.center().y()) < 2);
    // 5 % padding of the height (twice over) above and below, and nothing else is lost.
    QVERIFY(ink.height() >= rect.height() * 0.8 - 3);
    QVERIFY(ink.height() <= rect.height() * 0.8 + 3);
}

void TestRender::sizeLimitIsAShareOfTheWidth()
{
    const CaptionPainter captions;
    for (const double width : {488.0, 976.0, 2000.0})
        QVERIFY(qAbs(captions.layout(box(0, 0, 1, 1), "HI", QSizeF(width, width)).size - width * 64 / 488) < 1e-3);
}

void TestRender::canvasAndExportBreakLinesAlike()
{
    const CaptionPainter captions;
    const std::string text = "when you read the manual and all of it was in there";
    const CaptionLayout small = captions.layout(box(0.1, 0.1, 0.37, 0.21), text, QSizeF(311, 311 * 0.8));
    const CaptionLayout large = captions.layout(box(0.1, 0.1, 0.37, 0.21), text, QSizeF(1120, 1120 * 0.8));
    QVERIFY(small.lines.size() > 1);
    QCOMPARE(small.lines.size(), large.lines.size());
    for (std::size_t i = 0; i < small.lines.size(); ++i) {
        QCOMPARE(small.lines[i].text, large.lines[i].text);
        QVERIFY(qAbs(small.lines[i].x / 311 - large.lines[i].x / 1120) < 1e-6);
    }
}

void TestRender::keptPixelsAreThoseThatWouldBeDrawn()
{
    CaptionTiles tiles;
    const CaptionPainter captions;
    const QRectF picture(3, 5, 500, 300);
    std::vector<TextBox> boxes{box(0.1, 0.1, 0.4, 0.3), box(0.5, 0.5, 0.4, 0.3)};
    std::vector<std::string> texts{"a box", "another one"};
    const auto same = [&] {
        QImage kept(510, 310, QImage::Format_ARGB32_Premultiplied), drawn = kept;
        kept.fill(Qt::gray);
        drawn.fill(Qt::gray);
        QPainter keeping(&kept), drawing(&drawn);
        tiles.paint(keeping, picture, boxes, texts);
        captions.paint(drawing, picture, boxes, texts);
        int different = 0;
        for (int y = 0; y < kept.height(); ++y)
            for (int x = 0; x < kept.width(); ++x) {
                const QRgb a = kept.pixel(x, y), b = drawn.pixel(x, y);
                different += qAbs(qRed(a) - qRed(b)) > 24 ? 1 : 0;
            }
        return different == 0;
    };
    QVERIFY(same());
    boxes[0].x += 40.0 / 500; // moved: its pixels are used again
    QVERIFY(same());
    boxes[0].rotation = 30;
    QVERIFY(same());
    boxes[1].width = 0.3;
    QVERIFY(same());
    boxes[1].style.color = "#FF0000";
    QVERIFY(same());
    texts[1] = "other words";
    QVERIFY(same());
    boxes[1].x = 0.5003; // a part of a pixel
    QVERIFY(same());
}

void TestRender::styleIsFollowed()
{
    TextBox one = box(0.1, 0.1, 0.8, 0.3);
    const QRgb white = qRgb(255, 255, 255), black = qRgb(0, 0, 0);
    QImage image = captioned(one, "style");
    QVERIFY(pixelsOf(image, white) > 1000);
    QVERIFY(pixelsOf(image, black) > 1000);
    const QImage shouted = captioned(one, "STYLE");
    QCOMPARE(image, shouted);

    one.style.color = "#FF0000";
    one.style.outline = "";
    image = captioned(one, "style");
    QVERIFY(pixelsOf(image, qRgb(255, 0, 0)) > 1000);
    QCOMPARE(pixelsOf(image, black), 0);

    one.style.align = HorizontalAlign::Left;
    one.style.valign = VerticalAlign::Bottom;
    const QRect low = inkOf(captioned(one, "x"));
    one.style.align = HorizontalAlign::Right;
    one.style.valign = VerticalAlign::Top;
    const QRect high = inkOf(captioned(one, "x"));
    QVERIFY(low.right() < kSize.width() / 4);
    QVERIFY(high.left() > kSize.width() * 3 / 4);
    QVERIFY(low.bottom() > high.bottom() + 20);
}

void TestRender::painterIsLeftAsItWas()
{
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.translate(3, 4);
    const QTransform before = painter.transform();
    CaptionPainter captions;
    captions.paint(painter, QRectF(10, 10, 200, 100), {box(0, 0, 1, 1), box(0, 0, 0.5, 0.5)}, {"only one text"});
    captions.paint(painter, QRectF(), {box(0, 0, 1, 1)}, {"no room"});
    QCOMPARE(painter.transform(), before);
    QVERIFY(!painter.testRenderHint(QPainter::SmoothPixmapTransform));
}

void TestRender::pictureErrorsAreClear()
{
    QTemporaryDir folder;
    const auto path = [&](const char* name) { return folder.filePath(QLatin1String(name)); };
    const auto code = [](const QString& file) {
        const Result<PictureSource> picture = PictureSource::load(file);
        return picture ? ErrorCode::Internal : picture.error().code;
    };
    QCOMPARE(code(path("none.png")), ErrorCode::NotFound);
    QCOMPARE(code(folder.path()), ErrorCode::Unreadable);
    write(path("text.png"), "this is no picture");
    QCOMPARE(code(path("text.png")), ErrorCode::Unsupported);
    write(path("pointer.png"), "version https://git-lfs.github.com/spec/v1\noid sha256:1\n");
    QVERIFY(PictureSource::load(path("pointer.png")).error().text.find("Git LFS pointer") != std::string::npos);
    write(path("page.svg"), "<!DOCTYPE html><html><body><svg/></body></html>");
    QVERIFY(PictureSource::load(path("page.svg")).error().text.find("is a web page") != std::string::npos);
    write(path("broken.svg"), "<svg><g>");
    QCOMPARE(code(path("broken.svg")), ErrorCode::Malformed);
    write(path("reach.svg"), "<!DOCTYPE svg [<!ENTITY a SYSTEM '/etc/passwd'>]><svg width='10' height='10'>&a;</svg>");
    QCOMPARE(code(path("reach.svg")), ErrorCode::Unsupported);
    write(path("thief.svg"),
        "<svg width='9' height='9' xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='/etc/x.png'/></svg>");
    QCOMPARE(code(path("thief.svg")), ErrorCode::Unsupported);
    write(path("huge.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='99999' height='99999'/>");
    QCOMPARE(code(path("huge.svg")), ErrorCode::Unsupported);

    const QByteArray whole = *encodeImage(QImage(300, 200, QImage::Format_RGB32), ImageFormat::Png);
    write(path("cut.png"), whole.left(whole.size() / 2));
    QCOMPARE(code(path("cut.png")), ErrorCode::Malformed);
    // A header that claims 60,000 x 60,000 pixels must not cost 14 GB.
    QByteArray claim = whole;
    claim.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));
    write(path("claim.png"), claim);
    QVERIFY(!PictureSource::load(path("claim.png")));
}

void TestRender::picturesOfEveryKindLoad()
{
    QTemporaryDir folder;
    QImage image(64, 48, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (const char* name : {"a.png", "a.jpg", "a.webp"}) {
        const QString path = folder.filePath(QLatin1String(name));
        QVERIFY(exportImage(image, path));
        const Result<PictureSource> picture = PictureSource::load(path);
        QVERIFY2(picture, name);
        QCOMPARE(picture->size(), QSize(64, 48));
        QCOMPARE(picture->sha256(), sha256OfFile(path.toStdString()).value());
        const QColor middle = picture->image(QSize(32, 24)).pixelColor(16, 12);
        QVERIFY(middle.red() > 240 && middle.green() < 15 && middle.blue() < 15);
    }
    const Result<PictureSource> drawing = PictureSource::load(inSource("resources/templates/two-buttons.svg"));
    QVERIFY(drawing);
    QCOMPARE(drawing->size(), QSize(1120, 960));
    QCOMPARE(drawing->image().size(), QSize(1120, 960));
    QCOMPARE(drawing->image(QSize(56, 48)).size(), QSize(56, 48));
}

void TestRender::drawingIsClippedToItsFrame()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wide.svg"));
    write(path,
        "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10' viewBox='0 0 10 10'>"
        "<rect x='-50' y='-50' width='200' height='200' fill='#ff0000'/></svg>");
    const Result<PictureSource> drawing = PictureSource::load(path);
    QVERIFY(drawing);
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawing->paint(painter, QRectF(20, 20, 60, 60));
    painter.end();
    QCOMPARE(pixelsOf(image, qRgb(255, 0, 0)), 3600);
}

void TestRender::exportsEveryFormat()
{
    QTemporaryDir folder;
    const QImage image = captioned(box(0, 0, 1, 1), "export", QSize(200, 100));
    for (const char* name : {"a.png", "b.JPG", "c.jpeg", "d.webp"}) {
        const QString path = folder.filePath(QLatin1String(name));
        QVERIFY(exportImage(image, path));
        QImageReader reader(path);
        reader.setDecideFormatFromContent(true);
        const QImage read = reader.read();
        QCOMPARE(read.size(), image.size());
        if (path.endsWith(QStringLiteral(".png")))
            QCOMPARE(read.convertToFormat(image.format()), image);
    }
    QImage clear(8, 8, QImage::Format_ARGB32_Premultiplied);
    clear.fill(Qt::transparent);
    const QImage flat = QImage::fromData(*encodeImage(clear, ImageFormat::Jpeg));
    QCOMPARE(flat.pixelColor(4, 4), QColor(Qt::white));
}

void TestRender::exportErrorsAreClear()
{
    QTemporaryDir folder;
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QCOMPARE(exportImage(image, folder.filePath(QStringLiteral("a.bmp"))).error().code, ErrorCode::Unsupported);
    QCOMPARE(exportImage(image, folder.filePath(QStringLiteral("none/a.png"))).error().code, ErrorCode::Unwritable);
    QCOMPARE(exportImage(QImage(), folder.filePath(QStringLiteral("a.png"))).error().code, ErrorCode::InvalidArgument);
    QVERIFY(QDir(folder.path()).isEmpty());
    // What was there stays when the new picture cannot take its place.
    const QString taken = folder.filePath(QStringLiteral("taken.png"));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("taken.png")));
    QCOMPARE(exportImage(image, taken).error().code, ErrorCode::AlreadyExists);
    QVERIFY(QFileInfo(taken).isDir());
}

void TestRender::pngTextComesBack()
{
    QImage image(40, 30, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::blue);
    ImageExportSettings settings;
    settings.texts = {{"memewright", "{\"text\": \"ünï 😀\"}"}};
    const QByteArray png = *encodeImage(image, ImageFormat::Png, settings);
    QCOMPARE(**pngText(png.toStdString(), "memewright"), settings.texts[0].text);
    // Another reader finds the same text and the same pixels.
    const QImage read = QImage::fromData(png, "PNG");
    QCOMPARE(read.text(QStringLiteral("memewright")).toStdString(), settings.texts[0].text);
    QCOMPARE(read.convertToFormat(image.format()).pixel(3, 3), image.pixel(3, 3));
}

QTEST_MAIN(TestRender)
#include "TestRender.moc"
