#include "CreatePageFixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

using namespace memewright;

/// What the boxes' fields take, and what is said of letters that no font has.
class TestCreateLetters : public test::CreatePageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aLetterThatNoFontHasIsNamed()
    {
        pickTwoButtons();
        auto* hint = find<QLabel>("letterHint");
        auto* line = find<QLineEdit>("box1");
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("fine"));
        QVERIFY(hint->isHidden());
        line->insert(QString::fromUtf8("\U0010FFFD"));
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(QStringLiteral("U+10FFFD")));
        QTest::keyClick(line, Qt::Key_Backspace);
        QVERIFY(hint->isHidden());
    }

    void aFieldRefusesMoreThanABoxTakesAndSaysSo()
    {
        pickTwoButtons();
        auto* line = find<QLineEdit>("box2");
        line->setFocus();
        QGuiApplication::clipboard()->setText(QString(2500, QLatin1Char('x')));
        line->paste();
        QCOMPARE(line->text().size(), 2000);
        QVERIFY(messages()->sentence().contains(QStringLiteral("000")));
        messages()->close();
        QTest::keyClicks(line, QStringLiteral("y"));
        QCOMPARE(line->text().size(), 2000);
        QVERIFY(messages()->isVisible());
    }

    void shiftEnterBeginsALine()
    {
        pickTwoButtons();
        auto* line = find<QLineEdit>("box1");
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("one"));
        QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(line, QStringLiteral("two"));
        QCOMPARE(m_page->document().texts().at(0), QStringLiteral("one\ntwo"));
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_page->document().texts().at(0) != QStringLiteral("one\ntwo"));
    }
};

QTEST_MAIN(TestCreateLetters)
#include "TestCreateLetters.moc"
