#include <fstream>
#include <memory>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>

#include <nlohmann/json.hpp>

#include "dialogs/FirstFolder.h"
#include "dialogs/TrashButton.h"
#include "network/Network.h"
#include "pages/models/ModelsPage.h"
#include "storage/Library.h"
#include "style/Style.h"
#include "support/FakeScorer.h"
#include "support/Patience.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "widgets/MessageBar.h"

using namespace memewright;

class TestModelsPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<ModelsPage> m_page;

    static QString path(const std::filesystem::path& file) { return QString::fromStdString(file.string()); }
    static QString kerasModel() { return path(test::golden("F8/model_keras3.h5")); }
    static QString params() { return path(test::golden("F8/params.json")); }
    QString message() const { return m_page->findChild<MessageBar*>()->sentence(); }
    QListView* models() const { return m_page->findChild<QListView*>(QStringLiteral("models")); }
    int count() const { return models()->model()->rowCount(); }
    QString title(int row) const { return models()->model()->index(row, 0).data().toString(); }
    QPushButton* button(const char* name) const { return m_page->findChild<QPushButton*>(QString::fromLatin1(name)); }
    void click(const char* name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void trigger(const char* name) const { m_page->findChild<QAction*>(QString::fromLatin1(name))->trigger(); }
    /// A run of the library with a model that can be read.
    void addRun(const char* name)
    {
        auto library = Library::open(m_folder->path() / "library");
        RunSummary run;
        run.name = name;
        run.state = "finished";
        QVERIFY(library->addRun(run).has_value());
        const auto folder = library->runFolder(name);
        std::filesystem::create_directories(folder);
        std::filesystem::copy_file(test::sourceFolder() / "resources/models/starter.safetensors", folder / "model.safetensors");
        m_folder->write(std::string("library/runs/") + name + "/params.json", R"({"learning_rate": 0.125, "batch_size": 96})");
        m_folder->write(std::string("library/runs/") + name + "/samples.json",
            R"({"epochs": [{"epoch": 1, "captions": [{"template": "Coffee", "boxes": ["tea", "milk"]}]}]})");
    }
    QString details() const { return m_page->findChild<QLabel*>(QStringLiteral("modelDetails"))->text(); }
    QPushButton* importButton() const { return m_page->findChild<QPushButton*>(QStringLiteral("importModel")); }

    /// Types a file's name into the dialog that is open under that name.
    void answer(const char* dialogName, const QString& file) const
    {
        const QString name = QString::fromLatin1(dialogName);
        QTRY_VERIFY(m_page->findChild<QFileDialog*>(name) != nullptr);
        auto* edit = m_page->findChild<QFileDialog*>(name)->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        edit->setText(file);
        QTest::keyClick(edit, Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        AppContext context;
        context.libraryFolder = m_folder->path() / "library";
        m_page = std::make_unique<ModelsPage>(context);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_folder.reset();
    }

    void modelsSayWhatTheirFilesSay()
    {
        AppContext context;
        context.findModels = [] {
            ModelEntry run;
            run.path = "/library/runs/Fast 1/model.safetensors";
            run.info.parameters = 12345;
            run.info.split = "row";
            run.info.metrics.validationLoss = 1.605;
            return std::vector<ModelEntry>{run};
        };
        m_page = std::make_unique<ModelsPage>(context);
        QTRY_COMPARE(count(), 1);
        QCOMPARE(title(0), QStringLiteral("Fast 1"));
        QVERIFY(details().contains(QLocale().toString(1.605, 'f', 3)));
        QVERIFY(details().contains(QStringLiteral("by row")));
        QVERIFY(!details().contains(QStringLiteral("Run settings"))); // nothing is known of them
    }

    void theEmptyPageOffersToTrain()
    {
        QSignalSpy wanted(m_page.get(), &ModelsPage::trainRequested);
        QTRY_VERIFY(button("trainModel")->isVisible());
        click("trainModel");
        QCOMPARE(wanted.count(), 1);
    }

    void cardsTellWhatAModelWritesAndLearnedFrom()
    {
        addRun("First");
        m_page->refresh();
        QTRY_COMPARE(count(), 1);
        const QAbstractItemModelTester tester(models()->model());
        const auto& card = static_cast<const ModelCards*>(models()->model())->cards().front();
        QCOMPARE(card.samples, QStringList{QStringLiteral("tea / milk")});
        QVERIFY2(details().contains(QStringLiteral("not in this library")), qPrintable(details()));
        QVERIFY(details().contains(QString::fromStdString(card.entry.info.corpusHash)));
        QVERIFY(card.settings.contains(QStringLiteral("0.125")) && card.settings.contains(QStringLiteral("96")));
        QVERIFY(details().contains(card.settings));
    }

    void severalModelsAreComparedSideBySide()
    {
        addRun("First");
        addRun("Second");
        m_page->resize(1128, 768);
        m_page->refresh();
        QTRY_COMPARE(count(), 2);
        QVERIFY(!details().contains(QStringLiteral("<b>First</b>")));
        QTest::mouseClick(models()->viewport(), Qt::LeftButton, Qt::ControlModifier,
            models()->visualRect(models()->model()->index(1, 0)).center());
        QVERIFY(details().contains(QStringLiteral("<b>First</b>")));
        QVERIFY(details().contains(QStringLiteral("<b>Second</b>")));
        QVERIFY(!button("deleteModel")->isEnabled());
        // Two are seen whole.
        const auto* scroll = m_page->findChild<QScrollArea*>(QStringLiteral("modelDetailsScroll"));
        QTRY_COMPARE(scroll->horizontalScrollBar()->maximum(), 0);
        QVERIFY(scroll->widget()->minimumWidth() <= scroll->viewport()->width());
    }

    void threeModelsAreReachedByScrolling()
    {
        for (const char* run : {"First", "Second", "Third"})
            addRun(run);
        m_page->resize(828, 536);
        m_page->refresh();
        QTRY_COMPARE(count(), 3);
        models()->selectAll();
        auto* bar = m_page->findChild<QScrollArea*>(QStringLiteral("modelDetailsScroll"))->horizontalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0 && bar->isVisible());
        models()->selectionModel()->select(models()->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
        QTRY_COMPARE(bar->maximum(), 0);
    }

    void aModelCanBeUsed()
    {
        addRun("First");
        m_page->refresh();
        QTRY_COMPARE(count(), 1);
        QSignalSpy used(m_page.get(), &ModelsPage::useRequested);
        QSignalSpy continued(m_page.get(), &ModelsPage::continueRequested);
        click("continueModel");
        QCOMPARE(continued.count(), 1);
        QCOMPARE(
            continued.front().front().value<std::filesystem::path>(), m_folder->path() / "library/runs/First/model.safetensors");
        click("useModel");
        QCOMPARE(used.count(), 1);
        QCOMPARE(used.front().front().value<std::filesystem::path>(), m_folder->path() / "library/runs/First/model.safetensors");
    }

    void aModelWithoutAListOfTemplatesWritesSamplesToo()
    {
        AppContext context;
        context.findModels = [] {
            ModelEntry keras;
            keras.path = "/library/models/keras.safetensors";
            return std::vector<ModelEntry>{keras};
        };
        context.readModel = [](const std::filesystem::path&) -> Result<LoadedModel> {
            return LoadedModel{{}, std::make_shared<test::FakeScorer>()};
        };
        m_page = std::make_unique<ModelsPage>(context);
        QTRY_COMPARE(count(), 1);
        const auto& cards = static_cast<const ModelCards*>(models()->model())->cards();
        QTRY_COMPARE(cards.front().samples.size(), 3);
    }

    void theChosenModelIsRemembered()
    {
        addRun("First");
        addRun("Second");
        m_page->refresh();
        QTRY_COMPARE(count(), 2);
        models()->setCurrentIndex(models()->model()->index(1, 0));
        QSettings settings(path(m_folder->path() / "s.ini"), QSettings::IniFormat);
        m_page->saveState(settings);
        AppContext context;
        context.libraryFolder = m_folder->path() / "library";
        m_page = std::make_unique<ModelsPage>(context);
        m_page->restoreState(settings);
        QTRY_COMPARE(count(), 2);
        QTRY_COMPARE(models()->currentIndex().row(), 1);
    }

    void deletingARunsModelCanBeUndone()
    {
        addRun("First");
        m_page->refresh();
        QTRY_COMPARE(count(), 1);
        QSignalSpy changed(m_page.get(), &ModelsPage::runsChanged);
        m_page->setRunning(QStringLiteral("First"));
        QVERIFY(!button("deleteModel")->isEnabled()); // it is being trained
        m_page->setRunning({});
        click("deleteModel");
        QTRY_COMPARE(count(), 0);
        QCOMPARE(message(), QStringLiteral("‘First’ is deleted."));
        click("messageAction");
        QTRY_COMPARE(count(), 1);
        QCOMPARE(changed.count(), 2);
    }

    void theKeyboardStaysAtTheNextCard()
    {
        for (const char* run : {"First", "Fourth", "Second", "Third"})
            addRun(run);
        m_page->refresh();
        QTRY_COMPARE(count(), 4);
        m_page->activateWindow();
        QVERIFY(test::waitUntilActive(m_page.get()));
        const QString after = title(2), before = title(0);
        models()->setCurrentIndex(models()->model()->index(1, 0));
        models()->setFocus();
        QTest::keyClick(models(), Qt::Key_Delete);
        QTRY_COMPARE(count(), 3);
        QCOMPARE(models()->currentIndex().data().toString(), after);
        QVERIFY(models()->hasFocus());
        // By the button, and the last card: the one before it is left.
        models()->setCurrentIndex(models()->model()->index(2, 0));
        button("deleteModel")->setFocus();
        QTest::keyClick(button("deleteModel"), Qt::Key_Space);
        QTRY_COMPARE(count(), 2);
        QCOMPARE(models()->currentIndex().data().toString(), after);
        QTRY_VERIFY(models()->hasFocus());
        QTest::keyClick(models(), Qt::Key_Delete);
        QTRY_COMPARE(count(), 1);
        QCOMPARE(models()->currentIndex().data().toString(), before);
    }

    void aDeletedModelIsListedAndComesBack()
    {
        addRun("First");
        m_folder->write("library/models/.keep", "");
        std::filesystem::copy_file(
            test::sourceFolder() / "resources/models/starter.safetensors", m_folder->path() / "library/models/own.safetensors");
        m_page->refresh();
        QTRY_COMPARE(count(), 2);
        for (int left : {1, 0}) {
            click("deleteModel");
            QTRY_COMPARE(count(), left);
        }
        auto* trash = button("recentlyDeleted");
        QTRY_VERIFY(trash->isVisible());
        QTRY_COMPARE(static_cast<TrashButton*>(trash)->entries().size(), 2u);
        Q_EMIT trash->menu()->aboutToShow();
        trash->menu()->actions().at(1)->trigger();
        QTRY_COMPARE(count(), 1);
        QTRY_COMPARE(static_cast<TrashButton*>(trash)->entries().size(), 1u);
        m_page->activateWindow();
        QTest::keyClick(button("importModel"), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(count(), 2);
        QVERIFY(!trash->isVisible());
    }

    void dialogsBeginInAFolderThatIsThere()
    {
        addRun("First");
        m_page->refresh();
        QTRY_COMPARE(count(), 1);
        QSettings settings(path(m_folder->path() / "s.ini"), QSettings::IniFormat);
        const std::pair<QString, QString> folders[] = {{path(m_folder->path() / "library"), path(m_folder->path() / "library")},
            {path(m_folder->path() / "gone"), firstFolder({})}, {QString(), firstFolder({})}};
        for (const auto& [last, first] : folders) {
            settings.setValue(QStringLiteral("folder"), last);
            m_page->restoreState(settings);
            for (const char* name : {"modelFileDialog", "exportModelDialog", "kerasModelDialog"}) {
                if (name == std::string("exportModelDialog"))
                    click("exportModel");
                else
                    trigger(name == std::string("modelFileDialog") ? "importModelFile" : "importKeras");
                auto* dialog = m_page->findChild<QFileDialog*>(QString::fromLatin1(name));
                QVERIFY2(dialog, name);
                QCOMPARE(dialog->directory().absolutePath(), QDir(first).absolutePath());
                delete dialog;
            }
        }
    }

    void theUsualFolderIsOneThatIsThere()
    {
        // A home without folders for pictures and documents.
        const QString home = path(m_folder->path());
        const QByteArray before = qgetenv("HOME"), config = qgetenv("XDG_CONFIG_HOME");
        qputenv("HOME", home.toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", home.toLocal8Bit());
        for (const auto usual : {QStandardPaths::PicturesLocation, QStandardPaths::DocumentsLocation}) {
            QVERIFY(!QFileInfo::exists(QStandardPaths::writableLocation(usual)));
            QCOMPARE(firstFolder(home + QStringLiteral("/gone"), usual), home);
            QDir().mkpath(QStandardPaths::writableLocation(usual));
            QCOMPARE(firstFolder(home + QStringLiteral("/gone"), usual), QStandardPaths::writableLocation(usual));
            QCOMPARE(firstFolder(home, usual), home);
        }
        qputenv("HOME", before);
        config.isEmpty() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", config);
    }

    void aMessageMovesNothing()
    {
        addRun("First");
        addRun("Second");
        m_page->resize(1128, 768);
        m_page->refresh();
        QTRY_COMPARE(count(), 2);
        const auto place = [&] { return button("deleteModel")->mapTo(m_page.get(), QPoint()); };
        const QPoint listBefore = models()->mapTo(m_page.get(), QPoint());
        const QPoint before = place();
        click("deleteModel");
        QTRY_COMPARE(count(), 1);
        QVERIFY(button("messageAction")->isVisible());
        QCoreApplication::processEvents();
        QCOMPARE(place(), before);
        QCOMPARE(models()->mapTo(m_page.get(), QPoint()), listBefore);
    }

    void aModelGoesOutAndComesInAsOneFile()
    {
        addRun("First");
        m_page->refresh();
        QTRY_COMPARE(count(), 1);
        const QString file = path(m_folder->path() / "given.safetensors");
        click("exportModel");
        answer("exportModelDialog", file);
        QTRY_VERIFY(message().contains(QStringLiteral("given.safetensors")));
        m_page->importFiles({file});
        QTRY_COMPARE(count(), 2);
        QTRY_COMPARE(models()->currentIndex().data().toString(), QStringLiteral("given"));
        models()->setFocus();
        QTest::keyClick(models(), Qt::Key_Delete);
        QTRY_COMPARE(count(), 1);
        click("messageAction");
        QTRY_COMPARE(count(), 2);
    }

    void aFileThatIsNoModelIsNamed()
    {
        const auto broken = m_folder->write("broken.safetensors", "this is no model");
        m_page->importFiles({path(broken)});
        QTRY_VERIFY2(message().contains(QStringLiteral("broken.safetensors")), qPrintable(message()));
        QVERIFY(!std::filesystem::exists(m_folder->path() / "library/models/broken.safetensors"));
    }

    void aKerasModelComesInThroughTheDialogs()
    {
        QSignalSpy changed(m_page.get(), &ModelsPage::modelsChanged);
        std::filesystem::create_directory(m_folder->path() / "alone"); // no params.json beside it
        const QString model = path(m_folder->path() / "alone/model_keras3.h5");
        QVERIFY(QFile::copy(kerasModel(), model));
        trigger("importKeras");
        answer("kerasModelDialog", model);
        answer("kerasParamsDialog", params());
        QTRY_VERIFY(m_page->isImporting());
        QVERIFY(!importButton()->isEnabled());
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(importButton()->isEnabled());
        QTRY_COMPARE(count(), 1);
        QCOMPARE(title(0), QStringLiteral("model_keras3"));
        QVERIFY(loadNetwork(m_folder->path() / "library/models/model_keras3.safetensors", DeviceChoice::Cpu));

        m_page->importModel(kerasModel(), params()); // a second one takes the next free name
        QTRY_COMPARE(count(), 2);
        QCOMPARE(models()->currentIndex().data().toString(), QStringLiteral("model_keras3 2"));
    }

    void aParamsFileBesideTheModelIsTaken()
    {
        QVERIFY(QFile::copy(kerasModel(), path(m_folder->path() / "mine.h5")));
        QVERIFY(QFile::copy(params(), path(m_folder->path() / "params.json")));
        trigger("importKeras");
        answer("kerasModelDialog", path(m_folder->path() / "mine.h5"));
        QTRY_COMPARE(count(), 1);
        QCOMPARE(title(0), QStringLiteral("mine"));
    }

    void whatIsAssumedOfAModelIsSaid()
    {
        // Weights alone, and a leaky activation without its slope.
        auto settings = nlohmann::json::parse(std::ifstream(params().toStdString()));
        settings["activation"] = "leaky-relu";
        m_page->importModel(path(test::golden("F8/weights_tfkeras.h5")), path(m_folder->write("leaky.json", settings.dump())));
        QTRY_VERIFY(!m_page->isImporting());
        QVERIFY2(message().contains(QStringLiteral("‘weights_tfkeras’ is imported")), qPrintable(message()));
        QVERIFY2(message().contains(QStringLiteral("slope is taken to be")), qPrintable(message()));
        QVERIFY(message().contains(QStringLiteral("leaky.json")));
        m_page->importModel(kerasModel(), params());
        QTRY_VERIFY(!m_page->isImporting());
        QVERIFY2(message().contains(QStringLiteral("‘model_keras3’ is imported")) && !message().contains(QStringLiteral("slope")),
            qPrintable(message()));
    }

    void aBrokenFileIsNamedInThePage()
    {
        const auto broken = m_folder->write("broken.h5", "this is no HDF5 file");
        m_page->importModel(path(broken), params());
        QTRY_VERIFY(!m_page->isImporting());
        QVERIFY2(message().contains(QStringLiteral("broken.h5")), qPrintable(message()));
        QCOMPARE(count(), 0);
    }

    void stopLeavesNothing()
    {
        m_page->importModel(kerasModel(), params());
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("stopModelImport")), Qt::LeftButton);
        QTRY_VERIFY(!m_page->isImporting());
        // A small file may be in before the stop is seen; then it is in whole.
        m_page->refresh();
        QTRY_COMPARE(count(), message().contains(QStringLiteral("stopped")) ? 0 : 1);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestModelsPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestModelsPage.moc"
