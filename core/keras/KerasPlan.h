#pragma once

// Private to core/keras: what the reader process tells the program before it sends the numbers.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"

namespace memewright {

struct KerasTensorPlan {
    std::string name; ///< "kernel", "moving_mean"; a number where the file gives no names
    std::vector<std::uint64_t> shape;

    /// 0 when the product does not fit into 64 bits.
    std::uint64_t elements() const;
};

struct KerasLayerPlan {
    std::string name; ///< as the file has it, "conv1d_7"
    std::vector<KerasTensorPlan> tensors; ///< never empty
};

/// What a Keras file holds: its layers with weights, without optimizer state. The numbers follow as float32, little endian,
/// row-major, tensor after tensor in this order.
struct KerasPlan {
    std::string config; ///< the model's settings as JSON; empty in weights-only files
    bool ordered = true; ///< layers come in the network's order; else by the name of their class and their number
    std::vector<KerasLayerPlan> layers;
};

/// An answer is never longer, in bytes.
constexpr std::size_t kLongestPlan = std::size_t(8) << 20;

/// An answer of the reader process as text; sent with its length in front (64 bits, little endian).
std::string encodePlan(const KerasPlan& plan);
/// A failure's text continues a sentence that begins with the file's name.
std::string encodeFailure(const Error& error);

/// Checks everything: the reader process may have been taken over by a hostile file. Also the Error of encodeFailure;
/// Malformed when the text is none of both.
Result<KerasPlan> decodeAnswer(std::string_view text);

} // namespace memewright
