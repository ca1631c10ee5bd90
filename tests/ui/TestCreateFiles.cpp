#include "CreatePageFixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QTimer>
#include <QToolButton>

#include "base/Files.h"
#include "meme/Recipe.h"
#include "meme/TemplateFolders.h"
#include "models/CandidateModel.h"
#include "pages/create/CreateExports.h"
#include "style/Style.h"
#include "support/Watchdog.h"

using namespace memewright;

/// Recipes, own pictures and the history, on real widgets.
class TestCreateFiles : public test::CreatePageFixture
{
    Q_OBJECT

private:
    QListView* history() const { return find<QListView>("history"); }

    void showHistory()
    {
        QTest::mouseClick(find<QAbstractButton>("tabHistory"), Qt::LeftButton);
        QVERIFY(find<QLineEdit>("historySearch")->isVisible());
    }

    void drop(const QString& path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        drop(data);
    }

    void drop(const QMimeData& data) const
    {
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas(), &enter);
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas(), &event);
    }

    void clickMessage() const
    {
        QTest::mouseClick(messages()->findChild<QPushButton*>(QStringLiteral("messageAction")), Qt::LeftButton);
    }

    QString somePicture(const char* name) const
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const QString path = folder() + QLatin1Char('/') + QString::fromLatin1(name);
        image.save(path);
        return path;
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void anExportedPictureIsMadeAgainFromItself()
    {
        pickTwoButtons();
        generateAndWait(3);
        QTest::keyClick(candidates(), Qt::Key_Down);
        const QStringList texts{box(1)->text(), box(2)->text()};
        const QString path = exportAs(QStringLiteral("mine")) + QStringLiteral(".png");
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("mine.png")));
        const auto recipe = recipeInPng(*readFile(path.toStdString()), "mine");
        QVERIFY(recipe);
        QCOMPARE(recipe->boxes, std::vector<std::string>({texts[0].toStdString(), texts[1].toStdString()}));
        QVERIFY(!recipe->modelSha256.empty());

        // Another picture first, so that everything has to come back.
        auto* gallery = find<QListView>("gallery");
        gallery->setCurrentIndex(gallery->model()->index(0, 0));
        QVERIFY(find<QLabel>("memeName")->text() != QStringLiteral("Two buttons"));
        drop(path);
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("recipe")));
        // The offer does not go by itself.
        QVERIFY(!messages()->findChild<QTimer*>()->isActive());
        QVERIFY(messages()->sentence().contains(QStringLiteral("recipe")));
        clickMessage();
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Two buttons"));
        QCOMPARE(box(1)->text(), texts[0]);
        QCOMPARE(box(2)->text(), texts[1]);
        QVERIFY2(messages()->sentence().contains(QStringLiteral("same caption")), qPrintable(messages()->sentence()));
        QTRY_VERIFY(canvas()->isPictureShown());
        exportAs(QStringLiteral("again"));
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("again.png")));
        QVERIFY(*readFile(m_folder->path() / "again.png") == *readFile(path.toStdString()));
    }

    void aDroppedPictureBecomesAnOwnTemplateAndCanBeUndone()
    {
        drop(somePicture("holiday.jpg"));
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("holiday"));
        QTRY_VERIFY(canvas()->isPictureShown());
        QCOMPARE(readTemplates({m_folder->path() / "library" / "templates"}).templates.size(), 1u);
        QVERIFY(find<QPushButton>("generate")->isEnabled());
        clickMessage();
        QTRY_VERIFY(readTemplates({m_folder->path() / "library" / "templates"}).templates.empty());
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("removed")));
        clickMessage();
        QTRY_COMPARE(readTemplates({m_folder->path() / "library" / "templates"}).templates.size(), 1u);
    }

    void anOwnPictureCanBeWrittenLikeAnyTemplateOfTheModel()
    {
        drop(somePicture("holiday.jpg"));
        auto* format = find<QComboBox>("format");
        QTRY_VERIFY(format->isVisible());
        // The model may come after the picture.
        QTRY_VERIFY(format->findData(qlonglong(test::kUnpictured)) > 0);
        const int place = format->findData(qlonglong(test::kUnpictured));
        format->setCurrentIndex(place);
        Q_EMIT format->activated(place);
        QTRY_COMPARE(readTemplates({m_folder->path() / "library" / "templates"}).templates.front().templateId,
            std::optional<std::int64_t>(test::kUnpictured));
    }

    void boxesLeftAsTheyCameFollowTheFormat()
    {
        m_boxesOfTheGull = 3;
        m_page.reset();
        makePage();
        drop(somePicture("holiday.jpg"));
        auto* format = find<QComboBox>("format");
        QTRY_VERIFY(format->findData(qlonglong(test::kUnpictured)) > 0);
        QTest::keyClicks(box(1), QStringLiteral("kept"));
        const auto choose = [&](int place) {
            format->setCurrentIndex(place);
            Q_EMIT format->activated(place);
        };
        choose(format->findData(qlonglong(test::kUnpictured)));
        QCOMPARE(meme().boxes.size(), 3u);
        QCOMPARE(box(1)->text(), QStringLiteral("kept"));
        choose(0);
        QCOMPARE(meme().boxes.size(), 2u);
        // The person's own boxes stay.
        QTest::mouseClick(find<QAbstractButton>("addBox"), Qt::LeftButton);
        QTest::mouseClick(find<QAbstractButton>("addBox"), Qt::LeftButton);
        choose(format->findData(qlonglong(test::kUnpictured)));
        QCOMPARE(meme().boxes.size(), 4u);
    }

    void aPastedPictureFillsTheCardThatIsShown()
    {
        auto* gallery = find<QListView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), 4);
        gallery->setCurrentIndex(gallery->model()->index(3, 0));
        QCOMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Loud Gull"));
        QTest::keyClicks(box(1), QStringLiteral("kept"));
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QGuiApplication::clipboard()->setImage(image);
        QTest::keyClick(canvas(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(canvas()->isPictureShown());
        QCOMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Loud Gull"));
        QCOMPARE(gallery->model()->rowCount(), 4);
        QCOMPARE(box(1)->text(), QStringLiteral("kept"));
    }

    void aPictureIsDroppedAnywhereOnThePage()
    {
        pickTwoButtons();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(somePicture("holiday.jpg"))});
        // What the line refuses, the page takes.
        QDragEnterEvent onLine(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(box(1), &onLine);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &event);
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("holiday"));
        QVERIFY(box(1)->text().isEmpty());
        QVERIFY(!find<QLineEdit>("gallerySearch")->acceptDrops());
    }

    void reproduceIsAskedForAndTheFolderRemembered()
    {
        pickTwoButtons();
        QTest::keyClicks(box(1), QStringLiteral("again"));
        const QString path = exportAs(QStringLiteral("mine")) + QStringLiteral(".png");
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("mine.png")));
        box(1)->selectAll();
        QTest::keyClicks(box(1), QStringLiteral("other"));
        const auto choose = [this](const QString& file) {
            find<QAction>("reproducePicture")->trigger();
            auto* dialog = find<QFileDialog>("openDialog");
            Q_EMIT dialog->fileSelected(file);
            dialog->close();
            QTRY_VERIFY(m_page->findChild<QFileDialog*>(QStringLiteral("openDialog")) == nullptr);
        };
        choose(path);
        QTRY_COMPARE(box(1)->text(), QStringLiteral("again"));
        choose(somePicture("holiday.jpg"));
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("no recipe")));
        find<QAction>("openPicture")->trigger();
        auto* dialog = find<QFileDialog>("openDialog");
        QCOMPARE(dialog->directory().absolutePath(), QDir(folder()).absolutePath());
        dialog->close();
    }

    void picturesAreFirstLookedForAmongPictures()
    {
        const QString pictures = folder() + QStringLiteral("/Pictures");
        QVERIFY(QDir().mkpath(pictures));
        QFile directories(folder() + QStringLiteral("/user-dirs.dirs"));
        QVERIFY(directories.open(QIODevice::WriteOnly));
        directories.write("XDG_PICTURES_DIR=\"" + pictures.toUtf8() + "\"\n");
        directories.close();
        const QByteArray before = qgetenv("XDG_CONFIG_HOME");
        qputenv("XDG_CONFIG_HOME", folder().toUtf8());
        QTest::mouseClick(find<QPushButton>("choosePicture"), Qt::LeftButton);
        auto* dialog = find<QFileDialog>("openDialog");
        QCOMPARE(dialog->directory().absolutePath(), QDir(pictures).absolutePath());
        dialog->close();
        before.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before);
    }

    void theHistoryHasAMenuAndNamesItsPictures()
    {
        pickTwoButtons();
        generateAndWait(3);
        showHistory();
        QTRY_COMPARE(history()->model()->rowCount(), 3);
        QCOMPARE(history()->model()->index(0, 0).data(CandidateModel::Picture).toString(), QStringLiteral("Two buttons"));
        const auto trigger = [this](int place) {
            history()->setCurrentIndex(history()->model()->index(1, 0));
            Q_EMIT history()->customContextMenuRequested(history()->visualRect(history()->currentIndex()).center());
            auto* menu = find<QMenu>("historyMenu");
            QCOMPARE(menu->actions().size(), 3);
            menu->actions().at(place)->trigger();
            menu->close();
            QTRY_VERIFY(m_page->findChild<QMenu*>(QStringLiteral("historyMenu")) == nullptr);
        };
        const QString text = history()->model()->index(1, 0).data().toString();
        trigger(0);
        QCOMPARE(box(1)->text(), text.section(QStringLiteral(" / "), 0, 0));
        trigger(1);
        QTRY_VERIFY(history()->model()->index(1, 0).data(CandidateModel::Starred).toBool());
        trigger(2);
        QTRY_COMPARE(history()->model()->rowCount(), 2);
    }

    void aPictureIsPasted()
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QGuiApplication::clipboard()->setImage(image);
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Pasted picture"));
        QTRY_VERIFY(canvas()->isPictureShown());
    }

    void whatIsNoPictureIsRefusedClearly()
    {
        drop(QString::fromStdString(m_folder->write("broken.png", "\x89PNG\r\n\x1a\n nonsense").string()));
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("broken.png")));
        QVERIFY(readTemplates({m_folder->path() / "library" / "templates"}).templates.empty());
    }

    void badFilesAtTheDoorLoseNothing()
    {
        pickTwoButtons();
        QTest::keyClicks(box(1), QStringLiteral("still here"));
        const std::string whole = *readFile(somePicture("whole.png").toStdString());
        const std::pair<const char*, std::string> files[] = {{"notes.txt", "just words"}, {"empty.gif", ""},
            {"cut.png", whole.substr(0, whole.size() / 2)}, {"fake.webp", "RIFF\x10\x00\x00\x00WEBPVP8 nonsense"},
            {"drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>"}};
        for (const auto& [name, bytes] : files) {
            messages()->close();
            drop(QString::fromStdString(m_folder->write(name, bytes).string()));
            QTRY_VERIFY2(messages()->sentence().contains(QString::fromLatin1(name)), name);
            QCOMPARE(box(1)->text(), QStringLiteral("still here"));
            QCOMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Two buttons"));
        }
        messages()->close();
        drop(folder());
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("cannot be read")));
        messages()->close();
        drop(folder() + QStringLiteral("/gone.png"));
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("gone.png")));
        QVERIFY(readTemplates({m_folder->path() / "library" / "templates"}).templates.empty());
    }

    void aDroppedPictureNeedsNoFile()
    {
        QMimeData data;
        QImage image(120, 80, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        data.setImageData(image);
        drop(data);
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("Dropped picture"));
        QTRY_VERIFY(canvas()->isPictureShown());
    }

    void whatIsDraggedOutIsAFileWithItsRecipe()
    {
        Recipe recipe;
        recipe.meme = test::pictures()[2];
        recipe.boxes = {"one", "two"};
        recipe.text = "one|two";
        std::unique_ptr<QMimeData> data;
        m_page->findChild<CreateExports*>()->prepareDrag(recipe, [&](QMimeData* made) { data.reset(made); });
        QTRY_VERIFY(data != nullptr);
        const QString path = data->urls().first().toLocalFile();
        QCOMPARE(QImage(path).size(), QSize(1120, 960));
        QCOMPARE(recipeInPng(*readFile(path.toStdString()), "dragged")->boxes, recipe.boxes);
        QDir(QFileInfo(path).path()).removeRecursively();
    }

    void theHistoryKeepsWhatWasWrittenAcrossPages()
    {
        pickTwoButtons();
        generateAndWait(3);
        const QString text = candidates()->model()->index(1, 0).data().toString();
        QTest::keyClick(candidates(), Qt::Key_Down);
        QTest::keyClick(candidates(), Qt::Key_Space);
        m_page.reset();
        makePage();
        pickTwoButtons();
        showHistory();
        QTRY_COMPARE(history()->model()->rowCount(), 3);
        find<QComboBox>("historyShelf")->setCurrentIndex(1);
        QTRY_COMPARE(history()->model()->rowCount(), 1);
        QCOMPARE(history()->model()->index(0, 0).data().toString(), text);
        history()->setCurrentIndex(history()->model()->index(0, 0));
        QTest::keyClick(history(), Qt::Key_Return);
        QCOMPARE(box(1)->text(), text.section(QStringLiteral(" / "), 0, 0));
    }

    void theHistoryIsSearchedAsOneTypes()
    {
        pickTwoButtons();
        generateAndWait(2);
        QTest::keyClick(candidates(), Qt::Key_Down);
        box(1)->selectAll();
        QTest::keyClicks(box(1), QStringLiteral("elephants everywhere"));
        showHistory();
        QTest::keyClicks(find<QLineEdit>("historySearch"), QStringLiteral("eleph"));
        QTRY_COMPARE(history()->model()->rowCount(), 1);
        QVERIFY(history()->model()->index(0, 0).data().toString().startsWith(QStringLiteral("elephants everywhere")));
        find<QLineEdit>("historySearch")->setText(QStringLiteral("no such word"));
        QTRY_COMPARE(history()->model()->rowCount(), 0);
    }

    void trashIsUndone()
    {
        pickTwoButtons();
        generateAndWait(3);
        showHistory();
        QTRY_COMPARE(history()->model()->rowCount(), 3);
        history()->setCurrentIndex(history()->model()->index(1, 0));
        QTest::keyClick(history(), Qt::Key_Delete);
        QTRY_COMPARE(history()->model()->rowCount(), 2);
        clickMessage();
        QTRY_COMPARE(history()->model()->rowCount(), 3);
        history()->setCurrentIndex(history()->model()->index(0, 0));
        QTest::keyClick(history(), Qt::Key_Delete);
        QTRY_COMPARE(history()->model()->rowCount(), 2);
        find<QComboBox>("historyShelf")->setCurrentIndex(2);
        QTRY_COMPARE(history()->model()->rowCount(), 1);
        history()->setCurrentIndex(history()->model()->index(0, 0));
        QTest::keyClick(history(), Qt::Key_Delete);
        QTRY_COMPARE(history()->model()->rowCount(), 0);
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestCreateFiles test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestCreateFiles.moc"
