#include <QFontDatabase>
#include <QPainter>

#include "render/CaptionPainter.h"
#include "render/LineShape.h"
#include "support/Patience.h"

using namespace memewright;

namespace {

/// A private character of the last plane, for which no font has a letter.
constexpr const char* kNobodys = "\U0010FFFD";

using Characters = std::vector<std::string>;

bool hasColourEmoji()
{
    return QFontDatabase::hasFamily(QStringLiteral("Noto Color Emoji"));
}

Characters missing(const Characters& texts)
{
    return CaptionPainter().missingCharacters(std::vector<TextBox>(texts.size()), texts);
}

} // namespace

/// Which fonts letters and emoji are drawn from, and what is drawn from none.
class TestLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersThatNoFontHasAreNamed()
    {
        QCOMPARE(missing({"plain words, ümläute and ÀÇÉ", "123 & more"}), Characters());
        QCOMPARE(missing({std::string("a") + kNobodys + "b" + kNobodys, kNobodys}), Characters{kNobodys});
        QCOMPARE(missing({"", "\U0010FFFC\U0010FFFD"}), (Characters{"\U0010FFFC", "\U0010FFFD"}));
        // Nothing is drawn for these, so nothing lacks.
        QCOMPARE(missing({" \t\n\u00A0\u2003\u3000", "\u00AD\u200B\u200D\u2060\uFEFF\uFE0F\u202E\u2028"}), Characters());
        QCOMPARE(missing({"x\u200Dy\uFE0F"}), Characters());
    }

    void namesTellLettersApart()
    {
        QCOMPARE(namedCharacters({"\u3042"}), std::string("\u3042 (U+3042)"));
        QCOMPARE(namedCharacters({"\U0001F469", "x\u0301"}), std::string("\U0001F469 (U+1F469), x\u0301 (U+0078 U+0301)"));
        QCOMPARE(namedCharacters({"a", "b", "c", "d", "e", "f", "g"}),
            std::string("a (U+0061), b (U+0062), c (U+0063), d (U+0064), e (U+0065), \u2026 (+2)"));
    }

    void emojiAreOnePictureEach_data()
    {
        QTest::addColumn<QString>("emoji");
        const auto row = [](const char* name, const char* emoji) { QTest::newRow(name) << QString::fromUtf8(emoji); };
        row("face", "\U0001F642");
        row("keycap", "9\uFE0F\u20E3");
        row("keycap of a sign", "#\uFE0F\u20E3");
        row("joined", "\U0001F469\u200D\U0001F52C");
        row("joined with hearts", "\U0001F469\u200D\u2764\uFE0F\u200D\U0001F469");
        row("letter shown as a picture", "\u00A9\uFE0F");
        row("sign shown as a picture", "\u2600\uFE0F");
        row("flag", "\U0001F1E7\U0001F1F7");
        row("flag of a part", "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F");
        row("skin tone", "\U0001F44B\U0001F3FF");
        row("skin tone of a sign", "\u261D\U0001F3FC");
    }

    void emojiAreOnePictureEach()
    {
        if (!hasColourEmoji())
            QSKIP("Noto Color Emoji is not installed");
        QFETCH(QString, emoji);
        const LineShaper shaper(CaptionFont::load());
        const LineShape alone = shaper.shape(emoji);
        QCOMPARE(alone.pictures.size(), 1);
        QVERIFY(alone.outlines.isEmpty());
        const LineShape among = shaper.shape(QStringLiteral("A%1B").arg(emoji));
        QCOMPARE(among.pictures.size(), 1);
        QVERIFY(!among.outlines.isEmpty());
        QVERIFY(missing({emoji.toStdString()}).empty());
    }

    void lettersStayLetters()
    {
        const LineShaper shaper(CaptionFont::load());
        for (const char* text : {"0123456789#*", "\u00A9 \u00AE", "\u2600\uFE0E", "\u2764\uFE0E"}) {
            const LineShape shape = shaper.shape(QString::fromUtf8(text));
            QVERIFY2(shape.pictures.isEmpty(), text);
            QVERIFY2(!shape.outlines.isEmpty(), text);
        }
    }

    void whatIsMeasuredIsWhatIsDrawn()
    {
        const LineShaper shaper(CaptionFont::load());
        for (const char* text : {"", " ", "WAVE To fi", "J\u0308g\u0323", "\u05E9\u05DC\u05D5\u05DD x",
                 "\u0645\u0631\u062D\u0628\u0627", "\U0001F680 go"}) {
            const QString line = QString::fromUtf8(text);
            const LineSize measured = shaper.measure(line), drawn = shaper.shape(line).size;
            QCOMPARE(measured.width, drawn.width);
            QCOMPARE(measured.ink, drawn.ink);
        }
        QCOMPARE(shaper.measure(QString()).width, 0.0);
    }

    void thePixelsOfASoftHyphenAreThoseOfAHyphen()
    {
        TextBox box;
        box.x = box.y = 0.1;
        box.width = 0.25;
        box.height = 0.8;
        const auto drawn = [&](const char* text) {
            QImage image(400, 400, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::gray);
            QPainter painter(&image);
            CaptionPainter().paint(painter, QRectF(image.rect()), {box}, {text});
            return image;
        };
        QCOMPARE(drawn("super\u00ADcali"), drawn("super-\ncali"));
        QCOMPARE(drawn("super\u200Bcali"), drawn("super\ncali"));
        box.width = 0.8;
        box.height = 0.1;
        QCOMPARE(drawn("su\u00ADper"), drawn("super"));
        QCOMPARE(drawn("su\u200Bper"), drawn("super"));
    }

    void controlCharactersAreNotDrawn()
    {
        TextBox box;
        box.x = box.y = 0.1;
        box.width = box.height = 0.8;
        const auto drawn = [&](const std::string& text) {
            QImage image(400, 400, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::gray);
            QPainter painter(&image);
            CaptionPainter().paint(painter, QRectF(image.rect()), {box}, {text});
            return image;
        };
        for (const LetterCase letters : {LetterCase::Upper, LetterCase::AsTyped}) {
            box.style.letterCase = letters;
            const QImage bare = drawn("so it\nbegins");
            for (const char* text : {"\x02so it\nbegins",
                     "s\x07o \x1Fit\n\x7F"
                     "begins\x08",
                     "so it\n\u0086begins\u009F", "so\tit\r\nbegins", "so it\u0085begins", "so it\vbegins",
                     "so it\f\x0E"
                     "begins"})
                QCOMPARE(drawn(text), bare);
            QCOMPARE(drawn(std::string("so it\nbe\0gins", 13)), bare);
            QCOMPARE(drawn("\x02\x03"), drawn(""));
        }
        QCOMPARE(missing({"a\x02\u0086"}), Characters());
    }

    void theLongestTextsFitEveryBox_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QString& part) {
            QTest::newRow(name) << part.repeated(4096 / int(part.size())).left(4096);
        };
        row("words", QStringLiteral("when the tests pass on the first try "));
        row("letters", QStringLiteral("i "));
        row("one word", QStringLiteral("w"));
        row("ideographs", QString::fromUtf8("你好世界、"));
        row("right to left", QString::fromUtf8("שלום עולם "));
        row("joined letters", QString::fromUtf8("مرحبا"));
        row("lines", QStringLiteral("a\n"));
        row("marks", QString::fromUtf8("e\u0301\u0323\u0302"));
        row("emoji", QString::fromUtf8("👩‍🚀7️⃣"));
    }

    void theLongestTextsFitEveryBox()
    {
        QFETCH(QString, text);
        const CaptionPainter captions;
        const QSize size(500, 400);
        for (const QRectF& place : {QRectF(0.1, 0.1, 0.8, 0.2), QRectF(0.4, 0.1, 0.1, 0.8), QRectF(0.1, 0.1, 0.8, 0.8)}) {
            TextBox box;
            box.x = place.x();
            box.y = place.y();
            box.width = place.width();
            box.height = place.height();
            QImage image(size, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            captions.paint(painter, QRectF(image.rect()), {box}, {text.toStdString()});
            painter.end();
            const QRect allowed = boxRect(box, QRectF(QPointF(), size)).toAlignedRect();
            int inked = 0;
            for (int y = 0; y < size.height(); ++y)
                for (int x = 0; x < size.width(); ++x) {
                    const bool ink = qAlpha(image.pixel(x, y)) != 0;
                    QVERIFY(!ink || allowed.contains(x, y));
                    inked += ink;
                }
            // A thousand lines are too small to be seen.
            QVERIFY(inked > 100 || captions.layout(box, text.toStdString(), size).size < 1);
        }
    }

    void aStoppedRenderGivesNothing()
    {
        std::stop_source stop;
        const CaptionPainter captions;
        QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::gray);
        const QImage before = image.copy();
        stop.request_stop();
        QPainter painter(&image);
        captions.paint(painter, QRectF(image.rect()), {TextBox()}, {"words"}, stop.get_token());
        QCOMPARE(image, before);
        captions.paint(painter, QRectF(image.rect()), {TextBox()}, {"words"});
        painter.end();
        QVERIFY(image != before); // and nothing of the stop is remembered
    }
};

QTEST_MAIN(TestLetters)
#include "TestLetters.moc"
