#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

#include "base/Random.h"
#include "dialogs/ImportDialog.h"
#include "style/Style.h"
#include "support/Patience.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

/// The dialog over files of every kind, as a person may choose them.
class TestImportDialog : public QObject
{
    Q_OBJECT

private:
    template <class T>
    T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }
    QPushButton* start() const { return find<QPushButton>("importStart"); }
    QString problem() const
    {
        return find<QLabel>("importProblem")->isVisible() ? find<QLabel>("importProblem")->text() : QString();
    }
    QString cell(int row, int column) const
    {
        const auto* preview = find<QTableWidget>("importPreview");
        return row < preview->rowCount() ? preview->item(row, column)->text() : QString();
    }
    /// The dialog has come to a view of the file: it would import it, or says why not.
    bool isDone() const { return start()->isEnabled() || !problem().isEmpty(); }

    void open(std::vector<std::filesystem::path> paths)
    {
        ImportOffer offer;
        offer.paths = std::move(paths);
        offer.corpus = QStringLiteral("mine");
        offer.templates = {{61527, "Why you no", {"Y U No"}}, {87743020, "Two buttons", {}}};
        m_dialog = new ImportDialog(std::move(offer));
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        m_owned.reset(m_dialog);
    }
    void open(const char* name, const std::string& text) { open({m_folder.write(name, text)}); }

    /// Does to the dialog what its controls allow.
    void useEverything()
    {
        QTRY_VERIFY(isDone());
        auto* columns = find<QTableWidget>("importColumns");
        if (columns->columnCount() > 0) {
            auto* fold = find<QPushButton>("importColumnsOpen");
            QVERIFY(fold->isVisible()); // the mapping can always be opened
            fold->setChecked(true);
            QVERIFY(columns->isVisible());
            find<QCheckBox>("importHeader")->toggle();
            find<QComboBox>("importSplit")->setCurrentIndex(1);
            auto* first = qobject_cast<QComboBox*>(columns->cellWidget(0, 0));
            QVERIFY(first);
            first->setCurrentIndex(1);
            first->setCurrentIndex(2);
        }
        find<QCheckBox>("importNewTemplates")->setChecked(true);
        find<QComboBox>("importTemplate")->setCurrentText(QStringLiteral("61527"));
        find<QSpinBox>("importMinLength")->setValue(1);
        QTRY_VERIFY(isDone());
        (void)m_dialog->request();
    }

    test::TemporaryFolder m_folder;
    std::unique_ptr<ImportDialog> m_owned;
    ImportDialog* m_dialog = nullptr;

