#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/Error.h"
#include "text/TextStream.h"

namespace memewright {

/// An entry of a JSON file.
struct JsonEntry {
    std::uint64_t number = 0; ///< from 1; of JSON Lines, the line
    std::optional<nlohmann::json> value; ///< nothing: it is no JSON, or larger or deeper than JSON from outside may be
    std::string text; ///< as it stands; of large ones the beginning
    bool emptied = false; ///< NaN or Infinity stood in it, which JSON does not know: null
};

/// The entries of a JSON file, one at a time: those of its outer list, the lines of JSON Lines, values one behind the other, or
/// the rows of a data frame's object ({"column": {"row": value}} and its like, up to 24 MB). What is wrong in an entry ends with
/// it. Blocks; not thread-safe.
class JsonEntries
{
public:
    /// `lines`: JSON Lines, unless the file begins as a list of lists or of objects. Malformed where it does not begin as JSON.
    static Result<JsonEntries> open(const std::filesystem::path& file, bool lines);

    /// False at the end. Fails as TextStream does, and with Malformed where a list ends before its last bracket.
    Result<bool> next(JsonEntry& entry);
    std::uint64_t bytesRead() const;

private:
    enum class Shape { List, Values, Lines, Rows };

    explicit JsonEntries(const std::filesystem::path& file) : m_file(file.string()) { }

    Status readRows(const std::filesystem::path& file);
    Result<bool> nextLine(JsonEntry& entry);
    Result<bool> nextValue(JsonEntry& entry);
    /// Reads on where needed; false at the end, and where reading fails: then m_failure says why.
    bool atCharacter();
    char character() const { return m_piece[m_place]; }
    void advance();
    void skipBetween();
    void skipDamage();
    /// False if the text ends before the value does.
    bool takeValue(std::string& text);
    void takeRest(std::string& text);

    std::string m_file;
    Shape m_shape = Shape::List;
    std::optional<TextStream> m_stream;
    std::optional<LineReader> m_lines;
    std::deque<std::string> m_rows;
    std::optional<Error> m_failure;
    std::string m_piece;
    std::size_t m_place = 0;
    std::uint64_t m_number = 0;
    std::size_t m_line = 1;
    bool m_inList = false; ///< between the list's brackets
    bool m_damaged = false; ///< a string had no end: the next entry begins on another line
    bool m_everDamaged = false;
};

/// The names of an object's values, in the order in which they stand in its text.
std::vector<std::string> namesIn(std::string_view object);

} // namespace memewright
