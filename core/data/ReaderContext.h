#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/ProgressGate.h"
#include "data/CaptionReader.h"
#include "data/CsvParser.h"
#include "data/TemplateLookup.h"

namespace memewright {

/// What every reader of this folder is given: where captions go, when to stop, and the progress in bytes. It counts what was
/// usable.
class ReaderContext
{
public:
    ReaderContext(const ReadOptions& options, const RawCaptionSink& caption, const TemplateNameSink& name, std::stop_token stop,
        const ProgressSink& progress);

    const ReadOptions& options;
    const TemplateNameSink& name;
    std::stop_token stop;
    TemplateLookup templates;
    std::uint64_t bytesBefore = 0; ///< in files already read
    std::uint64_t bytesTotal = 0;

    /// Hands a caption over.
    void add(RawCaption caption);
    /// An entry that cannot be understood; `text` is what is shown of it.
    void addMalformed(const std::filesystem::path& file, std::uint64_t entry, std::string text);
    void report(const std::filesystem::path& file, std::uint64_t bytesOfFile);
    /// Says that all is read.
    void finish(const std::filesystem::path& file) { m_progress.report(bytesTotal, bytesTotal, file.filename().string()); }
    /// An error if captions were read and none of them could be used; `expected` says what should be there.
    Status checkUsable(const std::filesystem::path& file, const std::string& expected) const;

private:
    const RawCaptionSink& m_caption;
    ProgressGate m_progress;
    std::uint64_t m_entries = 0;
    std::uint64_t m_usable = 0;
    std::optional<RawCaption> m_malformed; ///< the first one
    std::vector<std::string> m_unknown; ///< the first names of templates that nobody knows
};

/// Turns the values of a table into captions.
class TableCaptions
{
public:
    /// InvalidArgument where neither a column nor the options name the templates, Malformed where no column holds a text.
    static Result<TableCaptions> make(
        const std::filesystem::path& file, const TableColumns& columns, const TablePreview& preview, ReaderContext& context);

    /// `wanted` is the cell of the template's column. `emptied`: the reader has emptied something.
    void add(std::uint64_t entry, const TableCell& wanted, std::vector<TableCell> boxes, bool emptied = false);

private:
    TableCaptions(const std::filesystem::path& file, const TableColumns& columns, ReaderContext& context);

    std::string m_file;
    TableColumns m_columns;
    ReaderContext* m_context;
};

/// The columns that the options give for a table, or the guess.
Result<TableColumns> columnsFor(const TablePreview& preview, const ReadOptions& options, const std::filesystem::path& file);

/// A caption's boxes at a sign; a final sign ends the last box.
std::vector<std::string> splitAt(std::string_view text, std::string_view sign);

Status readImgflip(const std::filesystem::path& folder, ReaderContext& context);
Status readJson(const std::filesystem::path& file, bool lines, ReaderContext& context);
Status readCsv(const std::filesystem::path& file, ReaderContext& context);
Status readTxt(const std::filesystem::path& file, ReaderContext& context);

/// What is in the file, if it is a table.
Result<TablePreview> previewCsv(const std::filesystem::path& file, std::size_t records);
Result<TablePreview> previewJson(const std::filesystem::path& file, bool lines, std::size_t records);

/// Enough of a file for guesses.
inline constexpr std::size_t kBeginning = 1 << 16;

} // namespace memewright
