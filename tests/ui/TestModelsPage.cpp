#include <memory>

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "network/Network.h"
#include "pages/models/ModelsPage.h"
#include "style/Style.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "widgets/MessageBar.h"

using namespace memewright;

class TestModelsPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<ModelsPage> m_page;

    static QString path(const std::filesystem::path& file) { return QString::fromStdString(file.string()); }
    static QString kerasModel() { return path(test::golden("keras/model_keras3.h5")); }
    static QString params() { return path(test::golden("F8/params.json")); }
    QString message() const { return m_page->findChild<MessageBar*>()->sentence(); }
    QListWidget* models() const { return m_page->findChild<QListWidget*>(QStringLiteral("models")); }
    QString details() const { return m_page->findChild<QLabel*>(QStringLiteral("modelDetails"))->text(); }
    QPushButton* importButton() const { return m_page->findChild<QPushButton*>(QStringLiteral("importModel")); }

    /// Types a file's name into the dialog that is open under that name.
    void answer(const char* dialogName, const QString& file) const
    {
        const QString name = QString::fromLatin1(dialogName);
        QTRY_VERIFY(m_page->findChild<QFileDialog*>(name) != nullptr);
        auto* edit = m_page->findChild<QFileDialog*>(name)->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        edit->setText(file);
        QTest::keyClick(edit, Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        AppContext context;
        context.libraryFolder = m_folder->path() / "library";
        m_page = std::make_unique<ModelsPage>(context);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_folder.reset();
    }

    void modelsSayWhatTheirFilesSay()
    {
        AppContext context;
        context.findModels = [] {
            ModelEntry run;
            run.path = "/library/runs/Fast 1/model.safetensors";
            run.info.parameters = 12345;
            run.info.split = "row";
            run.info.metrics.validationLoss = 1.605;
            return std::vector<ModelEntry>{run};
        };
        m_page = std::make_unique<ModelsPage>(context);
        QTRY_COMPARE(models()->count(), 1);
        QCOMPARE(models()->item(0)->text(), QStringLiteral("Fast 1"));
        QVERIFY(details().contains(QLocale().toString(1.605, 'f', 3)));
        QVERIFY(details().contains(QStringLiteral("by row")));
    }

    void aKerasModelComesInThroughTheDialogs()
    {
        QSignalSpy changed(m_page.get(), &ModelsPage::modelsChanged);
        QTest::mouseClick(importButton(), Qt::LeftButton);
        answer("kerasModelDialog", kerasModel());
        answer("kerasParamsDialog", params());
        QTRY_VERIFY(m_page->isImporting());
        QVERIFY(!importButton()->isEnabled());
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(importButton()->isEnabled());
        QTRY_COMPARE(models()->count(), 1);
        QCOMPARE(models()->item(0)->text(), QStringLiteral("model_keras3"));
        QVERIFY(loadNetwork(m_folder->path() / "library/models/model_keras3.safetensors", DeviceChoice::Cpu));

        m_page->importModel(kerasModel(), params()); // a second one takes the next free name
        QTRY_COMPARE(models()->count(), 2);
        QCOMPARE(models()->currentItem()->text(), QStringLiteral("model_keras3 2"));
    }

    void aParamsFileBesideTheModelIsTaken()
    {
        QVERIFY(QFile::copy(kerasModel(), path(m_folder->path() / "mine.h5")));
        QVERIFY(QFile::copy(params(), path(m_folder->path() / "params.json")));
        QTest::mouseClick(importButton(), Qt::LeftButton);
        answer("kerasModelDialog", path(m_folder->path() / "mine.h5"));
        QTRY_COMPARE(models()->count(), 1);
        QCOMPARE(models()->item(0)->text(), QStringLiteral("mine"));
    }

    void aBrokenFileIsNamedInThePage()
    {
        const auto broken = m_folder->write("broken.h5", "this is no HDF5 file");
        m_page->importModel(path(broken), params());
        QTRY_VERIFY(!m_page->isImporting());
        QVERIFY2(message().contains(QStringLiteral("broken.h5")), qPrintable(message()));
        QCOMPARE(models()->count(), 0);
    }

    void stopLeavesNothing()
    {
        m_page->importModel(kerasModel(), params());
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("stopModelImport")), Qt::LeftButton);
        QTRY_VERIFY(!m_page->isImporting());
        // A small file may be in before the stop is seen; then it is in whole.
        m_page->refresh();
        QTRY_COMPARE(models()->count(), message().contains(QStringLiteral("stopped")) ? 0 : 1);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestModelsPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestModelsPage.moc"
