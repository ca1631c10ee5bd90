#include "CreatePageFixture.h"

#include <QApplication>
#include <QFontComboBox>
#include <QFontMetrics>
#include <QImage>
#include <QLabel>
#include <QLayout>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>

#include "Language.h"
#include "jobs/PictureLoader.h"
#include "models/CandidateText.h"
#include "render/CaptionFont.h"
#include "style/Style.h"
#include "support/Patience.h"

using namespace memewright;

namespace {

constexpr QSize kTile{100, 68};
constexpr QSize kUsual{1128, 768}; ///< of the page, in a window of 1200 x 800
constexpr QSize kSmallest{828, 568}; ///< in a window of 900 x 600

/// Half of every caption stands in another one.
class Halves : public Originality
{
public:
    SharedPiece longestShared(std::string_view text) const override
    {
        return {0, text.size() / 2, text.size(), false, "a caption that was there before"};
    }
};

QString joined(const std::vector<CandidateLine>& lines)
{
    QString text;
    for (const CandidateLine& line : lines)
        text += line.text;
    return text;
}

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

    void noBoxOfACandidateVanishesUnseen()
    {
        const QFont font = QApplication::font();
        const QFontMetrics metrics(font);
        const QStringList two{QStringLiteral("when you finally read the whole manual of the washing machine"),
            QStringLiteral("and the answer was in it, on the very first page of all")};
        const QStringList five{QStringLiteral("a quiet weekend in the mountains"), QStringLiteral("me"),
            QStringLiteral("a quiet weekend"), QStringLiteral("email from work about another email"), QStringLiteral("me again")};
        for (const QStringList& boxes : {two, five}) {
            for (const int lines : {1, 2}) {
                for (int width = 60; width <= 700; width += 20) {
                    const auto shown = candidateLines(boxes, font, width, lines);
                    QVERIFY(!shown.empty() && int(shown.size()) <= lines);
                    for (const CandidateLine& line : shown)
                        QVERIFY(metrics.horizontalAdvance(line.text.trimmed()) <= width);
                    std::size_t slashes = 0;
                    for (const CandidateLine& line : shown)
                        slashes += line.slashes.size();
                    const QString text = joined(shown);
                    QVERIFY2(slashes + 1 == std::size_t(boxes.size()) || text.endsWith(QStringLiteral("…")), qPrintable(text));
                    QVERIFY2(text.contains(boxes.back()) || text.contains(QStringLiteral("…")), qPrintable(text));
                }
            }
        }
        // The room that short boxes leave is the long ones'; and what fits is whole.
        const QString wide = joined(candidateLines(five, font, 400, 2));
        QVERIFY2(wide.contains(QStringLiteral("  /  me  /  ")), qPrintable(wide));
        QCOMPARE(joined(candidateLines(two, font, 2000, 1)), two.join(QStringLiteral("  /  ")));
    }

    void theHeadAndTheRowsFollowTheWidth()
    {
        m_originality = std::make_shared<Halves>();
        m_page.reset();
        makePage();
        pickTwoButtons();
        generateAndWait(6);
        QTRY_VERIFY(find<QLabel>("copiedHeading")->isVisible());
        m_page->layout()->setSizeConstraint(QLayout::SetNoConstraint); // as in the window, which asks the page itself
        m_page->setMinimumSize(kSmallest);
        for (const QSize& size : {kSmallest, kUsual, QSize(1600, 900), kSmallest}) {
            m_page->resize(size);
            QCOMPARE(m_page->size(), size);
            QTRY_COMPARE(find<QLabel>("copiedHeading")->isVisible(), size != kSmallest);
            QVERIFY(find<QLabel>("scoreHeading")->isVisible());
            // The last row is whole.
            const QRect row = candidates()->visualRect(candidates()->model()->index(0, 0));
            QTRY_COMPARE(
                candidates()->viewport()->height() % candidates()->visualRect(candidates()->model()->index(0, 0)).height(), 0);
            QVERIFY(row.height() >= 32);
        }
    }

    void whatFoldsOutIsSeen()
    {
        pickTwoButtons();
        QTest::mouseClick(find<QPushButton>("styleFold"), Qt::LeftButton);
        QVERIFY(isSeen(find<QWidget>("boxX")));
        QVERIFY(isSeen(find<QWidget>("resetBoxes")));
        QTest::mouseClick(find<QPushButton>("styleFold"), Qt::LeftButton);
        // The controls that fold out leave the texts where they can be seen.
        QTest::mouseClick(find<QPushButton>("more"), Qt::LeftButton);
        QVERIFY(isSeen(find<QWidget>("blockedWords")));
        QVERIFY(isSeen(box(1)));
        QVERIFY(isSeen(box(2)));
    }

