#include "documents/TrainProgress.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include "plots/AxisWords.h"
#include "training/LibraryRun.h"

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(TrainProgress)
};

QString whole(double number)
{
    return QLocale().toString(qRound64(number));
}

} // namespace

TrainProgress::TrainProgress(const RunRequest& request, int series)
    : m_name(QString::fromStdString(request.run)), m_series(series), m_epochs(request.config.epochs),
      m_batchRows(std::max<std::uint64_t>(1, request.config.batchRows)), m_learningRate(request.config.learningRate)
{
}

void TrainProgress::started(const TrainingStart& start)
{
    m_start = start;
    // A run that is taken up has its epochs from its file.
    if (m_epochs == 0 && start.trainingRows > 0)
        m_epochs = static_cast<int>((start.plannedRows + start.trainingRows - 1) / start.trainingRows);
    m_timeLeft = TimeLeft(start.plannedRows);
}

void TrainProgress::advanced(const TrainingPoint& point)
{
    m_last = point;
    m_learningRate = point.learningRate;
    m_timeLeft.update(point.rows, point.seconds);
}

int TrainProgress::epochNow() const
{
    if (!m_start || m_start->trainingRows == 0 || !m_last || m_last->rows == 0)
        return 1;
    // The last row of an epoch still belongs to it.
    return std::min(m_epochs, static_cast<int>((m_last->rows - 1) / m_start->trainingRows) + 1);
}

QString TrainProgress::place(int epoch, std::uint64_t rowsOfEpoch) const
{
    if (!m_start || m_start->trainingRows == 0)
        return Context::tr("reading the corpus");
    const auto steps = [&](std::uint64_t count) { return whole(static_cast<double>((count + m_batchRows - 1) / m_batchRows)); };
    return Context::tr("epoch %1 of %2, step %3 of %4")
        .arg(whole(epoch), whole(m_epochs), steps(rowsOfEpoch), steps(m_start->trainingRows));
}

std::uint64_t TrainProgress::rowsOfEpoch() const
{
    if (!m_start || !m_last)
        return 0;
    const std::uint64_t before = static_cast<std::uint64_t>(epochNow() - 1) * m_start->trainingRows;
    return m_last->rows > before ? m_last->rows - before : 0;
}

QString TrainProgress::timeLeft() const
{
    const auto seconds = m_last ? m_timeLeft.secondsLeft() : std::nullopt;
    return seconds ? Context::tr("%1 left").arg(durationText(*seconds)) : QString();
}

QString TrainProgress::epochLeft() const
{
    if (!m_start || !m_last)
        return {};
    const auto seconds = m_timeLeft.secondsUntil(static_cast<std::uint64_t>(epochNow()) * m_start->trainingRows);
    return seconds ? Context::tr("in this epoch %1").arg(durationText(*seconds)) : QString();
}

QString TrainProgress::pauseOr(const QString& words) const
{
    if (!m_pauseWanted)
        return words;
    return m_paused ? Context::tr("paused") : Context::tr("pausing…");
}

double TrainProgress::share() const
{
    if (!m_start || !m_last || m_start->plannedRows == 0)
        return 0;
    return std::min(1.0, static_cast<double>(m_last->rows) / static_cast<double>(m_start->plannedRows));
}

StripContent TrainProgress::strip() const
{
    StripContent content;
    content.name = m_name;
    content.series = m_series;
    content.place = place(epochNow(), rowsOfEpoch());
    content.longestPlace = place(m_epochs, m_start ? m_start->trainingRows : 0);
    content.timeLeft = m_stopping ? QString() : pauseOr(timeLeft());
    content.epochLeft = m_stopping || m_pauseWanted ? QString() : epochLeft();
    content.pauseWanted = m_pauseWanted;
    content.paused = m_paused;
    content.share = share();
    content.rowsPerSecond = m_last ? whole(m_last->rowsPerSecond) : QStringLiteral("–");
    content.learningRate = QLocale().toString(m_learningRate, 'g', 3);
    content.stopping = m_stopping;
    return content;
}

QString TrainProgress::sentence() const
{
    if (m_stopping)
        return Context::tr("Training ‘%1’: saving").arg(m_name);
    if (!m_start)
        return Context::tr("Training ‘%1’: reading the corpus").arg(m_name);
    const QString left = pauseOr(timeLeft());
    const QString epoch = Context::tr("Training ‘%1’: epoch %2 of %3").arg(m_name, whole(epochNow()), whole(m_epochs));
    return left.isEmpty() ? epoch : epoch + QStringLiteral(", ") + left;
}

} // namespace memewright
