#include <nlohmann/json.hpp>

#include "Command.h"
#include "Console.h"
#include "Options.h"
#include "TextsFile.h"
#include "base/Numbers.h"
#include "data/Rows.h"
#include "generation/GramFilter.h"
#include "generation/Originality.h"
#include "network/checkpoint/Checkpoint.h"
#include "storage/Library.h"

namespace memewright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct OriginalityOptions {
    std::string model, library, texts;
    bool json = false;
};

void print(const std::string& text, const SharedPiece& piece, bool json)
{
    if (json)
        printJson(Json{{"text", text}, {"shared", piece.length}, {"of", piece.of}, {"begin", piece.begin},
            {"at_most", piece.atMost}, {"source", piece.source.empty() ? Json() : Json(piece.source)}});
    else
        printLine((piece.atMost ? "at most " : "") + grouped(piece.length) + " of " + grouped(piece.of) + "  " + text
            + (piece.source.empty() ? "" : "  <- " + piece.source));
}

Status run(const OriginalityOptions& options, std::stop_token stop)
{
    const auto info = readCheckpointInfo(options.model);
    if (!info)
        return tl::make_unexpected(info.error());
    const auto texts = readTexts(options.texts);
    if (!texts)
        return tl::make_unexpected(texts.error());
    const auto known =
        originalityOf({options.model, info->corpusHash, info->split, info->validationRatio, info->seed}, options.library);
    if (!known)
        return tl::make_unexpected(known.error());
    for (const std::string& text : *texts) {
        if (stop.stop_requested())
            return {};
        print(text, (*known)->longestShared(text), options.json);
    }
    return {};
}

struct IndexOptions {
    std::string library, corpus, output;
};

Status runIndex(const IndexOptions& options, std::stop_token)
{
    auto library = Library::openExisting(options.library);
    if (!library)
        return tl::make_unexpected(library.error());
    const auto corpus = library->loadCorpus(options.corpus);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    const GramFilter filter = GramFilter::build(*corpus, allCaptions(*corpus));
    if (const Status written = filter.write(options.output); !written)
        return written;
    printLine(
        grouped(filter.grams()) + " different pieces of " + numberText(GramFilter::kGram) + " characters in " + options.output);
    return {};
}

} // namespace

void addOriginality(CLI::App& app, Action& chosen)
{
    addCommand<OriginalityOptions>(
        app, chosen, "originality", "Say how much of some texts stands in the captions that a model was trained on",
        [](CLI::App& command, OriginalityOptions& options) {
            addModelOption(command, options.model)->required();
            addLibraryOption(command, options.library);
            command.add_option("--texts", options.texts, "File with a JSON array of texts")->required();
            command.add_flag("--json", options.json, "Print a JSON object a text");
        },
        run);
    addCommand<IndexOptions>(
        app, chosen, "index", "Write what tells copied pieces of a corpus, without its captions",
        [](CLI::App& command, IndexOptions& options) {
            addLibraryOption(command, options.library);
            command.add_option("--corpus", options.corpus, "Name of the corpus")->required();
            command
                .add_option("--output", options.output, "File to write; a model in the same folder finds the index of its corpus")
                ->required();
        },
        runIndex);
}

} // namespace memewright::cli
