#include "CreatePageFixture.h"

#include <QClipboard>
#include <QLabel>

#include "documents/TypingSteps.h"
#include "style/Style.h"
#include "support/Watchdog.h"

using namespace memewright;

/// Where the keyboard's focus goes by itself, and what the keys do there.
class TestCreateKeys : public test::CreatePageFixture
{
    Q_OBJECT

private:
    QPoint placeOf(int box) const
    {
        const QRectF area = canvas()->pictureArea();
        const PicturePoint place =
            handlePlace(meme().boxes.at(std::size_t(box)), {area.width(), area.height()}, BoxHandle::Inside);
        return (area.topLeft() + QPointF(place.x, place.y)).toPoint();
    }

    void pasteAPicture(QWidget* into) const
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QGuiApplication::clipboard()->setImage(image);
        QTest::keyClick(into, Qt::Key_V, Qt::ControlModifier);
    }

private Q_SLOTS:
    void init()
    {
        begin();
        m_page->activateWindow();
        QVERIFY(test::waitUntilActive(m_page.get()));
    }
    void cleanup() { end(); }

    void arrowKeysWalkWhatWasJustWritten()
    {
        pickTwoButtons();
        auto* gallery = find<QListView>("gallery");
        gallery->setFocus();
        generateAndWait(4);
        QTRY_VERIFY(candidates()->hasFocus());
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Down);
        QCOMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Two buttons"));
        QCOMPARE(candidates()->currentIndex().row(), 1);
        // And once more, from the list itself.
        generateAndWait(4);
        QVERIFY(candidates()->hasFocus());
    }

    void aClickOnGenerateLeadsToTheCandidatesToo()
    {
        pickTwoButtons();
        m_pauseMilliseconds = 5;
        auto* generate = find<QPushButton>("generate");
        generate->setFocus();
        find<QSpinBox>("count")->setValue(3);
        QTest::mouseClick(generate, Qt::LeftButton);
        QVERIFY(find<QPushButton>("stop")->hasFocus());
        QTRY_VERIFY(candidates()->hasFocus());
        QTRY_VERIFY(!m_page->isGenerating());
        QVERIFY(candidates()->hasFocus());
        // Stopped before anything came, Generate has it again.
        m_pauseMilliseconds = 100;
        generate->setFocus();
        QTest::mouseClick(generate, Qt::LeftButton);
        QVERIFY(find<QPushButton>("stop")->hasFocus());
        QTest::keyClick(find<QPushButton>("stop"), Qt::Key_Space);
        QTRY_VERIFY(!m_page->isGenerating());
        QCOMPARE(candidates()->model()->rowCount(), 0);
        QVERIFY(generate->hasFocus());
    }

    void whoWritesGoesOnWriting()
    {
        pickTwoButtons();
        box(2)->setFocus();
        generateAndWait(3);
        QVERIFY(box(2)->hasFocus());
    }

    void keysInABoxReachThePage()
    {
        pickTwoButtons();
        generateAndWait(2);
        const QString first = box(1)->text();
        box(1)->setFocus();
        box(1)->selectAll();
        QTest::keyClicks(box(1), QStringLiteral("by hand"));
        // A word at a time.
        QTest::keyClick(box(1), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(box(1)->text(), QStringLiteral("by "));
        QTest::keyClick(box(1), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(box(1)->text(), first);
        QTest::keyClick(box(1), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(box(1), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(box(1)->text(), QStringLiteral("by hand"));
        // Text is pasted as text, a picture as a picture.
        QGuiApplication::clipboard()->setText(QStringLiteral(" and more"));
        box(1)->end(false);
        QTest::keyClick(box(1), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(box(1)->text(), QStringLiteral("by hand and more"));
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QGuiApplication::clipboard()->setImage(image);
        QTest::keyClick(box(1), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Pasted picture"));
        // The second of a name is another one.
        box(1)->setFocus();
        QTest::keyClick(box(1), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Pasted picture 2"));
    }

    void aPauseAWordAndAnotherBoxBeginANewStepOfUndo()
    {
        TypingSteps steps;
        const int first = steps.stepOf(0, QStringLiteral("a"), 1, 5'000);
        QCOMPARE(steps.stepOf(0, QStringLiteral("ab"), 2, 5'999), first);
        const int second = steps.stepOf(0, QStringLiteral("abc"), 3, 6'999);
        QVERIFY(second > first);
        QCOMPARE(steps.stepOf(0, QStringLiteral("abc "), 4, 7'000), second);
        const int third = steps.stepOf(0, QStringLiteral("abc d"), 5, 7'000);
        QVERIFY(third > second);
        QVERIFY(steps.stepOf(1, QStringLiteral("e"), 1, 7'000) > third);
    }

    void aBoxThatWasDraggedIsMovedOnByKeys()
    {
        pickTwoButtons();
        const QPoint inside = placeOf(0);
        QTest::mousePress(canvas(), Qt::LeftButton, {}, inside);
        QTest::mouseMove(canvas(), inside + QPoint(10, 20));
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, inside + QPoint(10, 20));
        QVERIFY(canvas()->hasFocus());
        const double before = meme().boxes[0].y;
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Down);
        QVERIFY(meme().boxes[0].y > before);
        // A letter goes to the text, and so does a double click.
        QTest::keyClicks(canvas(), QStringLiteral("a"));
        QVERIFY(box(1)->hasFocus());
        QCOMPARE(box(1)->text(), QStringLiteral("a"));
        canvas()->setFocus();
        QTest::mouseDClick(canvas(), Qt::LeftButton, {}, placeOf(1));
        QVERIFY(box(2)->hasFocus());
    }

    void shortcutsLiveOnWhenTheLineWithTheCaretGoes()
    {
        pickTwoButtons();
        box(1)->setFocus();
        pasteAPicture(box(1));
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Pasted picture"));
        QVERIFY(box(1)->hasFocus());
        QTest::keyClicks(m_page->focusWidget(), QStringLiteral("x"));
        QCOMPARE(box(1)->text(), QStringLiteral("x"));
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_page->isGenerating() || candidates()->model()->rowCount() > 0);
        QTRY_VERIFY(!m_page->isGenerating());
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestCreateKeys test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestCreateKeys.moc"
