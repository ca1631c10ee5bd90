#include "training/PointRecorder.h"

#include <algorithm>

#include "base/Files.h"
#include "base/Sha256.h"
#include "library/RunFolder.h"
#include "text/TextFile.h"
#include "training/PointsFile.h"

namespace memewright {

PointRecorder::PointRecorder(TrainingSink& sink, std::filesystem::path runFolder, bool resumed)
    : m_sink(sink), m_file(RunFolder(std::move(runFolder)).points()), m_resumed(resumed)
{
}

void PointRecorder::open(std::uint64_t rows)
{
    m_opened = true;
    std::string begin(kPointsHeader);
    if (m_resumed) {
        const std::string text = readTextFile(m_file).value_or(std::string());
        const std::vector<PointLine> lines = parsePoints(text);
        for (const PointLine& line : lines)
            if (line.rows < rows)
                begin += textOf(line);
        if (const auto whole = std::ranges::count(text, '\n'); std::ssize(lines) + 1 < whole)
            keepUnread(text);
        begin += textOf({"resumed", rows});
    }
    m_failed = !writeFileAtomically(m_file, begin);
    m_stream.open(m_file, std::ios::app | std::ios::binary);
}

void PointRecorder::keepUnread(const std::string& text)
{
    const auto kept = m_file.parent_path() / ("points-" + sha256(text).substr(0, 8) + ".csv");
    if (writeNewFile(kept, text))
        m_sink.warned(
            "lines of " + m_file.string() + " cannot be read; the file as it was is kept as " + kept.filename().string());
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
    write(textOf({"training", point.rows, point.epoch, point.seconds, point.loss, point.accuracy, point.rowsPerSecond,
        point.learningRate}));
    m_sink.point(point);
}

void PointRecorder::validated(const ValidationPoint& point)
{
    if (!m_opened)
        open(point.rows);
    write(textOf({"validation", point.rows, point.epoch, point.seconds, point.validationLoss, point.validationAccuracy,
        point.rowsPerSecond, 0}));
    m_stream.flush();
    m_sink.validated(point);
}

void PointRecorder::warned(const std::string& sentence)
{
    // Where, so that a curve can be marked there; what was said stands in the program's messages.
    if (m_opened)
        write(textOf({"warned", m_rows}));
    m_sink.warned(sentence);
}

void PointRecorder::standStill(std::stop_token stop)
{
    m_stream.flush();
    m_sink.standStill(std::move(stop));
}

} // namespace memewright
