#include "documents/RunsModel.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>
#include <utility>

#include <QLocale>

#include "base/Numbers.h"
#include "documents/TrainWords.h"

namespace memewright {

namespace {

constexpr std::size_t kShownAtFirst = 2; ///< newest runs, when there was none before
constexpr int kMostDecimals = 5; ///< of a best loss

auto findIn(auto& runs, const QString& name)
{
    return std::ranges::find(runs, name, &RunEntry::name);
}

/// Those that have a colour keep it, one that comes back gets its own again unless another has it by now, and a new one gets
/// the first that is free.
void giveColours(std::vector<RunEntry>& runs)
{
    std::set<int> taken;
    for (const RunEntry& run : runs)
        if (run.ownsColour)
            taken.insert(run.curve.series);
    for (RunEntry& run : runs)
        if (!run.ownsColour && run.curve.series >= 0)
            run.ownsColour = taken.insert(run.curve.series).second;
    for (RunEntry& run : runs) {
        if (run.ownsColour)
            continue;
        run.curve.series = 0;
        while (!taken.insert(run.curve.series).second)
            ++run.curve.series;
        run.ownsColour = true;
    }
}

/// What happens now and next stands on top, then the newest.
std::vector<std::size_t> rowsOf(const std::vector<RunEntry>& runs)
{
    std::vector<std::size_t> rows(runs.size());
    std::iota(rows.rbegin(), rows.rend(), std::size_t(0));
    std::ranges::stable_sort(rows, {}, [&](std::size_t row) {
        const RunEntry& run = runs[row];
        return run.isRunning() ? 0 : run.isWaiting() ? std::max(1, run.place) : std::numeric_limits<int>::max();
    });
    return rows;
}

} // namespace

/// For changes after which other runs are there or stand elsewhere.
void RunsModel::rearrange(const std::function<void()>& change)
{
    beginResetModel();
    change();
    giveColours(m_runs);
    m_rows = rowsOf(m_runs);
    endResetModel();
}

void RunsModel::update(const std::vector<StoredRun>& runs)
{
    rearrange([&] {
        const bool first = m_runs.empty();
        std::vector<RunEntry> updated;
        for (const StoredRun& stored : runs) {
            const RunEntry* known = find(QString::fromStdString(stored.summary.name));
            RunEntry run = known ? *known : RunEntry{};
            run.take(stored);
            if (!known) {
                run.curve.series = stored.look ? stored.look->series : -1;
                run.shown = stored.look ? stored.look->shown : first && runs.size() - updated.size() <= kShownAtFirst;
                run.savedLook = stored.look;
            }
            updated.push_back(std::move(run));
        }
        // The run that has just begun may not be in the library yet, and those that wait are not.
        for (const RunEntry& known : m_runs)
            if ((known.isRunning() || known.isWaiting()) && findIn(updated, known.name()) == updated.end())
                updated.push_back(known);
        m_runs = std::move(updated);
    });
}

RunEntry& RunsModel::added(const RunRequest& request)
{
    const QString name = QString::fromStdString(request.run);
    if (const auto known = findIn(m_runs, name); known != m_runs.end())
        return *known;
    RunEntry& run = m_runs.emplace_back();
    run.curve.name = name;
    run.curve.series = -1;
    run.corpus = request.corpus;
    run.plannedEpochs = request.config.epochs;
    return run;
}

void RunsModel::enqueue(const RunRequest& request)
{
    rearrange([&] { added(request).state = RunState::Waiting; });
}

void RunsModel::setQueue(const QStringList& runs)
{
    rearrange([&] {
        for (RunEntry& run : m_runs)
            run.place = static_cast<int>(runs.indexOf(run.name())) + 1;
    });
}

void RunsModel::begin(const RunRequest& request)
{
    end();
    rearrange([&] { added(request).begin(request); });
}

void RunsModel::end()
{
    if (!running())
        return;
    rearrange([&] { findIn(m_runs, running()->name())->state = RunState::Stopped; });
}

void RunsModel::remove(const QString& run)
{
    rearrange([&] { std::erase_if(m_runs, [&](const RunEntry& entry) { return entry.name() == run; }); });
}

void RunsModel::edit(const QString& run, const std::function<void(RunEntry&)>& change)
{
    const auto found = findIn(m_runs, run);
    if (found == m_runs.end())
        return;
    const auto before = found->best;
    change(*found);
    const int row = static_cast<int>(std::ranges::find(m_rows, std::size_t(found - m_runs.begin())) - m_rows.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
    if (found->best != before) // all have the decimals that tell them apart
        Q_EMIT dataChanged(index(0, BestLoss), index(rowCount() - 1, BestLoss));
    Q_EMIT edited(run);
}

void RunsModel::setShown(const QString& run, bool shown)
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row).name() == run)
            setData(index(row, Name), shown ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

std::vector<StoredLook> RunsModel::takeUnsavedLooks()
{
    std::vector<StoredLook> looks;
    for (RunEntry& run : m_runs) {
        // A run that fails before its first save takes its folder with it; so it gets nothing to hold it yet.
        if (run.folder.empty() || (run.isRunning() && !run.best) || run.savedLook == run.look())
            continue;
        run.savedLook = run.look();
        looks.push_back({run.folder, run.look()});
    }
    return looks;
}

const RunEntry* RunsModel::find(const QString& run) const
{
    const auto found = findIn(m_runs, run);
    return found == m_runs.end() ? nullptr : &*found;
}

const RunEntry& RunsModel::at(int row) const
{
    return m_runs[m_rows[static_cast<std::size_t>(row)]];
}

const RunEntry* RunsModel::running() const
{
    const auto found = std::ranges::find_if(m_runs, &RunEntry::isRunning);
    return found == m_runs.end() ? nullptr : &*found;
}

QStringList RunsModel::names() const
{
    QStringList names;
    for (const RunEntry& run : m_runs)
        names += run.name();
    return names;
}

std::vector<const RunEntry*> RunsModel::shown() const
{
    std::vector<const RunEntry*> shown;
    for (const RunEntry& run : m_runs)
        if (run.shown)
            shown.push_back(&run);
    return shown;
}

int RunsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString RunsModel::text(const RunEntry& run, int column) const
{
    switch (column) {
    case Epochs:
        return run.epochsText();
    case BestLoss: {
        if (!run.best)
            return QStringLiteral("–");
        std::vector<double> best;
        for (const RunEntry& each : m_runs)
            if (each.best)
                best.push_back(*each.best);
        const QString figure = QLocale().toString(*run.best, 'f', std::min(kMostDecimals, decimalsApart(best, kLossDecimals)));
        return run.curve.splitByRow ? tr("%1 by row").arg(figure) : figure;
    }
    case State:
        return run.stateText();
    default:
        return run.name();
    }
}

/// Runs without a best loss come behind those with one; those that wait, in their order.
QVariant RunsModel::sortValue(const RunEntry& run, int column) const
{
    switch (column) {
    case Epochs:
        return run.epochsBegun();
    case BestLoss:
        return run.best.value_or(std::numeric_limits<double>::infinity());
    case State:
        return run.isWaiting() ? stateTitle(RunState::Waiting) + QString::number(run.place).rightJustified(6, QLatin1Char('0'))
                               : run.stateText();
    default:
        return run.name();
    }
}

QVariant RunsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RunEntry& run = at(index.row());
    const bool isName = index.column() == Name;
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::CheckStateRole:
        return isName ? QVariant(run.shown ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return isName ? tr("%1, %2, epochs %3, best validation loss %4")
                            .arg(run.name(), run.stateText(), run.epochsText(), text(run, BestLoss))
                      : text(run, index.column());
    case Qt::ToolTipRole:
        return run.name();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case SortRole:
        return sortValue(run, index.column());
    case ColourRole:
        return run.curve.series;
    case StateRole:
        return static_cast<int>(run.state);
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return tr("Sorts the runs; the third click puts the newest first again.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Epochs:
        return tr("epochs");
    case BestLoss:
        return tr("best val_loss");
    case State:
        return tr("state");
    default:
        return tr("Runs");
    }
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != Name || role != Qt::CheckStateRole)
        return false;
    RunEntry& run = m_runs[m_rows[static_cast<std::size_t>(index.row())]];
    run.shown = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {role});
    Q_EMIT shownChanged(run.name(), run.shown);
    return true;
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace memewright
