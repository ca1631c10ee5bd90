#include "training/PointRecorder.h"

#include <algorithm>

#include "base/Files.h"
#include "library/RunFolder.h"
#include "text/TextFile.h"
#include "training/PointsFile.h"

namespace memewright {

PointRecorder::PointRecorder(TrainingSink& sink, std::filesystem::path runFolder, bool resumed)
    : ForwardingSink(sink), m_file(RunFolder(std::move(runFolder)).points()), m_resumed(resumed)
{
}

void PointRecorder::open(std::uint64_t rows)
{
    m_opened = true;
    std::string begin(kPointsHeader);
    if (m_resumed) {
        const auto lines = linesBefore(rows);
        if (!lines)
            return giveUp(tl::make_unexpected(lines.error()));
        begin += *lines + textOf({"resumed", rows});
    }
    if (const auto written = writeFileAtomically(m_file, begin); !written)
        return giveUp(written);
    m_stream.open(m_file, std::ios::app | std::ios::binary);
}

Result<std::string> PointRecorder::linesBefore(std::uint64_t rows)
{
    const auto text = readTextFile(m_file);
    if (!text && text.error().code == ErrorCode::NotFound)
        return std::string();
    const std::vector<PointLine> lines = parsePoints(text.value_or(std::string()));
    std::string kept;
    for (const PointLine& line : lines)
        if (line.rows < rows)
            kept += textOf(line);
    // Behind the names of the columns a line that a crash cut is no loss.
    const bool named = text && (text->empty() || text->starts_with(kPointsHeader.substr(0, kPointsHeader.find(','))));
    if (named && std::ssize(lines) + 1 >= std::ranges::count(*text, '\n'))
        return kept;
    return moveAside(m_file).map([&](const std::filesystem::path& aside) {
        const std::string what = text ? "lines of " + m_file.string() + " cannot be read" : text.error().text;
        ForwardingSink::warned(what + "; the file as it was is kept as " + aside.filename().string());
        return kept;
    });
}

void PointRecorder::giveUp(const Status& status)
{
    m_failed = true;
    ForwardingSink::warned("the points of the curve are not kept: " + status.error().text + "; the run goes on");
}

void PointRecorder::write(const std::string& line)
{
    if (m_failed)
        return;
    m_stream << line;
    m_failed = !m_stream;
    if (m_failed)
        ForwardingSink::warned("the points of the curve cannot be written to " + m_file.string() + "; the run goes on");
}

void PointRecorder::point(const TrainingPoint& point)
{
    if (!m_opened)
        open(point.rows);
    m_rows = point.rows;
    write(textOf({"training", point.rows, point.epoch, point.seconds, point.loss, point.accuracy, point.rowsPerSecond,
        point.learningRate}));
    ForwardingSink::point(point);
}

void PointRecorder::validated(const ValidationPoint& point)
{
    if (!m_opened)
        open(point.rows);
    write(textOf({"validation", point.rows, point.epoch, point.seconds, point.validationLoss, point.validationAccuracy,
        point.rowsPerSecond, 0}));
    m_stream.flush();
    ForwardingSink::validated(point);
}

void PointRecorder::warned(const std::string& sentence)
{
    // Where, so that a curve can be marked there; what was said stands in the program's messages.
    if (m_opened)
        write(textOf({"warned", m_rows}));
    ForwardingSink::warned(sentence);
}

void PointRecorder::standStill(std::stop_token stop)
{
    m_stream.flush();
    ForwardingSink::standStill(std::move(stop));
}

} // namespace memewright
