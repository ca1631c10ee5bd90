#pragma once

// Private to core/network.

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "network/article/ArticleWeights.h"
#include "network/article/TupleTable.h"
#include "network/kernels/PackedMatrix.h"

namespace memewright {

/// The article's network frozen for generation on the CPU: moving moments folded into a scale and a shift, kernels packed for
/// products with few inputs. Immutable, thread-safe.
class FrozenArticle
{
public:
    /// From float32 weights on the CPU. Memory: as much as the weights, half of it with bf16.
    FrozenArticle(const NetworkSettings& settings, const ArticleWeights& weights, Precision precision);

    struct Layer {
        PackedMatrix product; ///< [in][kernel * filters], or the dense layer's; empty for the first convolution
        std::vector<float> bias, scale, shift; ///< [filters]
    };
    std::size_t kernel = 0, length = 0, filters = 0, labels = 0;
    float leak = 0;
    std::vector<float> firstProducts; ///< [vocabulary ids][kernel][filters]: embeddings times the first kernel
    std::array<Layer, kConvolutions + 1> layers;
    PackedMatrix output;
    std::vector<float> outputBias;
};

/// Values of a row each, in chunks, so that rows stay where they are while their number grows.
class RowStore
{
public:
    explicit RowStore(std::size_t width) : m_width(width) { }

    float* append();
    const float* row(std::int32_t index) const
    {
        return m_chunks[static_cast<std::size_t>(index) / kChunk].get() + static_cast<std::size_t>(index) % kChunk * m_width;
    }
    std::size_t floats() const { return m_size * m_width; }
    void clear();

private:
    static constexpr std::size_t kChunk = 64;
    std::size_t m_width, m_size = 0;
    std::vector<std::unique_ptr<float[]>> m_chunks;
};

/// Next-character probabilities of rows by FrozenArticle, where every window that was ever met is kept: a text one character
/// longer has only about 14 new inputs of 120, and texts of one beam share nearly all. When more is kept than the bound, it is
/// all forgotten and begins anew. Not thread-safe.
class KeptWindows
{
public:
    /// The network must outlive the object. bytes: bound of what is kept from one call to the next.
    explicit KeptWindows(const FrozenArticle& network, std::size_t bytes = std::size_t(256) << 20);

    /// ids: [rows][length] -> [rows][labels]. Blocks.
    std::vector<float> score(std::span<const std::int32_t> ids);
    std::size_t bytesKept() const;

private:
    void forget();
    /// Names the windows under the inputs of all rows, and computes the new ones. inputs: [rows][places].
    std::vector<std::int32_t> windowsOf(std::size_t layer, std::span<const std::int32_t> inputs, std::size_t places);
    /// Names the pairs of those windows, and computes the new ones' tap products of the next layer.
    std::vector<std::int32_t> pairsOf(std::size_t layer, std::span<const std::int32_t> windows);
    void computeWindows(std::size_t layer, std::size_t first);
    std::vector<float> probabilities(std::span<const std::int32_t> tops, std::size_t places) const;

    const FrozenArticle& m_network;
    std::size_t m_bytes;
    std::vector<TupleTable> m_windows, m_pairs; ///< a table a layer
    std::vector<RowStore> m_normalised; ///< [windows][filters], a store a layer
    std::vector<RowStore> m_products; ///< [pairs][kernel * filters] of the next layer, a store a layer
};

} // namespace memewright
