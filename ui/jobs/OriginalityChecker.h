#pragma once

#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "generation/Originality.h"
#include "jobs/WorkerThread.h"

namespace memewright {

/// Looks up how much of a caption stands in the training captions of a model, on a thread of its own. Lives on the GUI thread;
/// `done` functions run there, in the order of the calls.
class OriginalityChecker : public QObject
{
    Q_OBJECT

public:
    using Find = std::function<Result<std::shared_ptr<const Originality>>()>;
    using Done = std::function<void(const std::vector<SharedPiece>&)>;

    explicit OriginalityChecker(QObject* parent = nullptr);

    /// `find` reads what the model was trained on; it may take a second. What was asked about another model is dropped.
    void setModel(Find find);
    /// Answered as soon as the model's captions are there; never when they are not to be had.
    void check(std::vector<std::string> texts, Done done);

    /// copiedShare() of a text by the model's captions, 0 where they are not to be had. For any thread but the GUI's: where they
    /// are still being read, it waits.
    std::function<double(const std::string& text)> copiedShare() const;

private:
    using Known = std::shared_future<std::shared_ptr<const Originality>>;

    Known m_known; ///< invalid before the first model
    int m_model = 0; ///< counts models
    WorkerThread m_worker;
};

} // namespace memewright
