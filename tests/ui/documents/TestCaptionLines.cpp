#include "documents/CaptionLines.h"

#include "support/Patience.h"

using namespace memewright;

/// The texts of boxes, what captions begin with, and locks.
class TestCaptionLines : public QObject
{
    Q_OBJECT

private:
    static CaptionLines two(const QString& first, const QString& second)
    {
        CaptionLines lines;
        lines.resize(2);
        lines.write(0, first);
        lines.write(1, second);
        return lines;
    }
    static QStringList list(const char* first, const char* second)
    {
        return {QString::fromUtf8(first), QString::fromUtf8(second)};
    }

private Q_SLOTS:
    void aBarBecomesABlank()
    {
        const CaptionLines lines = two(QStringLiteral("a|b|"), QString());
        QCOMPARE(lines[0].text, QStringLiteral("a b "));
        QCOMPARE(lines[0].start, QStringLiteral("a b "));
    }

    void aStartIsRememberedAsLongAsItsTextBeginsWithIt()
    {
        CaptionLines lines = two(QStringLiteral("Hello "), QString());
        lines.showCandidate(list("hello there", "written"), {});
        QCOMPARE(lines.texts(), list("hello there", "written"));
        QCOMPARE(lines.written(), list("Hello ", ""));
        lines.showCandidate(list("help", "written"), {});
        QCOMPARE(lines.written(), list("", ""));
    }

    void theModelsSpellingTellsWhetherATextBeginsWithAStart()
    {
        // What the model has no character for is not in its captions either.
        const Labels labels(std::u32string(U"abcdefghijklmnopqrstuvwxyz |"));
        CaptionLines lines = two(QStringLiteral("caf\u00e9"), QString());
        lines.showCandidate(list("cafe au lait", ""), labels);
        QCOMPARE(lines[0].start, QStringLiteral("caf\u00e9"));
        lines.showCandidate(list("cafe au lait", ""), {});
        QVERIFY(lines[0].start.isEmpty());
    }

    void aLockedBoxKeepsItsTextAndIsGivenToTheModel()
    {
        CaptionLines lines = two(QStringLiteral("one"), QStringLiteral("two"));
        lines.restore(list("kept", "two"), {});
        lines.setLocked(0, true);
        lines.showCandidate(list("other", "two more"), {});
        QCOMPARE(lines.texts(), list("kept", "two more"));
        QCOMPARE(lines.starts(), std::vector<std::string>({"kept", "two"}));
        QCOMPARE(lines.locked(), std::vector<int>{0});
        lines.restore(list("back", ""), {});
        QCOMPARE(lines.texts(), list("back", ""));
    }

    void textsMoveWithTheBoxesOfTheirNames()
    {
        CaptionLines lines = two(QStringLiteral("one"), QStringLiteral("two"));
        lines.setLocked(1, true);
        const CaptionLines moved = lines.movedTo({"new", "b"}, {"a", "b"});
        QCOMPARE(moved.texts(), list("", "two"));
        QVERIFY(moved[1].locked);
        QVERIFY(!moved[0].locked);
    }

    void fewerTextsLeaveTheOtherBoxesAlone()
    {
        CaptionLines lines = two(QStringLiteral("one"), QStringLiteral("two"));
        lines.restore({QStringLiteral("first")}, {});
        QCOMPARE(lines.texts(), list("first", "two"));
        lines.restore({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}, {});
        QCOMPARE(lines.texts(), list("1", "2"));
    }
};

QTEST_GUILESS_MAIN(TestCaptionLines)
#include "TestCaptionLines.moc"