    void fiveBoxesAreSeenAtOnce()
    {
        Template five = *readTemplate(test::sourceFolder() / "resources/templates/running-balloon.json");
        m_page->setTemplates({five});
        auto* gallery = find<QListView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), 3); // and two cards
        gallery->setCurrentIndex(gallery->model()->index(0, 0));
        QTest::mouseClick(gallery->viewport(), Qt::LeftButton, {}, gallery->visualRect(gallery->model()->index(0, 0)).center());
        QTRY_VERIFY(canvas()->isPictureShown());
        QTRY_VERIFY(isSeen(box(5)));
        // The sentence about a locked box stands above them, and is not cut.
        QTest::mouseClick(find<QAbstractButton>("lock5"), Qt::LeftButton);
        auto* hint = find<QLabel>("lockHint");
        QTRY_VERIFY(isSeen(hint));
        QVERIFY(hint->mapTo(m_page.get(), QPoint()).y() < box(1)->mapTo(m_page.get(), QPoint()).y());
        QVERIFY(hint->heightForWidth(hint->width()) <= hint->height());
    }

    void twoAndThreeBoxesNeedNoScrolling_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("two") << QStringLiteral("Two buttons");
        QTest::newRow("three") << QStringLiteral("Exit ramp");
    }

    void twoAndThreeBoxesNeedNoScrolling()
    {
        QFETCH(QString, name);
        m_kind = NetworkKind::Gru; // which can write for any picture
        m_originality = std::make_shared<Halves>();
        m_page.reset();
        makePage();
        auto* gallery = find<QListView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), 4);
        for (int row = 0; row < 4; ++row)
            if (const QModelIndex index = gallery->model()->index(row, 0); index.data().toString() == name)
                QTest::mouseClick(gallery->viewport(), Qt::LeftButton, {}, gallery->visualRect(index).center());
        QTRY_VERIFY(canvas()->isPictureShown());
        QTRY_VERIFY(find<QPushButton>("generate")->isEnabled());
        generateAndWait(2);
        QTRY_VERIFY(isSeen(find<QLabel>("copiedFigure")));
        // Nor with the sentence about the text that Generate goes on from.
        QTest::keyClicks(box(1), QStringLiteral("when"));
        QTRY_VERIFY(isSeen(find<QLabel>("copiedFigure")));
        QTRY_COMPARE(find<QScrollArea>("rightColumn")->verticalScrollBar()->maximum(), 0);
    }

    void atMostIsExplained()
    {
        class Hashes : public Originality
        {
        public:
            SharedPiece longestShared(std::string_view text) const override { return {0, text.size(), text.size(), true, {}}; }
        };
        m_originality = std::make_shared<Hashes>();
        m_page.reset();
        makePage();
        pickTwoButtons();
        generateAndWait(2);
        QTRY_VERIFY(find<QLabel>("copiedFigure")->text().startsWith(QStringLiteral("at most")));
        const QString row = candidates()->currentIndex().data(Qt::ToolTipRole).toString();
        QVERIFY2(row.contains(QStringLiteral("At most")), qPrintable(row));
        auto* why = find<QPushButton>("showSource");
        QVERIFY(why->isVisible());
        QTest::mouseClick(why, Qt::LeftButton);
        auto* sentence = find<QLabel>("copiedSource");
        QVERIFY(sentence->text().contains(QStringLiteral("fingerprints")));
        QVERIFY(isSeen(sentence));
        QVERIFY(sentence->heightForWidth(sentence->width()) <= sentence->height());
    }

    void lettersThatAFontLacksAreNotOffered()
    {
        pickTwoButtons();
        find<QPushButton>("styleFold")->setChecked(true);
        box(1)->setFocus();
        auto* typed = find<QAbstractButton>("caseTyped");
        const CaptionFont caption = CaptionFont::load();
        QCOMPARE(typed->isEnabled(), caption.hasSmallLetters());
        find<QFontComboBox>("boxFont")->setCurrentFont(QFont(QStringLiteral("DejaVu Sans")));
        QTRY_VERIFY(typed->isEnabled());
        if (caption.family() == QLatin1String("Bebas Neue"))
            QVERIFY(!caption.hasSmallLetters());
        QVERIFY(CaptionFont::load(QStringLiteral("DejaVu Sans")).hasSmallLetters());
    }

    // From here on languages stay installed.

    void templatesAreNamedAndFoundInTheLanguage()
    {
        installLanguage(QStringLiteral("de"));
        m_page.reset();
        makePage();
        auto* gallery = find<QListView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), 4);
        for (const QString& words :
            {QStringLiteral("zwei kn\u00f6pfe"), QStringLiteral("two buttons"), QStringLiteral("beide locken")}) {
            find<QLineEdit>("gallerySearch")->setText(words);
            QTRY_COMPARE(gallery->model()->rowCount(), 1);
        }
        find<QLineEdit>("gallerySearch")->clear();
        // The name in files and settings is the English one.
        const QString file = folder() + QStringLiteral("/settings.ini");
        QSettings settings(file, QSettings::IniFormat);
        settings.setValue(QStringLiteral("meme"), QStringLiteral("Two buttons"));
        m_page.reset();
        m_page = std::make_unique<CreatePage>(context());
        m_page->restoreState(settings);
        m_page->setTemplates(test::pictures());
        m_page->show();
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Zwei Kn\u00f6pfe"));
        QCOMPARE(box(1)->placeholderText(), QStringLiteral("linker Knopf"));
        QVERIFY(find<QLabel>("useWhen")->text().startsWith(QStringLiteral("Wenn beide")));
        m_page->saveState(settings);
        QCOMPARE(settings.value(QStringLiteral("meme")).toString(), QStringLiteral("Two buttons"));
    }

    void theInvitationTakesTheLinesItNeeds()
    {
        for (const QString& language : languages()) {
            installLanguage(language);
            for (const QSize& size : {QSize(280, 268), QSize(360, 268), QSize(520, 430)}) {
                MemeDocument document;
                CreateCanvas empty(document);
                empty.setTemplateCount(26);
                empty.resize(size);
                empty.show();
                const auto* words = empty.findChild<QLabel*>(QStringLiteral("invitation"));
                const QRect button = empty.findChild<QPushButton*>(QStringLiteral("choosePicture"))->geometry();
                QTRY_VERIFY(isSeen(words));
                QVERIFY2(words->heightForWidth(words->width()) <= words->height(), qPrintable(words->text()));
                QVERIFY(!words->geometry().intersects(button));
                // Inside the dashes.
                QVERIFY(empty.rect().adjusted(18, 18, -18, -18).contains(words->geometry().united(button)));
                document.choose(test::pictures()[0], true);
                QVERIFY(!words->isVisible());
            }
        }
    }

    void nothingIsCutInAnyLanguage_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void nothingIsCutInAnyLanguage()
    {
        QFETCH(QString, language);
        installLanguage(language);
        m_originality = std::make_shared<Halves>();
        m_page.reset();
        makePage();
        m_page->layout()->setSizeConstraint(QLayout::SetNoConstraint);
        m_page->setMinimumSize(kSmallest);
        auto* gallery = find<QListView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), 4);
        QTest::mouseClick(gallery->viewport(), Qt::LeftButton, {}, gallery->visualRect(gallery->model()->index(2, 0)).center());
        QTRY_VERIFY(canvas()->isPictureShown());
        QVERIFY(!find<QLabel>("invitation")->isVisible());
        QTRY_VERIFY(find<QPushButton>("generate")->isEnabled());
        find<QDoubleSpinBox>("minScore")->setValue(0.1);
        generateAndWait(3);
        QTest::mouseClick(find<QAbstractButton>("lock2"), Qt::LeftButton);
        QStringList cut;
        for (const bool open : {false, true}) {
            find<QPushButton>("more")->setChecked(open);
            find<QPushButton>("styleFold")->setChecked(open);
            for (const QSize& size : {kUsual, kSmallest}) {
                m_page->resize(size);
                // A layout follows in its own time, and so do words that a worker's answer brings.
                if (!test::waitUntil([&] { return whatIsCut().isEmpty(); }))
                    cut += whatIsCut();
            }
        }
        cut.removeDuplicates();
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
    }

