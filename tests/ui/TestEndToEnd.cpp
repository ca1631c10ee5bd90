#include <filesystem>
#include <memory>
#include <string>

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSpinBox>
#include <QTableView>

#include "network/Network.h"
#include "pages/data/DataPage.h"
#include "pages/train/TrainPage.h"
#include "style/Style.h"
#include "support/Watchdog.h"
#include "ui/WindowFixture.h"

using namespace memewright;

/// The main job in the real window, with the real trainer and network: captions in, a trained network, a captioned picture out.
class TestEndToEnd : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::WindowFixture> m_fixture;

    bool isTraining() const { return m_fixture->window->findChild<TrainPage*>()->isTraining(); }

    static std::string captions()
    {
        std::string text = "template,box1,box2\n";
        for (int i = 0; i < 60; ++i)
            text += "Two buttons,choice number " + std::to_string(i) + ",the other choice " + std::to_string(i * 7) + "\n";
        return text;
    }

    void startTraining(int epochs) const
    {
        QTest::keyClick(m_fixture->window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(m_fixture->find<QAbstractButton>("useStarter")->isVisible());
        m_fixture->click("useStarter");
        QTRY_VERIFY(m_fixture->find<QAbstractButton>("startTraining")->isEnabled());
        m_fixture->find<QSpinBox>("units")->setValue(16);
        m_fixture->find<QSpinBox>("epochs")->setValue(epochs);
        m_fixture->find<QDoubleSpinBox>("seed")->setValue(1);
        m_fixture->find<QLineEdit>("runName")->setText(QStringLiteral("tiny"));
        m_fixture->click("startTraining");
        QTRY_VERIFY(isTraining());
    }

    void chooseTwoButtons() const
    {
        auto* gallery = m_fixture->find<QListView>("gallery");
        QTRY_VERIFY(gallery->model()->rowCount() > 8);
        for (int row = 0; row < gallery->model()->rowCount(); ++row)
            if (const QModelIndex index = gallery->model()->index(row, 0);
                index.data().toString() == QStringLiteral("Two buttons")) {
                gallery->scrollTo(index);
                QTest::mouseClick(gallery->viewport(), Qt::LeftButton, {}, gallery->visualRect(index).center());
            }
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<test::WindowFixture>();
        AppContext context = m_fixture->context();
        context.starterCorpus = m_fixture->folder.write("starter.csv", captions());
        context.readModel = [](const std::filesystem::path& file) -> Result<LoadedModel> {
            return loadNetwork(file, DeviceChoice::Cpu).map([](const auto& network) {
                return LoadedModel{network->info(), network};
            });
        };
        m_fixture->openWindow(context);
        m_fixture->window->resize(1200, 800);
    }

    void cleanup() { m_fixture.reset(); }

    void fromCaptionsToACaptionedPicture()
    {
        auto* application = static_cast<test::WatchedApplication*>(qApp);
        startTraining(2);
        application->restart();
        QTRY_VERIFY(!isTraining());
        QVERIFY2(application->isQuiet(), qPrintable(application->culprit()));
        QVERIFY(std::filesystem::exists(m_fixture->library() / "runs/tiny/model.safetensors"));

        QTest::keyClick(m_fixture->window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(m_fixture->find<QComboBox>("model")->currentText(), QStringLiteral("tiny"));
        chooseTwoButtons();
        m_fixture->find<QSpinBox>("count")->setValue(2);
        QTRY_VERIFY(m_fixture->find<QAbstractButton>("generate")->isEnabled());
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Return, Qt::ControlModifier);
        auto* candidates = m_fixture->find<QListView>("candidates");
        // Both may write the same, which is one row.
        QTRY_VERIFY(candidates->model()->rowCount() > 0);
        QTRY_VERIFY(m_fixture->find<QAbstractButton>("generate")->isEnabled());
        QTRY_VERIFY(m_fixture->find<QAbstractButton>("export")->isEnabled());

        m_fixture->click("export");
        m_fixture->find<QLineEdit>("exportFolder")->setText(QString::fromStdString(m_fixture->folder.path().string()));
        auto* name = m_fixture->find<QLineEdit>("exportName");
        name->setText(QStringLiteral("out"));
        QTest::keyClick(name, Qt::Key_Return);
        const QString path = QString::fromStdString((m_fixture->folder / "out.png").string());
        QTRY_COMPARE(QImage(path).size(), QSize(1120, 960));
    }

    /// A run, an import and Generate at once, while pages are switched.
    void everythingAtOnceNeverHoldsTheWindowUp()
    {
        auto* application = static_cast<test::WatchedApplication*>(qApp);
        startTraining(10'000); // the most there can be
        QTRY_VERIFY(std::filesystem::exists(m_fixture->library() / "runs/tiny/model.safetensors"));
        QTest::keyClick(m_fixture->window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(m_fixture->find<QComboBox>("model")->currentText(), QStringLiteral("tiny"));
        chooseTwoButtons();
        QTRY_VERIFY(m_fixture->find<QAbstractButton>("generate")->isEnabled());
        for (int page = 0; page < 4; ++page) { // fonts and pictures are loaded once
            m_fixture->window->showPage(page);
            m_fixture->window->grab();
        }
        application->restart();
        std::string many = "template,box1\n";
        for (int i = 0; i < 60'000; ++i)
            many += "1,when the caption with the number " + std::to_string(i) + " comes in\n";
        auto* data = m_fixture->window->findChild<DataPage*>();
        data->importPaths({QString::fromStdString(m_fixture->folder.write("many.csv", many).string())});
        m_fixture->window->showPage(0);
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Return, Qt::ControlModifier);
        for (int turn = 0; turn < 12 || data->isImporting(); ++turn) {
            m_fixture->window->showPage(turn % 4);
            m_fixture->window->grab();
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(m_fixture->find<QListView>("candidates")->model()->rowCount() > 0);
        // What follows from the import: lists, report, table.
        QTRY_COMPARE(m_fixture->find<QLabel>("corpusName")->text(), QStringLiteral("many"));
        QTRY_VERIFY(m_fixture->find<QTableView>("captions")->model()->rowCount() > 0);
        QVERIFY(isTraining());
        QVERIFY2(application->isQuiet(), qPrintable(application->culprit()));
    }

    void closingTheWindowInMidTrainingSavesTheRun()
    {
        startTraining(1000);
        QTRY_VERIFY(std::filesystem::exists(m_fixture->library() / "runs/tiny/model.safetensors"));
        m_fixture->window->close();
        m_fixture->window.reset();
        QVERIFY(std::filesystem::exists(m_fixture->library() / "runs/tiny/last.safetensors"));
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestEndToEnd test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestEndToEnd.moc"
