#include "training/PointsFile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

#include "base/Numbers.h"

namespace memewright {

namespace {

constexpr std::size_t kNumbers = 6; ///< behind kind and rows
constexpr int kDigits = 6; ///< significant ones that are written

using Tokens = std::vector<std::string_view>;
using Figures = std::array<double, kNumbers>; ///< in the order of the columns

Tokens split(std::string_view line)
{
    Tokens tokens;
    for (;;) {
        const std::size_t comma = line.find(',');
        tokens.push_back(line.substr(0, comma));
        if (comma == std::string_view::npos)
            return tokens;
        line.remove_prefix(comma + 1);
    }
}

PointLine lineOf(std::string_view kind, std::uint64_t rows, const Figures& figures)
{
    const auto& [epoch, seconds, loss, accuracy, rowsPerSecond, learningRate] = figures;
    return {std::string(kind), rows, epoch, seconds, loss, accuracy, rowsPerSecond, learningRate};
}

/// A number written without a fraction: no needless zero before it.
std::optional<double> wholeNumber(std::string_view text)
{
    return text.size() > 1 && text[0] == '0' ? std::nullopt : parseNumber<double>(text);
}

/// A number that was cut in two at its decimal comma; nothing where no number is written so, with six digits and no needless
/// zeros.
std::optional<double> joined(std::string_view whole, std::string_view fraction)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const std::string_view decimals = fraction.substr(0, fraction.find('e'));
    if (whole.empty() || decimals.empty() || !std::ranges::all_of(whole, isDigit) || !std::ranges::all_of(decimals, isDigit))
        return {};
    if (decimals.back() == '0' || !wholeNumber(whole))
        return {};
    const std::string digits = std::string(whole) + std::string(decimals);
    if (digits.size() - std::min(digits.find_first_not_of('0'), digits.size()) > kDigits)
        return {};
    return parseNumber<double>(std::string(whole) + "." + std::string(fraction));
}

/// All ways to read tokens as the numbers from `place` on.
void addReadings(std::span<const std::string_view> tokens, std::size_t place, Figures figures, std::vector<Figures>& readings)
{
    if (place == kNumbers) {
        const double accuracy = figures[3], learningRate = figures[5];
        if (tokens.empty() && !(accuracy > 1) && learningRate <= 1)
            readings.push_back(figures);
        return;
    }
    const std::size_t left = kNumbers - place;
    if (tokens.size() < left || tokens.size() > 2 * left)
        return;
    for (const std::size_t used : {1u, 2u}) {
        const auto number = tokens.size() < used ? std::nullopt
            : used == 1                          ? wholeNumber(tokens[0])
                                                 : joined(tokens[0], tokens[1]);
        if (!number)
            continue;
        figures[place] = *number;
        addReadings(tokens.subspan(used), place + 1, figures, readings);
    }
}

/// A line and the ways to read it; one way for almost all.
struct Candidates {
    std::string_view kind;
    std::uint64_t rows = 0;
    std::vector<Figures> readings;
};

std::optional<Candidates> candidatesOf(std::string_view text)
{
    const Tokens tokens = split(text);
    const auto rows = tokens.size() < kNumbers + 2 ? std::nullopt : parseNumber<std::uint64_t>(tokens[1]);
    if (!rows)
        return {};
    Candidates line{tokens[0], *rows, {}};
    const auto rest = std::span(tokens).subspan(2);
    if (rest.size() == kNumbers) {
        Figures figures{};
        std::ranges::transform(rest, figures.begin(), [](auto token) { return parseNumber<double>(token).value_or(0); });
        line.readings.push_back(figures);
    } else {
        addReadings(rest, 0, {}, line.readings);
    }
    if (line.readings.empty())
        return {};
    return line;
}

/// As this program writes it, where a spreadsheet saved it with semicolons or tabs, and so with decimal commas perhaps.
std::string withCommas(std::string_view file)
{
    std::string text(file);
    const std::size_t separator = file.substr(0, file.find('\n')).find_first_of(";\t");
    if (separator == std::string_view::npos)
        return text;
    std::ranges::replace(text, ',', '.');
    std::ranges::replace(text, file[separator], ',');
    return text;
}

double distance(double a, double b)
{
    return a > 0 && b > 0 ? std::abs(std::log(a / b)) : a == b ? 0 : 1;
}

/// Rows of an epoch, by the lines that can be read in one way only; 0 when there are none.
double epochRows(const std::vector<Candidates>& lines)
{
    std::vector<double> found;
    for (const Candidates& line : lines)
        if (line.readings.size() == 1 && line.readings[0][0] > 0)
            found.push_back(static_cast<double>(line.rows) / line.readings[0][0]);
    if (found.empty())
        return 0;
    const auto middle = found.begin() + static_cast<std::ptrdiff_t>(found.size() / 2);
    std::ranges::nth_element(found, middle);
    return *middle;
}

/// How ill a reading fits to its rows and to the line before; a run gets on, and its speed hardly changes.
double misfit(const Figures& figures, double rows, double epochRows, const PointLine* before)
{
    constexpr double kImpossible = 10, kHighestLoss = 100;
    const auto& [epoch, seconds, loss, accuracy, rowsPerSecond, learningRate] = figures;
    double sum = distance(rows, seconds * rowsPerSecond) + (loss > kHighestLoss ? kImpossible : 0);
    if (epochRows > 0)
        sum += kImpossible * distance(rows, epoch * epochRows);
    if (before) {
        sum += seconds < before->seconds ? kImpossible : 0;
        sum += distance(seconds, before->seconds) + distance(loss, before->loss) + distance(rowsPerSecond, before->rowsPerSecond);
    }
    return sum;
}

} // namespace

const std::string_view kPointsHeader = "kind,rows,epoch,seconds,loss,accuracy,rows_per_s,learning_rate\n";

std::string textOf(const PointLine& line)
{
    std::string text = line.kind + "," + numberText(line.rows);
    const bool isMark = line.kind == "resumed" || line.kind == "warned";
    for (const double number : {line.epoch, line.seconds, line.loss, line.accuracy, line.rowsPerSecond, line.learningRate})
        text.append(",").append(isMark ? std::string() : numberText(number, kDigits));
    return text + "\n";
}

std::vector<PointLine> parsePoints(std::string_view file)
{
    const std::string plain = withCommas(file);
    std::string_view text = plain;
    std::vector<Candidates> lines;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        if (auto line = candidatesOf(text.substr(0, end)))
            lines.push_back(std::move(*line));
        text.remove_prefix(end + 1);
    }
    const double rowsOfEpoch = epochRows(lines);
    std::vector<PointLine> points;
    const PointLine* before = nullptr;
    points.reserve(lines.size());
    for (const Candidates& line : lines) {
        const auto fits = [&](const Figures& figures) {
            return misfit(figures, static_cast<double>(line.rows), rowsOfEpoch, before);
        };
        points.push_back(lineOf(line.kind, line.rows, *std::ranges::min_element(line.readings, {}, fits)));
        if (points.back().seconds > 0)
            before = &points.back();
    }
    return points;
}

} // namespace memewright
