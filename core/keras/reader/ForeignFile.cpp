#include "keras/reader/ForeignFile.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/StandIn.h"
#include "keras/reader/ZipArchive.h"

namespace memewright {

namespace {

constexpr const char* kOtherModel = "choose a .keras or .h5 file that Keras saved";
constexpr const char* kUnpack = "unpack it and choose the model in it";

/// Bytes at an offset, and what a file is that has them there.
struct Signature {
    std::size_t offset;
    std::string_view bytes;
    const char* what;
    const char* hint;
};

constexpr std::array kSignatures{
    Signature{4, "TFL3", "is a TensorFlow Lite model", kOtherModel},
    Signature{8, "{\"", "is a safetensors file", "a model of this program needs no conversion"},
    Signature{0, "GGUF", "is a GGUF model", kOtherModel},
    Signature{0, "\x93NUMPY", "is a NumPy array", kOtherModel},
    Signature{0, "\x80\x02", "is a Python pickle", kOtherModel},
    Signature{0, "\x80\x03", "is a Python pickle", kOtherModel},
    Signature{0, "\x80\x04", "is a Python pickle", kOtherModel},
    Signature{0, "\x80\x05", "is a Python pickle", kOtherModel},
    Signature{0, "\x1f\x8b", "is packed with gzip", kUnpack},
    Signature{0, "BZh", "is packed with bzip2", kUnpack},
    Signature{0,
        "\xfd"
        "7zXZ",
        "is packed with xz", kUnpack},
    Signature{0, "\x28\xb5\x2f\xfd", "is packed with Zstandard", kUnpack},
    Signature{0, "7z\xbc\xaf", "is a 7-Zip archive", kUnpack},
    Signature{0, "Rar!", "is a RAR archive", kUnpack},
    Signature{257, "ustar", "is a tar archive", kUnpack},
    Signature{0, "{", "is JSON text: the weights are not in it", kOtherModel},
};

struct Member {
    const char* name;
    const char* what;
    const char* hint;
};

/// Files that other libraries put into zip archives.
constexpr std::array kMembers{
    Member{"data.pkl", "is a PyTorch model", kOtherModel},
    Member{"saved_model.pb", "is a packed SavedModel of TensorFlow", "load it in Keras and save it as .keras or .h5"},
    Member{"model.h5", "is an archive with a model in it", kUnpack},
};

bool has(std::span<const std::byte> bytes, const Signature& signature)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return text.substr(std::min(signature.offset, text.size())).starts_with(signature.bytes);
}

} // namespace

std::optional<Error> foreignFile(std::span<const std::byte> bytes)
{
    if (looksLikeZip(bytes))
        for (const Member& member : kMembers)
            if (const auto entry = findZipEntry(bytes, member.name); entry && *entry)
                return Error{ErrorCode::Unsupported, member.what, member.hint};
    if (const auto other = standIn({reinterpret_cast<const char*>(bytes.data()), bytes.size()}))
        return Error{ErrorCode::Unsupported, other->text, other->hint};
    for (const Signature& signature : kSignatures)
        if (has(bytes, signature))
            return Error{ErrorCode::Unsupported, signature.what, signature.hint};
    return {};
}

} // namespace memewright
