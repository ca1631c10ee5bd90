#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace memewright {

/// A line of RUN/points.csv: the figures of a point, or a mark (resumed, warned) where all but the rows is 0.
struct PointLine {
    std::string kind; ///< training, validation, resumed, warned
    std::uint64_t rows = 0;
    double epoch = 0, seconds = 0, loss = 0, accuracy = 0, rowsPerSecond = 0, learningRate = 0;
};

/// The names of the columns, as the file begins.
extern const std::string_view kPointsHeader;

/// With its line end.
std::string textOf(const PointLine& line);

/// The whole lines of a file; others are left out. Reads what earlier versions wrote where the system's language has decimal
/// commas: 0,0447699 is one number there, told from two by what the numbers may be and by the lines around.
/// What a spreadsheet saved with semicolons or tabs is read too.
std::vector<PointLine> parsePoints(std::string_view file);

} // namespace memewright
