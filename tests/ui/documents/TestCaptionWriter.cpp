#include <QUndoStack>

#include "CreateDocuments.h"

using namespace memewright;
using test::CreateDocuments;

/// Captions are written, chosen, edited and recorded without a window.
class TestCaptionWriter : public QObject
{
    Q_OBJECT

private:
    static QStringList boxesOf(const CreateDocuments& all, int row) { return all.list.row(row).boxes; }

    static std::vector<HistoryEntry> recorded(CreateDocuments& all)
    {
        std::vector<HistoryEntry> found;
        bool answered = false;
        all.captions.history().find({}, [&](std::vector<HistoryEntry> entries) {
            found = std::move(entries);
            answered = true;
        });
        test::waitUntil([&] { return answered; });
        return found;
    }

private Q_SLOTS:
    void captionsAreWrittenForAPictureThatTheModelKnows()
    {
        CreateDocuments all;
        QVERIFY(!all.writer.templateId());
        all.writer.generate();
        QVERIFY(!all.writer.isRunning()); // there is neither model nor picture
        all.document.choose(test::picture("first"), true);
        QSignalSpy changed(&all.writer, &CaptionWriter::modelChanged);
        all.load();
        QVERIFY(changed.count() > 0);
        QCOMPARE(all.writer.templateId(), std::optional(test::kKnown));
        QSignalSpy first(&all.writer, &CaptionWriter::firstArrived);
        all.generate(4);
        QCOMPARE(all.list.model()->written(), 4);
        QCOMPARE(first.count(), 1);
        // The best one is chosen and shown.
        QCOMPARE(all.captions.current(), all.list.firstShown());
        QCOMPARE(all.document.texts(), boxesOf(all, all.captions.current()));
        QVERIFY(!all.list.isWriting());
        QVERIFY(!all.list.isStopped());
        QVERIFY(!all.list.isStale());
    }

