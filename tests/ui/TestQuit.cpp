#include <csignal>

#include <unistd.h>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

#include "QuitSignals.h"
#include "pages/data/DataPage.h"
#include "pages/train/TrainPage.h"
#include "storage/Library.h"
#include "style/Style.h"
#include "ui/WindowFixture.h"

using namespace memewright;

namespace {

void addSignals()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("kill") << SIGTERM;
    QTest::newRow("the session or the terminal ends") << SIGHUP;
    QTest::newRow("Ctrl+C") << SIGINT;
}

std::string captions()
{
    std::string csv = "template,box1,box2\n";
    for (int i = 0; i < 200; ++i)
        csv += std::to_string(61533 + i % 2) + ",when number " + std::to_string(i) + " calls,nobody is at home\n";
    return csv;
}

} // namespace

/// Signals that end the program end it as closing its window does.
class TestQuit : public QObject
{
    Q_OBJECT

private:
    /// The event loop, until a signal that comes in it has ended it.
    static void runUntil(int signal)
    {
        const QuitSignals quitSignals;
        QTimer::singleShot(0, [signal] { std::raise(signal); });
        QTimer::singleShot(test::kPatienceMilliseconds, [] { QCoreApplication::exit(1); });
        QCOMPARE(QApplication::exec(), 0);
    }

private Q_SLOTS:
    void theProgramWritesItsSettings_data() { addSignals(); }

    void theProgramWritesItsSettings()
    {
        QFETCH(int, signal);
        const test::TemporaryFolder home;
        const auto settings = home.write("config/memewright/memewright.conf", "[General]\npage=2\ntheme=dark\n");
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), QString::fromStdString(home / "data"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QString::fromStdString(home / "config"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(MEMEWRIGHT_WINDOW), QStringList());
        QVERIFY(program.waitForStarted(test::kPatienceMilliseconds));
        // Made once the pages are there.
        QTRY_VERIFY(std::filesystem::exists(home / "data" / "memewright" / "library.sqlite"));
        ::kill(pid_t(program.processId()), signal);
        QVERIFY(program.waitForFinished(test::kPatienceMilliseconds));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        const QSettings written(QString::fromStdString(settings), QSettings::IniFormat);
        QVERIFY(!written.value(QStringLiteral("geometry")).toByteArray().isEmpty());
        QCOMPARE(written.value(QStringLiteral("page")).toInt(), 2);
        QVERIFY(written.contains(QStringLiteral("train/folded")));
    }

    void nohupIsRespected()
    {
        std::signal(SIGHUP, SIG_IGN);
        {
            const QuitSignals quitSignals;
            QTimer::singleShot(0, [] { std::raise(SIGHUP); });
            QTimer::singleShot(100, [] { QCoreApplication::exit(7); });
            QCOMPARE(QApplication::exec(), 7);
        }
        std::signal(SIGHUP, SIG_DFL);
    }

    void aRunIsSavedAndWhatWasTypedStays_data() { addSignals(); }

    void aRunIsSavedAndWhatWasTypedStays()
    {
        QFETCH(int, signal);
        test::WindowFixture fixture;
        fixture.openWindow(fixture.context());
        fixture.window->showPage(1);
        const auto file = fixture.folder.write("mine.csv", captions());
        fixture.window->findChild<DataPage*>()->importPaths({QString::fromStdString(file.string())});
        QTRY_VERIFY(fixture.find<QPushButton>("startTraining")->isEnabled());
        QTest::keyClick(fixture.find<QComboBox>("preset"), Qt::Key_Down); // Quick
        fixture.find<QSpinBox>("units")->setValue(16);
        fixture.find<QSpinBox>("epochs")->setValue(5000);
        fixture.find<QLineEdit>("runName")->setText(QStringLiteral("long"));
        fixture.click("startTraining");
        const auto* page = fixture.window->findChild<TrainPage*>();
        QVERIFY(page->isTraining());
        QTRY_VERIFY(std::filesystem::exists(fixture.library() / "runs/long/model.safetensors"));
        fixture.click("detailsNotes");
        auto* note = fixture.find<QPlainTextEdit>("runNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("to be gone on with"));
        runUntil(signal);
        QVERIFY(!fixture.window->isVisible());
        fixture.window.reset(); // as at the end of main()

        const QSettings written(fixture.settings.fileName(), QSettings::IniFormat);
        QCOMPARE(written.value(QStringLiteral("train/stoppedByClosing")).toString(), QStringLiteral("long"));
        QVERIFY(std::filesystem::exists(fixture.library() / "runs/long/last.safetensors"));
        const auto runs = Library::open(fixture.library())->runs();
        QCOMPARE(runs->front().state, std::string("stopped"));
        QCOMPARE(runs->front().note, std::string("to be gone on with"));
    }

    void aSessionThatMayEndFindsEverythingWritten()
    {
        test::WindowFixture fixture;
        fixture.openWindow(fixture.context());
        fixture.window->showPage(3);
        fixture.window->keep(); // what commitDataRequest() calls
        const QSettings written(fixture.settings.fileName(), QSettings::IniFormat);
        QCOMPARE(written.value(QStringLiteral("page")).toInt(), 3);
        QVERIFY(fixture.window->isVisible()); // the session may go on
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestQuit test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestQuit.moc"