private Q_SLOTS:
    void cleanup() { m_owned.reset(); }

    void everyCaseIsShownAndUsed_data()
    {
        QTest::addColumn<QString>("path");
        std::vector<std::filesystem::path> folders{test::sourceFolder() / "tests/cases/import"};
        if (const auto shared = test::sharedData("cases/import"))
            folders.push_back(*shared);
        for (const auto& folder : folders)
            for (const auto& entry : std::filesystem::directory_iterator(folder))
                QTest::newRow(entry.path().c_str()) << QString::fromStdString(entry.path().string());
    }
    void everyCaseIsShownAndUsed()
    {
        QFETCH(QString, path);
        open({path.toStdString()});
        useEverything();
    }

    void filesOfAnyBytesAndAnyEndingAreShown()
    {
        const std::vector<std::string> pieces{"template", "box1", "author", "61527", "Sad Otter", ",", ";", "\t", "|", "\n", "\r",
            "\"", "[", "]", "{", "}", ":", "NaN", "null", "\\", "<sep>", "&amp;", "\xef\xbb\xbf", "\xff\xfe", "\xe2\x80",
            std::string(1, '\0'), "some words of a caption", "http://a.example/1.jpg", "0"};
        const char* endings[] = {"a.csv", "a.TSV", "a.json", "a.jsonl", "a.txt", "a", "a.bin"};
        Random random(5);
        for (int round = 0; round < 60; ++round) {
            std::string text;
            for (auto left = random.integer(0, 40); left > 0; --left)
                for (auto times = random.integer(0, 15) == 0 ? random.integer(1, 200) : 1; times > 0; --times)
                    text += round % 4 == 3 ? std::string(1, static_cast<char>(random.integer(0, 255)))
                                           : pieces[std::size_t(random.integer(0, std::int64_t(pieces.size()) - 1))];
            open(endings[random.integer(0, 6)], text);
            useEverything();
        }
    }

    void tooMuchOfEverythingIsShown()
    {
        for (const char piece : {',', '"', 'x', '\n', '[', '|'})
            for (const char* name : {"a.csv", "a.json", "a.txt"}) {
                open(name, std::string(1'000'000, piece));
                useEverything();
            }
        open({m_folder / "none.csv"});
        QTRY_VERIFY(problem().contains(QStringLiteral("none.csv")));
        open({m_folder.path()});
        QTRY_VERIFY(!problem().isEmpty());
    }

    void aTableWithoutAHeaderIsMapped()
    {
        open("rows.csv", "1,when the kettle sings again\n2,when it is time for bed\n");
        QTRY_VERIFY(find<QTableWidget>("importColumns")->isVisible());
        QVERIFY(!find<QCheckBox>("importHeader")->isChecked());
        QTRY_VERIFY2(problem().contains(QStringLiteral("Choose the template")), qPrintable(problem()));
        find<QComboBox>("importTemplate")->setCurrentText(QStringLiteral("Two buttons"));
        QTRY_VERIFY(start()->isEnabled());
        QCOMPARE(find<QTableWidget>("importPreview")->rowCount(), 2);
        QCOMPARE(m_dialog->request().reading.columns->boxes, std::vector<std::size_t>{1});
    }

    void authorsAreNoCaptionsBehindATemplateEither()
    {
        open("a.csv", "template,id,author,box1,box2\nwhy-you-no,1,somebody,dear kettle,why you no sing\n");
        QTRY_COMPARE(cell(0, 0), QStringLiteral("dear kettle | why you no sing"));
        QVERIFY(find<QTableWidget>("importColumns")->isVisible());
    }

    void theMappingOfAPlainTableCanBeOpened()
    {
        open("a.csv", "template,top,bottom\n61527,dear kettle,why you no sing\n");
        QTRY_VERIFY(start()->isEnabled());
        auto* columns = find<QTableWidget>("importColumns");
        QVERIFY(!columns->isVisible());
        find<QPushButton>("importColumnsOpen")->click();
        QVERIFY(columns->isVisible());
        qobject_cast<QComboBox*>(columns->cellWidget(0, 2))->setCurrentIndex(0);
        QTRY_COMPARE(cell(0, 0), QStringLiteral("dear kettle"));
    }

    void anImportThatKeepsNothingSaysSo()
    {
        open("short.csv", "template,top\n61527,short\n61527,brief\n61527,terse\n");
        QTRY_VERIFY2(problem().contains(QStringLiteral("3 of 3")), qPrintable(problem()));
        QVERIFY(problem().contains(QStringLiteral("Too short")));
        QVERIFY(problem().contains(QStringLiteral("Length from")));
        QVERIFY(!start()->isEnabled());
        QCOMPARE(cell(0, 2), QStringLiteral("Too short")); // and each caption still says why
        find<QSpinBox>("importMinLength")->setValue(2);
        QTRY_VERIFY(start()->isEnabled());
        QVERIFY(problem().isEmpty());
    }

    void theRuleThatDropsAllIsNamedAsItsSwitch()
    {
        open("greek.csv", "template,top\n61527,καλημέρα σε όλους εδώ\n61527,καληνύχτα σε όλους εδώ\n");
        QTRY_VERIFY2(problem().contains(find<QCheckBox>("importRule_ascii")->text()), qPrintable(problem()));
        QVERIFY(!start()->isEnabled());
        find<QCheckBox>("importRule_ascii")->setChecked(false);
        find<QCheckBox>("importRule_english")->setChecked(false);
        QTRY_VERIFY(start()->isEnabled());
    }

    void aCaptionBehindManyDroppedOnesIsEnoughForAnImport()
    {
        std::string csv = "template,top\n";
        for (int i = 0; i < 500; ++i)
            csv += "61527,short\n";
        open("late.csv", csv + "61527,this one is long enough\n");
        QTRY_VERIFY(start()->isEnabled());
    }

    void unknownTemplatesAreAddedWhenThatIsWanted()
    {
        open("otters.csv", "template,top,bottom\nSad Otter,my fish is gone,it was a good fish\n");
        QTRY_VERIFY2(problem().contains(QStringLiteral("Sad Otter")), qPrintable(problem()));
        QVERIFY(problem().contains(find<QCheckBox>("importNewTemplates")->text())); // the way out, as it is called here
        QVERIFY(!problem().contains(QStringLiteral("--")));
        QVERIFY(!start()->isEnabled());
        find<QCheckBox>("importNewTemplates")->setChecked(true);
        QTRY_VERIFY(start()->isEnabled());
        QCOMPARE(cell(0, 1), QStringLiteral("Sad Otter"));
        QVERIFY(m_dialog->request().reading.newTemplates == NewTemplates::Take);
    }

    void hintsNameNoOptionsOfTheCommandLine()
    {
        const std::filesystem::path second = m_folder.write("numbers.csv", "id,url\n1,http://a.example/1\n");
        open({m_folder.write("fine.csv", "template,top\n61527,dear kettle sing now\n"), second});
        QTRY_VERIFY2(problem().contains(QStringLiteral("numbers.csv")), qPrintable(problem()));
        QVERIFY2(problem().contains(QStringLiteral("Choose the columns")), qPrintable(problem()));
        QVERIFY(!problem().contains(QStringLiteral("--")));
    }

    void theMappingOfObjectsCanBeOpened()
    {
        open("a.json", "[{},{\"template\":61527,\"vorne\":\"dear kettle\",\"hinten\":\"why you no sing\"}]");
        QTRY_VERIFY(start()->isEnabled());
        QVERIFY(find<QPushButton>("importColumnsOpen")->isVisible());
        QCOMPARE(find<QTableWidget>("importColumns")->columnCount(), 3);
        open("b.json", "[{\"message\":\"later\"},[61527,\"dear kettle|why you no sing\"]]");
        QTRY_VERIFY2(start()->isEnabled(), qPrintable(problem()));
        QVERIFY(!find<QPushButton>("importColumnsOpen")->isVisible()); // pairs have no columns
    }

    void oneColumnOfBarsIsSplit()
    {
        open("bars.csv", "template,caption\n61527,dear kettle | why you no sing\n61527,dear bed | why you so far away\n");
        QTRY_COMPARE(cell(0, 0), QStringLiteral("dear kettle | why you no sing"));
        auto* split = find<QComboBox>("importSplit");
        QCOMPARE(split->currentText(), QStringLiteral("|"));
        split->setCurrentIndex(0);
        QTRY_VERIFY2(problem().contains(QStringLiteral("Contains |")), qPrintable(problem()));
    }

    void aTextFileNeedsATemplateOnly()
    {
        open("a.TXT", "dear kettle|why you no sing\n");
        QTRY_VERIFY(problem().contains(QStringLiteral("Choose the template")));
        QVERIFY(!find<QPushButton>("importColumnsOpen")->isVisible());
        find<QComboBox>("importTemplate")->setCurrentText(QStringLiteral("61527"));
        QTRY_VERIFY(start()->isEnabled());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    QApplication::setStyle(new Style);
    TestImportDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestImportDialog.moc"
