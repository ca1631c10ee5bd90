#include "render/WholeJpeg.h"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <vector>

#include <jpeglib.h>

#include <jerror.h>

namespace memewright {

namespace {

constexpr quint8 kMark = 0xFF;
constexpr quint8 kEnd = 0xD9;
constexpr quint8 kScan = 0xDA;
constexpr qsizetype kMostStray = 64;

bool isRestart(quint8 code)
{
    return code >= 0xD0 && code <= 0xD7;
}

/// The place of the next mark in a scan's packed data, where a zero after 0xFF says that it is none.
qsizetype endOfScan(const QByteArray& bytes, qsizetype at)
{
    for (; at + 1 < bytes.size(); ++at) {
        const auto code = quint8(bytes[at + 1]);
        if (quint8(bytes[at]) == kMark && code != 0 && code != kMark && !isRestart(code))
            return at;
    }
    return bytes.size();
}

/// Goes on to an end mark, which is quickly seen.
bool hasEnd(const QByteArray& bytes)
{
    qsizetype at = 2;
    while (at + 1 < bytes.size()) {
        if (quint8(bytes[at]) != kMark)
            return true;
        const auto code = quint8(bytes[at + 1]);
        if (code == kEnd)
            return true;
        if (code == kMark) { // marks may be padded
            ++at;
            continue;
        }
        if (at + 3 >= bytes.size())
            return false;
        at += 2 + (quint8(bytes[at + 2]) << 8 | quint8(bytes[at + 3]));
        if (code == kScan)
            at = endOfScan(bytes, at);
    }
    return false;
}

/// A decoder of libjpeg that notes when it ran out of data.
struct Decoder {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    std::jmp_buf failed{};
    bool ranOut = false;
};

Decoder& decoderOf(j_common_ptr info)
{
    return *static_cast<Decoder*>(info->client_data);
}

[[noreturn]] void leave(j_common_ptr info)
{
    std::longjmp(decoderOf(info).failed, 1);
}

void note(j_common_ptr info, int level)
{
    decoderOf(info).ranOut |= level < 0 && info->err->msg_code == JWRN_HIT_MARKER;
}

bool hasAllScans(const jpeg_decompress_struct& info)
{
    if (!info.progressive_mode)
        return info.input_scan_number == 1; // in scans of their own, whole components might be missing
    // How many bits of each coefficient are still unknown; -1: all.
    const auto known = [&](int component) {
        return std::all_of(info.coef_bits[component], info.coef_bits[component] + DCTSIZE2, [](int bits) { return bits == 0; });
    };
    for (int component = 0; component < info.num_components; ++component)
        if (!known(component))
            return false;
    return true;
}

/// Reads all rows at an eighth of their size. No object that needs to be destroyed may live here: libjpeg leaves by longjmp.
bool readsToLastRow(Decoder& decoder, const QByteArray& bytes, std::vector<JSAMPLE>& row)
{
    if (setjmp(decoder.failed) != 0)
        return false;
    jpeg_create_decompress(&decoder.info);
    jpeg_mem_src(
        &decoder.info, reinterpret_cast<const unsigned char*>(bytes.constData()), static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&decoder.info, TRUE);
    decoder.info.scale_num = 1;
    decoder.info.scale_denom = DCTSIZE;
    jpeg_start_decompress(&decoder.info);
    row.resize(std::size_t(decoder.info.output_width) * std::size_t(decoder.info.output_components));
    JSAMPROW rows[] = {row.data()};
    while (decoder.info.output_scanline < decoder.info.output_height)
        jpeg_read_scanlines(&decoder.info, rows, 1);
    return !decoder.ranOut && hasAllScans(decoder.info);
}

} // namespace

bool isWholeJpeg(const QByteArray& bytes)
{
    if (hasEnd(bytes))
        return true;
    Decoder decoder;
    decoder.info.err = jpeg_std_error(&decoder.errors);
    decoder.info.client_data = &decoder;
    decoder.errors.error_exit = leave;
    decoder.errors.emit_message = note;
    std::vector<JSAMPLE> row;
    const bool whole = readsToLastRow(decoder, bytes, row);
    jpeg_destroy_decompress(&decoder.info);
    return whole;
}

QByteArray fromJpegStart(const QByteArray& bytes)
{
    const QByteArray start = QByteArray::fromHex("ffd8ff");
    const qsizetype at = bytes.left(kMostStray + start.size()).indexOf(start);
    return at > 0 ? bytes.mid(at) : bytes;
}

} // namespace memewright
