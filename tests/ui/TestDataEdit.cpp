#include <QAction>
#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

#include "pages/data/TemplateBars.h"
#include "style/Style.h"
#include "ui/DataPageFixture.h"

using namespace memewright;
using test::kOne;
using test::kThree;

/// What a person does to a corpus that is there.
class TestDataEdit : public test::DataPageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void captionsAreDeletedAndComeBack()
    {
        import("mine.csv", kThree);
        auto* table = find<QTableView>("captions");
        table->setFocus();
        table->selectRow(0);
        table->selectionModel()->select(table->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QString left = table->model()->index(1, 0).data().toString();
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_COMPARE(captions(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), left);
        QCOMPARE(message(), QStringLiteral("2 caption(s) are deleted."));
        QTRY_COMPARE(label("reportKept"), QStringLiteral("1 of 4 kept (25.0 %)"));
        click("messageAction");
        QTRY_COMPARE(captions(), 3);
        QCOMPARE(table->model()->index(1, 0).data().toString(), left);
    }

    void theKeyboardStaysAtTheNextCaption()
    {
        import("mine.csv", kThree);
        auto* table = find<QTableView>("captions");
        const QString last = table->model()->index(2, 0).data().toString();
        table->setFocus();
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_COMPARE(captions(), 2);
        QTRY_COMPARE(table->currentIndex().data().toString(), last);
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_COMPARE(captions(), 1);
        QTRY_COMPARE(table->currentIndex().row(), 0); // the last one is gone: the one before it
    }

    void anotherNameKeepsTheSearch()
    {
        import("mine.csv", kThree);
        import("other.csv", kOne);
        corpora()->setCurrentRow(0);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("mine"));
        find<QLineEdit>("captionSearch")->setText(QStringLiteral("pencil"));
        QTRY_COMPARE(captions(), 1);
        click("renameCorpus");
        QTest::keyClicks(find<QLineEdit>("corpusNewName"), QStringLiteral("ours"));
        QTest::keyClick(find<QLineEdit>("corpusNewName"), Qt::Key_Return);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("ours"));
        QCOMPARE(find<QLineEdit>("captionSearch")->text(), QStringLiteral("pencil"));
        QTRY_COMPARE(captions(), 1);
        // Another corpus is another search.
        corpora()->setCurrentRow(corpora()->currentRow() == 0 ? 1 : 0);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("other"));
        QCOMPARE(find<QLineEdit>("captionSearch")->text(), QString());
    }

    void aCapCanBeSetLater()
    {
        import("mine.csv", kThree);
        click("capTemplates");
        auto* dialog = m_page->findChild<QInputDialog*>(QStringLiteral("capDialog"));
        QVERIFY(dialog);
        dialog->setIntValue(1);
        dialog->accept();
        QTRY_COMPARE(captions(), 2);
        auto* bars = find<QListView>("templateBars");
        QTRY_COMPARE(bars->model()->index(0, 0).data(TemplateBarsModel::CapShare).toDouble(), 1.0);
        QCOMPARE(label("templateCount"), QStringLiteral("2, cap 1"));
        QTRY_VERIFY(find<QPushButton>("messageAction")->isVisible());
        click("messageAction");
        QTRY_COMPARE(captions(), 3);
        QTRY_COMPARE(label("templateCount"), QStringLiteral("2"));
    }

    void theChosenCorpusAndTheFolderAreRemembered()
    {
        import("mine.csv", kThree);
        import("other.csv", kOne);
        corpora()->setCurrentRow(1);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("other"));
        QSettings settings(QString::fromStdString((m_folder->path() / "s.ini").string()), QSettings::IniFormat);
        m_page->saveState(settings);
        openPage();
        m_page->restoreState(settings);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("other"));
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

    void theNextCorpusIsChosenWhenOneIsDeleted()
    {
        for (const char* name : {"a.csv", "b.csv", "c.csv"})
            import(name, kOne);
        corpora()->setCurrentRow(1);
        corpora()->setFocus();
        QTest::keyClick(corpora(), Qt::Key_Delete);
        QTRY_COMPARE(corpora()->count(), 2);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("c"));
        QVERIFY(corpora()->hasFocus());
        QTest::keyClick(corpora(), Qt::Key_Delete);
        QTRY_COMPARE(corpora()->count(), 1);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("a"));
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

    void whatWasDeletedIsListedAndComesBackAfterARestart()
    {
        import("mine.csv", kThree);
        auto* trash = find<QPushButton>("recentlyDeleted");
        QVERIFY(!trash->isVisible());
        click("deleteCorpus");
        QTRY_VERIFY(trash->isVisible());
        m_page.reset();
        openPage();
        QTRY_VERIFY(find<QPushButton>("recentlyDeleted")->isVisible());
        auto* menu = find<QPushButton>("recentlyDeleted")->menu();
        Q_EMIT menu->aboutToShow();
        QVERIFY2(menu->actions().front()->text().startsWith(QStringLiteral("‘mine’, 3 captions")),
            qPrintable(menu->actions().front()->text()));
        menu->actions().front()->trigger();
        QTRY_COMPARE(corpora()->count(), 1);
        QTRY_VERIFY(!find<QPushButton>("recentlyDeleted")->isVisible());
        QCOMPARE(message(), QStringLiteral("‘mine’ is back."));
    }

    void controlZBringsBackWhatWasDeletedLast()
    {
        import("mine.csv", kThree);
        import("other.csv", kOne);
        for (int left : {1, 0}) {
            click("deleteCorpus");
            QTRY_COMPARE(corpora()->count(), left);
        }
        QTRY_VERIFY(find<QPushButton>("dataUseStarter")->isVisible());
        find<QPushButton>("import")->setFocus();
        QTest::keyClick(find<QPushButton>("import"), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("mine"));
        QTRY_COMPARE(corpora()->count(), 1);
        QTest::keyClick(find<QPushButton>("import"), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(corpora()->count(), 2);
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
        QVERIFY(corpora()->hasFocus()); // F2 and Del go on working
        QTest::keyClick(corpora(), Qt::Key_F2);
        QTest::keyClicks(name, QStringLiteral("Memes, cleaned"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(label("corpusName"), QStringLiteral("Memes, cleaned"));
        QVERIFY(corpora()->hasFocus());
        click("renameCorpus");
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!name->isVisible());
        QCOMPARE(label("corpusName"), QStringLiteral("Memes, cleaned"));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    QApplication::setStyle(new Style);
    TestDataEdit test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestDataEdit.moc"
