#include "keras/reader/ModelImage.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "keras/reader/ForeignFile.h"
#include "keras/reader/ZipArchive.h"

namespace memewright {

namespace {

using Bytes = std::span<const std::byte>;

constexpr std::uint64_t kLongestConfig = 4 << 20;
/// Weights hardly shrink by packing: more than this is no model but a bomb.
constexpr std::uint64_t kMostUnpacked = 20;

/// HDF5 puts its signature at 0, or at 512, 1024, 2048, … after data of someone else.
bool looksLikeHdf5(Bytes bytes)
{
    constexpr std::array<unsigned char, 8> kSignature{0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    for (std::size_t offset = 0; offset + kSignature.size() <= bytes.size(); offset = offset == 0 ? 512 : offset * 2)
        if (std::memcmp(bytes.data() + offset, kSignature.data(), kSignature.size()) == 0)
            return true;
    return false;
}

/// The library takes images without const; opened for reading they are not written (and the pages could not be).
std::span<std::byte> forLibrary(Bytes bytes)
{
    return {const_cast<std::byte*>(bytes.data()), bytes.size()};
}

Result<std::string> readConfig(Bytes archive)
{
    const auto entry = findZipEntry(archive, "config.json");
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (!*entry)
        return std::string();
    if ((*entry)->size > kLongestConfig)
        return fail(ErrorCode::Malformed, "has settings too long for a network");
    std::string config;
    const auto append = [&config](Bytes piece) {
        config.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return true;
    };
    return unpack(**entry, append).map([&config] { return std::move(config); });
}

/// Unpacks into a file without a name, which is gone with this process.
Result<MappedFile> unpackToFile(const ZipEntry& entry)
{
    if (entry.size / kMostUnpacked > entry.data.size())
        return fail(ErrorCode::Malformed, "is packed too tightly to be a model");
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
    bool written = file != nullptr;
    const auto write = [&](Bytes piece) {
        written = written && std::fwrite(piece.data(), 1, piece.size(), file.get()) == piece.size();
        return written;
    };
    const auto unpacked = unpack(entry, write);
    if (!written || std::fflush(file.get()) != 0)
        return fail(ErrorCode::Unreadable, "cannot be unpacked into the folder for temporary files", "make room on the disk");
    if (!unpacked)
        return tl::make_unexpected(unpacked.error());
    return MappedFile::map(::fileno(file.get()));
}

Result<ModelImage> openArchive(MappedFile file)
{
    auto config = readConfig(file.bytes());
    if (!config)
        return tl::make_unexpected(config.error());
    const auto entry = findZipEntry(file.bytes(), "model.weights.h5");
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (!*entry)
        return fail(ErrorCode::Malformed, "is an archive without model.weights.h5", "choose a .keras file that Keras saved");
    if ((*entry)->deflated) {
        return unpackToFile(**entry).map([&config](MappedFile unpacked) {
            const auto bytes = forLibrary(unpacked.bytes());
            return ModelImage{std::move(unpacked), bytes, std::move(*config)};
        });
    }
    // Read once for the checksum; the pages need not stay.
    const auto forget = [&file](Bytes) {
        file.forget();
        return true;
    };
    const auto bytes = forLibrary((*entry)->data);
    return unpack(**entry, forget).map([&] { return ModelImage{std::move(file), bytes, std::move(*config)}; });
}

} // namespace

Result<ModelImage> openModelImage(int descriptor)
{
    auto file = MappedFile::map(descriptor);
    if (!file)
        return tl::make_unexpected(file.error());
    const auto foreign = looksLikeHdf5(file->bytes()) ? std::nullopt : foreignFile(file->bytes());
    if (foreign)
        return tl::make_unexpected(*foreign);
    auto image = looksLikeZip(file->bytes()) ? openArchive(std::move(*file)) : [&]() -> Result<ModelImage> {
        const auto bytes = forLibrary(file->bytes());
        return ModelImage{std::move(*file), bytes, {}};
    }();
    if (image && !looksLikeHdf5(image->bytes))
        return fail(
            ErrorCode::Malformed, "is neither an HDF5 file (.h5) nor a .keras archive", "choose a model that Keras saved");
    return image;
}

} // namespace memewright
