#include <QAbstractButton>
#include <QLabel>
#include <QProgressBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

#include "MainWindow.h"
#include "StatusStrip.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "style/Theme.h"
#include "support/FakeScorer.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

class WindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;

    void makeWindow()
    {
        AppContext context;
        context.libraryFolder = m_folder->path() / "library";
        context.templateFolders = {test::sourceFolder() / "resources" / "templates"};
        context.starterModel = m_folder->path() / "missing.safetensors";
        context.device = {false, "CPU", 7};
        context.readModel = [](const std::filesystem::path&) -> Result<LoadedModel> {
            return LoadedModel{{}, std::make_shared<test::FakeScorer>()};
        };
        m_window = std::make_unique<MainWindow>(context, *m_theme, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    QAbstractButton* button(const char* name) const { return m_window->findChild<QAbstractButton*>(QString::fromLatin1(name)); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        const QString file = QString::fromStdString((m_folder->path() / "settings.ini").string());
        m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
        m_theme = std::make_unique<Theme>(nullptr);
        m_theme->applyToApplication();
        makeWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_theme.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void createIsFirst()
    {
        QCOMPARE(m_window->currentPage(), 0);
        QVERIFY(button("railCreate")->isChecked());
    }

    void keysAndTheRailChooseThePage()
    {
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), 2);
        QVERIFY(button("railData")->isChecked());
        QTest::mouseClick(button("railModels"), Qt::LeftButton);
        QCOMPARE(m_window->currentPage(), 3);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), 0);
    }

    void theFootNamesTheDevice()
    {
        const QString text = m_window->findChild<QLabel*>(QStringLiteral("device"))->text();
        QVERIFY(text.startsWith(QStringLiteral("CPU, 7")));
    }

    void aChangeOfThemeRepaintsEverything()
    {
        const QPoint onRail(4, 400);
        m_theme->setChoice(ThemeChoice::Light);
        QCOMPARE(m_window->grab().toImage().pixelColor(onRail), Palette::light()(Role::Surface));
        m_theme->setChoice(ThemeChoice::Dark);
        QTRY_COMPARE(m_window->grab().toImage().pixelColor(onRail), Palette::dark()(Role::Surface));
        m_theme->setChoice(ThemeChoice::Light);
        QTRY_COMPARE(m_window->grab().toImage().pixelColor(onRail), Palette::light()(Role::Surface));
    }

    void howItWasLeftComesBack()
    {
        m_window->showPage(2);
        m_theme->setChoice(ThemeChoice::Dark);
        m_window->close();
        m_window.reset();
        m_theme->setChoice(ThemeChoice::Light);
        makeWindow();
        QCOMPARE(m_window->currentPage(), 2);
        QCOMPARE(m_theme->choice(), ThemeChoice::Dark);
    }

    void theSmallestSizeHoldsThePages()
    {
        m_window->resize(900, 600);
        for (const int page : {0, 2, 3}) {
            m_window->showPage(page);
            const QSize least = m_window->findChild<QStackedWidget*>()->currentWidget()->minimumSizeHint();
            QVERIFY2(least.width() <= 900 - metrics::kRail && least.height() <= 600 - metrics::kStatusBar,
                qPrintable(QStringLiteral("page %1: %2 x %3").arg(page).arg(least.width()).arg(least.height())));
            QCOMPARE(m_window->size(), QSize(900, 600));
        }
    }

    void theStripShowsWhatBeganLast()
    {
        StatusStrip strip({false, "CPU", 2});
        strip.show(QStringLiteral("train"), QStringLiteral("Training"), 0.5);
        strip.show(QStringLiteral("create"), QStringLiteral("Writing captions"), -1);
        auto* sentence = strip.findChild<QLabel*>(QStringLiteral("activity"));
        auto* progress = strip.findChild<QProgressBar*>(QStringLiteral("activityProgress"));
        QCOMPARE(sentence->text(), QStringLiteral("Writing captions"));
        strip.clear(QStringLiteral("create"));
        QCOMPARE(sentence->text(), QStringLiteral("Training"));
        QCOMPARE(progress->value(), 500);
        strip.clear(QStringLiteral("train"));
        QVERIFY(sentence->text().isEmpty());
        QVERIFY(progress->isHidden());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    WindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "WindowTest.moc"
