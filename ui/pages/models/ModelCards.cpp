#include "pages/models/ModelCards.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

#include "documents/TrainWords.h"
#include "jobs/RunLook.h"
#include "jobs/SampleWriter.h"
#include "library/RunFolder.h"
#include "models/ModelNames.h"
#include "plots/RunHistory.h"
#include "storage/Library.h"

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(ModelCards)
};

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

std::vector<QPointF> curveOf(const std::filesystem::path& runFolder)
{
    CurvePoints validation;
    if (auto points = readRunPoints(runFolder))
        validation = std::move(points->validation);
    else if (auto history = readRunHistory(runFolder))
        validation = std::move(history->validation);
    std::vector<QPointF> curve;
    for (const CurvePoint& point : validation)
        curve.emplace_back(point.rows, point.loss);
    return curve;
}

QString captionsOf(const CheckpointInfo& info, const std::vector<CorpusSummary>& corpora)
{
    if (info.corpusHash.empty())
        return Context::tr("not written in the file");
    std::uint64_t captions = 0;
    for (const TemplateEntry& entry : info.templates)
        captions += entry.captions;
    const QString name = info.corpus.empty() ? Context::tr("a corpus without a name") : QString::fromStdString(info.corpus);
    const QString counted = captions == 0 ? name : Context::tr("%1: %2 captions").arg(name, number(captions));
    const auto same = std::ranges::find(corpora, info.corpusHash, &CorpusSummary::hash);
    return same == corpora.end() ? Context::tr("%1; these captions are not in this library").arg(counted)
                                 : Context::tr("%1; the same as ‘%2’ here").arg(counted, QString::fromStdString(same->name));
}

/// Of a run's params.json: what a person chose and no other line says.
QString settingsOf(const std::filesystem::path& runFolder)
{
    const RunParameters parameters = readParameters(RunFolder(runFolder)).value_or(RunParameters());
    QStringList settings;
    for (const char* name : {"num_epochs", "batch_size", "learning_rate", "optimiser", "pieces", "dropout", "kernel",
             "activation", "precision", "compute", "max_rows", "seed"}) {
        if (const std::string value = parameters.textOf(name); !value.empty())
            settings += QStringLiteral("%1 %2").arg(settingTitle(name), QString::fromStdString(value));
    }
    return settings.join(QStringLiteral(", "));
}

} // namespace

void ModelCards::setCards(std::vector<ModelCard> cards)
{
    beginResetModel();
    // What was written for a model stays with it while it is listed again.
    for (ModelCard& card : cards)
        if (const QModelIndex known = find(card.entry.path); known.isValid() && card.samples.isEmpty())
            card.samples = this->card(known).samples;
    m_cards = std::move(cards);
    endResetModel();
}

void ModelCards::setSamples(const std::filesystem::path& model, const QStringList& samples)
{
    const QModelIndex index = find(model);
    if (!index.isValid())
        return;
    m_cards[std::size_t(index.row())].samples = samples;
    Q_EMIT dataChanged(index, index);
}

QModelIndex ModelCards::find(const std::filesystem::path& model) const
{
    const auto found = std::ranges::find_if(m_cards, [&](const ModelCard& card) { return card.entry.path == model; });
    return found == m_cards.end() ? QModelIndex() : index(int(found - m_cards.begin()));
}

int ModelCards::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant ModelCards::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ModelCard& shown = card(index);
    switch (role) {
    case Qt::DisplayRole:
        return modelTitle(shown.entry);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(modelTitle(shown.entry), networkText(shown.entry.info));
    case Qt::ToolTipRole:
        return QString::fromStdString(shown.entry.path.string());
    default:
        return {};
    }
}

Result<std::vector<ModelCard>> readCards(Library& library, const std::vector<ModelEntry>& models)
{
    const auto corpora = library.corpora().value_or(std::vector<CorpusSummary>{});
    std::vector<ModelCard> cards;
    for (const ModelEntry& entry : models) {
        ModelCard card;
        card.entry = entry;
        card.captions = captionsOf(entry.info, corpora);
        if (RunFolder::isModelOfRun(entry.path)) {
            const auto folder = entry.path.parent_path();
            card.curve = curveOf(folder);
            card.settings = settingsOf(folder);
            if (const auto samples = readSamples(folder); samples && !samples->empty())
                card.samples = sampleTexts(samples->back().captions);
            if (const auto look = readRunLook(folder))
                card.series = look->series;
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

QString networkText(const CheckpointInfo& info)
{
    if (info.settings.kind == NetworkKind::Gru)
        return Context::tr("recurrent, %1 units").arg(QLocale().toString(info.settings.units));
    return Context::tr("the article's, %1 filters").arg(QLocale().toString(info.settings.filters));
}

} // namespace memewright
