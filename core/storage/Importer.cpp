#include "storage/Importer.h"

#include <unordered_set>
#include <utility>

#include "storage/CaptionRepository.h"
#include "storage/CorpusRepository.h"
#include "storage/ReportRepository.h"
#include "storage/TemplateRepository.h"

namespace memewright {

Importer::Importer(SQLite::Database& database, const ImportRequest& request)
    : m_database(database), m_request(request), m_cleaner(request.cleaning)
{
}

Result<ImportOutcome> Importer::run(std::stop_token stop, const ProgressSink& progress)
{
    addExisting();
    if (auto read = readAll(stop, progress); !read)
        return tl::make_unexpected(read.error());
    m_report = m_cleaner.report();
    if (m_request.mostPopular)
        keepMostPopular(*m_request.mostPopular);
    // Nothing to keep makes no corpus.
    if (m_clean.empty() && !m_corpusExists && !stop.stop_requested())
        return ImportOutcome{ImportEnd::Finished, m_report};
    if (progress && !stop.stop_requested())
        progress({0, 0, "saving"});
    const auto stored = store(stop);
    if (!stored)
        return tl::make_unexpected(stored.error());
    return ImportOutcome{*stored ? ImportEnd::Finished : ImportEnd::Stopped, m_report};
}

void Importer::addExisting()
{
    const auto corpus = CorpusRepository(m_database).find(m_request.corpus);
    if (!corpus)
        return;
    m_corpusExists = true;
    CaptionRepository captions(m_database, *corpus);
    captions.forEach([this](std::int64_t templateId, std::string_view text) { m_cleaner.addExisting(templateId, text); });
    m_existing = captions.nextPosition();
}

Status Importer::readAll(std::stop_token stop, const ProgressSink& progress)
{
    const ReadOptions options = readOptions();
    const auto addCaption = [this](const RawCaption& caption) {
        if (const auto text = m_cleaner.clean(caption))
            m_clean.add(caption.templateId, *text);
    };
    const auto addName = [this](const TemplateName& name) { m_names.push_back(name); };
    for (const auto& path : m_request.paths) {
        if (stop.stop_requested())
            break;
        if (auto read = readCaptions(path, options, addCaption, addName, stop, progress); !read)
            return read;
    }
    return {};
}

ReadOptions Importer::readOptions()
{
    ReadOptions options = m_request.reading;
    for (auto& name : TemplateRepository(m_database).all())
        options.knownTemplates.push_back(std::move(name));
    return options;
}

void Importer::keepMostPopular(std::size_t templates)
{
    const Corpus part = m_clean.mostPopular(templates);
    DroppedCount dropped{"most-popular", m_clean.size() - part.size(), {}};
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_clean.size() && dropped.examples.size() < kReportExamples; ++i) {
        // Both hold their captions in the same order, so what does not come next in the part was left out.
        const bool here =
            kept < part.size() && part.templateId(kept) == m_clean.templateId(i) && part.text(kept) == m_clean.text(i);
        if (here)
            ++kept;
        else
            dropped.examples.push_back({std::string(m_clean.text(i)), 0, {}});
    }
    m_report.kept -= dropped.count;
    m_report.dropped.push_back(std::move(dropped));
    m_clean = part;
}

Result<bool> Importer::store(std::stop_token stop)
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    const std::int64_t corpus = CorpusRepository(m_database).findOrAdd(m_request.corpus);
    CaptionRepository captions(m_database, corpus);
    if (captions.nextPosition() != m_existing)
        return fail(ErrorCode::Unwritable, "the corpus '" + m_request.corpus + "' was changed by another import meanwhile",
            "import again; nothing was stored");
    for (std::size_t i = 0; i < m_clean.size() && !stop.stop_requested(); ++i)
        captions.add(m_clean.templateId(i), m_clean.text(i));
    storeNames();
    storeSummary(m_database, corpus);
    ReportRepository(m_database).add(corpus, m_report);
    if (stop.stop_requested())
        return false;
    transaction.commit();
    return true;
}

void Importer::storeNames()
{
    TemplateRepository templates(m_database);
    std::unordered_set<std::int64_t> kept;
    for (std::size_t i = 0; i < m_clean.size(); ++i)
        kept.insert(m_clean.templateId(i));
    for (const auto& name : m_names)
        if (name.id < kFirstNewTemplate || kept.contains(name.id))
            templates.put(name);
    for (const auto& name : m_request.reading.knownTemplates)
        templates.putIfUnknown(name);
}

void storeSummary(SQLite::Database& database, std::int64_t id)
{
    const Corpus corpus = readCorpus(database, id, {});
    CorpusSummary summary;
    summary.captions = corpus.size();
    summary.templates = corpus.templates().size();
    summary.rows = corpus.rows();
    summary.hash = corpus.hash();
    CorpusRepository(database).update(id, summary);
}

Corpus readCorpus(SQLite::Database& database, std::int64_t id, const std::string& name)
{
    Corpus corpus(name);
    CaptionRepository captions(database, id);
    const auto size = captions.size();
    corpus.reserve(size.captions, size.bytes);
    captions.forEach([&](std::int64_t templateId, std::string_view text) { corpus.add(templateId, text); });
    for (const auto& known : TemplateRepository(database).all())
        corpus.setTemplateName(known.id, known.name);
    return corpus;
}

} // namespace memewright
