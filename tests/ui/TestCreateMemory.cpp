#include "CreatePageFixture.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "style/Style.h"
#include "support/Watchdog.h"

using namespace memewright;

/// Nothing that was written is lost: by another picture, by undo and redo, or by a filter.
class TestCreateMemory : public test::CreatePageFixture
{
    Q_OBJECT

private:
    void pick(const char* name) const
    {
        auto* gallery = find<QListView>("gallery");
        for (int row = 0; row < gallery->model()->rowCount(); ++row)
            if (gallery->model()->index(row, 0).data().toString() == QLatin1String(name))
                gallery->setCurrentIndex(gallery->model()->index(row, 0));
        QCOMPARE(find<QLabel>("memeName")->text(), QLatin1String(name));
    }

    QStringList shown() const { return {box(1)->text(), box(2)->text()}; }
    QStringList boxesOf(int row) const { return candidates()->model()->index(row, 0).data(CandidateModel::Boxes).toStringList(); }
    void write(int number, const char* text) const
    {
        box(number)->setFocus();
        box(number)->selectAll();
        QTest::keyClicks(box(number), QLatin1String(text));
    }
    void undo() const { QTest::keyClick(box(1), Qt::Key_Z, Qt::ControlModifier); }
    void redo() const { QTest::keyClick(box(1), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void anotherPictureTakesNothingAway()
    {
        pickTwoButtons();
        generateAndWait(4);
        QTest::keyClick(candidates(), Qt::Key_Down);
        QTest::keyClick(candidates(), Qt::Key_Space);
        write(1, "zebras");
        QTest::mouseClick(find<QAbstractButton>("lock2"), Qt::LeftButton);
        const QStringList texts = shown();
        QStringList rows;
        for (int row = 0; row < 4; ++row)
            rows += candidates()->model()->index(row, 0).data().toString();
        pick("Exit ramp");
        QVERIFY(box(1)->text().isEmpty());
        QCOMPARE(candidates()->model()->rowCount(), 0);
        write(1, "elsewhere");

        pick("Two buttons");
        QCOMPARE(shown(), texts);
        QVERIFY(find<QAbstractButton>("lock2")->isChecked());
        QVERIFY(!find<QAbstractButton>("lock1")->isChecked());
        QCOMPARE(candidates()->model()->rowCount(), 4);
        QCOMPARE(candidates()->currentIndex().row(), 1);
        QVERIFY(candidates()->currentIndex().data(CandidateModel::Starred).toBool());
        for (int row = 0; row < 4; ++row)
            QCOMPARE(candidates()->model()->index(row, 0).data().toString(), rows[row]);
        QCOMPARE(find<QLabel>("candidateCount")->text(), QStringLiteral("4 of 4"));
        // The start is one still, and what is typed goes into the candidate that is chosen.
        write(1, "lions");
        QCOMPARE(boxesOf(1).at(0), QStringLiteral("lions"));
        generateAndWait(2);
        QVERIFY(boxesOf(0).at(0).startsWith(QStringLiteral("lions")));
        pick("Exit ramp");
        QCOMPARE(box(1)->text(), QStringLiteral("elsewhere"));
    }

    void aPictureThatIsLeftWhileWritingKeepsWhatCame()
    {
        pickTwoButtons();
        m_pauseMilliseconds = 10;
        find<QSpinBox>("count")->setValue(64);
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(candidates()->model()->rowCount() > 0);
        const QString first = box(1)->text();
        pick("Exit ramp");
        QTRY_VERIFY(!m_page->isGenerating());
        QCOMPARE(candidates()->model()->rowCount(), 0);
        QVERIFY(box(1)->text().isEmpty());
        pick("Two buttons");
        QVERIFY(candidates()->model()->rowCount() > 0);
        QCOMPARE(box(1)->text(), first);
    }

    void undoChoosesTheCandidateAgain()
    {
        pickTwoButtons();
        generateAndWait(4);
        candidates()->setCurrentIndex(candidates()->model()->index(1, 0));
        candidates()->setCurrentIndex(candidates()->model()->index(2, 0));
        const QStringList second = boxesOf(1), third = boxesOf(2);
        undo();
        QCOMPARE(shown(), second);
        QCOMPARE(candidates()->currentIndex().row(), 1);
        write(1, "mine");
        QCOMPARE(boxesOf(1).at(0), QStringLiteral("mine"));
        QCOMPARE(boxesOf(2), third);
        undo();
        QCOMPARE(shown(), second);
        QCOMPARE(boxesOf(1), second);
        redo();
        QCOMPARE(boxesOf(1).at(0), QStringLiteral("mine"));
    }

    void oneUndoTakesAGenerateBackAndTouchesNoCandidate()
    {
        pickTwoButtons();
        write(1, "once");
        generateAndWait(4);
        const QStringList first = boxesOf(0);
        undo();
        QCOMPARE(shown(), QStringList({QStringLiteral("once"), QString()}));
        QVERIFY(!candidates()->currentIndex().isValid());
        write(2, "of no candidate");
        QCOMPARE(boxesOf(0), first);
        // Texts of an earlier list go into none of the new one.
        generateAndWait(4);
        const QStringList anew = boxesOf(0);
        undo();
        write(1, "again of none");
        QCOMPARE(boxesOf(0), anew);
    }

    void undoAndRedoKeepWhatCaptionsBeginWith()
    {
        pickTwoButtons();
        write(1, "hello");
        undo();
        QVERIFY(box(1)->text().isEmpty());
        redo();
        QCOMPARE(box(1)->text(), QStringLiteral("hello"));
        generateAndWait(3);
        for (int row = 0; row < candidates()->model()->rowCount(); ++row)
            QVERIFY(boxesOf(row).at(0).startsWith(QStringLiteral("hello")));
    }

    void whatIsWrittenWhileNoCandidateIsThereStays()
    {
        pickTwoButtons();
        m_pauseMilliseconds = 10;
        find<QSpinBox>("count")->setValue(2);
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        write(2, "meanwhile");
        QCOMPARE(candidates()->model()->rowCount(), 0);
        QTRY_VERIFY(!m_page->isGenerating());
        QVERIFY(candidates()->model()->rowCount() > 0);
        QCOMPARE(box(2)->text(), QStringLiteral("meanwhile"));
    }

    void aGenerateThatIsRefusedEmptiesNothing()
    {
        pickTwoButtons();
        generateAndWait(4);
        box(1)->setText(QString());
        const QString longer(150, QLatin1Char('a'));
        box(1)->setFocus();
        QGuiApplication::clipboard()->setText(longer);
        QTest::keyClick(box(1), Qt::Key_V, Qt::ControlModifier);
        candidates()->setCurrentIndex(candidates()->model()->index(1, 0));
        candidates()->setCurrentIndex(candidates()->model()->index(0, 0));
        QCOMPARE(box(1)->text(), longer);
        QTest::mouseClick(find<QAbstractButton>("lock1"), Qt::LeftButton);
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_page->isGenerating());
        QCOMPARE(candidates()->model()->rowCount(), 4);
        QVERIFY2(messages()->sentence().contains(QStringLiteral("Shorten")), qPrintable(messages()->sentence()));
        QVERIFY(!messages()->sentence().contains(QStringLiteral("maximum length")));
    }

    void whatAnEditedTextDoesIsSaid()
    {
        pickTwoButtons();
        auto* hint = find<QLabel>("startHint");
        QVERIFY(!hint->isVisible());
        write(1, "zebras");
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(QStringLiteral("box 1")));
        write(2, "lions");
        QVERIFY(hint->text().contains(QStringLiteral("1, 2")));
        QTest::mouseClick(find<QAbstractButton>("lock1"), Qt::LeftButton);
        QVERIFY(hint->text().contains(QStringLiteral("box 2")));
        write(2, "");
        QTest::keyClick(box(2), Qt::Key_Delete);
        QVERIFY(!hint->isVisible());
    }

