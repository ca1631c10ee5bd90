#include "CreatePageFixture.h"

#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>

#include "base/Files.h"
#include "meme/BoxGeometry.h"
#include "meme/Recipe.h"
#include "models/CandidateFilter.h"
#include "models/CandidateModel.h"
#include "style/Style.h"
#include "support/Watchdog.h"

using namespace memewright;

/// One sitting from the first look to the picture that makes itself again, and what must hold all the way through it.
class TestCreateSession : public test::CreatePageFixture
{
    Q_OBJECT

private:
    void drop(const QString& path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas(), &event);
    }

    QString photo() const
    {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const QString path = folder() + QStringLiteral("/holiday.jpg");
        image.save(path);
        return path;
    }

    void dragBox(int box, QPoint way) const
    {
        const QRectF area = canvas()->pictureArea();
        const PicturePoint place =
            handlePlace(meme().boxes.at(std::size_t(box)), {area.width(), area.height()}, BoxHandle::Inside);
        const QPoint from = (area.topLeft() + QPointF(place.x, place.y)).toPoint();
        QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas(), from + way / 2);
        QTest::mouseMove(canvas(), from + way);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, from + way);
    }

    QString messageAction() const { return messages()->findChild<QPushButton*>(QStringLiteral("messageAction"))->text(); }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void fromTheFirstLookToThePictureMadeAgain()
    {
        auto* application = static_cast<test::WatchedApplication*>(qApp);
        // Pick and generate.
        pickTwoButtons();
        application->restart();
        generateAndWait(5);
        const QString kept = box(1)->text();
        QVERIFY(!kept.isEmpty());

        // Lock what is liked, and have the rest written anew.
        QTest::mouseClick(find<QAbstractButton>("lock1"), Qt::LeftButton);
        generateAndWait(5);
        for (int row = 0; row < candidates()->model()->rowCount(); ++row)
            QCOMPARE(candidates()->model()->index(row, 0).data(CandidateModel::Boxes).toStringList().at(0), kept);

        // A picture of one's own.
        drop(photo());
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("holiday"));
        QTRY_VERIFY(canvas()->isPictureShown());
        QCOMPARE(candidates()->model()->rowCount(), 0);
        generateAndWait(3);
        QTest::keyClick(candidates(), Qt::Key_Down);
        const QStringList texts{box(1)->text(), box(2)->text()};

        // A box somewhere else.
        const TextBox before = meme().boxes.at(0);
        dragBox(0, {0, 60});
        const TextBox moved = meme().boxes.at(0);
        QVERIFY(moved.y > before.y);
        const QImage shown = canvas()->grab().toImage();

        // Out with it.
        const QString path = exportAs(QStringLiteral("sent")) + QStringLiteral(".png");
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("sent.png")));
        QCOMPARE(QImage(path).size(), QSize(400, 300));

        // Another picture, and back again from the file alone.
        pickTwoButtons(5);
        drop(path);
        QTRY_COMPARE(messageAction(), QStringLiteral("Reproduce"));
        QTest::mouseClick(messages()->findChild<QPushButton*>(QStringLiteral("messageAction")), Qt::LeftButton);
        QTRY_COMPARE(find<QLabel>("memeName")->text(), QStringLiteral("holiday"));
        QVERIFY2(messages()->sentence().contains(QStringLiteral("same caption")), qPrintable(messages()->sentence()));
        QCOMPARE(QStringList({box(1)->text(), box(2)->text()}), texts);
        QCOMPARE(meme().boxes.at(0).y, moved.y);
        QVERIFY2(application->isQuiet(), qPrintable(application->culprit()));
    }

    void messagesMoveNothing()
    {
        pickTwoButtons();
        const QRect picture(canvas()->mapTo(m_page.get(), QPoint()), canvas()->size());
        messages()->show(MessageKind::Bad,
            QStringLiteral("A sentence that needs more than the one line it would like to have, with /a/path/that/has/no/blanks/"
                           "and/goes/on/for/longer/than/any/line/could/be/in/a/window/of/this/width.png at its end."));
        QCoreApplication::processEvents();
        QCOMPARE(QRect(canvas()->mapTo(m_page.get(), QPoint()), canvas()->size()), picture);
        QVERIFY(messages()->isVisible());
        QVERIFY(m_page->rect().contains(messages()->geometry()));
        // All of it is seen.
        const auto* text = messages()->findChild<QLabel*>(QStringLiteral("messageText"));
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
        QVERIFY(messages()->geometry().left() > 0);
        m_page->resize(828, 568);
        QCoreApplication::processEvents();
        QVERIFY(m_page->rect().contains(messages()->geometry()));
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
    }

    void aLowWindowShowsTheTextsFirst()
    {
        pickTwoButtons();
        QVERIFY(box(1)->mapTo(m_page.get(), QPoint()).y() > find<QSpinBox>("count")->mapTo(m_page.get(), QPoint()).y());
        m_page->resize(828, 568);
        QCoreApplication::processEvents();
        QVERIFY(box(1)->mapTo(m_page.get(), QPoint()).y() < find<QSpinBox>("count")->mapTo(m_page.get(), QPoint()).y());
        QVERIFY(!box(2)->visibleRegion().isEmpty());
        // What must be said is said whole.
        generateAndWait(2);
        find<QDoubleSpinBox>("minScore")->setValue(0.5);
        QCoreApplication::processEvents();
        const auto* count = find<QLabel>("candidateCount");
        QVERIFY(count->text().contains(QStringLiteral("older")));
        QVERIFY(count->width() >= count->fontMetrics().horizontalAdvance(count->text()));
    }

    void howMuchWasCopiedIsToldAndFollowsEdits()
    {
        class Halves : public Originality
        {
        public:
            SharedPiece longestShared(std::string_view text) const override
            {
                return {0, text.size() / 2, text.size(), false, "a caption that was there before"};
            }
        };
        m_originality = std::make_shared<Halves>();
        m_page.reset();
        makePage();
        pickTwoButtons();
        QVERIFY(!find<QLabel>("copiedHeading")->isVisible());
        generateAndWait(3);
        const auto copied = [this] { return candidates()->currentIndex().data(CandidateModel::Copied).toString(); };
        const auto wanted = [this] {
            const auto length = (box(1)->text() + QLatin1Char('|') + box(2)->text()).size();
            return QStringLiteral("%1/%2").arg(length / 2).arg(length);
        };
        QTRY_COMPARE(copied(), wanted());
        QTRY_VERIFY(find<QLabel>("copiedHeading")->isVisible());
        QCOMPARE(find<QLabel>("copiedFigure")->text(),
            wanted().replace(QLatin1Char('/'), QStringLiteral(" of ")) + QStringLiteral(" characters"));
        QVERIFY(!find<QLabel>("copiedSource")->isVisible());
        // All of it is seen without scrolling, and nothing is squeezed for it.
        QCOMPARE(find<QLabel>("copiedFigure")->visibleRegion().boundingRect().height(), find<QLabel>("copiedFigure")->height());
        QTRY_COMPARE(find<QWidget>("scoreBars")->height(), find<QWidget>("scoreBars")->sizeHint().height());
        QTest::mouseClick(find<QPushButton>("showSource"), Qt::LeftButton);
        QVERIFY(find<QLabel>("copiedSource")->text().contains(QStringLiteral("there before")));
        box(1)->selectAll();
        QTest::keyClicks(box(1), QStringLiteral("quite another text"));
        QTRY_COMPARE(copied(), wanted());
    }

    void blockedWordsAreNotWritten()
    {
        pickTwoButtons();
        find<QDoubleSpinBox>("seed")->setValue(3);
        generateAndWait(3);
        const QString word = candidates()->model()->index(0, 0).data(CandidateModel::Boxes).toStringList().at(0);
        const auto holds = [&] {
            for (int row = 0; row < candidates()->model()->rowCount(); ++row)
                if (candidates()->model()->index(row, 0).data(CandidateModel::Boxes).toStringList().at(0) == word)
                    return true;
            return false;
        };
        QVERIFY(holds());
        m_blocked = {word.toStdString()};
        m_page.reset();
        makePage();
        pickTwoButtons();
        find<QDoubleSpinBox>("seed")->setValue(3);
        generateAndWait(3);
        QVERIFY(!holds());
        QTest::mouseClick(find<QAbstractButton>("more"), Qt::LeftButton);
        auto* avoid = find<QAbstractButton>("blockedWords");
        // The list is the person's own, and kept.
        QTest::mouseClick(find<QAbstractButton>("editBlocked"), Qt::LeftButton);
        auto* list = find<QPlainTextEdit>("wordList");
        QCOMPARE(list->toPlainText().trimmed(), word);
        list->setPlainText(QStringLiteral("  another word \n\n"));
        QVERIFY(!find<QLabel>("candidateCount")->text().contains(QStringLiteral("older")));
        QTest::mouseClick(find<QAbstractButton>("wordListSave"), Qt::LeftButton);
        QVERIFY(find<QLabel>("candidateCount")->text().contains(QStringLiteral("older")));
        generateAndWait(3);
        QVERIFY(holds());
        const auto kept = m_folder->path() / "library" / "blocked-words.txt";
        QTRY_VERIFY(std::filesystem::exists(kept));
        std::filesystem::remove(kept);
        m_page.reset();
        makePage();
        pickTwoButtons();
        find<QDoubleSpinBox>("seed")->setValue(3);
        generateAndWait(3);
        QVERIFY(!holds());
        avoid = find<QAbstractButton>("blockedWords");
        avoid->click();
        QVERIFY(find<QLabel>("candidateCount")->text().contains(QStringLiteral("older")));
        generateAndWait(3);
        QVERIFY(holds());
    }

    void whatWasWrittenAgainIsOneRow()
    {
        pickTwoButtons();
        // Without chance every candidate is the same.
        QTest::mouseClick(find<QAbstractButton>("drawArgmax"), Qt::LeftButton);
        generateAndWait(5);
        QCOMPARE(candidates()->model()->rowCount(), 1);
        QVERIFY(candidates()->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("5 candidates")));
        QCOMPARE(find<QLabel>("candidateCount")->text(), QStringLiteral("1 different of 5"));
        QTest::mouseClick(find<QAbstractButton>("tabHistory"), Qt::LeftButton);
        QTRY_COMPARE(find<QListView>("history")->model()->rowCount(), 1);
    }

    void theBestDifferentOnesOfManyAreShown()
    {
        pickTwoButtons();
        QVERIFY(find<QDoubleSpinBox>("tries")->value() > 1); // unless the person wants whatever is drawn
        find<QSpinBox>("count")->setValue(4);
        find<QDoubleSpinBox>("seed")->setValue(3);
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_page->isGenerating());
        QCOMPARE(candidates()->model()->rowCount(), 4);
        for (int row = 0; row < 4; ++row)
            QCOMPARE(candidates()->model()->index(row, 0).data(CandidateModel::Times).toInt(), 1);
        // Without chance there is one caption, however often it is drawn.
        QTest::mouseClick(find<QAbstractButton>("drawArgmax"), Qt::LeftButton);
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_page->isGenerating());
        QCOMPARE(candidates()->model()->rowCount(), 1);
    }

    void aRepeatedCaptionKeepsItsStarItsEditAndItsBestCandidate()
    {
        CandidateModel model;
        Candidate first;
        first.boxes = {"the same", "caption"};
        first.score = -0.5;
        first.seed = 1;
        model.append({first});
        model.toggleStar(0);
        Candidate better = first;
        better.score = -0.2;
        better.seed = 2;
        model.append({better, first});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.row(0).times, 3);
        QCOMPARE(model.row(0).candidate.seed, quint64(2));
        QVERIFY(model.row(0).starred);
        model.setBoxes(0, {QStringLiteral("my own"), QStringLiteral("words")});
        model.append({first});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.row(0).boxes.at(0), QStringLiteral("my own"));
        QCOMPARE(model.written(), 4);
    }

    void aCaptionOfTheHistoryRemembersWhatItAvoided()
    {
        pickTwoButtons();
        find<QDoubleSpinBox>("seed")->setValue(3);
        generateAndWait(8);
        const QModelIndex last = candidates()->model()->index(candidates()->model()->rowCount() - 1, 0);
        const QString word = last.data(CandidateModel::Boxes).toStringList().at(1);
        m_blocked = {word.toStdString(), "notwrittenhere"};
        m_page.reset();
        makePage();
        pickTwoButtons();
        find<QDoubleSpinBox>("seed")->setValue(3);
        generateAndWait(8);
        const int rows = candidates()->model()->rowCount();
        QTest::mouseClick(find<QAbstractButton>("tabHistory"), Qt::LeftButton);
        auto* history = find<QListView>("history");
        QTRY_VERIFY(history->model()->rowCount() >= 2 * rows);
        int avoided = 0;
        for (int row = 0; row < rows; ++row) {
            history->setCurrentIndex(history->model()->index(row, 0));
            QTest::keyClick(history, Qt::Key_Return);
            const QString file = exportAs(QStringLiteral("kept%1").arg(row)) + QStringLiteral(".png");
            QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("kept%1.png").arg(row)));
            const Recipe recipe = recipeInPng(readFile(file.toStdString()).value(), "kept").value();
            avoided += int(recipe.settings->blocked.size());
            QVERIFY(recipe.settings->blocked.size() < m_blocked.size());
            QCOMPARE(reproduce(recipe, std::make_shared<test::FakeScorer>().get(), {}).value(), Reproduction::Same);
        }
        QVERIFY2(avoided > 0 && avoided < rows, qPrintable(QStringLiteral("%1 of %2").arg(avoided).arg(rows)));
    }

    void whatWasTypedIntoOneCandidateDoesNotBeginTheNext()
    {
        pickTwoButtons();
        generateAndWait(4);
        box(1)->selectAll();
        QTest::keyClicks(box(1), QStringLiteral("zebras"));
        QTest::keyClick(candidates(), Qt::Key_Down);
        QVERIFY(!box(1)->text().startsWith(QStringLiteral("zebras")));
        generateAndWait(4);
        const auto begin = [this] {
            return candidates()->currentIndex().data(CandidateModel::Boxes).toStringList().at(0).left(2);
        };
        QVERIFY(begin() != QStringLiteral("ze"));
        // What all of them begin with stays the beginning, whichever is looked at.
        box(1)->selectAll();
        QTest::keyClicks(box(1), QStringLiteral("zz"));
        generateAndWait(4);
        QTest::keyClick(candidates(), Qt::Key_Down);
        generateAndWait(4);
        QCOMPARE(begin(), QStringLiteral("zz"));
    }

    void figuresAreWrittenAsTheLanguageDoes()
    {
        CandidateModel model;
        Candidate one;
        one.boxes = {"a", "b"};
        one.score = -0.5;
        model.append({one});
        const QLocale before;
        QLocale::setDefault(QLocale(QStringLiteral("de")));
        const QString said = model.index(0).data(Qt::AccessibleTextRole).toString();
        QLocale::setDefault(before);
        QVERIFY(said.contains(QStringLiteral("0,61")));
    }

    void whatWasBrokenOffStandsLast()
    {
        CandidateModel model;
        CandidateFilter filter;
        filter.setSourceModel(&model);
        Candidate broken, whole;
        broken.boxes = {"things!!!!!!!!", ""};
        broken.score = -0.1;
        whole.boxes = {"a caption", "to its end"};
        whole.score = -0.5;
        whole.finished = true;
        model.append({broken, whole});
        filter.arrange();
        QCOMPARE(filter.index(0, 0).data().toString(), QStringLiteral("a caption / to its end"));
    }

    void aLongTextIsSeenFromItsBeginning()
    {
        pickTwoButtons();
        generateAndWait(2);
        QCOMPARE(box(2)->cursorPosition(), 0);
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestCreateSession test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestCreateSession.moc"
