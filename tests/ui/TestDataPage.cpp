#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "pages/data/DataPage.h"
#include "style/Style.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "widgets/MessageBar.h"

using namespace memewright;

class TestDataPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<DataPage> m_page;

    QString write(const char* name, const char* text) const
    {
        return QString::fromStdString(m_folder->write(name, text).string());
    }
    QString message() const { return m_page->findChild<MessageBar*>()->sentence(); }
    QListWidget* corpora() const { return m_page->findChild<QListWidget*>(QStringLiteral("corpora")); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        AppContext context;
        context.libraryFolder = m_folder->path() / "library";
        context.templateFolders = {test::sourceFolder() / "resources" / "templates"};
        m_page = std::make_unique<DataPage>(context);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_folder.reset();
    }

    void anImportListsItsCorpusAndReport()
    {
        QSignalSpy changed(m_page.get(), &DataPage::libraryChanged);
        m_page->importPaths(
            {write("mine.csv", "template,box1,box2\nTwo buttons,go to bed early,watch one more episode\nTwo buttons,short,\n")});
        QVERIFY(m_page->isImporting());
        QTRY_COMPARE(changed.count(), 1);
        QTRY_COMPARE(corpora()->count(), 1);
        QVERIFY(corpora()->item(0)->text().startsWith(QStringLiteral("mine")));
        QVERIFY2(message().startsWith(QStringLiteral("1 of 2")), qPrintable(message()));
        const QString report = m_page->findChild<QLabel*>(QStringLiteral("report"))->text();
        QVERIFY(report.contains(QStringLiteral("Too short")));
        QVERIFY(m_page->findChild<QPushButton*>(QStringLiteral("import"))->isEnabled());
    }

    void choosingACorpusShowsItsReport()
    {
        m_page->importPaths({write("mine.csv", "template,box1,box2\nTwo buttons,go to bed early,watch one more episode\n")});
        QTRY_COMPARE(corpora()->count(), 1);
        auto* report = m_page->findChild<QLabel*>(QStringLiteral("report"));
        report->clear();
        corpora()->setCurrentRow(0);
        QTRY_VERIFY(report->text().contains(QStringLiteral("1 of 1")));
    }

    void aBrokenFileIsNamedInThePage()
    {
        m_page->importPaths({write("broken.json", "[[1, \"no end")});
        QTRY_VERIFY(!m_page->isImporting());
        QVERIFY2(message().contains(QStringLiteral("broken.json")), qPrintable(message()));
        QCOMPARE(corpora()->count(), 0);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestDataPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestDataPage.moc"
