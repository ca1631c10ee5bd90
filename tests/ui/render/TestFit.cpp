#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include <QPainter>

#include "render/CaptionPainter.h"
#include "render/PictureSource.h"
#include "support/Patience.h"
#include "support/SharedData.h"

using namespace memewright;

namespace {

/// Widths of the picture: small, on the canvas, and as the drawings come.
constexpr std::array kWidths{300, 700, 1120};

struct HardText {
    const char* name;
    QString text;
};

QString repeated(const char* part, int length)
{
    const QString one = QString::fromUtf8(part);
    return one.repeated(length / int(one.size()) + 1).left(length);
}

std::vector<HardText> hardTexts()
{
    return {
        {"82 characters", QStringLiteral("when you finally read the whole manual and it turns out that the answer was in it!")},
        {"one word of 82", QString(82, QLatin1Char('w'))},
        {"one word of 82 capitals", repeated("MWQ@", 82)},
        {"82 narrow letters", QString(82, QLatin1Char('i'))},
        {"82 single letters", repeated("j ", 82)},
        {"one letter", QStringLiteral("Q")},
        {"right to left", QString::fromUtf8("שלום עולם, איך אומרים את זה? مرحبا بالعالم كيف حالك اليوم")},
        {"one word from right to left", repeated("مرحبابالعالم", 82)},
        {"both directions", QString::fromUtf8("he said שלום עולם (twice) and مرحبا 123!")},
        {"combining accents", QString::fromUtf8("Z̷̡͔̀a̸̢͌l̴̰̎g̵̦͝o̶̫͠ ệ̃ ǘ ṩ̂ q̣̇")},
        {"accents above and tails below", QString::fromUtf8("ÂÊÎÔÛ Ǖ Ệ Ģķļņ ÇŞ Qy,;j")},
        {"emoji", QString::fromUtf8("😀 😂 👍🏽 ❤️ 🚀 👩‍🚀 🇩🇪 👨‍👩‍👧‍👦")},
        {"nothing but emoji", repeated("🚀", 82)},
        {"other scripts", QString::fromUtf8("привет Γειά σου 你好 こんにちは हिन्दी ไทย")},
    };
}

QTransform turnOf(const TextBox& box, const QRectF& rect)
{
    QTransform turn = QTransform::fromTranslate(rect.center().x(), rect.center().y());
    turn.rotate(box.rotation);
    turn.translate(-rect.center().x(), -rect.center().y());
    return turn;
}

/// Where ink may be. A box on whole pixels would need none to spare; one that is turned or ends between two pixels shares the
/// pixels of its edge.
class Allowed
{
public:
    Allowed(const TextBox& box, const QSize& size)
        : m_rect(boxRect(box, QRectF(QPointF(), size)).adjusted(-1, -1, 1, 1)),
          m_back(turnOf(box, boxRect(box, QRectF(QPointF(), size))).inverted())
    {
    }

    bool contains(int x, int y) const { return m_rect.contains(m_back.map(QPointF(x + 0.5, y + 0.5))); }

private:
    QRectF m_rect;
    QTransform m_back;
};

/// The first pixel with ink outside the box, and how many there are with any.
struct Ink {
    QPoint outside{-1, -1};
    int pixels = 0;
};

Ink inkOf(const CaptionPainter& captions, const TextBox& box, const std::string& text, QSize size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    captions.paint(painter, QRectF(image.rect()), {box}, {text});
    painter.end();
    const Allowed allowed(box, size);
    Ink ink;
    const std::vector<uchar> bare(std::size_t(image.bytesPerLine()));
    for (int y = 0; y < size.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        if (std::memcmp(line, bare.data(), bare.size()) == 0) // most lines are
            continue;
        for (int x = 0; x < size.width(); ++x) {
            if (line[x] == 0)
                continue;
            ++ink.pixels;
            if (ink.outside.x() < 0 && !allowed.contains(x, y))
                ink.outside = {x, y};
        }
    }
    return ink;
}

std::vector<std::filesystem::path> templates()
{
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(test::sourceFolder() / "resources" / "templates"))
        if (entry.path().extension() == ".json")
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

} // namespace

