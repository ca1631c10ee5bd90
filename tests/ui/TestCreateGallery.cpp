#include "CreatePageFixture.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

#include "meme/TemplateFolders.h"
#include "models/TemplateDelegate.h"
#include "models/TemplateModel.h"
#include "style/Style.h"
#include "support/Watchdog.h"

using namespace memewright;

/// Search, favourites, what the model knows and own pictures in the gallery, by mouse and keys.
class TestCreateGallery : public test::CreatePageFixture
{
    Q_OBJECT

private:
    QListView* gallery() const { return find<QListView>("gallery"); }

    QModelIndex indexOf(const QString& name) const
    {
        for (int row = 0; row < gallery()->model()->rowCount(); ++row)
            if (const QModelIndex index = gallery()->model()->index(row, 0); index.data().toString() == name)
                return index;
        return {};
    }

    QString shownName() const { return find<QLabel>("memeName")->text(); }

    Template own(const char* name, std::optional<std::int64_t> id = {}) const
    {
        Template meme = test::pictures()[0];
        meme.name = name;
        meme.templateId = id;
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(Qt::darkYellow);
        const QString path = folder() + QStringLiteral("/source.png");
        image.save(path);
        const TemplateStore store(m_folder->path() / "library");
        return store.add(meme, readFile(path), ".png").value();
    }

