#include <unordered_set>

#include <c10/core/InferenceMode.h>

#include "data/Split.h"
#include "network/checkpoint/CheckpointFile.h"
#include "network/kernels/Guarded.h"
#include "training/Learner.h"
#include "training/Training.h"

namespace memewright {

namespace {

struct Part {
    Rows rows;
    std::string name;
};

Result<Part> partOf(const CheckpointInfo& info, const Corpus& corpus, CorpusPart wanted)
{
    if (wanted == CorpusPart::Default)
        wanted = !info.split.empty() && info.corpusHash == corpus.hash() ? CorpusPart::Validation : CorpusPart::All;
    if (wanted == CorpusPart::All)
        return Part{Rows(corpus, allCaptions(corpus)), "all"};
    if (info.split.empty() || !info.validationRatio || !info.seed)
        return fail(ErrorCode::InvalidArgument, "the model does not say how its captions were split", "evaluate on all captions");
    const Split split =
        splitCorpus(corpus, info.split == "row" ? SplitMode::Row : SplitMode::Caption, *info.validationRatio, *info.seed);
    return wanted == CorpusPart::Validation ? Part{split.validation, "validation"} : Part{split.training, "training"};
}

/// Captions of templates that the model has never seen say nothing about it.
class KnownTemplates
{
public:
    explicit KnownTemplates(const std::vector<TemplateEntry>& templates)
    {
        for (const TemplateEntry& entry : templates)
            m_ids.insert(entry.id);
    }

    bool knows(std::int64_t id) const { return m_ids.empty() || m_ids.contains(id); }

    std::uint64_t unknownCaptions(const Rows& rows) const
    {
        std::uint64_t count = 0;
        for (const std::uint32_t caption : rows.captions())
            count += knows(rows.corpus().templateId(caption)) ? 0 : 1;
        return count;
    }

private:
    std::unordered_set<std::int64_t> m_ids; ///< empty: any
};

Result<Evaluation> evaluateGuarded(const CheckpointFile& file, const Part& part, const DeviceInfo& device, MeasureRequest request)
{
    const c10::InferenceMode inference;
    const KnownTemplates known(file.info.templates);
    request.count = part.rows.captions().size();
    request.order = [&](std::uint64_t index) {
        const std::uint32_t caption = part.rows.captions()[index];
        return known.knows(part.rows.corpus().templateId(caption)) ? std::optional(index) : std::nullopt;
    };
    return learnersOf(file.info.settings.kind).measure(file, device, request).map([&](const FigureSums& sums) {
        return Evaluation{sums.rows, sums.meanLoss(), sums.accuracy(), part.name, known.unknownCaptions(part.rows)};
    });
}

} // namespace

Result<Evaluation> evaluate(const std::filesystem::path& model, const Corpus& corpus, CorpusPart part, DeviceChoice device,
    std::stop_token stop, const std::function<void(std::uint64_t done, std::uint64_t total)>& progress)
{
    const auto file = openCheckpoint(model);
    if (!file)
        return tl::make_unexpected(file.error());
    if (corpus.empty())
        return fail(ErrorCode::InvalidArgument, "the corpus '" + corpus.name() + "' has no captions", "import captions first");
    const auto resolved = resolveDevice(device);
    if (!resolved)
        return tl::make_unexpected(resolved.error());
    const auto chosen = partOf(file->info, corpus, part);
    if (!chosen)
        return tl::make_unexpected(chosen.error());
    MeasureRequest request{chosen->rows};
    if (progress)
        request.progress = [&](std::uint64_t done) { progress(done, chosen->rows.size()); };
    // Between two batches, so that what was measured until then still counts.
    request.stopped = [&] { return stop.stop_requested(); };
    return guarded([&] { return evaluateGuarded(*file, *chosen, *resolved, request); });
}

} // namespace memewright
