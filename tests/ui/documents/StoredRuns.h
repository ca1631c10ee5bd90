#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "storage/Library.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"

namespace memewright::test {

/// A hundred captions of three templates.
inline std::string hundredCaptions()
{
    const char* things[] = {"the coffee", "my inbox", "a quiet morning", "the last biscuit", "the printer"};
    const char* doings[] = {"is waiting for me", "has other plans", "knows what it did", "will never change"};
    std::string csv = "template,box1,box2\n";
    for (int i = 0; i < 100; ++i)
        csv += std::to_string(100 + i % 3) + "," + things[i % 5] + " " + std::to_string(i) + "," + doings[i % 4] + "\n";
    return csv;
}

/// Puts a run of two epochs, on the corpus Mine, into folder/library.
inline void addStoredRun(const TemporaryFolder& folder, const char* name, const char* state)
{
    auto library = Library::open(folder / "library");
    RunSummary run;
    run.name = name;
    run.corpus = "Mine";
    run.network = "article";
    run.state = state;
    QVERIFY(library->addRun(run).has_value());
    const std::string runFolder = std::string("library/runs/") + name;
    folder.write(runFolder + "/history.json",
        R"({"loss": [3, 2.5], "acc": [0.2, 0.3], "val_loss": [2.9, 2.4], "val_acc": [0.2, 0.3], "seconds": [1, 1], "peak_mb": [1, 1]})");
    folder.write(runFolder + "/params.json",
        std::string(R"({"batch_size": 64, "num_epochs": 6, "network": "article", "seed": )") + std::to_string(name[0]) + "}");
}

/// Imports the hundred captions into folder/library.
inline void importHundredCaptions(const TemporaryFolder& folder, const char* corpus = "Mine")
{
    auto library = Library::open(folder / "library");
    QVERIFY(library.has_value());
    ImportRequest request;
    request.paths = {folder.write("mine.csv", hundredCaptions())};
    request.corpus = corpus;
    request.reading.format = CaptionFormat::Csv;
    QVERIFY(library->importCaptions(request, {}, {}).has_value());
}

} // namespace memewright::test