    static std::string readFile(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    std::size_t ownFiles() const { return readTemplates({m_folder->path() / "library" / "templates"}).templates.size(); }

    /// The first one in sight, and by the height of the gallery so is the last.
    bool areRowsWhole() const { return gallery()->verticalScrollBar()->value() % (kThumbnail.height() + 8) == 0; }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theModelIsSound()
    {
        TemplateModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        TemplateFilter filter;
        const QAbstractItemModelTester filtered(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.setPictures(test::pictures());
        model.setKnown({{1, "One", 3, 2}, {test::kTwoButtons, "Two-Buttons", 3, 2}}, false);
        QCOMPARE(filter.rowCount(), 4);
        model.toggleFavourite(model.index(3));
        QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("One"));
        model.setKnown({}, true);
        QCOMPARE(filter.rowCount(), 3);
    }

    void aFavouriteStandsFirstAndStaysOne()
    {
        pickTwoButtons();
        QVERIFY(gallery()->model()->index(0, 0).data().toString() != QStringLiteral("Two buttons"));
        QTest::keyClick(gallery(), Qt::Key_Space);
        QCOMPARE(gallery()->model()->index(0, 0).data().toString(), QStringLiteral("Two buttons"));
        QCOMPARE(shownName(), QStringLiteral("Two buttons"));
        QTRY_COMPARE(TemplateStore(m_folder->path() / "library").favourites(), std::vector<std::string>{"Two buttons"});
        m_page.reset();
        makePage();
        QTRY_COMPARE(gallery()->model()->rowCount(), 4);
        QCOMPARE(gallery()->model()->index(0, 0).data().toString(), QStringLiteral("Two buttons"));
        QVERIFY(gallery()->model()->index(0, 0).data(TemplateModel::Favourite).toBool());
    }

    void aChoiceThatIsKeptIsInSight_data()
    {
        QTest::addColumn<QSize>("page");
        QTest::newRow("one column") << QSize(828, 568);
        QTest::newRow("two columns") << QSize(1128, 600);
    }

    void aChoiceThatIsKeptIsInSight()
    {
        QFETCH(QSize, page);
        const std::vector<Template> all = readTemplates({test::sourceFolder() / "resources" / "templates"}).templates;
        QSettings settings(folder() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
        settings.setValue(QStringLiteral("meme"), QStringLiteral("Why you no"));
        m_page = std::make_unique<CreatePage>(context());
        m_page->restoreState(settings);
        m_page->setTemplates(all);
        m_page->layout()->setSizeConstraint(QLayout::SetNoConstraint);
        m_page->setMinimumSize(828, 568);
        m_page->resize(1400, 1600); // all of them in sight, as in a window that is made small when it has come
        m_page->show();
        QTRY_VERIFY(gallery()->model()->rowCount() > int(all.size())); // with what the model knows and has no picture
        m_page->resize(page);
        const auto place = [this] { return gallery()->visualRect(gallery()->currentIndex()); };
        QTRY_VERIFY(gallery()->currentIndex().data().toString() == QStringLiteral("Why you no"));
        QTRY_VERIFY2(gallery()->viewport()->rect().contains(place()), qPrintable(QDebug::toString(place())));
        QVERIFY(areRowsWhole());
        QTest::keyClick(gallery(), Qt::Key_End);
        QTRY_COMPARE(gallery()->verticalScrollBar()->value(), gallery()->verticalScrollBar()->maximum());
        QVERIFY(areRowsWhole());
    }

    void theStarIsClicked()
    {
        pickTwoButtons();
        const QString name = gallery()->model()->index(1, 0).data().toString();
        const QModelIndex second = gallery()->model()->index(1, 0);
        const QRect star = TemplateDelegate::starRect(gallery()->visualRect(second), second);
        QTest::mouseClick(gallery()->viewport(), Qt::LeftButton, {}, star.center());
        QCOMPARE(gallery()->model()->index(0, 0).data().toString(), name);
        // It chooses nothing.
        QCOMPARE(shownName(), QStringLiteral("Two buttons"));
    }

    void theStarLeavesTheNameOfACard()
    {
        pickTwoButtons();
        int cards = 0;
        for (int row = 0; row < gallery()->model()->rowCount(); ++row) {
            const QModelIndex index = gallery()->model()->index(row, 0);
            const QRect item = gallery()->visualRect(index);
            const QRect star = TemplateDelegate::starRect(item, index);
            QVERIFY(item.contains(star));
            if (index.data(TemplateModel::HasPicture).toBool())
                continue;
            ++cards;
            QVERIFY(!star.intersects(TemplateDelegate::nameRect(item)));
            QTest::mouseClick(gallery()->viewport(), Qt::LeftButton, {}, star.center());
        }
        QCOMPARE(cards, 1);
        QVERIFY(gallery()->model()->index(0, 0).data(TemplateModel::Favourite).toBool());
        QVERIFY(!gallery()->model()->index(0, 0).data(TemplateModel::HasPicture).toBool());
    }

    void whatTheModelHasNotLearnedIsMarked()
    {
        pickTwoButtons();
        QCOMPARE(indexOf(QStringLiteral("Two buttons")).data(TemplateModel::KnownToModel).toInt(), int(Knowledge::Known));
        const QModelIndex unknown = indexOf(QStringLiteral("Exit ramp"));
        QVERIFY(unknown.isValid());
        QCOMPARE(unknown.data(TemplateModel::KnownToModel).toInt(), int(Knowledge::Unknown));
        QVERIFY(unknown.data(Qt::ToolTipRole).toString().contains(QStringLiteral("by hand")));
        gallery()->setCurrentIndex(unknown);
        QVERIFY(!find<QPushButton>("generate")->isEnabled());
        QVERIFY(messages()->sentence().contains(QStringLiteral("Exit ramp")));
        // Said once, and not again at every letter that is written by hand.
        messages()->close();
        QTest::keyClicks(box(1), QStringLiteral("by hand"));
        QVERIFY(messages()->sentence().isEmpty());
    }

    void aModelThatCanDoAnythingWritesInGeneral()
    {
        m_kind = NetworkKind::Gru;
        m_page.reset();
        makePage();
        pickTwoButtons();
        const QModelIndex other = indexOf(QStringLiteral("Exit ramp"));
        QCOMPARE(other.data(TemplateModel::KnownToModel).toInt(), int(Knowledge::General));
        gallery()->setCurrentIndex(other);
        QVERIFY(find<QPushButton>("generate")->isEnabled());
        generateAndWait(2);
    }

    void theKeyboardAloneFindsAPicture()
    {
        QTRY_COMPARE(gallery()->model()->rowCount(), 4);
        auto* search = find<QLineEdit>("gallerySearch");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("buttons"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(shownName(), QStringLiteral("Two buttons"));
        QVERIFY(gallery()->hasFocus());
        search->setFocus();
        search->selectAll();
        QTest::keyClicks(search, QStringLiteral("no such thing"));
        QVERIFY(!gallery()->isVisible());
        search->clear();
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(gallery()->hasFocus());
        // Getting the focus chooses nothing, a key does.
        m_page.reset();
        makePage();
        QTRY_COMPARE(gallery()->model()->rowCount(), 4);
        gallery()->setFocus();
        QVERIFY(!gallery()->currentIndex().isValid());
        QTest::keyClick(gallery(), Qt::Key_Down);
        QVERIFY(gallery()->currentIndex().isValid());
    }

    void searchingNeverChangesThePicture()
    {
        pickTwoButtons();
        generateAndWait(3);
        QTest::keyClick(candidates(), Qt::Key_Down);
        box(1)->selectAll();
        QTest::keyClicks(box(1), QStringLiteral("by hand"));
        auto* search = find<QLineEdit>("gallerySearch");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("exit"));
        QCOMPARE(gallery()->model()->rowCount(), 1);
        QCOMPARE(shownName(), QStringLiteral("Two buttons"));
        QCOMPARE(box(1)->text(), QStringLiteral("by hand"));
        QCOMPARE(candidates()->model()->rowCount(), 3);
        QVERIFY(!gallery()->currentIndex().isValid());
        search->clear();
        QCOMPARE(gallery()->currentIndex().data().toString(), QStringLiteral("Two buttons"));
        QCOMPARE(box(1)->text(), QStringLiteral("by hand"));
        // A key in what was found does choose.
        QTest::keyClicks(search, QStringLiteral("exit"));
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(gallery(), Qt::Key_Down);
        QCOMPARE(shownName(), QStringLiteral("Exit ramp"));
    }

    void anotherModelDoesNotChangeThePicture()
    {
        QTRY_COMPARE(gallery()->model()->rowCount(), 4);
        gallery()->setCurrentIndex(indexOf(QStringLiteral("Loud Gull")));
        QTest::keyClicks(box(1), QStringLiteral("by hand"));
        TemplateModel* model = m_page->findChild<TemplateModel*>();
        model->setKnown({{test::kTwoButtons, "Two-Buttons", 3, 2}}, false);
        QCOMPARE(gallery()->model()->rowCount(), 3);
        QCOMPARE(shownName(), QStringLiteral("Loud Gull"));
        QCOMPARE(box(1)->text(), QStringLiteral("by hand"));
    }

    void aCaptionOfTheHistoryFindsItsPictureBehindASearch()
    {
        pickTwoButtons();
        generateAndWait(2);
        const QString text = candidates()->model()->index(0, 0).data(CandidateModel::Boxes).toStringList().at(0);
        gallery()->setCurrentIndex(indexOf(QStringLiteral("Exit ramp")));
        auto* search = find<QLineEdit>("gallerySearch");
        QTest::keyClicks(search, QStringLiteral("exit"));
        QCOMPARE(gallery()->model()->rowCount(), 1);
        QTest::mouseClick(find<QAbstractButton>("tabHistory"), Qt::LeftButton);
        auto* history = find<QListView>("history");
        QTRY_COMPARE(history->model()->rowCount(), 2);
        for (int row = 0; row < 2; ++row)
            if (history->model()->index(row, 0).data(CandidateModel::Boxes).toStringList().at(0) == text)
                history->setCurrentIndex(history->model()->index(row, 0));
        QTest::keyClick(history, Qt::Key_Return);
        QCOMPARE(shownName(), QStringLiteral("Two buttons"));
        QCOMPARE(box(1)->text(), text);
        QVERIFY(search->text().isEmpty());
        QCOMPARE(gallery()->currentIndex().data().toString(), QStringLiteral("Two buttons"));
    }

    void anOwnPictureIsTakenOutAndPutBack()
    {
        const Template mine = own("Mine");
        auto pictures = test::pictures();
        pictures.push_back(mine);
        m_page->setTemplates(pictures);
        pickTwoButtons(5);
        gallery()->setCurrentIndex(indexOf(QStringLiteral("Two buttons")));
        QTest::keyClick(gallery(), Qt::Key_Delete);
        QCOMPARE(ownFiles(), 1u); // what comes with the program stays
        gallery()->setCurrentIndex(indexOf(QStringLiteral("Mine")));
        QTest::keyClick(gallery(), Qt::Key_Delete);
        QTRY_COMPARE(gallery()->model()->rowCount(), 4);
        QCOMPARE(ownFiles(), 0u);
        QVERIFY(shownName() != QStringLiteral("Mine"));
        QTest::mouseClick(messages()->findChild<QPushButton*>(QStringLiteral("messageAction")), Qt::LeftButton);
        QTRY_COMPARE(shownName(), QStringLiteral("Mine"));
        QCOMPARE(ownFiles(), 1u);
    }

    void theMenuOffersWhatCanBeDone()
    {
        const Template mine = own("Mine");
        m_page->setTemplates({mine});
        QTRY_VERIFY(gallery()->model()->rowCount() >= 1);
        const QPoint place = gallery()->visualRect(gallery()->model()->index(0, 0)).center();
        Q_EMIT gallery()->customContextMenuRequested(place);
        auto* menu = find<QMenu>("galleryMenu");
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().at(0)->trigger();
        QVERIFY(gallery()->model()->index(0, 0).data(TemplateModel::Favourite).toBool());
        menu->close();
    }

    void theLastRowIsWhole()
    {
        for (const int height : {768, 700, 613, 568}) {
            m_page->resize(1128, height);
            QCOMPARE((gallery()->height() + 8) % (kThumbnail.height() + 8), 0);
        }
    }

    void twoHundredPicturesHoldNothingUp()
    {
        auto* application = static_cast<test::WatchedApplication*>(qApp);
        std::vector<Template> many;
        for (int i = 0; i < 200; ++i) {
            many.push_back(test::pictures()[std::size_t(i) % 3]);
            many.back().name += std::to_string(i);
        }
        application->restart();
        m_page->setTemplates(many);
        auto* last = gallery()->model();
        gallery()->scrollToBottom();
        QTRY_VERIFY(!last->index(199, 0).data(Qt::DecorationRole).value<QImage>().isNull());
        QVERIFY2(application->isQuiet(), qPrintable(application->culprit()));
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestCreateGallery test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestCreateGallery.moc"
