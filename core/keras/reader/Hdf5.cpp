#include "keras/reader/Hdf5.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <hdf5_hl.h>

#include "base/Numbers.h"

namespace memewright {

namespace {

constexpr std::size_t kMostTexts = 10'000, kLongestFixedText = 1 << 20;
constexpr int kMostDimensions = 8;
constexpr std::uint64_t kPieceElements = 1 << 20;

bool isHardLink(hid_t parent, const std::string& name)
{
    H5L_info_t info;
    return H5Lget_info(parent, name.c_str(), &info, H5P_DEFAULT) >= 0 && info.type == H5L_TYPE_HARD;
}

std::vector<std::string> variableTexts(hid_t attribute, hid_t type, hid_t space, std::size_t count)
{
    std::vector<char*> pointers(count, nullptr);
    std::vector<std::string> texts;
    if (H5Aread(attribute, type, pointers.data()) < 0)
        return texts;
    for (const char* pointer : pointers)
        texts.emplace_back(pointer ? pointer : "");
    H5Dvlen_reclaim(type, space, H5P_DEFAULT, pointers.data());
    return texts;
}

std::vector<std::string> fixedTexts(hid_t attribute, hid_t type, std::size_t count)
{
    const std::size_t length = H5Tget_size(type);
    std::vector<std::string> texts;
    if (length == 0 || length > kLongestFixedText / count)
        return texts;
    std::vector<char> characters(length * count);
    if (H5Aread(attribute, type, characters.data()) < 0)
        return texts;
    for (std::size_t i = 0; i < count; ++i) {
        const char* begin = characters.data() + i * length;
        texts.emplace_back(begin, ::strnlen(begin, length));
    }
    return texts;
}

/// Layouts that keep the numbers elsewhere are a way to read other files.
bool liesInThisFile(hid_t dataset)
{
    const Hdf5Handle properties(H5Dget_create_plist(dataset));
    if (!properties)
        return false;
    const H5D_layout_t layout = H5Pget_layout(properties.get());
    const bool inside = layout == H5D_CONTIGUOUS || layout == H5D_COMPACT || layout == H5D_CHUNKED;
    return inside && H5Pget_external_count(properties.get()) == 0;
}

/// Empty when the library can unpack the data set; else the name of a filter that it lacks.
std::string missingFilter(hid_t dataset)
{
    const Hdf5Handle properties(H5Dget_create_plist(dataset));
    const int count = properties ? H5Pget_nfilters(properties.get()) : 0;
    for (int i = 0; i < count; ++i) {
        std::array<char, 40> name{};
        unsigned flags = 0;
        std::size_t values = 0;
        const H5Z_filter_t filter = H5Pget_filter2(
            properties.get(), static_cast<unsigned>(i), &flags, &values, nullptr, name.size(), name.data(), nullptr);
        if (filter >= 0 && H5Zfilter_avail(filter) <= 0)
            return name[0] ? std::string(name.data(), ::strnlen(name.data(), name.size())) : "number " + numberText(int(filter));
    }
    return {};
}

/// Empty for floating-point numbers up to 64 bits; else what a person calls the type.
std::string unusualType(const Hdf5Handle& dataset, hid_t type)
{
    const std::size_t bits = H5Tget_size(type) * 8;
    // Keras keeps bfloat16 as bytes without a meaning and says so in an attribute.
    const auto said = hdf5Texts(dataset, "dtype");
    if (said && said->size() == 1 && H5Tget_class(type) == H5T_OPAQUE)
        return said->front();
    switch (H5Tget_class(type)) {
    case H5T_FLOAT:
        return bits <= 64 ? std::string() : numberText(bits) + "-bit";
    case H5T_INTEGER:
        return numberText(bits) + "-bit integer";
    case H5T_OPAQUE:
        return bits == 16 ? "bfloat16" : numberText(bits) + "-bit";
    default:
        return "non-numeric";
    }
}

/// A box of a data set: where it begins and how far it goes in every dimension.
struct Piece {
    std::vector<hsize_t> start, count;

    std::uint64_t elements() const
    {
        std::uint64_t product = 1;
        for (const hsize_t size : count)
            product *= size;
        return product;
    }
};

/// Cuts a shape into pieces that lie one after another in row-major order: all of the last dimensions, some of `m_axis`, one
/// of each before.
class Pieces
{
public:
    explicit Pieces(std::vector<std::uint64_t> shape) : m_shape(std::move(shape)), m_start(m_shape.size(), 0)
    {
        std::uint64_t inner = 1;
        m_axis = m_shape.size() - 1;
        while (m_axis > 0 && inner * m_shape[m_axis] <= kPieceElements)
            inner *= m_shape[m_axis--];
        m_step = std::clamp<std::uint64_t>(kPieceElements / inner, 1, m_shape[m_axis]);
    }

