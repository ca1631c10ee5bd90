#include "jobs/OriginalityChecker.h"

#include <utility>

namespace memewright {

/// Filled in and used on the worker's thread only.
struct OriginalityChecker::Known {
    std::shared_ptr<const Originality> originality;
};

OriginalityChecker::OriginalityChecker(QObject* parent) : QObject(parent) { }

void OriginalityChecker::setModel(Find find)
{
    m_worker.clear();
    m_known = std::make_shared<Known>();
    m_worker.run(
        [known = m_known, find = std::move(find)]() -> Status {
            auto found = find();
            if (!found)
                return tl::make_unexpected(found.error());
            known->originality = std::move(*found);
            return {};
        },
        // A model whose captions are not here is no error: the column stays away.
        [](const Status&) {});
}

void OriginalityChecker::check(std::vector<std::string> texts, Done done)
{
    if (!m_known)
        return;
    m_worker.run(
        [known = m_known, texts = std::move(texts)]() -> Result<std::vector<SharedPiece>> {
            std::vector<SharedPiece> pieces;
            if (known->originality)
                for (const std::string& text : texts)
                    pieces.push_back(known->originality->longestShared(text));
            return pieces;
        },
        [this, asked = m_known, done = std::move(done)](const Result<std::vector<SharedPiece>>& pieces) {
            if (asked == m_known && pieces && !pieces->empty())
                done(*pieces);
        });
}

} // namespace memewright
