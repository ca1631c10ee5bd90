#include "jobs/OriginalityChecker.h"

#include <utility>

namespace memewright {

OriginalityChecker::OriginalityChecker(QObject* parent) : QObject(parent) { }

void OriginalityChecker::setModel(Find find)
{
    m_worker.clear();
    ++m_model;
    // A model whose captions are not here is no error: the column stays away.
    auto reading = std::make_shared<std::packaged_task<std::shared_ptr<const Originality>()>>(
        [find = std::move(find)] { return find().value_or(nullptr); });
    m_known = reading->get_future().share();
    m_worker.run(
        [reading = std::move(reading)]() -> Status {
            (*reading)();
            return {};
        },
        [](const Status&) {});
}

void OriginalityChecker::check(std::vector<std::string> texts, Done done)
{
    if (!m_known.valid())
        return;
    m_worker.run(
        [known = m_known, texts = std::move(texts)]() -> Result<std::vector<SharedPiece>> {
            std::vector<SharedPiece> pieces;
            if (const auto& originality = known.get())
                for (const std::string& text : texts)
                    pieces.push_back(originality->longestShared(text));
            return pieces;
        },
        [this, model = m_model, done = std::move(done)](const Result<std::vector<SharedPiece>>& pieces) {
            if (model == m_model && pieces && !pieces->empty())
                done(*pieces);
        });
}

std::function<double(const std::string& text)> OriginalityChecker::copiedShare() const
{
    if (!m_known.valid())
        return [](const std::string&) { return 0.0; };
    return [known = m_known](const std::string& text) {
        try {
            const auto& originality = known.get();
            return originality ? memewright::copiedShare(*originality, text) : 0.0;
        } catch (const std::exception&) {
            return 0.0; // the reading failed, or another model was chosen before it began
        }
    };
}

} // namespace memewright
