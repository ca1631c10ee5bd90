#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QSignalSpy>
#include <QStackedWidget>

#include "Language.h"
#include "StatusStrip.h"
#include "pages/create/CreatePage.h"
#include "pages/data/DataPage.h"
#include "pages/models/ModelsPage.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "support/FakeScorer.h"
#include "ui/WindowFixture.h"
#include "widgets/MessageBar.h"

using namespace memewright;

class TestWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::WindowFixture> m_fixture;

    void openWindow() const
    {
        AppContext context = m_fixture->context();
        context.device = {false, "CPU", 7};
        context.readModel = [](const std::filesystem::path&) -> Result<LoadedModel> {
            return LoadedModel{{}, std::make_shared<test::FakeScorer>()};
        };
        m_fixture->openWindow(context);
    }
    MainWindow* window() const { return m_fixture->window.get(); }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<test::WindowFixture>();
        openWindow();
    }

    void cleanup() { m_fixture.reset(); }

    void createIsFirst()
    {
        QCOMPARE(window()->currentPage(), 0);
        QVERIFY(m_fixture->find<QAbstractButton>("railCreate")->isChecked());
    }

    void keysAndTheRailChooseThePage()
    {
        QTest::keyClick(window(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(window()->currentPage(), 2);
        QVERIFY(m_fixture->find<QAbstractButton>("railData")->isChecked());
        m_fixture->click("railModels");
        QCOMPARE(window()->currentPage(), 3);
        QTest::keyClick(window(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window()->currentPage(), 0);
    }

    void ctrlFGoesIntoTheSearchOfThePage()
    {
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
        const auto file = m_fixture->folder.write("mine.csv", "template,box1\nTwo buttons,go to bed early\n");
        window()->findChild<DataPage*>()->importPaths({QString::fromStdString(file.string())});
        QTRY_COMPARE(m_fixture->find<QLabel>("corpusName")->text(), QStringLiteral("mine"));
        auto* elsewhere = m_fixture->find<QAbstractButton>("theme"); // of the rail
        const std::pair<int, const char*> searches[] = {{0, "gallerySearch"}, {2, "captionSearch"}};
        for (const auto& [page, search] : searches) {
            window()->showPage(page);
            elsewhere->setFocus();
            QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
            QVERIFY2(m_fixture->find<QLineEdit>(search)->hasFocus(), search);
            QTest::keyClicks(m_fixture->find<QLineEdit>(search), QStringLiteral("bed"));
            elsewhere->setFocus();
            QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
            QCOMPARE(m_fixture->find<QLineEdit>(search)->selectedText(), QStringLiteral("bed"));
        }
        // The history has one of its own.
        window()->showPage(0);
        m_fixture->click("tabHistory");
        m_fixture->find<QComboBox>("historyShelf")->setFocus();
        QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_fixture->find<QLineEdit>("historySearch")->hasFocus());
        elsewhere->setFocus();
        QTest::keyClick(window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_fixture->find<QLineEdit>("gallerySearch")->hasFocus());
    }

    void ctrlZBringsBackWhatAButtonDeleted()
    {
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window()));
        const auto file = m_fixture->folder.write("mine.csv", "template,box1\nTwo buttons,go to bed early\n");
        window()->findChild<DataPage*>()->importPaths({QString::fromStdString(file.string())});
        auto* corpora = m_fixture->find<QListWidget>("corpora");
        QTRY_COMPARE(corpora->count(), 1);
        window()->showPage(2);
        m_fixture->click("deleteCorpus"); // the last one: the button is gone with it
        QTRY_COMPARE(corpora->count(), 0);
        QTest::keyClick(window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(corpora->count(), 1);

        const auto model = test::sourceFolder() / "resources/models/starter.safetensors";
        window()->findChild<ModelsPage*>()->importFiles({QString::fromStdString(model.string())});
        auto* models = m_fixture->find<QListView>("models");
        QTRY_COMPARE(models->model()->rowCount(), 1);
        window()->showPage(3);
        m_fixture->click("deleteModel");
        QTRY_COMPARE(models->model()->rowCount(), 0);
        QTest::keyClick(window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(models->model()->rowCount(), 1);
    }

    void theFootNamesTheDevice()
    {
        const QString text = window()->findChild<QLabel*>(QStringLiteral("device"))->text();
        QVERIFY(text.startsWith(QStringLiteral("CPU, 7")));
    }

    void aChangeOfThemeRepaintsEverything()
    {
        const QPoint onRail(4, 400);
        m_fixture->theme.setChoice(ThemeChoice::Light);
        QCOMPARE(window()->grab().toImage().pixelColor(onRail), Palette::light()(Role::Surface));
        m_fixture->theme.setChoice(ThemeChoice::Dark);
        QTRY_COMPARE(window()->grab().toImage().pixelColor(onRail), Palette::dark()(Role::Surface));
        m_fixture->theme.setChoice(ThemeChoice::Light);
        QTRY_COMPARE(window()->grab().toImage().pixelColor(onRail), Palette::light()(Role::Surface));
    }

    void howItWasLeftComesBack()
    {
        window()->showPage(2);
        m_fixture->theme.setChoice(ThemeChoice::Dark);
        window()->close();
        m_fixture->theme.setChoice(ThemeChoice::Light);
        openWindow();
        QCOMPARE(window()->currentPage(), 2);
        QCOMPARE(m_fixture->theme.choice(), ThemeChoice::Dark);
    }

    void thePagesRememberWhatWasChosen()
    {
        auto* data = window()->findChild<DataPage*>();
        for (const char* name : {"mine.csv", "other.csv"}) {
            const auto file = m_fixture->folder.write(name, "template,box1\nTwo buttons,go to bed early\n");
            QTRY_VERIFY(!data->isImporting());
            data->importPaths({QString::fromStdString(file.string())});
        }
        auto* name = m_fixture->find<QLabel>("corpusName");
        QTRY_COMPARE(name->text(), QStringLiteral("other"));
        window()->close();
        openWindow();
        QTRY_COMPARE(m_fixture->find<QLabel>("corpusName")->text(), QStringLiteral("other"));
    }

    void theLanguagesAreCalledWhatTheySpeak()
    {
        m_fixture->click("theme");
        QTRY_VERIFY(window()->findChild<QMenu*>(QStringLiteral("themeMenu")));
        auto* menu = window()->findChild<QMenu*>(QStringLiteral("themeMenu"));
        QStringList names;
        for (const QString& code : languages())
            names += menu->findChild<QAction*>(QStringLiteral("language_") + code)->text();
        menu->close();
        QCOMPARE(names, (QStringList{QStringLiteral("English"), QStringLiteral("Deutsch"), QStringLiteral("Español")}));
    }

    void aBrokenTemplateIsNamedAndTheOthersStay()
    {
        AppContext context = m_fixture->context();
        m_fixture->folder.write("own/broken.json", "{");
        context.templateFolders.push_back(m_fixture->folder / "own");
        m_fixture->openWindow(context);
        auto* create = window()->findChild<CreatePage*>();
        QTRY_VERIFY(create->findChild<MessageBar*>()->sentence().contains(QStringLiteral("broken.json")));
        QVERIFY(m_fixture->find<QListView>("gallery")->model()->rowCount() > 8);
    }

    void captionsImportedOnOnePageAppearOnTheOther()
    {
        auto* corpora = m_fixture->find<QComboBox>("corpus");
        QTRY_VERIFY(!m_fixture->find<QAbstractButton>("startTraining")->isEnabled());
        const auto file =
            m_fixture->folder.write("mine.csv", "template,box1,box2\nTwo buttons,go to bed early,one more episode\n");
        window()->findChild<DataPage*>()->importPaths({QString::fromStdString(file.string())});
        QTRY_VERIFY(corpora->findText(QStringLiteral("mine")) >= 0);
    }

    void theSmallestSizeHoldsThePages()
    {
        window()->resize(900, 600);
        for (const int page : {0, 2, 3}) {
            window()->showPage(page);
            const QSize least = window()->findChild<QStackedWidget*>()->currentWidget()->minimumSizeHint();
            QVERIFY2(least.width() <= 900 - metrics::kRail && least.height() <= 600 - metrics::kStatusBar,
                qPrintable(QStringLiteral("page %1: %2 x %3").arg(page).arg(least.width()).arg(least.height())));
            QCOMPARE(window()->size(), QSize(900, 600));
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
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestWindow.moc"
