#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"

namespace memewright {

enum class LetterCase { Upper, AsTyped };
enum class HorizontalAlign { Left, Center, Right };
enum class VerticalAlign { Top, Middle, Bottom };

struct BoxStyle {
    std::string color = "#FFFFFF"; ///< #RRGGBB
    std::string outline = "#000000"; ///< #RRGGBB; empty: none
    LetterCase letterCase = LetterCase::Upper;
    HorizontalAlign align = HorizontalAlign::Center;
    VerticalAlign valign = VerticalAlign::Middle;
    std::string font; ///< family; empty: the caption font
    double largestSize = 0; ///< share of the picture's width, up to 1; 0: the usual limit
    double lineSpacing = 1; ///< times the usual distance of lines, 0.5 to 3
    bool operator==(const BoxStyle&) const = default;
};

/// A named place for text. Lengths are shares (0-1) of the picture's width and height.
struct TextBox {
    std::string id;
    double x = 0, y = 0, width = 1, height = 1;
    double rotation = 0; ///< degrees clockwise about the box's centre
    BoxStyle style;
    bool operator==(const TextBox&) const = default;
};

/// A picture to caption. Value type.
struct Template {
    std::string name;
    std::vector<std::string> otherNames;
    std::vector<std::string> tags;
    std::string useWhen;
    std::optional<std::int64_t> templateId; ///< of the well-known format it shows
    std::string picture; ///< file name beside the JSON
    std::vector<TextBox> boxes;
    std::filesystem::path file; ///< where it was read from; may be empty (resources)
    bool operator==(const Template&) const = default;
};

/// Parses the template JSON of the contract. Malformed names the field. Boxes must lie inside 0-1 and have a size.
Result<Template> parseTemplate(std::string_view json, const std::string& what);
Result<Template> readTemplate(const std::filesystem::path& file);
std::string writeTemplate(const Template& value);

/// Of the text of a box that a person writes: far more than can be read on a picture.
inline constexpr std::size_t kMostCharactersWritten = 2000;

/// Splits `--text "top|bottom"` for the template: a final bar is optional, missing boxes are empty, too many are an error, and so
/// are more than kMostCharactersWritten in a box.
Result<std::vector<std::string>> captionForBoxes(const Template& value, std::string_view text);

} // namespace memewright
