#include <algorithm>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include "dialogs/ImportDialog.h"
#include "models/CaptionTableModel.h"
#include "pages/data/DataPage.h"
#include "pages/data/ReportBar.h"
#include "style/Style.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "support/Watchdog.h"
#include "widgets/MessageBar.h"

using namespace memewright;

namespace {

constexpr const char* kOne = "template,box1,box2\nTwo buttons,go to bed early,watch one more episode\n";
constexpr const char* kThree = "template,box1,box2\nTwo buttons,go to bed early,watch one more episode\n"
                               "Two buttons,tidy the desk,sharpen one pencil\nY U No,why you no answer,the phone\n"
                               "Two buttons,short,\n";

} // namespace

class TestDataPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<DataPage> m_page;

    QString write(const char* name, const std::string& text) const
    {
        return QString::fromStdString(m_folder->write(name, text).string());
    }
    template <class T>
    T* find(const char* name) const
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }
    void click(const char* name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    QString message() const { return m_page->findChild<MessageBar*>()->sentence(); }
    QListWidget* corpora() const { return find<QListWidget>("corpora"); }
    int captions() const { return find<QTableView>("captions")->model()->rowCount(); }
    QString label(const char* name) const { return find<QLabel>(name)->text(); }
    void import(const char* name, const std::string& text)
    {
        const int before = corpora()->count();
        m_page->importPaths({write(name, text)});
        QTRY_COMPARE(corpora()->count(), before + 1);
        QTRY_COMPARE(label("corpusName"), QString::fromLatin1(name).section(QLatin1Char('.'), 0, 0));
        QTRY_VERIFY(captions() > 0);
    }
    ImportDialog* dialog() const { return m_page->findChild<ImportDialog*>(); }
    template <class T>
    T* inDialog(const char* name) const
    {
        return dialog()->findChild<T*>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        AppContext context;
        context.libraryFolder = m_folder->path() / "library";
        context.templateFolders = {test::sourceFolder() / "resources" / "templates"};
        context.starterCorpus = test::sourceFolder() / "resources" / "starter" / "captions.csv";
        m_page = std::make_unique<DataPage>(context);
        m_page->resize(1128, 768);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_folder.reset();
    }

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
        m_page->resize(828, 568);
        QTRY_VERIFY(table->isColumnHidden(CaptionTableModel::Set));
        QVERIFY(table->columnWidth(CaptionTableModel::Caption) >= 200);
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

    void deletingCanBeUndone()
    {
        import("mine.csv", kThree);
        import("other.csv", kOne);
        QSignalSpy changed(m_page.get(), &DataPage::libraryChanged);
        click("deleteCorpus");
        QTRY_COMPARE(corpora()->count(), 1);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("mine"));
        QVERIFY(message().contains(QStringLiteral("‘other’ is deleted")));
        click("messageAction");
        QTRY_COMPARE(corpora()->count(), 2);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("other"));
        QCOMPARE(changed.count(), 2);
        corpora()->setFocus();
        QTest::keyClick(corpora(), Qt::Key_Delete);
        QTRY_COMPARE(corpora()->count(), 1);
    }

    void aMessageMovesNothing()
    {
        import("mine.csv", kThree);
        import("other.csv", kOne);
        auto* remove = find<QWidget>("deleteCorpus");
        const auto place = [&] { return QRect(remove->mapTo(m_page.get(), QPoint()), remove->size()); };
        m_page->findChild<MessageBar*>()->close();
        QCoreApplication::processEvents();
        const QRect before = place();
        click("deleteCorpus");
        QTRY_COMPARE(label("corpusName"), QStringLiteral("mine"));
        QCoreApplication::processEvents();
        QCOMPARE(place(), before);
        auto* undo = find<QWidget>("messageAction");
        QVERIFY(undo->isVisible());
        QVERIFY(!QRect(undo->mapTo(m_page.get(), QPoint()), undo->size()).intersects(before));
    }

    void theLastCorpusDeletedLeavesTheEmptyPage()
    {
        import("mine.csv", kOne);
        click("deleteCorpus");
        QTRY_VERIFY(find<QPushButton>("dataUseStarter")->isVisible());
    }

    void renamingChecksTheName()
    {
        import("mine.csv", kOne);
        import("other.csv", kThree);
        click("renameCorpus");
        auto* name = find<QLineEdit>("corpusNewName");
        QVERIFY(name->isVisible());
        QTest::keyClicks(name, QStringLiteral("mine"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY2(message().contains(QStringLiteral("already")), qPrintable(message()));
        corpora()->setFocus();
        QTest::keyClick(corpora(), Qt::Key_F2);
        QTest::keyClicks(name, QStringLiteral("Memes, cleaned"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("Memes, cleaned"));
        click("renameCorpus");
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!name->isVisible());
        QCOMPARE(label("corpusName"), QStringLiteral("Memes, cleaned"));
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

    void aBrokenFileIsNamedInThePage()
    {
        m_page->importPaths({write("broken.json", "[[1, \"no end")});
        QTRY_VERIFY(!m_page->isImporting());
        QVERIFY2(message().contains(QStringLiteral("broken.json")), qPrintable(message()));
        QCOMPARE(corpora()->count(), 0);
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
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isImporting(), 60'000);
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
            QTest::qWait(1);
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
