#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include "FakeTrainer.h"
#include "pages/train/TrainPage.h"
#include "storage/Library.h"
#include "style/Palette.h"
#include "style/Style.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"
#include "widgets/MessageBar.h"

namespace memewright::test {

/// A Train page on a library of its own, and the hands and eyes of a person on it.
class TrainPageFixture : public QObject
{
protected:
    static void setUpOnce()
    {
        QLocale::setDefault(QLocale::c());
        QApplication::setStyle(new Style);
        QApplication::setPalette(Palette::light().toQt());
    }
    void setUp() { m_folder = std::make_unique<TemporaryFolder>(); }
    void tearDown()
    {
        m_page.reset();
        m_folder.reset();
        m_readModel = {};
        m_probe = {};
    }

    template <class T>
    T* find(const char* name) const
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }
    void click(const char* name) { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    bool isShown(const char* name) const { return find<QWidget>(name)->isVisible(); }
    QString message() const { return find<MessageBar>("trainMessages")->sentence(); }
    QString text(const char* name) const { return find<QLabel>(name)->text(); }
    QString stateOf(int row) const
    {
        return find<QListView>("runsTable")->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    /// Names in the table, from the top.
    QStringList runs() const
    {
        const auto* model = find<QListView>("runsTable")->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names += model->index(row, 0).data().toString();
        return names;
    }
    void choose(const QString& run)
    {
        auto* table = find<QListView>("runsTable");
        table->setCurrentIndex(table->model()->index(static_cast<int>(runs().indexOf(run)), 0));
    }
    void type(const char* name, const char* text)
    {
        auto* edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromLatin1(text));
    }
    /// Puts a run of that name into the queue, by hand.
    void enqueue(const char* name)
    {
        click("unfoldSettings");
        type("runName", name);
        click("queueTraining");
        click("foldSettings");
    }

    void addStoredRun(const char* name, const char* state)
    {
        auto library = Library::open(*m_folder / "library");
        RunSummary run;
        run.name = name;
        run.corpus = "Mine";
        run.network = "article";
        run.state = state;
        QVERIFY(library->addRun(run).has_value());
        m_folder->write(std::string("library/runs/") + name + "/history.json",
            R"({"loss": [3, 2.5], "acc": [0.2, 0.3], "val_loss": [2.9, 2.4], "val_acc": [0.2, 0.3], "seconds": [1, 1], "peak_mb": [1, 1]})");
        m_folder->write(std::string("library/runs/") + name + "/params.json",
            std::string(R"({"batch_size": 64, "num_epochs": 6, "network": "article", "seed": )") + std::to_string(name[0]) + "}");
    }
    void importCaptions()
    {
        auto library = Library::open(*m_folder / "library");
        QVERIFY(library.has_value());
        ImportRequest request;
        request.paths = {m_folder->write("mine.csv", captions())};
        request.corpus = "Mine";
        request.reading.format = CaptionFormat::Csv;
        QVERIFY(library->importCaptions(request, {}, {}).has_value());
    }
    void open(TrainingFunction train = trainerThatWaits())
    {
        m_page = std::make_unique<TrainPage>(
            TrainPageSetup{*m_folder / "library", *m_folder / "starter.csv", {}, std::move(train), m_readModel, m_probe, {}});
        m_page->resize(1128, 768);
        m_page->show();
        QVERIFY(test::waitUntilExposed(m_page.get()));
    }
    void openWithCaptions(TrainingFunction train = trainerThatWaits())
    {
        importCaptions();
        open(std::move(train));
        QTRY_VERIFY(find<QPushButton>("startTraining")->isEnabled());
    }

    static std::string captions()
    {
        const char* things[] = {"the coffee", "my inbox", "a quiet morning", "the last biscuit", "the printer"};
        const char* doings[] = {"is waiting for me", "has other plans", "knows what it did", "will never change"};
        std::string csv = "template,box1,box2\n";
        for (int i = 0; i < 100; ++i)
            csv += std::to_string(100 + i % 3) + "," + things[i % 5] + " " + std::to_string(i) + "," + doings[i % 4] + "\n";
        return csv;
    }

    ModelReader m_readModel;
    ProbeFunction m_probe;
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<TrainPage> m_page;
};

} // namespace memewright::test