private:
    /// Buttons and one-line labels of the page that have less room than their text needs, and what leaves the right column.
    QStringList whatIsCut() const
    {
        QCoreApplication::processEvents();
        QStringList cut;
        for (const auto* scroll : m_page->findChildren<QScrollArea*>()) {
            const int room = scroll->viewport()->width();
            for (const auto* part : scroll->widget()->findChildren<QWidget*>())
                if (part->isVisible() && part->mapTo(scroll->widget(), QPoint(part->width(), 0)).x() > room)
                    cut +=
                        QStringLiteral("outside: %1 %2").arg(QLatin1String(part->metaObject()->className()), part->objectName());
        }
        for (const auto* button : m_page->findChildren<QAbstractButton*>())
            if (button->isVisible() && !button->text().isEmpty() && neededBy(*button) > button->width())
                cut += QStringLiteral("button: %1, %2 of %3").arg(button->text()).arg(button->width()).arg(neededBy(*button));
        for (const auto* label : m_page->findChildren<QLabel*>())
            if (label->isVisible() && !label->wordWrap() && label->objectName() != QLatin1String("useWhen")
                && label->objectName() != QLatin1String("candidateCount")
                && label->fontMetrics().horizontalAdvance(label->text()) > label->contentsRect().width())
                cut += QStringLiteral("label: ") + label->text();
        return cut;
    }

    static int neededBy(const QAbstractButton& button)
    {
        const QSize least = button.minimumSizeHint();
        return least.isValid() ? least.width() : button.fontMetrics().horizontalAdvance(button.text());
    }

    /// All of it, without scrolling.
    bool isSeen(const QWidget* widget) const
    {
        return widget->isVisible() && widget->visibleRegion().boundingRect() == widget->rect();
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestCreateLook test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestCreateLook.moc"