    bool atEnd() const { return m_atEnd; }
    Piece piece() const
    {
        Piece piece{m_start, {m_shape.begin(), m_shape.end()}};
        std::fill_n(piece.count.begin(), m_axis, 1);
        piece.count[m_axis] = std::min<hsize_t>(m_step, m_shape[m_axis] - m_start[m_axis]);
        return piece;
    }
    void next()
    {
        m_start[m_axis] += m_step;
        for (std::size_t axis = m_axis; m_start[axis] >= m_shape[axis]; --axis) {
            m_start[axis] = 0;
            if (axis == 0) {
                m_atEnd = true;
                return;
            }
            ++m_start[axis - 1];
        }
    }

private:
    std::vector<std::uint64_t> m_shape;
    std::vector<hsize_t> m_start;
    std::size_t m_axis;
    std::uint64_t m_step;
    bool m_atEnd = false;
};

bool readPiece(const Hdf5Handle& dataset, const Piece& piece, std::vector<float>& numbers)
{
    const Hdf5Handle fileSpace(H5Dget_space(dataset.get()));
    const Hdf5Handle memorySpace(H5Screate_simple(static_cast<int>(piece.count.size()), piece.count.data(), nullptr));
    if (!fileSpace || !memorySpace)
        return false;
    if (H5Sselect_hyperslab(fileSpace.get(), H5S_SELECT_SET, piece.start.data(), nullptr, piece.count.data(), nullptr) < 0)
        return false;
    numbers.resize(piece.elements());
    return H5Dread(dataset.get(), H5T_NATIVE_FLOAT, memorySpace.get(), fileSpace.get(), H5P_DEFAULT, numbers.data()) >= 0;
}

} // namespace

Hdf5Handle openHdf5Image(std::span<std::byte> image)
{
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    // Filters from outside would be code chosen by the file.
    H5PLset_loading_state(0);
    return Hdf5Handle(H5LTopen_file_image(image.data(), image.size(), H5LT_FILE_IMAGE_DONT_COPY | H5LT_FILE_IMAGE_DONT_RELEASE));
}

Hdf5Handle openHdf5Object(const Hdf5Handle& parent, const std::string& path)
{
    Hdf5Handle object;
    std::size_t begin = 0;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string name = path.substr(begin, end - begin);
        begin = end + 1;
        if (name.empty() || name == ".")
            continue;
        const hid_t from = object ? object.get() : parent.get();
        if (!isHardLink(from, name))
            return {};
        object = Hdf5Handle(H5Oopen(from, name.c_str(), H5P_DEFAULT));
        if (!object)
            return {};
    }
    return object;
}

std::optional<std::vector<std::string>> hdf5Members(const Hdf5Handle& group, std::size_t most)
{
    H5G_info_t info;
    if (H5Iget_type(group.get()) != H5I_GROUP || H5Gget_info(group.get(), &info) < 0 || info.nlinks > most)
        return {};
    std::vector<std::string> names;
    const auto collect = [](hid_t, const char* name, const H5L_info_t*, void* list) -> herr_t {
        static_cast<std::vector<std::string>*>(list)->emplace_back(name);
        return 0;
    };
    // A damaged group may list more links than it says it has.
    if (H5Literate(group.get(), H5_INDEX_NAME, H5_ITER_INC, nullptr, collect, &names) < 0 || names.size() > most)
        return {};
    return names;
}

std::optional<std::vector<std::string>> hdf5Texts(const Hdf5Handle& object, const std::string& attribute)
{
    if (H5Aexists(object.get(), attribute.c_str()) <= 0)
        return {};
    const Hdf5Handle opened(H5Aopen(object.get(), attribute.c_str(), H5P_DEFAULT));
    const Hdf5Handle space(opened ? H5Aget_space(opened.get()) : -1);
    const Hdf5Handle type(opened ? H5Aget_type(opened.get()) : -1);
    if (!space || !type)
        return {};
    const hssize_t points = H5Sget_simple_extent_npoints(space.get());
    if (points < 0 || static_cast<std::size_t>(points) > kMostTexts)
        return {};
    const auto count = static_cast<std::size_t>(points);
    std::vector<std::string> texts;
    if (count == 0)
        return texts; // an empty list is written as one of numbers
    if (H5Tget_class(type.get()) != H5T_STRING)
        return {};
    texts = H5Tis_variable_str(type.get()) > 0 ? variableTexts(opened.get(), type.get(), space.get(), count)
                                               : fixedTexts(opened.get(), type.get(), count);
    if (texts.size() != count)
        return {};
    return texts;
}

Result<std::vector<std::uint64_t>> hdf5FloatShape(const Hdf5Handle& dataset)
{
    const auto none = fail(ErrorCode::Malformed, "no data set of numbers");
    if (H5Iget_type(dataset.get()) != H5I_DATASET || !liesInThisFile(dataset.get()))
        return none;
    const Hdf5Handle type(H5Dget_type(dataset.get())), space(H5Dget_space(dataset.get()));
    if (!type || !space)
        return none;
    if (const std::string unusual = unusualType(dataset, type.get()); !unusual.empty())
        return fail(
            ErrorCode::Unsupported, "has " + unusual + " weights", "convert the model to float32 in Keras and save it again");
    if (const std::string filter = missingFilter(dataset.get()); !filter.empty())
        return fail(
            ErrorCode::Unsupported, "has weights packed with the HDF5 filter " + filter, "save the model again with Keras");
    const int dimensions = H5Sget_simple_extent_ndims(space.get());
    if (dimensions < 1 || dimensions > kMostDimensions)
        return none;
    std::vector<hsize_t> sizes(static_cast<std::size_t>(dimensions));
    if (H5Sget_simple_extent_dims(space.get(), sizes.data(), nullptr) < 0)
        return none;
    return std::vector<std::uint64_t>(sizes.begin(), sizes.end());
}

bool readHdf5Floats(const Hdf5Handle& dataset, const std::vector<std::uint64_t>& shape, const FloatSink& sink)
{
    std::vector<float> numbers;
    for (Pieces pieces(shape); !pieces.atEnd(); pieces.next())
        if (!readPiece(dataset, pieces.piece(), numbers) || !sink(numbers))
            return false;
    return true;
}

} // namespace memewright
