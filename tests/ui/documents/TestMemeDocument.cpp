#include "documents/MemeDocument.h"

#include <QUndoStack>

#include "support/Patience.h"

using namespace memewright;

/// The meme that is being made, without a window.
class TestMemeDocument : public QObject
{
    Q_OBJECT

private:
    static Template picture(const std::string& name, std::vector<std::string> boxes = {"top", "foot"})
    {
        Template meme;
        meme.name = name;
        for (const std::string& id : boxes) {
            TextBox box;
            box.id = id;
            box.x = 0.1;
            box.width = 0.5;
            box.height = 0.2;
            meme.boxes.push_back(box);
        }
        return meme;
    }

    static QStringList list(const char* first, const char* second)
    {
        return {QString::fromUtf8(first), QString::fromUtf8(second)};
    }

    /// As it is typed: a character after the other.
    static void type(MemeDocument& document, int box, const QString& text)
    {
        for (int i = 1; i <= text.size(); ++i)
            document.type(box, text.left(i), i);
    }

private Q_SLOTS:
    void nothingHappensBeforeAPictureIsChosen()
    {
        MemeDocument document;
        QSignalSpy lines(&document, &MemeDocument::linesChanged);
        document.type(0, QStringLiteral("x"), 1);
        document.write(0, QStringLiteral("x"));
        document.setLocked(0, true);
        document.editBox(0, {});
        document.setFormat(5);
        document.setBoxes({}, QStringLiteral("none"));
        QCOMPARE(document.addBox(), -1);
        QCOMPARE(document.deleteBox(0), -1);
        QCOMPARE(lines.count(), 0);
        QVERIFY(!document.meme());
        QVERIFY(!document.undoStack()->canUndo());
    }

    void aWordIsOneStepOfUndo()
    {
        MemeDocument document;
        document.choose(picture("first"), true);
        QSignalSpy edited(&document, &MemeDocument::edited);
        type(document, 0, QStringLiteral("two words"));
        QCOMPARE(edited.count(), 9);
        QCOMPARE(document.undoStack()->count(), 2);
        document.undoStack()->undo();
        QCOMPARE(document.texts(), list("two ", ""));
        QCOMPARE(document.lines().written(), list("two ", ""));
        document.undoStack()->undo();
        QCOMPARE(document.texts(), list("", ""));
        document.undoStack()->redo();
        document.undoStack()->redo();
        QCOMPARE(document.texts(), list("two words", ""));
        QCOMPARE(document.lines().starts(), std::vector<std::string>({"two words", ""}));
    }

    void aDragIsOneStepOfUndoAndStaysInThePicture()
    {
        MemeDocument document;
        document.choose(picture("first"), true);
        const TextBox before = document.meme()->boxes[1];
        QSignalSpy layout(&document, &MemeDocument::layoutChanged);
        QSignalSpy replaced(&document, &MemeDocument::boxesReplaced);
        for (int step = 1; step <= 30; ++step) {
            TextBox moved = document.meme()->boxes[1];
            moved.x = 0.1 * step;
            document.editBox(1, moved, 7);
        }
        QVERIFY(document.meme()->boxes[1].x + document.meme()->boxes[1].width <= 1 + 1e-9);
        QCOMPARE(layout.count(), 30);
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QVERIFY(document.meme()->boxes[1] == before);
        QCOMPARE(layout.count(), 31); // what is undone is kept too
        QCOMPARE(replaced.count(), 0); // lines of text stay as they are
    }

