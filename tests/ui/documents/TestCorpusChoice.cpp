#include <memory>
#include <vector>

#include "StoredRuns.h"
#include "documents/CorpusChoice.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"

using namespace memewright;
using namespace memewright::test;

class TestCorpusChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }
    void anEmptyLibraryHasNoneToChoose();
    void theFirstIsChosenUntilAnotherIsWanted();
    void oneThatIsGoneGivesWayToTheFirst();
    void factsAreOfTheOneThatIsChosen();

private:
    std::unique_ptr<TemporaryFolder> m_folder;
};

void TestCorpusChoice::anEmptyLibraryHasNoneToChoose()
{
    LibraryWorker library(*m_folder / "library");
    CorpusChoice choice(library);
    QSignalSpy listed(&choice, &CorpusChoice::listed);
    QSignalSpy chosen(&choice, &CorpusChoice::chosenChanged);
    choice.refresh();
    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(choice.chosen(), QString());
    QVERIFY(choice.names().isEmpty());
}

void TestCorpusChoice::theFirstIsChosenUntilAnotherIsWanted()
{
    importHundredCaptions(*m_folder, "Mine");
    importHundredCaptions(*m_folder, "Zebras");
    LibraryWorker library(*m_folder / "library");
    CorpusChoice choice(library);
    QSignalSpy listed(&choice, &CorpusChoice::listed);
    choice.refresh();
    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(choice.names(), QStringList({QStringLiteral("Mine"), QStringLiteral("Zebras")}));
    QCOMPARE(choice.chosen(), QStringLiteral("Mine"));
    choice.refresh(QStringLiteral("Zebras"));
    QTRY_COMPARE(listed.size(), 2);
    QCOMPARE(choice.chosen(), QStringLiteral("Zebras"));
    choice.refresh(); // the choice stays
    QTRY_COMPARE(listed.size(), 3);
    QCOMPARE(choice.chosen(), QStringLiteral("Zebras"));
}

void TestCorpusChoice::oneThatIsGoneGivesWayToTheFirst()
{
    importHundredCaptions(*m_folder, "Mine");
    importHundredCaptions(*m_folder, "Zebras");
    LibraryWorker library(*m_folder / "library");
    CorpusChoice choice(library);
    choice.refresh(QStringLiteral("Zebras"));
    QTRY_COMPARE(choice.chosen(), QStringLiteral("Zebras"));
    QVERIFY(Library::open(*m_folder / "library")->removeCorpus("Zebras").has_value());
    choice.refresh();
    QTRY_COMPARE(choice.chosen(), QStringLiteral("Mine"));
    choice.refresh(QStringLiteral("nobody's"));
    QSignalSpy listed(&choice, &CorpusChoice::listed);
    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(choice.chosen(), QStringLiteral("Mine"));
}

void TestCorpusChoice::factsAreOfTheOneThatIsChosen()
{
    importHundredCaptions(*m_folder, "Mine");
    importHundredCaptions(*m_folder, "Zebras");
    LibraryWorker library(*m_folder / "library");
    CorpusChoice choice(library);
    std::vector<CorpusFacts> facts;
    connect(&choice, &CorpusChoice::factsRead, this, [&](const CorpusFacts& read) { facts.push_back(read); });
    choice.refresh();
    QTRY_COMPARE(facts.size(), std::size_t(1));
    QCOMPARE(facts[0].name, std::string("Mine"));
    QCOMPARE(facts[0].captions, std::size_t(100));
    QCOMPARE(facts[0].templates, std::size_t(3));
    QVERIFY(facts[0].labels > 10 && facts[0].vocabulary > 10);
    // Two choices before the first is answered: the facts of the last alone are said.
    choice.choose(QStringLiteral("Mine"));
    choice.choose(QStringLiteral("Zebras"));
    QTRY_COMPARE(facts.size(), std::size_t(2));
    QCOMPARE(facts[1].name, std::string("Zebras"));
}

QTEST_GUILESS_MAIN(TestCorpusChoice)
#include "TestCorpusChoice.moc"
