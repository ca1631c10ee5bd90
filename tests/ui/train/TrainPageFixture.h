#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

#include "FakeTrainer.h"
#include "pages/train/TrainPage.h"
#include "style/Palette.h"
#include "style/Style.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"
#include "ui/documents/StoredRuns.h"
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
        return find<QTreeView>("runsTable")->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    /// Names in the table, from the top.
    QStringList runs() const
    {
        const auto* model = find<QTreeView>("runsTable")->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names += model->index(row, 0).data().toString();
        return names;
    }
    void choose(const QString& run)
    {
        auto* table = find<QTreeView>("runsTable");
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

    void addStoredRun(const char* name, const char* state) { test::addStoredRun(*m_folder, name, state); }
    void importCaptions() { importHundredCaptions(*m_folder); }
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

    ModelReader m_readModel;
    ProbeFunction m_probe;
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<TrainPage> m_page;
};

} // namespace memewright::test
