#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <hdf5.h>

#include "base/Error.h"

namespace memewright {

/// Owner of an HDF5 identifier of any kind. Move-only.
class Hdf5Handle
{
public:
    Hdf5Handle() = default;
    explicit Hdf5Handle(hid_t id) : m_id(id) { }
    Hdf5Handle(Hdf5Handle&& other) noexcept : m_id(std::exchange(other.m_id, -1)) { }
    Hdf5Handle& operator=(Hdf5Handle&& other) noexcept
    {
        std::swap(m_id, other.m_id);
        return *this;
    }
    ~Hdf5Handle()
    {
        if (m_id >= 0)
            H5Idec_ref(m_id);
    }

    hid_t get() const { return m_id; }
    explicit operator bool() const { return m_id >= 0; }

private:
    hid_t m_id = -1;
};

/// Opens an HDF5 file that lies in memory, for reading; the bytes must outlive it. Not open when the library refuses it.
Hdf5Handle openHdf5Image(std::span<std::byte> image);

/// Follows a path of groups below `parent`. Goes through hard links only: others may lead into other files.
Hdf5Handle openHdf5Object(const Hdf5Handle& parent, const std::string& path);

/// Names of a group's members in alphabetical order; nothing when there are more than `most` or it cannot be read.
std::optional<std::vector<std::string>> hdf5Members(const Hdf5Handle& group, std::size_t most);

/// A text or list of texts, of fixed or variable length; nothing when there is no such attribute or it is no text.
std::optional<std::vector<std::string>> hdf5Texts(const Hdf5Handle& object, const std::string& attribute);

/// The shape of a data set of floating-point numbers that lies in this very file. Malformed for what is no such data set;
/// Unsupported, with its name, for numbers of another type or packed by a filter that is not there.
Result<std::vector<std::uint64_t>> hdf5FloatShape(const Hdf5Handle& dataset);

/// Receives numbers in their order; false ends the reading.
using FloatSink = std::function<bool(std::span<const float>)>;

/// Reads a data set of that shape (without zeros) in pieces of up to 4 MB; false when it cannot be read or the sink ended it.
bool readHdf5Floats(const Hdf5Handle& dataset, const std::vector<std::uint64_t>& shape, const FloatSink& sink);

} // namespace memewright