    void aPictureThatTheModelDoesNotKnowIsWrittenOnlyWhereItKnowsAny()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("stranger", test::kUnknown), true);
        QVERIFY(!all.writer.templateId());
        // A picture of one's own is written like the template that the model has seen most.
        all.document.choose(test::picture("own", std::nullopt), true);
        QCOMPARE(all.writer.templateId(), std::optional(test::kKnown));
        CreateDocuments general;
        general.kind = NetworkKind::Gru;
        general.load();
        general.document.choose(test::picture("stranger", test::kUnknown), true);
        QCOMPARE(general.writer.templateId(), std::optional<std::int64_t>(0));
    }

    void whatThePersonWroteIsWhatCaptionsBeginWith()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        all.document.write(0, QStringLiteral("zebras"));
        all.document.write(1, QStringLiteral("kept"));
        all.document.setLocked(1, true);
        all.generate(3);
        for (int row = 0; row < all.list.count(); ++row) {
            QVERIFY(boxesOf(all, row).at(0).startsWith(QStringLiteral("zebras")));
            QCOMPARE(boxesOf(all, row).at(1), QStringLiteral("kept"));
        }
    }

    void whatCannotBeWrittenIsRefusedBeforeAnythingIsLost()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        all.generate(3);
        QSignalSpy tooLong(&all.writer, &CaptionWriter::textsTooLong);
        all.document.write(0, QString(150, QLatin1Char('a')));
        all.writer.generate();
        QVERIFY(!all.writer.isRunning());
        QCOMPARE(tooLong.count(), 1);
        QCOMPARE(tooLong.at(0).at(1).toInt(), 140);
        QCOMPARE(all.list.model()->written(), 3);
    }

    void whatTheModelNeverSawIsTold()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        std::vector<UnseenCharacter> unseen;
        QObject::connect(&all.writer, &CaptionWriter::unseenFound, &all.document, [&](const auto& found) { unseen = found; });
        all.document.write(0, QStringLiteral("a\u2603b"));
        all.generate(1);
        QCOMPARE(unseen.size(), 1u);
        QCOMPARE(unseen.front().character, char32_t(0x2603));
    }

    void anEditGoesIntoTheCandidateThatIsChosen()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        all.generate(4);
        QVERIFY(all.list.count() > 2);
        all.captions.choose(2);
        const QStringList other = boxesOf(all, 1);
        all.document.write(0, QStringLiteral("mine"));
        QCOMPARE(boxesOf(all, 2).at(0), QStringLiteral("mine"));
        all.captions.choose(1);
        QCOMPARE(all.document.texts(), other);
        all.captions.choose(2);
        QCOMPARE(all.document.texts().at(0), QStringLiteral("mine"));
        // Undo walks back through the choices, and an undone edit leaves the candidate too.
        all.document.undoStack()->undo();
        QCOMPARE(all.captions.current(), 1);
        all.document.undoStack()->undo();
        all.document.undoStack()->undo();
        QCOMPARE(all.captions.current(), 2);
        QVERIFY(boxesOf(all, 2).at(0) != QStringLiteral("mine"));
    }

    void textsOfNoCandidateStayOutOfTheList()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        all.document.write(0, QStringLiteral("once"));
        all.generate(3);
        const QStringList first = boxesOf(all, 0);
        all.document.undoStack()->undo();
        QCOMPARE(all.captions.current(), -1);
        all.document.write(1, QStringLiteral("of none"));
        QCOMPARE(boxesOf(all, 0), first);
        // What is being written is not replaced by the first candidate that comes.
        all.pauseMilliseconds = 2;
        all.writer.generate();
        all.document.write(1, QStringLiteral("meanwhile"));
        QTRY_VERIFY(!all.writer.isRunning());
        QVERIFY(all.list.count() > 0);
        QCOMPARE(all.document.texts().at(1), QStringLiteral("meanwhile"));
    }

    void candidatesOfAPictureAreThereAgainWhenItIsChosenAgain()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        all.generate(4);
        all.captions.choose(1);
        all.list.model()->toggleStar(1);
        const QStringList texts = all.document.texts();
        all.document.choose(test::picture("second"), true);
        QCOMPARE(all.list.count(), 0);
        QCOMPARE(all.captions.current(), -1);
        all.document.choose(test::picture("first"), true);
        QCOMPARE(all.list.model()->written(), 4);
        QCOMPARE(all.captions.current(), 1);
        QVERIFY(all.list.row(1).starred);
        QCOMPARE(all.document.texts(), texts);
        QVERIFY(!all.list.isStale());
    }

    void captionsOfAPictureThatWasLeftHaveNoPlaceInAnother()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        all.pauseMilliseconds = 5;
        all.writer.setSettings(CreateDocuments::settings(60));
        all.writer.generate();
        QTRY_VERIFY(all.list.count() > 0);
        all.document.choose(test::picture("second"), true);
        QTRY_VERIFY(!all.writer.isRunning()); // it was stopped
        QCOMPARE(all.list.count(), 0);
        all.document.choose(test::picture("first"), true);
        QVERIFY(all.list.count() > 0);
        QVERIFY(all.list.isStopped());
    }

    void stopKeepsWhatIsThere()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        all.pauseMilliseconds = 5;
        all.writer.setSettings(CreateDocuments::settings(60));
        QSignalSpy running(&all.writer, &CaptionWriter::runningChanged);
        all.writer.generate();
        QVERIFY(all.list.isWriting());
        QTRY_VERIFY(all.list.count() > 0);
        all.writer.stop();
        QTRY_VERIFY(!all.writer.isRunning());
        QCOMPARE(running.count(), 2);
        QVERIFY(all.list.isStopped());
        QVERIFY(all.list.model()->written() < 60);
    }

    void captionsAreOlderOnceWhatTheyWereWrittenWithChanges()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        all.generate(2);
        WritingSettings other = CreateDocuments::settings(2);
        other.minScore = 0.25;
        all.writer.setSettings(other);
        QVERIFY(all.list.isStale());
        all.writer.setSettings(CreateDocuments::settings(2));
        QVERIFY(!all.list.isStale());
        all.document.addBox();
        QVERIFY(all.list.isStale());
        all.document.undoStack()->undo();
        QVERIFY(!all.list.isStale());
        all.blocked.set({"another"});
        QVERIFY(all.list.isStale());
        all.generate(2);
        other = CreateDocuments::settings(2);
        other.blocksWords = false;
        all.writer.setSettings(other);
        QVERIFY(all.list.isStale());
        all.generate(2);
        QVERIFY(!all.list.isStale());
    }

    void theHistoryKeepsCaptionsTheirStarsAndTheirEdits()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        all.generate(3);
        QTRY_COMPARE(int(recorded(all).size()), all.list.count());
        all.captions.choose(0);
        all.list.model()->toggleStar(0);
        all.document.write(0, QStringLiteral("edited"));
        all.captions.keepEdits();
        QTRY_VERIFY(std::ranges::any_of(recorded(all), [](const HistoryEntry& entry) {
            return entry.caption.starred && entry.caption.boxes.front() == "edited" && entry.generation.templateName == "first";
        }));
        QTRY_COMPARE(std::ranges::count_if(recorded(all), [](const HistoryEntry& entry) { return entry.caption.starred; }), 1);
    }

    void theRecipeIsTheCandidatesWithWhatThePersonMadeOfIt()
    {
        CreateDocuments all;
        all.load();
        all.document.choose(test::picture("first"), true);
        all.generate(3);
        all.captions.choose(1);
        all.document.write(0, QStringLiteral("edited"));
        const Recipe recipe = all.captions.recipe();
        QVERIFY(recipe.settings.has_value());
        QCOMPARE(recipe.settings->seed, all.list.row(1).candidate.seed);
        QCOMPARE(recipe.text, all.list.row(1).candidate.text);
        QCOMPARE(recipe.boxes.front(), std::string("edited"));
        QCOMPARE(recipe.modelSha256, all.models.model().sha256);
        QVERIFY(!recipe.modelSha256.empty());
        QCOMPARE(all.captions.recipeOf(0).boxes.size(), 2u);
    }

    void scoresAreAskedForTheTextBeforeTheCaret()
    {
        CreateDocuments all;
        all.document.choose(test::picture("first"), true);
        std::vector<ScoredCharacter> scores;
        int answers = 0;
        QObject::connect(&all.writer, &CaptionWriter::scored, &all.document, [&](const auto& found) {
            scores = found;
            ++answers;
        });
        all.writer.askScores(0, 0);
        QCOMPARE(answers, 1); // there is no model to ask
        QVERIFY(scores.empty());
        all.load();
        all.document.write(0, QStringLiteral("ab"));
        all.writer.askScores(0, 1);
        QTRY_VERIFY(!scores.empty());
        QVERIFY(std::ranges::is_sorted(scores, std::ranges::greater(), &ScoredCharacter::probability));
    }
};

QTEST_GUILESS_MAIN(TestCaptionWriter)
#include "TestCaptionWriter.moc"
