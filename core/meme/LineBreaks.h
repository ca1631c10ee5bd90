#pragma once

#include <functional>
#include <string>
#include <vector>

namespace memewright {

/// Width of the line of words [first, last).
using WidthOfWords = std::function<double(std::size_t first, std::size_t last)>;

/// Ends of lines: line k holds the words [k == 0 ? 0 : breaks[k - 1], breaks[k]). Empty: impossible.
using LineBreaks = std::vector<std::size_t>;

/// For each number of lines 1 … words: the smallest possible width of the widest line (index 0: one line). Lines wider than
/// `widest` are not looked at: infinity where no way remains.
std::vector<double> smallestWidths(std::size_t words, const WidthOfWords& width, double widest);

/// The most even way (least sum of squared widths) to break the words into `lines` lines none of which is wider than `widest`.
LineBreaks evenBreaks(std::size_t words, std::size_t lines, const WidthOfWords& width, double widest);

/// A word's pieces that must not be torn: characters with their marks and joiners.
std::vector<std::string> unbreakablePieces(const std::string& word);

} // namespace memewright
