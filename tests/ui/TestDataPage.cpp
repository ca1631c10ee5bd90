#include <algorithm>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>

#include "dialogs/ImportDialog.h"
#include "models/CaptionTableModel.h"
#include "pages/data/DataPage.h"
#include "pages/data/ReportBar.h"
#include "style/Style.h"
#include "support/Patience.h"
#include "support/Watchdog.h"
#include "ui/DataPageFixture.h"

using namespace memewright;
using test::kOne;
using test::kThree;

class TestDataPage : public test::DataPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void theEmptyPageSaysWhatItIsForAndOffersOneStep()
    {
        QTRY_VERIFY(find<QPushButton>("dataUseStarter")->isVisible());
        QVERIFY(label("emptySentence").contains(QStringLiteral("networks learn from")));
        click("dataUseStarter");
        QTRY_COMPARE(label("corpusName"), QStringLiteral("Starter"));
        QTRY_VERIFY(captions() > 1000);
        QVERIFY(!find<QPushButton>("dataUseStarter")->isVisible());
    }

    void anImportListsItsCorpusAndReport()
    {
        QSignalSpy changed(m_page.get(), &DataPage::libraryChanged);
        m_page->importPaths({write("mine.csv", kThree)});
        QVERIFY(m_page->isImporting());
        QTRY_COMPARE(changed.count(), 1);
        QTRY_COMPARE(corpora()->count(), 1);
        QVERIFY2(message().startsWith(QStringLiteral("3 of 4")), qPrintable(message()));
        QTRY_COMPARE(label("reportKept"), QStringLiteral("3 of 4 kept (75.0 %)"));
        QVERIFY(label("corpusFacts").startsWith(QStringLiteral("imported today")));
        QVERIFY(label("splitSentence").startsWith(QStringLiteral("0 captions are in both")));
        QVERIFY(find<QPushButton>("import")->isEnabled());
    }

    void aClickOnTheBarShowsExamples()
    {
        import("mine.csv", kThree);
        auto* bar = find<ReportBar>("reportBar");
        QCOMPARE(label("reportRule"), QStringLiteral("Too short"));
        QVERIFY(label("reportExamples").contains(QStringLiteral("“short")));
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->partRect(0).center());
        QCOMPARE(label("reportRule"), QStringLiteral("Kept"));
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Right);
        QCOMPARE(label("reportRule"), QStringLiteral("Too short"));
        QCOMPARE(bar->accessibleDescription(), QStringLiteral("Too short: 1"));
    }

    void aSmallWindowKeepsRoomForCaptionsAndLegend()
    {
        import("mine.csv", kThree);
        auto* table = find<QTableView>("captions");
        QVERIFY(!table->isColumnHidden(CaptionTableModel::Set));
        QVERIFY2(table->columnWidth(CaptionTableModel::Caption) >= 288, "some 40 characters");
        m_page->resize(828, 568);
        QTRY_VERIFY(table->isColumnHidden(CaptionTableModel::Set));
        QTRY_VERIFY(table->columnWidth(CaptionTableModel::Caption) >= 224);
        QTRY_COMPARE((table->height() - table->horizontalHeader()->height()) % table->rowHeight(0), 0); // the last row is whole
        auto* bars = find<QListView>("templateBars");
        QVERIFY(bars->width() >= 216);
        auto* bar = find<ReportBar>("reportBar");
        bar->setParts(std::vector<ReportPart>(10, {QStringLiteral("Not English"), 10, 0}));
        QTRY_COMPARE(bar->height(), bar->heightForWidth(bar->width()));
        m_page->resize(1128, 768);
        QTRY_VERIFY(!table->isColumnHidden(CaptionTableModel::Set));
    }

    void theSearchFindsByWordsAndByTemplate()
    {
        import("mine.csv", kThree);
        const QAbstractItemModelTester tester(find<QTableView>("captions")->model());
        const QAbstractItemModelTester barsTester(find<QListView>("templateBars")->model());
        QCOMPARE(captions(), 3);
        auto* search = find<QLineEdit>("captionSearch");
        QTest::keyClicks(search, QStringLiteral("pencil"));
        QTRY_COMPARE(captions(), 1);
        search->clear();
        QTRY_COMPARE(captions(), 3);
        QTest::keyClicks(search, QStringLiteral("zebra"));
        QTRY_VERIFY(find<QLabel>("noCaption")->isVisible());
        auto* bars = find<QListView>("templateBars");
        QCOMPARE(bars->model()->rowCount(), 2);
        QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, bars->visualRect(bars->model()->index(1, 0)).center());
        QTRY_COMPARE(captions(), 1);
        QVERIFY(find<QTableView>("captions")
                    ->model()
                    ->index(0, 1)
                    .data()
                    .toString()
                    .contains(QStringLiteral("no"), Qt::CaseInsensitive));
    }

    void thePreviewShowsWhatTheRulesDo()
    {
        m_page->offerImport({write("mine.csv", kThree)});
        auto* preview = inDialog<QTableWidget>("importPreview");
        auto* start = inDialog<QPushButton>("importStart");
        QTRY_VERIFY(start->isEnabled());
        QCOMPARE(preview->rowCount(), 4);
        QCOMPARE(preview->item(3, 2)->text(), QStringLiteral("Too short"));
        inDialog<QSpinBox>("importMinLength")->setValue(3);
        QTRY_COMPARE(preview->item(3, 2)->text(), QStringLiteral("kept"));
        inDialog<QComboBox>("importCorpus")->setCurrentText(QStringLiteral("a\tb"));
        QTRY_VERIFY(inDialog<QLabel>("importProblem")->isVisible());
        QVERIFY(!start->isEnabled());
        inDialog<QComboBox>("importCorpus")->setCurrentText(QStringLiteral("chosen"));
        QTRY_VERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("chosen"));
        QTRY_COMPARE(captions(), 4);
    }

    void columnsOfAnotherFileAreMapped()
    {
        m_page->offerImport({write("table.csv", "who,top,meme,bottom\nann,go to bed,two buttons,one more page\n")});
        auto* preview = inDialog<QTableWidget>("importPreview");
        QTRY_VERIFY(inDialog<QTableWidget>("importColumns")->isVisible());
        inDialog<QComboBox>("importColumn1")->setCurrentIndex(0); // not used
        const auto caption = [preview] { return preview->rowCount() > 0 ? preview->item(0, 0)->text() : QString(); };
        QTRY_COMPARE(caption(), QStringLiteral("go to bed | one more page")); // the first preview still shows the column
        QCOMPARE(preview->rowCount(), 1);
        QVERIFY(preview->item(0, 1)->text().contains(QStringLiteral("uttons")));
        inDialog<QComboBox>("importColumn3")->setCurrentIndex(0);
        QTRY_VERIFY(inDialog<QLabel>("importProblem")->text().contains(QStringLiteral("Choose the template")));
        inDialog<QComboBox>("importTemplate")->setCurrentText(QStringLiteral("87743020"));
        QTRY_VERIFY(inDialog<QPushButton>("importStart")->isEnabled());
        QTest::mouseClick(inDialog<QPushButton>("importStart"), Qt::LeftButton);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("table"));
    }

    void idsAndAuthorsAreNotTakenForCaptions()
    {
        m_page->offerImport(
            {write("t.csv", "id;meme;Top text;Bottom text;author\n7;Two Buttons;Go to  BED;one more page, then;ann\n")});
        auto* preview = inDialog<QTableWidget>("importPreview");
        QTRY_VERIFY(inDialog<QPushButton>("importStart")->isEnabled());
        const int uses[] = {0, 1, 2, 3, 0}; // not used, template, box 1, box 2
        for (int column = 0; column < 5; ++column)
            QCOMPARE(
                inDialog<QTableWidget>("importColumns")->cellWidget(0, column)->property("currentIndex").toInt(), uses[column]);
        QCOMPARE(preview->item(0, 0)->text(), QStringLiteral("go to bed | one more page, then"));
    }

    void theReportSaysTheRulesThatWereUsed()
    {
        m_page->offerImport({write("mine.csv", kThree)});
        QTRY_VERIFY(inDialog<QPushButton>("importStart")->isEnabled());
        inDialog<QSpinBox>("importMinLength")->setValue(12);
        inDialog<QCheckBox>("importRule_english")->setChecked(false);
        QTRY_VERIFY(inDialog<QPushButton>("importStart")->isEnabled());
        QTest::mouseClick(inDialog<QPushButton>("importStart"), Qt::LeftButton);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("mine"));
        QTRY_COMPARE(label("reportRules"), QStringLiteral("12–82 characters; off: English only"));
        QCOMPARE(label("reportRule"), QStringLiteral("Too short"));
        QVERIFY2(
            label("reportMeaning").startsWith(QStringLiteral("Fewer than 12 characters")), qPrintable(label("reportMeaning")));
        QVERIFY(label("splitSentence").contains(QStringLiteral("too few to keep any back")));
    }

    void theFirstImportHidesThatThereIsNothing()
    {
        QTRY_VERIFY(find<QPushButton>("dataUseStarter")->isVisible());
        m_page->importPaths({write("mine.csv", kThree)});
        QVERIFY(m_page->isImporting());
        m_page->offerImport({write("other.csv", kOne)});
        QVERIFY2(message().contains(QStringLiteral("One import at a time")), qPrintable(message()));
        QVERIFY(!dialog());
        QVERIFY(!find<QPushButton>("dataUseStarter")->isVisible());
        QTRY_COMPARE(label("corpusName"), QStringLiteral("mine"));
        QVERIFY(!find<QPushButton>("dataUseStarter")->isVisible());
    }

    void aBrokenFileIsNamedInThePage()
    {
        m_page->importPaths({write("broken.json", "[[1, \"no end")});
        QTRY_VERIFY(!m_page->isImporting());
        QVERIFY2(message().contains(QStringLiteral("broken.json")), qPrintable(message()));
        QCOMPARE(corpora()->count(), 0);
        QTRY_VERIFY(find<QPushButton>("dataUseStarter")->isVisible());
    }

    void aBrokenFileIsToldBeforeTheImport()
    {
        m_page->offerImport({write("broken.json", "[[1, \"no end")});
        QTRY_VERIFY(inDialog<QLabel>("importProblem")->text().contains(QStringLiteral("broken.json")));
        QVERIFY(!inDialog<QPushButton>("importStart")->isEnabled());
    }

    void stoppingLeavesNothing()
    {
        std::string many = "template,box1\n";
        for (int i = 0; i < 200'000; ++i)
            many += "1,a caption with the number " + std::to_string(i) + " in it\n";
        m_page->importPaths({write("many.csv", many)});
        QTRY_VERIFY(find<QPushButton>("stopImport")->isVisible());
        click("stopImport");
        QTRY_VERIFY(!m_page->isImporting());
        QVERIFY(message().contains(QStringLiteral("stopped")));
        QTRY_VERIFY(find<QPushButton>("dataUseStarter")->isVisible());
    }

    /// A million captions: shown, scrolled and searched without an event that holds the window up.
    void aMillionCaptionsNeverStall()
    {
        auto corpus = std::make_shared<Corpus>("large");
        for (int i = 0; i < 1'000'000; ++i)
            corpus->add(i % 50, "when the caption with the number " + std::to_string(i) + " is shown|nothing waits");
        auto* table = find<QTableView>("captions");
        auto* model = static_cast<CaptionTableModel*>(table->model());
        import("mine.csv", kOne);
        auto* watched = static_cast<test::WatchedApplication*>(qApp);
        QCoreApplication::processEvents();
        watched->restart();
        model->setCorpus(corpus, std::vector<bool>(corpus->size()));
        auto* search = find<QLineEdit>("captionSearch");
        for (const char* words : {"99999", "number 12345", "zebra", ""}) {
            search->clear();
            QTest::keyClicks(search, QString::fromLatin1(words));
            const bool none = std::string_view(words) == "zebra";
            QTRY_VERIFY(none ? find<QLabel>("noCaption")->isVisible() : captions() > 0);
        }
        QTRY_COMPARE(captions(), 1'000'000);
        for (int i = 0; i < 20; ++i) {
            table->scrollTo(model->index(i * 50'000, 0));
            QCoreApplication::processEvents();
        }
        QVERIFY2(watched->isQuiet(), qPrintable(watched->culprit()));
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    QApplication::setStyle(new Style);
    TestDataPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestDataPage.moc"
