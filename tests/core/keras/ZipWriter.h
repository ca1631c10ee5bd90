#pragma once

#include <string>
#include <string_view>

namespace memewright::test {

/// Puts a zip archive together in memory.
class ZipWriter
{
public:
    void add(const std::string& name, std::string_view bytes, bool deflate);
    /// The whole archive, with a comment at its end.
    std::string finish(const std::string& comment = "") const;

private:
    std::string m_entries, m_directory;
    unsigned m_count = 0;
};

} // namespace memewright::test
