#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

#include "models/CandidateDelegate.h"
#include "models/CandidateModel.h"
#include "pages/CreateBoxes.h"
#include "pages/CreateCanvas.h"
#include "pages/CreatePage.h"
#include "pages/CreateScoreBars.h"
#include "style/Style.h"
#include "support/FakeScorer.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "support/Watchdog.h"
#include "widgets/MessageBar.h"

using namespace memewright;

namespace {

constexpr std::int64_t kTwoButtons = 87743020;
constexpr std::int64_t kUnpictured = 424242;

std::vector<Template> pictures()
{
    std::vector<Template> found;
    for (const char* name : {"exit-ramp", "plain-or-fancy", "two-buttons"}) {
        auto meme = readTemplate(test::sourceFolder() / "resources" / "templates" / (std::string(name) + ".json"));
        if (meme)
            found.push_back(*meme);
    }
    return found;
}

} // namespace

class TestCreatePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<CreatePage> m_page;
    std::atomic<int> m_pauseMilliseconds = 0;
    std::mutex m_mutex;
    std::vector<ModelEntry> m_models; ///< under the mutex: the page looks for models on a thread of its own

    void setModels(std::vector<ModelEntry> models)
    {
        const std::lock_guard lock(m_mutex);
        m_models = std::move(models);
    }

    template <class T>
    T* find(const char* name) const
    {
        T* found = m_page->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    AppContext context()
    {
        AppContext context;
        context.libraryFolder = m_folder->path() / "library";
        context.findModels = [this] {
            const std::lock_guard lock(m_mutex);
            return m_models;
        };
        context.readModel = [this](const std::filesystem::path&) -> Result<LoadedModel> {
            LoadedModel model;
            model.info.templates = {{kTwoButtons, "Two-Buttons", 10, 2}, {kUnpictured, "Loud-Gull", 5, 2}};
            model.scorer = std::make_shared<test::FakeScorer>([this] {
                const int pause = m_pauseMilliseconds;
                if (pause > 0)
                    std::this_thread::sleep_for(std::chrono::milliseconds(pause));
            });
            return model;
        };
        return context;
    }

    void makePage()
    {
        m_page = std::make_unique<CreatePage>(context());
        m_page->resize(1128, 768);
        m_page->setTemplates(pictures());
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void pickTwoButtons()
    {
        auto* gallery = find<QListView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), 4);
        for (int row = 0; row < gallery->model()->rowCount(); ++row) {
            const QModelIndex index = gallery->model()->index(row, 0);
            if (index.data().toString() == QStringLiteral("Two buttons"))
                QTest::mouseClick(gallery->viewport(), Qt::LeftButton, {}, gallery->visualRect(index).topLeft() + QPoint(30, 30));
        }
        QTRY_VERIFY(canvas()->isPictureShown());
        QTRY_VERIFY(find<QPushButton>("generate")->isEnabled());
    }

    void generateAndWait(int count)
    {
        find<QSpinBox>("count")->setValue(count);
        find<QSpinBox>("beamWidth")->setValue(2);
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_page->isGenerating());
        QCOMPARE(candidates()->model()->rowCount(), count);
    }

    CreateCanvas* canvas() const { return find<CreateCanvas>("canvas"); }
    QListView* candidates() const { return find<QListView>("candidates"); }
    QLineEdit* box(int number) const { return find<QLineEdit>(qPrintable(QStringLiteral("box%1").arg(number))); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        m_pauseMilliseconds = 0;
        ModelEntry starter;
        starter.path = m_folder->path() / "starter.safetensors";
        starter.starter = true;
        setModels({starter});
        makePage();
    }

    void cleanup()
    {
        m_page.reset();
        m_folder.reset();
    }

    void pickingInTheGalleryShowsThePictureAndItsBoxes()
    {
        QVERIFY(!canvas()->isPictureShown());
        pickTwoButtons();
        QCOMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Two buttons"));
        QVERIFY(box(1) != nullptr);
        QVERIFY(box(2) != nullptr);
    }

    void searchFindsByOtherNames()
    {
        auto* gallery = find<QListView>("gallery");
        const QString other = QString::fromStdString(pictures()[0].otherNames.at(0));
        QTest::keyClicks(find<QLineEdit>("gallerySearch"), other);
        QTRY_COMPARE(gallery->model()->rowCount(), 1);
        QCOMPARE(gallery->model()->index(0, 0).data().toString(), QString::fromStdString(pictures()[0].name));
    }

    void arrowKeysWalkTheGallery()
    {
        pickTwoButtons();
        auto* gallery = find<QListView>("gallery");
        const int row = gallery->currentIndex().row();
        QTest::keyClick(gallery, Qt::Key_Left);
        QVERIFY(gallery->currentIndex().row() != row);
        QCOMPARE(find<QLabel>("memeName")->text(), gallery->currentIndex().data().toString());
    }

    void aTemplateWithoutAPictureIsACard()
    {
        auto* gallery = find<QListView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), 4);
        gallery->setCurrentIndex(gallery->model()->index(3, 0));
        QCOMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Loud Gull"));
        QVERIFY(find<QPushButton>("generate")->isEnabled());
        QVERIFY(!find<QPushButton>("export")->isEnabled());
    }

    void generatingFillsTheListBestFirst()
    {
        pickTwoButtons();
        generateAndWait(6);
        auto* model = candidates()->model();
        for (int row = 1; row < model->rowCount(); ++row)
            QVERIFY(model->index(row - 1, 0).data(CandidateModel::Score).toDouble()
                >= model->index(row, 0).data(CandidateModel::Score).toDouble());
        QCOMPARE(candidates()->currentIndex().row(), 0);
        QVERIFY(!box(1)->text().isEmpty());
        QCOMPARE(QString::fromStdString(canvas()->texts().at(0)), box(1)->text());
    }

    void theSameSeedWritesTheSameAgain()
    {
        pickTwoButtons();
        find<QDoubleSpinBox>("seed")->setValue(17);
        generateAndWait(4);
        const QString first = candidates()->model()->index(0, 0).data().toString();
        generateAndWait(4);
        QCOMPARE(candidates()->model()->index(0, 0).data().toString(), first);
    }

    void arrowKeysWalkTheCandidates()
    {
        pickTwoButtons();
        generateAndWait(6);
        QTest::keyClick(candidates(), Qt::Key_Down);
        QCOMPARE(candidates()->currentIndex().row(), 1);
        QCOMPARE(box(1)->text(), candidates()->currentIndex().data(CandidateModel::Boxes).toStringList().at(0));
    }

    void stopAnswers()
    {
        pickTwoButtons();
        m_pauseMilliseconds = 20;
        find<QSpinBox>("count")->setValue(64);
        QTest::mouseClick(find<QPushButton>("generate"), Qt::LeftButton);
        QVERIFY(m_page->isGenerating());
        QVERIFY(find<QPushButton>("stop")->isEnabled());
        QVERIFY(!find<QPushButton>("generate")->isEnabled());
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QTRY_VERIFY(!m_page->isGenerating());
        QVERIFY(candidates()->model()->rowCount() < 64);
        QVERIFY(find<QPushButton>("generate")->isEnabled());
        QVERIFY(!find<QPushButton>("stop")->isEnabled());
    }

    void closingWhileGeneratingJoins()
    {
        pickTwoButtons();
        m_pauseMilliseconds = 2;
        find<QSpinBox>("count")->setValue(64);
        QTest::mouseClick(find<QPushButton>("generate"), Qt::LeftButton);
        QVERIFY(m_page->isGenerating());
        m_page.reset();
    }

    void editingABoxLaysThePictureOutAnew()
    {
        pickTwoButtons();
        const QImage before = canvas()->grab().toImage();
        QTest::keyClicks(box(1), QStringLiteral("fix the bug"));
        QCOMPARE(canvas()->texts().at(0), std::string("fix the bug"));
        QVERIFY(canvas()->grab().toImage() != before);
    }

    void anEditStaysWithItsCandidate()
    {
        pickTwoButtons();
        generateAndWait(3);
        box(1)->selectAll();
        QTest::keyClicks(box(1), QStringLiteral("by hand"));
        QTest::keyClick(candidates(), Qt::Key_Down);
        QVERIFY(box(1)->text() != QStringLiteral("by hand"));
        QTest::keyClick(candidates(), Qt::Key_Up);
        QCOMPARE(box(1)->text(), QStringLiteral("by hand"));
    }

    void aLockedBoxIsKept()
    {
        pickTwoButtons();
        QTest::keyClicks(box(2), QStringLiteral("keep me"));
        QTest::mouseClick(find<QAbstractButton>("lock2"), Qt::LeftButton);
        generateAndWait(4);
        auto* model = candidates()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            QCOMPARE(model->index(row, 0).data(CandidateModel::Boxes).toStringList().at(1), QStringLiteral("keep me"));
        QCOMPARE(box(2)->text(), QStringLiteral("keep me"));
        QVERIFY(!box(1)->text().isEmpty());
    }

    void undoBringsTextsBack()
    {
        pickTwoButtons();
        generateAndWait(3);
        const QString first = box(1)->text();
        QTest::keyClick(candidates(), Qt::Key_Down);
        QTest::keyClick(candidates(), Qt::Key_Down);
        QTest::mouseClick(find<QAbstractButton>("undo"), Qt::LeftButton);
        QTest::mouseClick(find<QAbstractButton>("undo"), Qt::LeftButton);
        QCOMPARE(box(1)->text(), first);
    }

    void minScoreMovesTheCut()
    {
        pickTwoButtons();
        auto* bars = find<CreateScoreBars>("scoreBars");
        QTRY_VERIFY(bars->barsAboveCut() > 0);
        const double before = bars->cutPosition();
        const int above = bars->barsAboveCut();
        auto* number = find<QDoubleSpinBox>("minScore");
        number->selectAll();
        QTest::keyClicks(number, QLocale().toString(0.6, 'f', 2));
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(bars->cut(), 0.6);
        QCOMPARE(find<QSlider>("minScoreSlider")->value(), 60);
        QVERIFY(bars->cutPosition() < before);
        QVERIFY(bars->barsAboveCut() < above);
    }

    void aClickOnABarWritesItsCharacter()
    {
        pickTwoButtons();
        box(1)->setFocus();
        auto* bars = find<CreateScoreBars>("scoreBars");
        QTRY_VERIFY(bars->barsAboveCut() > 0);
        QTest::mouseClick(bars, Qt::LeftButton, {}, QPoint(24, bars->height() - 40));
        QCOMPARE(box(1)->text().size(), 1);
    }

    void theStarStays()
    {
        pickTwoButtons();
        generateAndWait(3);
        const QModelIndex second = candidates()->model()->index(1, 0);
        const QRect star = CandidateDelegate::starRect(candidates()->visualRect(second));
        QTest::mouseClick(candidates()->viewport(), Qt::LeftButton, {}, star.center());
        QVERIFY(second.data(CandidateModel::Starred).toBool());
    }

    void exportWritesThePictureWhole()
    {
        pickTwoButtons();
        QTest::keyClicks(box(1), QStringLiteral("ship it"));
        QTest::mouseClick(find<QPushButton>("export"), Qt::LeftButton);
        QTRY_VERIFY(m_page->findChild<QFileDialog*>(QStringLiteral("exportDialog")) != nullptr);
        auto* dialog = m_page->findChild<QFileDialog*>(QStringLiteral("exportDialog"));
        const QString path = QString::fromStdString((m_folder->path() / "out.png").string());
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        QVERIFY(name != nullptr);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        auto* messages = m_page->findChild<MessageBar*>();
        QTRY_VERIFY(messages->sentence().contains(QStringLiteral("out.png")));
        const QImage written(path);
        QCOMPARE(written.size(), QSize(1120, 960));
    }

    void copyPutsThePictureOnTheClipboard()
    {
        pickTwoButtons();
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(find<QPushButton>("copy"), Qt::LeftButton);
        QTRY_COMPARE(QGuiApplication::clipboard()->image().size(), QSize(1120, 960));
    }

    void withoutAModelThePageSaysWhatToDo()
    {
        setModels({});
        QSignalSpy train(m_page.get(), &CreatePage::trainRequested);
        m_page->refreshModels();
        auto* messages = m_page->findChild<MessageBar*>();
        QTRY_VERIFY(messages->sentence().contains(QStringLiteral("no model")));
        QTest::mouseClick(messages->findChild<QPushButton*>(QStringLiteral("messageAction")), Qt::LeftButton);
        QCOMPARE(train.count(), 1);
    }

    void aNewCheckpointAppearsInTheModelBox()
    {
        auto* box = find<QComboBox>("model");
        QTRY_COMPARE(box->count(), 1);
        ModelEntry starter, run;
        starter.path = m_folder->path() / "starter.safetensors";
        starter.starter = true;
        run.path = m_folder->path() / "runs" / "Fast 1" / "model.safetensors";
        setModels({starter, run});
        m_page->refreshModels();
        QTRY_COMPARE(box->count(), 2);
        QCOMPARE(box->itemText(1), QStringLiteral("Fast 1"));
    }

    void settingsComeBack()
    {
        pickTwoButtons();
        find<QDoubleSpinBox>("minScore")->setValue(0.33);
        const QString file = QString::fromStdString((m_folder->path() / "state.ini").string());
        QSettings settings(file, QSettings::IniFormat);
        m_page->saveState(settings);
        m_page = std::make_unique<CreatePage>(context());
        m_page->restoreState(settings);
        m_page->setTemplates(pictures());
        m_page->show();
        QCOMPARE(find<QDoubleSpinBox>("minScore")->value(), 0.33);
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Two buttons"));
    }

    void noEventHoldsTheWindow()
    {
        auto* application = static_cast<test::WatchedApplication*>(qApp);
        pickTwoButtons();
        generateAndWait(2);
        application->restart();
        generateAndWait(24);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(candidates(), Qt::Key_Down);
        QTest::keyClicks(box(1), QStringLiteral("typing goes on"));
        QVERIFY2(application->isQuiet(), qPrintable(application->culprit()));
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestCreatePage test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestCreatePage.moc"
