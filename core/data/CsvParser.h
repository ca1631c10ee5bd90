#pragma once

#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <csv.h>

namespace memewright {

/// A cell; nothing at all between two commas is not the same as "", an empty text.
using CsvCell = std::optional<std::string>;
using CsvRecord = std::vector<CsvCell>;

/// Splits CSV into records with libcsv, a piece at a time. RFC 4180: quotes, line ends inside them, CRLF or LF.
class CsvParser
{
public:
    explicit CsvParser(char separator)
    {
        if (csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL) != 0)
            throw std::bad_alloc();
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    }
    ~CsvParser() { csv_free(&m_parser); }
    CsvParser(const CsvParser&) = delete;
    CsvParser& operator=(const CsvParser&) = delete;

    /// Bytes understood: fewer than given where the quotes are wrong.
    std::size_t parse(std::string_view bytes)
    {
        return csv_parse(&m_parser, bytes.data(), bytes.size(), &onCell, &onRecord, this);
    }
    /// False if the last record's quotes stay open.
    bool finish() { return csv_fini(&m_parser, &onCell, &onRecord, this) == 0; }
    /// The records finished since the last call.
    std::vector<CsvRecord> take() { return std::exchange(m_records, {}); }

private:
    static void onCell(void* bytes, std::size_t size, void* self)
    {
        auto& record = static_cast<CsvParser*>(self)->m_record;
        record.push_back(bytes == nullptr ? CsvCell() : CsvCell(std::string(static_cast<const char*>(bytes), size)));
    }
    static void onRecord(int, void* self)
    {
        auto& parser = *static_cast<CsvParser*>(self);
        parser.m_records.push_back(std::exchange(parser.m_record, {}));
    }

    csv_parser m_parser{};
    CsvRecord m_record;
    std::vector<CsvRecord> m_records;
};

/// The sign between the cells of a file that begins like this: ',', ';' or a tab, whichever gives most records the header's
/// number of cells; a comma where nothing tells.
char csvSeparator(std::string_view beginning);

/// Enough of a file for csvSeparator().
inline constexpr std::size_t kCsvBeginning = 1 << 16;

} // namespace memewright
