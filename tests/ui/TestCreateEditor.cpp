#include "CreatePageFixture.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "models/CandidateModel.h"
#include "pages/create/CreateScoreBars.h"
#include "render/CaptionFont.h"
#include "style/Style.h"
#include "support/Watchdog.h"

using namespace memewright;

/// The picture editor, the candidates' list and the controls' effect on it, on real widgets.
class TestCreateEditor : public test::CreatePageFixture
{
    Q_OBJECT

private:
    TextBox boxNow(int number) const { return meme().boxes.at(size_t(number - 1)); }

    QPoint onScreen(const TextBox& box, BoxHandle handle) const
    {
        const QRectF area = canvas()->pictureArea();
        const PicturePoint place = handlePlace(box, {area.width(), area.height()}, handle);
        return (area.topLeft() + QPointF(place.x, place.y)).toPoint();
    }

    void chooseBox(int number) const
    {
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, onScreen(boxNow(number), BoxHandle::Inside));
    }

    void drag(QPoint from, QPoint way) const
    {
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 5; ++step)
            QTest::mouseMove(canvas(), from + way * step / 5);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, from + way);
    }

    std::filesystem::path layout() const { return m_folder->path() / "library/layouts/two-buttons.json"; }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aBoxIsDraggedAndComesBackInOneStep()
    {
        pickTwoButtons();
        const TextBox before = boxNow(1);
        drag(onScreen(before, BoxHandle::Inside), {40, 30});
        QVERIFY(boxNow(1).x > before.x);
        QVERIFY(boxNow(1).y > before.y);
        QCOMPARE(boxNow(1).width, before.width);
        QTest::mouseClick(find<QAbstractButton>("undo"), Qt::LeftButton);
        QVERIFY(boxNow(1) == before);
        QTest::mouseClick(find<QAbstractButton>("redo"), Qt::LeftButton);
        QVERIFY(boxNow(1).x > before.x);
    }

    void handlesResizeAndTurn()
    {
        pickTwoButtons();
        chooseBox(1);
        const TextBox before = boxNow(1);
        drag(onScreen(before, BoxHandle::BottomRight), {20, 12});
        const TextBox larger = boxNow(1);
        QVERIFY(larger.width > before.width);
        QVERIFY(larger.height > before.height);
        QVERIFY(qAbs(larger.x - before.x) < 1e-9);
        drag(onScreen(larger, BoxHandle::Turn), {30, 0});
        QVERIFY(boxNow(1).rotation != 0);
    }

    void keysMoveResizeAndTurn()
    {
        pickTwoButtons();
        chooseBox(2);
        canvas()->setFocus();
        const TextBox before = boxNow(2);
        QTest::keyClick(canvas(), Qt::Key_Down);
        QTest::keyClick(canvas(), Qt::Key_Down);
        QVERIFY(boxNow(2).y > before.y);
        QTest::keyClick(canvas(), Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(boxNow(2).width < before.width);
        QTest::keyClick(canvas(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(boxNow(2).rotation, 10.0);
        // One run of keys is one step.
        QTest::keyClick(canvas(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(boxNow(2) == before);
    }

    void numbersAndStylesAreTyped()
    {
        pickTwoButtons();
        chooseBox(1);
        QTest::mouseClick(find<QAbstractButton>("styleFold"), Qt::LeftButton);
        auto* left = find<QDoubleSpinBox>("boxX");
        QVERIFY(left->isEnabled());
        left->setFocus();
        left->selectAll();
        QTest::keyClicks(left, QLocale().toString(12.5, 'f', 1));
        QTest::keyClick(left, Qt::Key_Return);
        QCOMPARE(boxNow(1).x, 0.125);
        // The font that the letters have is the one that is named.
        QVERIFY(boxNow(1).style.font.empty());
        QCOMPARE(find<QComboBox>("boxFont")->currentText(), CaptionFont::load().atSize(9).families().first());
        QTest::mouseClick(find<QAbstractButton>("alignRight"), Qt::LeftButton);
        QVERIFY(boxNow(1).style.align == HorizontalAlign::Right);
        // The caption font has no small letters.
        find<QFontComboBox>("boxFont")->setCurrentFont(QFont(QStringLiteral("DejaVu Sans")));
        QTest::mouseClick(find<QAbstractButton>("caseTyped"), Qt::LeftButton);
        QVERIFY(boxNow(1).style.letterCase == LetterCase::AsTyped);
        find<QDoubleSpinBox>("boxLargest")->setValue(5);
        QCOMPARE(boxNow(1).style.largestSize, 0.05);
        QVERIFY(boxNow(2).style.align == HorizontalAlign::Center);
    }

    void aClickOnTheFontOpensTheList()
    {
        pickTwoButtons();
        chooseBox(1);
        QTest::mouseClick(find<QAbstractButton>("styleFold"), Qt::LeftButton);
        auto* font = find<QFontComboBox>("boxFont");
        QTest::mouseClick(font, Qt::LeftButton, {}, QPoint(20, font->height() / 2)); // on its name, not on the arrow
        QTRY_VERIFY(font->view()->isVisible());
        font->hidePopup();
    }

    void changedBoxesAreKeptPerTemplateUntilReset()
    {
        pickTwoButtons();
        const TextBox before = boxNow(1);
        drag(onScreen(before, BoxHandle::Inside), {40, 30});
        const TextBox moved = boxNow(1);
        QTRY_VERIFY(std::filesystem::exists(layout()));
        m_page.reset();
        makePage();
        pickTwoButtons();
        QVERIFY(boxNow(1) == moved);
        QTest::mouseClick(find<QAbstractButton>("styleFold"), Qt::LeftButton);
        chooseBox(1);
        QTest::mouseClick(find<QAbstractButton>("resetBoxes"), Qt::LeftButton);
        QVERIFY(boxNow(1) == before);
        QTRY_VERIFY(!std::filesystem::exists(layout()));
    }

    void boxesAreAddedAndDeleted()
    {
        pickTwoButtons();
        generateAndWait(3);
        const QStringList texts{box(1)->text(), box(2)->text()};
        QTest::mouseClick(find<QAbstractButton>("addBox"), Qt::LeftButton);
        QCOMPARE(meme().boxes.size(), 3u);
        QCOMPARE(canvas()->chosenBox(), 2);
        QVERIFY(box(3)->placeholderText().contains(QStringLiteral("box 3")));
        QCOMPARE(box(2)->text(), texts[1]);
        QTest::keyClicks(box(3), QStringLiteral("third"));
        QVERIFY(find<QLabel>("candidateCount")->text().contains(QStringLiteral("older")));
        // What was written for three boxes is walked and comes back with its texts.
        QTest::keyClick(candidates(), Qt::Key_Down);
        QVERIFY(box(3)->text().isEmpty());
        QTest::keyClick(candidates(), Qt::Key_Up);
        QCOMPARE(box(3)->text(), QStringLiteral("third"));
        // The first goes; the others keep their texts, names and candidates.
        chooseBox(1);
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_Delete);
        QCOMPARE(meme().boxes.size(), 2u);
        QCOMPARE(box(1)->text(), texts[1]);
        QCOMPARE(box(2)->text(), QStringLiteral("third"));
        const QString path = exportAs(QStringLiteral("three")) + QStringLiteral(".png");
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("three.png")));
        QTest::mouseClick(find<QAbstractButton>("undo"), Qt::LeftButton);
        QCOMPARE(meme().boxes.size(), 3u);
        QCOMPARE(box(1)->text(), texts[0]);
        QCOMPARE(box(3)->text(), QStringLiteral("third"));
        // The dialog had the keys.
        m_page->activateWindow();
        QVERIFY(test::waitUntilActive(m_page.get()));
        generateAndWait(2);
        QCOMPARE(candidates()->currentIndex().data(CandidateModel::Boxes).toStringList().size(), 3);
        // One stays.
        QTest::mouseClick(find<QAbstractButton>("deleteBox"), Qt::LeftButton);
        QTest::mouseClick(find<QAbstractButton>("deleteBox"), Qt::LeftButton);
        QCOMPARE(meme().boxes.size(), 1u);
        QVERIFY(!find<QAbstractButton>("deleteBox")->isEnabled());
        QTest::mouseClick(find<QAbstractButton>("styleFold"), Qt::LeftButton);
        chooseBox(1);
        QTest::mouseClick(find<QAbstractButton>("resetBoxes"), Qt::LeftButton);
        QCOMPARE(meme().boxes.size(), 2u);
    }

    void candidatesAreFilteredAndOrdered()
    {
        pickTwoButtons();
        generateAndWait(6);
        auto* filter = find<QLineEdit>("candidateFilter");
        const QString text = candidates()->model()->index(2, 0).data().toString();
        QTest::keyClicks(filter, text);
        QTRY_VERIFY(candidates()->model()->rowCount() >= 1);
        for (int row = 0; row < candidates()->model()->rowCount(); ++row)
            QCOMPARE(candidates()->model()->index(row, 0).data().toString(), text);
        filter->clear();
        QCOMPARE(candidates()->model()->rowCount(), 6);
        const auto actions = find<QToolButton>("candidateOrder")->menu()->actions();
        actions.at(3)->trigger();
        for (int row = 1; row < 6; ++row)
            QVERIFY(candidates()
                        ->model()
                        ->index(row - 1, 0)
                        .data()
                        .toString()
                        .localeAwareCompare(candidates()->model()->index(row, 0).data().toString())
                <= 0);
        QTest::keyClick(candidates(), Qt::Key_Space);
        actions.last()->trigger();
        QCOMPARE(candidates()->model()->rowCount(), 1);
    }

    void aChangedSettingShowsThatTheListIsOlder()
    {
        pickTwoButtons();
        generateAndWait(3);
        auto* count = find<QLabel>("candidateCount");
        QVERIFY(!count->text().contains(QStringLiteral("older")));
        auto* minScore = find<QDoubleSpinBox>("minScore");
        const double before = minScore->value();
        minScore->setValue(0.5);
        QVERIFY(count->text().contains(QStringLiteral("older")));
        minScore->setValue(before);
        QVERIFY(!count->text().contains(QStringLiteral("older")));
        minScore->setValue(0.5);
        generateAndWait(3);
        QVERIFY(!count->text().contains(QStringLiteral("older")));
    }

    void aLockedLaterBoxIsSpokenOfHonestly()
    {
        pickTwoButtons();
        auto* hint = find<QLabel>("lockHint");
        QTest::keyClicks(box(1), QStringLiteral("kept"));
        QTest::mouseClick(find<QAbstractButton>("lock1"), Qt::LeftButton);
        QVERIFY(!hint->isVisible());
        QTest::mouseClick(find<QAbstractButton>("lock1"), Qt::LeftButton);
        QTest::mouseClick(find<QAbstractButton>("lock2"), Qt::LeftButton);
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(QStringLiteral("without knowing box 2")));
    }

    void barsAreSharesOfTheBestThatTheDrawCuts()
    {
        pickTwoButtons();
        auto* bars = find<CreateScoreBars>("scoreBars");
        QTRY_VERIFY(bars->shown() > 4);
        find<QDoubleSpinBox>("temperature")->setValue(1);
        // Of .46, .21, .12, .07 and .04.
        QCOMPARE(bars->share(0), 1.0);
        QVERIFY(qAbs(bars->share(1) - .21 / .46) < 1e-5);
        find<QAbstractButton>("drawUniform")->click();
        find<QDoubleSpinBox>("minScore")->setValue(0.3);
        QCOMPARE(bars->barsDrawn(), 2);
        QCOMPARE(bars->chance(1), 0.5);
        // Sharpened scores are what the cut is a share of: .21 / .46 squared is below it.
        find<QDoubleSpinBox>("temperature")->setValue(0.5);
        QVERIFY(qAbs(bars->share(1) - .21 / .46 * .21 / .46) < 1e-5);
        QCOMPARE(bars->barsDrawn(), 1);
        find<QDoubleSpinBox>("temperature")->setValue(5);
        QVERIFY(bars->barsDrawn() > 3);
        find<QDoubleSpinBox>("topK")->setValue(3);
        QCOMPARE(bars->barsDrawn(), 3);
        // Without warmth only the best is drawn, as with argmax.
        find<QDoubleSpinBox>("temperature")->setValue(0);
        QCOMPARE(bars->barsDrawn(), 1);
        find<QDoubleSpinBox>("temperature")->setValue(5);
        find<QAbstractButton>("drawArgmax")->click();
        QCOMPARE(bars->barsDrawn(), 1);
        QCOMPARE(bars->chance(0), 1.0);
    }

    void aBarDropsWhatStoodBehindTheCaret()
    {
        pickTwoButtons();
        box(1)->setFocus();
        QTest::keyClicks(box(1), QStringLiteral("abcdef"));
        box(1)->setCursorPosition(2);
        auto* bars = find<CreateScoreBars>("scoreBars");
        QTRY_VERIFY(bars->shown() > 0);
        QTest::mouseClick(bars, Qt::LeftButton, {}, QPoint(24, bars->height() - 40));
        QCOMPARE(box(1)->text().size(), 3);
        QVERIFY(box(1)->text().startsWith(QStringLiteral("ab")));
        QTest::mouseClick(find<QAbstractButton>("undo"), Qt::LeftButton);
        QCOMPARE(box(1)->text(), QStringLiteral("abcdef"));
    }

    void draggingHoldsNothingUp()
    {
        auto* application = static_cast<test::WatchedApplication*>(qApp);
        pickTwoButtons();
        generateAndWait(2);
        chooseBox(1);
        drag(onScreen(boxNow(1), BoxHandle::Inside), {30, 20});
        application->restart();
        drag(onScreen(boxNow(1), BoxHandle::Inside), {30, 20});
        drag(onScreen(boxNow(1), BoxHandle::BottomRight), {30, 20});
        QVERIFY2(application->isQuiet(), qPrintable(application->culprit()));
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestCreateEditor test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestCreateEditor.moc"
