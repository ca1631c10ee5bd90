#include <filesystem>
#include <memory>
#include <string>

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

#include "MainWindow.h"
#include "network/Network.h"
#include "pages/TrainPage.h"
#include "style/Style.h"
#include "style/Theme.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "support/Watchdog.h"

using namespace memewright;

/// The main job in the real window, with the real trainer and network: captions in, a trained network, a captioned picture out.
class EndToEndTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;

    std::filesystem::path library() const { return m_folder->path() / "library"; }

    template <class T>
    T* find(const char* name) const
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }

    void click(const char* name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    bool isTraining() const { return m_window->findChild<TrainPage*>()->isTraining(); }

    static std::string captions()
    {
        std::string text = "template,box1,box2\n";
        for (int i = 0; i < 60; ++i)
            text += "Two buttons,choice number " + std::to_string(i) + ",the other choice " + std::to_string(i * 7) + "\n";
        return text;
    }

    void startTraining(int epochs) const
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(find<QAbstractButton>("useStarter")->isVisible());
        click("useStarter");
        QTRY_VERIFY(find<QAbstractButton>("startTraining")->isEnabled());
        find<QSpinBox>("filters")->setValue(8);
        find<QSpinBox>("epochs")->setValue(epochs);
        find<QDoubleSpinBox>("seed")->setValue(1);
        find<QLineEdit>("runName")->setText(QStringLiteral("tiny"));
        click("startTraining");
        QTRY_VERIFY(isTraining());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        m_settings = std::make_unique<QSettings>(
            QString::fromStdString((m_folder->path() / "settings.ini").string()), QSettings::IniFormat);
        m_theme = std::make_unique<Theme>(nullptr);
        m_theme->applyToApplication();

        AppContext context;
        context.libraryFolder = library();
        context.templateFolders = {test::sourceFolder() / "resources" / "templates"};
        context.starterModel = m_folder->path() / "missing.safetensors";
        context.starterCorpus = m_folder->write("starter.csv", captions());
        context.device = {false, "CPU", 1};
        context.readModel = [](const std::filesystem::path& file) -> Result<LoadedModel> {
            return loadNetwork(file, DeviceChoice::Cpu).map([](const auto& network) {
                return LoadedModel{network->info(), network};
            });
        };
        m_window = std::make_unique<MainWindow>(context, *m_theme, *m_settings);
        m_window->resize(1200, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_theme.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void fromCaptionsToACaptionedPicture()
    {
        auto* application = static_cast<test::WatchedApplication*>(qApp);
        startTraining(2);
        application->restart();
        QTRY_VERIFY_WITH_TIMEOUT(!isTraining(), 300'000);
        QVERIFY2(application->isQuiet(), qPrintable(application->culprit()));
        QVERIFY(std::filesystem::exists(library() / "runs/tiny/model.safetensors"));

        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(find<QComboBox>("model")->currentText(), QStringLiteral("tiny"));
        auto* gallery = find<QListView>("gallery");
        QTRY_VERIFY(gallery->model()->rowCount() > 8);
        for (int row = 0; row < gallery->model()->rowCount(); ++row)
            if (const QModelIndex index = gallery->model()->index(row, 0);
                index.data().toString() == QStringLiteral("Two buttons")) {
                gallery->scrollTo(index);
                QTest::mouseClick(gallery->viewport(), Qt::LeftButton, {}, gallery->visualRect(index).center());
            }
        find<QSpinBox>("count")->setValue(2);
        QTRY_VERIFY(find<QAbstractButton>("generate")->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        auto* candidates = find<QListView>("candidates");
        QTRY_COMPARE_WITH_TIMEOUT(candidates->model()->rowCount(), 2, 120'000);
        QTRY_VERIFY(find<QAbstractButton>("export")->isEnabled());

        click("export");
        QTRY_VERIFY(m_window->findChild<QFileDialog*>(QStringLiteral("exportDialog")) != nullptr);
        auto* name = find<QFileDialog>("exportDialog")->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        const QString path = QString::fromStdString((m_folder->path() / "out.png").string());
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(QImage(path).size(), QSize(1120, 960));
    }

    void closingTheWindowInMidTrainingSavesTheRun()
    {
        startTraining(1000);
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(library() / "runs/tiny/model.safetensors"), 300'000);
        m_window->close();
        m_window.reset();
        QVERIFY(std::filesystem::exists(library() / "runs/tiny/last.safetensors"));
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    EndToEndTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "EndToEndTest.moc"
