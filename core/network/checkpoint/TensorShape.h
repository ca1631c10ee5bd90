#pragma once

// Private to core/network and core/training.

#include <cstdint>
#include <string>
#include <vector>

namespace memewright {

/// Tables of a model whose entries have rows or columns of their own in a network's tensors.
enum class ModelTable { None, Vocabulary, Labels, Templates };

/// Rows in front of those of a table's entries: the id of padding or the text's begin, and the general template.
constexpr std::int64_t reservedRows(ModelTable table)
{
    return table == ModelTable::Vocabulary || table == ModelTable::Templates ? 1 : 0;
}

/// A tensor of a network by its name in checkpoints ("conv1.kernel").
struct TensorShape {
    std::string name;
    std::vector<std::int64_t> shape;
    bool trainable = true;
    ModelTable table = ModelTable::None; ///< whose entries it has along `dimension`
    std::int64_t dimension = 0;

    std::uint64_t elements() const
    {
        std::uint64_t product = 1;
        for (const std::int64_t size : shape)
            product *= static_cast<std::uint64_t>(size);
        return product;
    }
};

} // namespace memewright
