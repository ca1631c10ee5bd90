#pragma once

// Private to core/training: pulls in torch.

#include <functional>

#include "data/Rows.h"
#include "network/ArticleNetwork.h"
#include "training/RowEncoder.h"
#include "training/RunState.h"

namespace memewright {

/// A batch's ids and labels where the network computes.
struct BatchTensors {
    at::Tensor ids, labels;
};
BatchTensors toTensors(EncodedRows& rows, const ArticleNetwork& network);

/// Which row comes at each place; nothing leaves the row out.
using RowOrder = std::function<std::optional<RowRef>(std::uint64_t index)>;

struct MeasureRequest {
    const Corpus& corpus;
    std::uint64_t count = 0; ///< places of `order`
    RowOrder order{};
    std::function<bool()> stopped = [] { return false; }; ///< ends it early; what was measured until then counts
    StopCheck check = [] {};
    std::function<void(std::uint64_t done)> progress = [](std::uint64_t) {};
};

/// Loss and hits of a network in inference mode. Rows whose next character it does not have are left out.
FigureSums measure(const ArticleNetwork& network, const RowEncoder& encoder, const MeasureRequest& request);

} // namespace memewright