/// No text leaves its box, on any picture that the program comes with.
class TestFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextStaysInEveryBox_data();
    void everyTextStaysInEveryBox();
    void theLargestSizeThatFitsIsFound();
    void theProofSeesInkOutside();
};

void TestFit::everyTextStaysInEveryBox_data()
{
    QTest::addColumn<QString>("file");
    const auto files = templates();
    QVERIFY(files.size() >= 24);
    for (const auto& file : files)
        QTest::newRow(file.stem().c_str()) << QString::fromStdString(file.string());
}

void TestFit::everyTextStaysInEveryBox()
{
    QFETCH(QString, file);
    const Template meme = readTemplate(file.toStdString()).value();
    const QSize own = PictureSource::forTemplate(meme).value().size();
    const CaptionPainter captions;
    for (const int width : kWidths) {
        const QSize size(width, qRound(double(own.height()) * width / own.width()));
        for (const HardText& hard : hardTexts()) {
            for (const TextBox& box : meme.boxes) {
                const Ink ink = inkOf(captions, box, hard.text.toStdString(), size);
                QVERIFY2(ink.outside.x() < 0,
                    qPrintable(QStringLiteral("%1, box %2, %3 wide: ink at %4, %5")
                                   .arg(QLatin1String(hard.name), QString::fromStdString(box.id))
                                   .arg(width)
                                   .arg(ink.outside.x())
                                   .arg(ink.outside.y())));
                QVERIFY2(ink.pixels > 0, hard.name);
            }
        }
    }
}

void TestFit::theLargestSizeThatFitsIsFound()
{
    // Letters two per cent larger would not fit with any lines: found by breaking the words in every way there is.
    const FontMeasurer measurer(CaptionFont::load());
    const LayoutSettings settings{.largestSize = 1000};
    const std::vector<std::string> words{"when", "the", "tests", "pass", "on", "the", "first", "try"};
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    for (const QSizeF box : {QSizeF(400, 100), QSizeF(300, 300), QSizeF(120, 500)}) {
        const CaptionLayout layout =
            layoutCaption(text, box.width(), box.height(), HorizontalAlign::Center, VerticalAlign::Middle, measurer, settings);
        const double padding = settings.padding * std::min(box.width(), 2 * box.height());
        const double width = box.width() - 2 * padding, height = box.height() - 2 * padding;
        double best = 0;
        for (unsigned breaks = 0; breaks < 1u << (words.size() - 1); ++breaks) {
            double widest = 0;
            std::string line;
            int lines = 0;
            for (std::size_t i = 0; i < words.size(); ++i) {
                line += (line.empty() ? "" : " ") + words[i];
                if (i + 1 < words.size() && !(breaks >> i & 1))
                    continue;
                widest = std::max(widest, measurer.lineWidth(line));
                line.clear();
                ++lines;
            }
            const double cap = measurer.capHeight();
            const double above = measurer.inkAbove(text), below = measurer.inkBelow(text);
            const double pitch = std::max(settings.lineHeight * cap, cap + above + below + settings.penWidth);
            best = std::max(best,
                std::min(width / (widest + settings.penWidth),
                    height / (above + cap + below + settings.penWidth + (lines - 1) * pitch)));
        }
        QVERIFY2(layout.size > best * 0.98, qPrintable(QStringLiteral("%1 of %2").arg(layout.size).arg(best)));
        QVERIFY(layout.size <= best * 1.0001);
    }
}

void TestFit::theProofSeesInkOutside()
{
    // A box that is said to end where the letters do not is caught.
    TextBox box;
    box.x = box.y = 0.1;
    box.width = box.height = 0.5;
    TextBox smaller = box;
    smaller.width = 0.3;
    const QSize size(300, 200);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    CaptionPainter().paint(painter, QRectF(image.rect()), {box}, {"wide enough"});
    painter.end();
    const Allowed allowed(smaller, size);
    bool seen = false;
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            seen = seen || (image.pixel(x, y) != 0 && !allowed.contains(x, y));
    QVERIFY(seen);
}

QTEST_MAIN(TestFit)
#include "TestFit.moc"
