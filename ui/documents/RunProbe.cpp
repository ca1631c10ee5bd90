#include "documents/RunProbe.h"

#include <utility>

#include "documents/RunController.h"

namespace memewright {

namespace {

Result<ProbeResult> probeInLibrary(Library& library, const RunRequest& request, std::stop_token stop)
{
    const auto corpus = library.loadCorpus(request.corpus, request.mostPopular);
    if (!corpus)
        return tl::make_unexpected(corpus.error());
    return probe(request.config, *corpus, std::move(stop));
}

} // namespace

RunProbe::RunProbe(std::filesystem::path library, ProbeFunction function, QObject* parent)
    : QObject(parent), m_function(function ? std::move(function) : probeInLibrary), m_worker(std::move(library))
{
}

RunProbe::~RunProbe()
{
    stop();
}

void RunProbe::measure(RunRequest request)
{
    request.config.threads = trainingThreads();
    m_stop = {};
    m_worker.ask([function = m_function, request = std::move(request), stop = m_stop.get_token()](
                     Library& library) { return function(library, request, stop); },
        [this, number = ++m_newest](const Result<ProbeResult>& result) {
            if (number != m_newest)
                Q_EMIT overtaken();
            else if (result)
                Q_EMIT measured(*result);
            else
                Q_EMIT failed(result.error());
        });
}

} // namespace memewright