    void whatWasWrittenForAPictureIsThereAgainWhenItIsChosenAgain()
    {
        MemeDocument document;
        const Template first = picture("first"), second = picture("second", {"only"});
        document.choose(first, true);
        type(document, 0, QStringLiteral("mine"));
        document.setLocked(1, true);
        QSignalSpy about(&document, &MemeDocument::aboutToChoose), chosen(&document, &MemeDocument::chosen);
        document.choose(first, true);
        QCOMPARE(chosen.count(), 0); // it is shown already
        document.choose(second, true);
        QCOMPARE(about.count(), 1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(document.texts(), QStringList{QString()});
        QVERIFY(!document.undoStack()->canUndo());
        document.choose(first, true);
        QCOMPARE(document.texts(), list("mine", ""));
        QVERIFY(document.lines()[1].locked);
        QCOMPARE(document.lines()[0].start, QStringLiteral("mine"));
        document.choose(second, true);
        document.forget("first");
        document.choose(first, true);
        QCOMPARE(document.texts(), list("", ""));
    }

    void aCardThatGetsItsPictureKeepsItsTexts()
    {
        MemeDocument document;
        document.choose(picture("first"), false);
        type(document, 1, QStringLiteral("mine"));
        document.choose(picture("first"), true);
        QVERIFY(document.hasPicture());
        QCOMPARE(document.texts(), list("", "mine"));
    }

    void textsStayWithTheirBoxesWhenBoxesComeAndGo()
    {
        MemeDocument document;
        document.choose(picture("first"), true);
        document.write(0, QStringLiteral("one"));
        document.write(1, QStringLiteral("two"));
        QSignalSpy replaced(&document, &MemeDocument::boxesReplaced);
        QCOMPARE(document.addBox(), 2);
        document.write(2, QStringLiteral("three"));
        QCOMPARE(document.deleteBox(0), 0);
        QCOMPARE(document.texts(), list("two", "three"));
        document.undoStack()->undo();
        QCOMPARE(document.texts(), QStringList({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
        QCOMPARE(replaced.count(), 3);
        document.deleteBox(1);
        document.deleteBox(1);
        QCOMPARE(document.deleteBox(0), -1); // a caption has one at least
        QCOMPARE(document.meme()->boxes.size(), 1u);
        for (int i = 0; i < 30; ++i)
            document.addBox();
        QCOMPARE(document.meme()->boxes.size(), 16u);
        QCOMPARE(document.addBox(), -1);
    }

    void twoBoxesOfOneNameKeepTheirOwnTexts()
    {
        MemeDocument document;
        document.choose(picture("first", {"text", "text"}), true);
        document.write(0, QStringLiteral("one"));
        document.write(1, QStringLiteral("two"));
        document.addBox();
        QCOMPARE(document.texts(), QStringList({QStringLiteral("one"), QStringLiteral("two"), QString()}));
    }

    void theChoicesThatAGenerateMakesAreOneStepOfUndo()
    {
        MemeDocument document;
        document.choose(picture("first"), true);
        document.write(0, QStringLiteral("start"));
        document.showCandidate(list("start a", "b"), {1, 0}, false);
        document.showCandidate(list("start c", "d"), {1, 3}, false);
        QCOMPARE(document.undoStack()->count(), 2);
        document.showCandidate(list("start e", "f"), {1, 4}, true);
        document.undoStack()->undo();
        QCOMPARE(document.texts(), list("start c", "d"));
        QCOMPARE(document.candidate().row, 3);
        QSignalSpy changed(&document, &MemeDocument::candidateChanged);
        document.undoStack()->undo();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(document.texts(), list("start", ""));
        QCOMPARE(document.candidate().row, -1);
    }

    void undoTellsOfAnEditOnlyWhenTheTextsAreStillThoseOfTheCandidate()
    {
        MemeDocument document;
        document.choose(picture("first"), true);
        document.showCandidate(list("a", "b"), {1, 0}, true);
        type(document, 1, QStringLiteral("mine"));
        QSignalSpy edited(&document, &MemeDocument::edited);
        document.undoStack()->undo();
        QCOMPARE(document.texts(), list("a", "b"));
        QCOMPARE(edited.count(), 1); // it goes into the candidate
        document.undoStack()->undo();
        QCOMPARE(document.texts(), list("", ""));
        QCOMPARE(edited.count(), 1); // it belongs to no candidate
    }

    void theRecipeNamesWhatIsShown()
    {
        MemeDocument document;
        document.choose(picture("first"), true);
        document.write(0, QStringLiteral("by"));
        document.write(1, QStringLiteral("hand"));
        QCOMPARE(document.recipe().text, std::string("by|hand"));
        QVERIFY(!document.recipe().version.empty());
        Recipe ofCandidate;
        ofCandidate.text = "by model|";
        ofCandidate.modelSha256 = "abc";
        const Recipe edited = document.recipe(ofCandidate);
        QCOMPARE(edited.text, std::string("by model|"));
        QCOMPARE(edited.modelSha256, std::string("abc"));
        QCOMPARE(edited.boxes, std::vector<std::string>({"by", "hand"}));
        QCOMPARE(edited.meme.name, std::string("first"));
    }

    void anOpenedRecipeIsWhatItsEditsCameFrom()
    {
        MemeDocument document;
        document.choose(picture("first"), true);
        document.showCandidate(list("a", "b"), {1, 0}, true);
        Recipe opened;
        opened.text = "as written|then";
        opened.modelSha256 = "abc";
        opened.boxes = {"as written", "then"};
        QSignalSpy candidate(&document, &MemeDocument::candidateChanged);
        document.open(opened, QStringLiteral("Reproduce"));
        QCOMPARE(candidate.count(), 1);
        QCOMPARE(document.candidate().row, -1);
        QCOMPARE(document.texts(), list("as written", "then"));
        document.write(1, QStringLiteral("now"));
        QCOMPARE(document.recipe().text, std::string("as written|then"));
        QCOMPARE(document.recipe().modelSha256, std::string("abc"));
        QCOMPARE(document.recipe().boxes, std::vector<std::string>({"as written", "now"}));
        // It is one picture's.
        document.choose(picture("second"), true);
        QVERIFY(document.recipe().modelSha256.empty());
        document.choose(picture("first"), true);
        QCOMPARE(document.recipe().modelSha256, std::string("abc"));
        document.showCandidate(list("c", "d"), {1, 1}, true);
        QVERIFY(document.recipe().modelSha256.empty());
    }

    void theFormatIsKeptWithTheTemplateAndNotUndone()
    {
        MemeDocument document;
        document.choose(picture("first"), true);
        QSignalSpy layout(&document, &MemeDocument::layoutChanged);
        document.setFormat(42);
        QCOMPARE(layout.count(), 1);
        QCOMPARE(document.meme()->templateId, std::optional<std::int64_t>(42));
        QVERIFY(!document.undoStack()->canUndo());
    }
};

QTEST_GUILESS_MAIN(TestMemeDocument)
#include "TestMemeDocument.moc"
