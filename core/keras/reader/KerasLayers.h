#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/Error.h"
#include "keras/KerasPlan.h"
#include "keras/reader/Hdf5.h"

namespace memewright {

/// The layers of a Keras model in an HDF5 file, opened but not read.
struct KerasLayers {
    KerasPlan plan;
    std::vector<Hdf5Handle> datasets; ///< of the plan's tensors, in its order
};

/// Finds the layers with weights in any of Keras' layouts: `layer_names` in the group model_weights or the root (Keras' and
/// tf_keras' .h5, whole models and weights alone), or the group `layers` (inside .keras, and .weights.h5). Malformed.
Result<KerasLayers> findKerasLayers(const Hdf5Handle& file);

} // namespace memewright
