#include <QListView>
#include <QTreeView>

#include "network/Network.h"
#include "storage/Library.h"
#include "support/HostileJson.h"
#include "support/Patience.h"
#include "ui/WindowFixture.h"

using namespace memewright;
using namespace memewright::test;

/// The real window over a library whose files hold whatever JSON can be.
class TestHostileLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowLivesOn_data();
    void theWindowLivesOn();
};

void TestHostileLibrary::theWindowLivesOn_data()
{
    QTest::addColumn<QByteArray>("content");
    const std::pair<const char*, std::string> rows[]{{"lists, 60,000 deep", nestedLists(60'000)},
        {"objects, 60,000 deep", nestedObjects(60'000)}, {"lists, 40 deep", nestedLists(40)},
        {"an object of lists, 60,000 deep",
            R"({"corpus":)" + nestedLists(60'000) + R"(,"loss":)" + nestedObjects(60'000) + R"(,"epochs":[7]})"},
        {"an object of wrong kinds", R"({"num_epochs":1e300,"batch_size":"x","loss":7,"acc":{},"series":-1,"shown":[],"epochs":5,
            "name":{},"boxes":"x","picture":1,"run":3,"corpus":{"a":[]}})"},
        {"a list of wrong kinds", R"([7,"x",null,[],{"run":{},"network":7},{"run":"r","network":{"kind":[]}}])"},
        {"a number", "7"}, {"nothing", ""}, {"no text", std::string("\xff\xfe\x00\xd8", 4)}};
    for (const auto& [name, content] : rows)
        QTest::newRow(name) << QByteArray::fromStdString(content);
}

void TestHostileLibrary::theWindowLivesOn()
{
    QFETCH(QByteArray, content);
    const std::string text = content.toStdString();
    WindowFixture fixture;
    {
        auto library = Library::open(fixture.library());
        QVERIFY(library.has_value());
        RunSummary run;
        run.name = "hostile";
        run.state = "finished";
        QVERIFY(library->addRun(run).has_value());
        std::filesystem::create_directories(library->runFolder("hostile"));
        std::filesystem::copy_file(
            sourceFolder() / "resources/models/starter.safetensors", library->runFolder("hostile") / "model.safetensors");
    }
    for (const char* file : {"params.json", "history.json", "look.json", "samples.json", "points.csv"})
        fixture.folder.write(std::filesystem::path("library/runs/hostile") / file, text);
    for (const char* file : {"queue.json", "favourites.json", "blocked-words.txt"})
        fixture.folder.write(std::filesystem::path("library") / file, text);
    fixture.folder.write(ownTemplatesFolder("library") / "mine.json", text);

    AppContext context = fixture.context();
    context.readModel = [](const std::filesystem::path& file) -> Result<LoadedModel> {
        auto network = loadNetwork(file, DeviceChoice::Cpu);
        if (!network)
            return tl::make_unexpected(network.error());
        return LoadedModel{(*network)->info(), *network};
    };
    fixture.openWindow(context);
    for (const Qt::Key page : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_2}) {
        QTest::keyClick(fixture.window.get(), page, Qt::ControlModifier);
        fixture.window->grab(); // and so drawn
        QCoreApplication::processEvents();
    }
    // The run is there although none of its files can be read.
    QTRY_VERIFY(fixture.find<QTreeView>("runsTable")->model()->rowCount() > 0);
    QTRY_VERIFY(fixture.find<QListView>("models")->model()->rowCount() > 0);
    QVERIFY(fixture.window->isVisible());
    fixture.window.reset(); // which waits for all that is at work
}

QTEST_MAIN(TestHostileLibrary)
#include "TestHostileLibrary.moc"
