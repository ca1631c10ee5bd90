#include "training/PointRecorder.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <sstream>

#include "base/Files.h"
#include "base/Numbers.h"

namespace memewright {

namespace {

constexpr const char* kHeader = "kind,rows,epoch,seconds,loss,accuracy,rows_per_s,learning_rate\n";
constexpr int kCommas = 7;

struct Figures {
    const char* kind;
    std::uint64_t rows;
    double epoch, seconds, loss, accuracy, rowsPerSecond, learningRate;
};

std::string toLine(const Figures& figures)
{
    char text[200];
    std::snprintf(text, sizeof text, "%s,%llu,%.6g,%.6g,%.6g,%.6g,%.6g,%.6g\n", figures.kind,
        static_cast<unsigned long long>(figures.rows), figures.epoch, figures.seconds, figures.loss, figures.accuracy,
        figures.rowsPerSecond, figures.learningRate);
    return text;
}

/// The lines of a file up to `rows`; one that a crash cut short is left out.
std::string linesBefore(const std::string& text, std::uint64_t rows)
{
    std::istringstream lines(text);
    std::string kept;
    for (std::string line; std::getline(lines, line) && !lines.eof();) {
        if (std::ranges::count(line, ',') != kCommas || line.starts_with("kind"))
            continue;
        const auto number = line.find(',') + 1;
        std::uint64_t seen = 0;
        std::from_chars(line.data() + number, line.data() + line.size(), seen);
        if (seen < rows)
            kept += line + "\n";
    }
    return kept;
}

} // namespace

PointRecorder::PointRecorder(TrainingSink& sink, std::filesystem::path runFolder, bool resumed)
    : m_sink(sink), m_file(std::move(runFolder) / "points.csv"), m_resumed(resumed)
{
}

void PointRecorder::open(std::uint64_t rows)
{
    m_opened = true;
    std::string begin = kHeader;
    if (m_resumed) {
        begin += linesBefore(readFile(m_file).value_or(std::string()), rows);
        begin += "resumed," + numberText(rows) + ",,,,,,\n";
    }
    m_failed = !writeFileAtomically(m_file, begin);
    m_stream.open(m_file, std::ios::app | std::ios::binary);
}

void PointRecorder::write(const std::string& line)
{
    if (m_failed)
        return;
    m_stream << line;
    m_failed = !m_stream;
    if (m_failed)
        m_sink.warned("the points of the curve cannot be written to " + m_file.string() + "; the run goes on");
}

void PointRecorder::point(const TrainingPoint& point)
{
    if (!m_opened)
        open(point.rows);
    m_rows = point.rows;
    write(toLine({"training", point.rows, point.epoch, point.seconds, point.loss, point.accuracy, point.rowsPerSecond,
        point.learningRate}));
    m_sink.point(point);
}

void PointRecorder::validated(const ValidationPoint& point)
{
    if (!m_opened)
        open(point.rows);
    write(toLine({"validation", point.rows, point.epoch, point.seconds, point.validationLoss, point.validationAccuracy,
        point.rowsPerSecond, 0}));
    m_stream.flush();
    m_sink.validated(point);
}

void PointRecorder::warned(const std::string& sentence)
{
    // Where, so that a curve can be marked there; what was said stands in the program's messages.
    if (m_opened)
        write("warned," + numberText(m_rows) + ",,,,,,\n");
    m_sink.warned(sentence);
}

void PointRecorder::standStill(std::stop_token stop)
{
    m_stream.flush();
    m_sink.standStill(std::move(stop));
}

} // namespace memewright
