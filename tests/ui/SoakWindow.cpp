#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>

#include <unistd.h>

#include "network/Network.h"
#include "pages/data/DataPage.h"
#include "pages/train/TrainPage.h"
#include "style/Style.h"
#include "ui/WindowFixture.h"

using namespace memewright;

namespace {

int s_warnings = 0;
QtMessageHandler s_before = nullptr;

void countWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    // The offscreen platform says so of every window.
    if (type != QtDebugMsg && type != QtInfoMsg && !text.contains(QLatin1String("propagateSizeHints")))
        ++s_warnings;
    s_before(type, context, text);
}

double residentMegabytes()
{
    std::ifstream statm("/proc/self/statm");
    double whole = 0, resident = 0;
    statm >> whole >> resident;
    return resident * double(::sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

/// MEMEWRIGHT_SOAK_SECONDS, ten minutes otherwise.
std::chrono::seconds soakTime()
{
    const char* seconds = std::getenv("MEMEWRIGHT_SOAK_SECONDS");
    return std::chrono::seconds(seconds ? std::atoi(seconds) : 600);
}

} // namespace

/// Ten minutes of everything: train, generate, switch pages, resize, import. Memory stays flat and Qt has nothing to warn of.
class SoakWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingForTenMinutes()
    {
        s_before = qInstallMessageHandler(countWarnings);
        test::WindowFixture fixture;
        AppContext context = fixture.context();
        context.starterCorpus = test::sourceFolder() / "resources/starter/captions.csv";
        context.builtInModels = {test::sourceFolder() / "resources/models/starter.safetensors"};
        context.readModel = [](const std::filesystem::path& file) -> Result<LoadedModel> {
            return loadNetwork(file, DeviceChoice::Cpu).map([](const auto& network) {
                return LoadedModel{network->info(), network};
            });
        };
        fixture.openWindow(context);
        auto* train = fixture.window->findChild<TrainPage*>();
        auto* data = fixture.window->findChild<DataPage*>();
        fixture.window->showPage(1);
        QTRY_VERIFY(fixture.find<QAbstractButton>("useStarter")->isVisible());
        fixture.click("useStarter");
        QTRY_VERIFY(fixture.find<QAbstractButton>("startTraining")->isEnabled());
        fixture.find<QSpinBox>("units")->setValue(32);
        fixture.find<QSpinBox>("epochs")->setValue(10'000);
        fixture.click("startTraining");

        std::string captions = "template,box1\n";
        for (int i = 0; i < 5'000; ++i)
            captions += "1,when the caption with the number " + std::to_string(i) + " comes in\n";
        const QString file = QString::fromStdString(fixture.folder.write("again.csv", captions).string());
        const auto begin = std::chrono::steady_clock::now();
        const auto elapsed = [&] { return std::chrono::steady_clock::now() - begin; };
        double early = 0;
        int told = 0;
        for (int turn = 0; elapsed() < soakTime(); ++turn) {
            fixture.window->showPage(turn % 4);
            fixture.window->resize(900 + turn % 7 * 60, 600 + turn % 5 * 60);
            if (turn % 10 == 0)
                QTest::keyClick(fixture.window.get(), Qt::Key_Return, Qt::ControlModifier);
            if (turn % 25 == 0 && !data->isImporting())
                data->importPaths({file}); // all duplicates from the second time on
            QTest::qWait(200);
            if (early == 0 && elapsed() > soakTime() / 3)
                early = residentMegabytes();
            if (elapsed() > told * soakTime() / 10)
                qInfo("%d of 10: %.0f MB, %d warnings", told++, residentMegabytes(), s_warnings);
        }
        const double late = residentMegabytes();
        qInfo("memory after a third %.0f MB, at the end %.0f MB", early, late);
        QVERIFY(train->isTraining());
        fixture.window.reset();
        qInstallMessageHandler(s_before);
        QCOMPARE(s_warnings, 0);
        // What the curve of a run keeps grows a little; a leak of a picture a turn would be hundreds.
        QVERIFY2(late < early * 1.15 + 20, qPrintable(QStringLiteral("%1 MB became %2 MB").arg(early).arg(late)));
    }
};

int main(int argc, char** argv)
{
    // Qt Test ends whatever takes longer than five minutes.
    qputenv("QTEST_FUNCTION_TIMEOUT",
        QByteArray::number(qint64((soakTime() + std::chrono::minutes(5)) / std::chrono::milliseconds(1))));
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    SoakWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "SoakWindow.moc"
