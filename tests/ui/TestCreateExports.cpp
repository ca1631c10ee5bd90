#include "CreatePageFixture.h"

#include <functional>

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "base/Files.h"
#include "meme/Recipe.h"
#include "style/Style.h"
#include "support/Watchdog.h"

using namespace memewright;

/// Pictures on their way out: one, many, a sheet; names, order, stopping.
class TestCreateExports : public test::CreatePageFixture
{
    Q_OBJECT

private:
    /// What the dialog offers at this place, under this name.
    void exportMany(int what, const char* name, const std::function<void(QDialog*)>& adjust = {})
    {
        QTRY_VERIFY(m_page->findChild<QDialog*>(QStringLiteral("exportDialog")) == nullptr);
        QTest::mouseClick(find<QPushButton>("export"), Qt::LeftButton);
        auto* dialog = find<QDialog>("exportDialog");
        dialog->findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText(folder());
        dialog->findChild<QLineEdit*>(QStringLiteral("exportName"))->setText(QString::fromLatin1(name));
        dialog->findChild<QComboBox*>(QStringLiteral("exportWhat"))->setCurrentIndex(what);
        if (adjust)
            adjust(dialog);
        QTest::mouseClick(dialog->findChild<QAbstractButton*>(QStringLiteral("exportStart")), Qt::LeftButton);
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void nothingIsEverOverwritten()
    {
        pickTwoButtons();
        exportAs(QStringLiteral("same"));
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("same.png")));
        const std::string first = *readFile(m_folder->path() / "same.png");
        QTest::keyClicks(box(1), QStringLiteral("other text"));
        exportAs(QStringLiteral("same"));
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("same-2.png")));
        QVERIFY(*readFile(m_folder->path() / "same.png") == first);
        QVERIFY(*readFile(m_folder->path() / "same-2.png") != first);
    }

    void everyFormatAtAChosenSize()
    {
        pickTwoButtons();
        QTest::mouseClick(find<QPushButton>("export"), Qt::LeftButton);
        auto* dialog = find<QDialog>("exportDialog");
        dialog->findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText(folder());
        dialog->findChild<QLineEdit*>(QStringLiteral("exportName"))->setText(QStringLiteral("small"));
        dialog->findChild<QDoubleSpinBox*>(QStringLiteral("exportWidth"))->setValue(560);
        QTest::mouseClick(dialog->findChild<QAbstractButton*>(QStringLiteral("exportWebp")), Qt::LeftButton);
        QTest::mouseClick(dialog->findChild<QAbstractButton*>(QStringLiteral("exportStart")), Qt::LeftButton);
        const QString path = folder() + QStringLiteral("/small.webp");
        QTRY_COMPARE(QImage(path).size(), QSize(560, 480));
    }

    void allCandidatesAndOnlyTheStarredOnes()
    {
        pickTwoButtons();
        generateAndWait(3);
        QTest::keyClick(candidates(), Qt::Key_Space);
        for (const auto& [what, name] : {std::pair(1, "all-{number}"), std::pair(2, "star-{number}"), std::pair(3, "sheet")}) {
            QTest::mouseClick(find<QPushButton>("export"), Qt::LeftButton);
            auto* dialog = find<QDialog>("exportDialog");
            dialog->findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText(folder());
            dialog->findChild<QLineEdit*>(QStringLiteral("exportName"))->setText(QString::fromLatin1(name));
            dialog->findChild<QComboBox*>(QStringLiteral("exportWhat"))->setCurrentIndex(what);
            messages()->close();
            QTest::mouseClick(dialog->findChild<QAbstractButton*>(QStringLiteral("exportStart")), Qt::LeftButton);
            QTRY_VERIFY(messages()->sentence().startsWith(QStringLiteral("Saved")));
            QTRY_VERIFY(m_page->findChild<QDialog*>(QStringLiteral("exportDialog")) == nullptr);
        }
        const QStringList written = QDir(folder()).entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
        QCOMPARE(written,
            QStringList({QStringLiteral("all-001.png"), QStringLiteral("all-002.png"), QStringLiteral("all-003.png"),
                QStringLiteral("sheet.png"), QStringLiteral("star-001.png")}));
    }

    void anExportOfManyIsStopped()
    {
        pickTwoButtons();
        generateAndWait(24);
        const int all = candidates()->model()->rowCount();
        exportMany(1, "many-{number}");
        auto* stop = find<QPushButton>("stop");
        QVERIFY(stop->isEnabled());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY(messages()->sentence().startsWith(QStringLiteral("Stopped: ")));
        QVERIFY(!stop->isEnabled());
        const auto written = QDir(folder()).entryList({QStringLiteral("many-*.png")}, QDir::Files).size();
        QVERIFY(written < all);
        QCOMPARE(messages()->sentence(), QStringLiteral("Stopped: %1 of %2 saved.").arg(written).arg(all));
        // The worker has nothing left to do.
        exportMany(0, "last");
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("last.png")));
        QCOMPARE(QDir(folder()).entryList({QStringLiteral("many-*.png")}, QDir::Files).size(), written);
    }

    void numbersRunOnAndFollowTheOrderShown()
    {
        pickTwoButtons();
        generateAndWait(3);
        find<QToolButton>("candidateOrder")->menu()->actions().at(3)->trigger();
        QStringList order;
        for (int row = 0; row < 3; ++row)
            order += candidates()->model()->index(row, 0).data().toString();
        for (const int last : {3, 6}) {
            messages()->close();
            exportMany(1, "run-{number}");
            QTRY_VERIFY(messages()->sentence().startsWith(QStringLiteral("Saved")));
            const QStringList files = QDir(folder()).entryList({QStringLiteral("run-*.png")}, QDir::Files, QDir::Name);
            QCOMPARE(files.size(), last);
            QCOMPARE(files.last(), QStringLiteral("run-00%1.png").arg(last));
            for (int row = 0; row < 3; ++row) {
                const auto file = m_folder->path() / files.at(last - 3 + row).toStdString();
                const Recipe recipe = recipeInPng(*readFile(file), "run").value();
                QCOMPARE(QString::fromStdString(recipe.boxes[0] + " / " + recipe.boxes[1]), order[row]);
            }
        }
    }

    void theSheetIsAsLargeAsItsQuality()
    {
        pickTwoButtons();
        generateAndWait(3);
        const auto sheetOf = [this](const char* name, int quality) {
            messages()->close();
            exportMany(3, name, [&](QDialog* dialog) {
                QTest::mouseClick(dialog->findChild<QAbstractButton*>(QStringLiteral("exportJpeg")), Qt::LeftButton);
                dialog->findChild<QSpinBox*>(QStringLiteral("exportQuality"))->setValue(quality);
            });
        };
        sheetOf("fine", 95);
        QTRY_VERIFY(messages()->sentence().startsWith(QStringLiteral("Saved")));
        sheetOf("coarse", 5);
        QTRY_VERIFY(messages()->sentence().contains(QStringLiteral("coarse")));
        const auto size = [this](const char* name) { return std::filesystem::file_size(m_folder->path() / name); };
        QVERIFY(size("coarse.jpg") * 3 < size("fine.jpg"));
    }

    void aNameThatMeansNothingIsSaidAtOnce()
    {
        pickTwoButtons();
        QTest::mouseClick(find<QPushButton>("export"), Qt::LeftButton);
        auto* dialog = find<QDialog>("exportDialog");
        dialog->findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText(folder());
        auto* start = dialog->findChild<QAbstractButton*>(QStringLiteral("exportStart"));
        QVERIFY(start->isEnabled());
        dialog->findChild<QLineEdit*>(QStringLiteral("exportName"))->setText(QStringLiteral("{author}"));
        QVERIFY(!start->isEnabled());
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("exportPreview"))->text().contains(QStringLiteral("{author}")));
        dialog->findChild<QLineEdit*>(QStringLiteral("exportName"))->setText(QStringLiteral("fine"));
        dialog->findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText(QStringLiteral("/nowhere at all"));
        QVERIFY(!start->isEnabled());
    }
};

int main(int argc, char** argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestCreateExports test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestCreateExports.moc"
