#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"

namespace memewright {

/// The folder of a run and the files in it: their names stand here and nowhere else. Value type; says where things are, whether
/// or not they are there.
class RunFolder
{
public:
    explicit RunFolder(std::filesystem::path folder) : m_folder(std::move(folder)) { }

    const std::filesystem::path& path() const { return m_folder; }
    /// The best checkpoint, a model to write with.
    std::filesystem::path model() const { return m_folder / kModel; }
    /// The last state, with all that it takes to go on exactly.
    std::filesystem::path state() const { return m_folder / "last.safetensors"; }
    /// Settings and tables under the article's keys and our own.
    std::filesystem::path parameters() const { return m_folder / "params.json"; }
    /// The layers of the network.
    std::filesystem::path summary() const { return m_folder / "summary.txt"; }
    /// Figures of each epoch.
    std::filesystem::path history() const { return m_folder / "history.json"; }
    /// Every point of the curves.
    std::filesystem::path points() const { return m_folder / "points.csv"; }
    std::filesystem::path tensorBoard() const { return m_folder / "tensorboard"; }

    bool canGoOn() const;
    /// Takes away what a run wrote that never saved anything, and the folder if nothing else is in it.
    void removeUnsaved() const;

    /// Whether a model's file is that of a run.
    static bool isModelOfRun(const std::filesystem::path& file) { return file.filename() == kModel; }

private:
    static constexpr std::string_view kModel = "model.safetensors";

    std::filesystem::path m_folder;
};

/// What params.json says, as text.
struct RunParameters {
    struct Setting {
        std::string name; ///< the file's key
        std::string value;
    };
    std::vector<Setting> settings; ///< in the file's order, without the tables that follow from the captions
    std::size_t characters = 0; ///< that the network writes; 0: not known

    /// Empty where the file does not say it.
    std::string textOf(std::string_view name) const;
    double numberOf(std::string_view name, double otherwise) const;
};

/// Malformed, and readJsonFile's errors. Blocks.
Result<RunParameters> readParameters(const RunFolder& folder);

} // namespace memewright
