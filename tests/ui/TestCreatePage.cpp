#include "CreatePageFixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>

#include "models/CandidateDelegate.h"
#include "models/CandidateModel.h"
#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateScoreBars.h"
#include "style/Style.h"
#include "support/Patience.h"
#include "support/Watchdog.h"
#include "widgets/MessageBar.h"

using namespace memewright;

namespace {

/// As an input method does: QTest's keys are ASCII only.
void type(QWidget* field, const QString& text)
{
    field->setFocus();
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(field, &event);
}

} // namespace

class TestCreatePage : public test::CreatePageFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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
        const QString other = QString::fromStdString(test::pictures()[0].otherNames.at(0));
        QTest::keyClicks(find<QLineEdit>("gallerySearch"), other);
        QTRY_COMPARE(gallery->model()->rowCount(), 1);
        QCOMPARE(gallery->model()->index(0, 0).data().toString(), QString::fromStdString(test::pictures()[0].name));
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
        QCOMPARE(m_page->document().texts().at(0), box(1)->text());
    }

    void aScoreIsOnlyForWhatTheModelWrote()
    {
        pickTwoButtons();
        generateAndWait(4);
        QTest::keyClick(candidates(), Qt::Key_Down);
        const auto here = [this](int role) { return candidates()->currentIndex().data(role); };
        QVERIFY(here(CandidateModel::Score).isValid());
        const QString drawn = box(2)->text();
        QTest::keyClicks(box(2), QStringLiteral("!"));
        QVERIFY(!here(CandidateModel::Score).isValid());
        QVERIFY(here(Qt::ToolTipRole).toString().contains(QStringLiteral("by hand")));
        QVERIFY(here(Qt::AccessibleTextRole).toString().contains(QStringLiteral("by hand")));
        // It stays where it is in the list while it is written.
        QCOMPARE(candidates()->currentIndex().row(), 1);
        QTest::keyClick(box(2), Qt::Key_Backspace);
        QCOMPARE(box(2)->text(), drawn);
        QVERIFY(here(CandidateModel::Score).isValid());
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
        QCOMPARE(m_page->document().texts().at(0), QStringLiteral("fix the bug"));
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
        // Of a seed by chance all three may be alike, and then there is nothing to walk to.
        find<QDoubleSpinBox>("seed")->setValue(17);
        generateAndWait(3);
        const QStringList first{box(1)->text(), box(2)->text()};
        const auto shown = [this] { return QStringList{box(1)->text(), box(2)->text()}; };
        for (int row = 0; row < 2 && shown() == first; ++row)
            QTest::keyClick(candidates(), Qt::Key_Down);
        QVERIFY(shown() != first);
        QTest::mouseClick(find<QAbstractButton>("undo"), Qt::LeftButton);
        QCOMPARE(shown(), first);
    }

    void minScoreMovesTheCut()
    {
        pickTwoButtons();
        auto* bars = find<CreateScoreBars>("scoreBars");
        QTRY_VERIFY(bars->barsDrawn() > 0);
        const double before = bars->cutPosition();
        const int above = bars->barsDrawn();
        auto* number = find<QDoubleSpinBox>("minScore");
        number->selectAll();
        QTest::keyClicks(number, QLocale().toString(0.6, 'f', 2));
        QTest::keyClick(number, Qt::Key_Return);
        QCOMPARE(bars->cut(), 0.6);
        QCOMPARE(find<QSlider>("minScoreSlider")->value(), 60);
        QVERIFY(bars->cutPosition() < before);
        QVERIFY(bars->barsDrawn() < above);
    }

    void aStartIsReadAsTheModelSpells()
    {
        pickTwoButtons();
        type(box(1), QStringLiteral("WHAT \u00cd"));
        type(box(2), QStringLiteral("Stay\u20ac"));
        QTest::mouseClick(find<QAbstractButton>("lock2"), Qt::LeftButton);
        generateAndWait(2);
        QVERIFY2(box(1)->text().startsWith(QStringLiteral("what i")), qPrintable(box(1)->text()));
        QCOMPARE(box(2)->text(), QStringLiteral("Stay\u20ac"));
        QVERIFY2(messages()->sentence().contains(QStringLiteral("‘\u20ac’ (skipped)")), qPrintable(messages()->sentence()));
        QVERIFY2(messages()->sentence().contains(QStringLiteral("‘\u00cd’ (read as ‘i’)")), qPrintable(messages()->sentence()));
        // It is still what captions begin with, though they spell it otherwise.
        QVERIFY(find<QLabel>("startHint")->text().contains(QLatin1Char('1')));
        generateAndWait(2);
        QVERIFY(box(1)->text().startsWith(QStringLiteral("what i")));
    }

    void aStartOfKnownCharactersWarnsOfNothing()
    {
        pickTwoButtons();
        type(box(1), QStringLiteral("When\u00a0I"));
        generateAndWait(1);
        QVERIFY(box(1)->text().startsWith(QStringLiteral("when i")));
        QCOMPARE(messages()->sentence(), QString());
    }

    void aClickOnABarWritesItsCharacter()
    {
        pickTwoButtons();
        box(1)->setFocus();
        auto* bars = find<CreateScoreBars>("scoreBars");
        QTRY_VERIFY(bars->barsDrawn() > 0);
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
        const QString path = exportAs(QStringLiteral("out")) + QStringLiteral(".png");
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("out.png")));
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
        starter.builtIn = true;
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
        m_page->setTemplates(test::pictures());
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