    void aBarIsNoCharacterOfABox()
    {
        pickTwoButtons();
        box(1)->setFocus();
        QTest::keyClicks(box(1), QStringLiteral("a|b"));
        QCOMPARE(box(1)->text(), QStringLiteral("a b"));
        QCOMPARE(m_page->document().texts().at(0), QStringLiteral("a b"));
        QVERIFY(messages()->sentence().contains(QLatin1Char('|')));
        generateAndWait(2);
        QVERIFY(candidates()->model()->rowCount() > 0);
    }

    void theFilterEndsWithItsListAndKeepsTheChoice()
    {
        pickTwoButtons();
        generateAndWait(6);
        candidates()->setCurrentIndex(candidates()->model()->index(4, 0));
        const QStringList chosen = boxesOf(4);
        QStringList order;
        for (int row = 0; row < 6; ++row)
            order += candidates()->model()->index(row, 0).data().toString();
        auto* filter = find<QLineEdit>("candidateFilter");
        QTest::keyClicks(filter, boxesOf(1).join(QStringLiteral(" ")));
        QVERIFY(candidates()->model()->rowCount() < 6);
        QCOMPARE(shown(), chosen);
        write(1, "hidden");
        filter->clear();
        // As it was before, with the same one chosen.
        QCOMPARE(candidates()->model()->rowCount(), 6);
        QCOMPARE(candidates()->currentIndex().row(), 4);
        QCOMPARE(boxesOf(4).at(0), QStringLiteral("hidden"));
        for (int row = 0; row < 6; ++row)
            if (row != 4)
                QCOMPARE(candidates()->model()->index(row, 0).data().toString(), order[row]);
        QTest::keyClicks(filter, QStringLiteral("nothing has this"));
        find<QToolButton>("candidateOrder")->menu()->actions().last()->trigger();
        generateAndWait(5);
        QVERIFY(filter->text().isEmpty());
        const int rows = candidates()->model()->rowCount();
        QVERIFY(rows > 0);
        QTest::keyClicks(filter, QStringLiteral("nothing has this"));
        QCOMPARE(candidates()->model()->rowCount(), 0);
        pick("Exit ramp");
        pick("Two buttons");
        QVERIFY(filter->text().isEmpty());
        QCOMPARE(candidates()->model()->rowCount(), rows);
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestCreateMemory test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestCreateMemory.moc"
