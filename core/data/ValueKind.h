#pragma once

#include <string>
#include <string_view>

namespace memewright {

// What a value of a table looks like. Cells come without blanks at their ends.

/// Numbers, dates, times, addresses, hashes, names of files, yes or no: what a table has beside captions.
bool isOtherValue(const std::string& cell);
/// Numbers, dates and times: at least one digit, and no words but those of dates.
bool isFigure(std::string_view cell);
/// Web addresses, mail addresses, hashes.
bool isAddressOrHash(const std::string& cell);
/// What programs write for no value where it is not in quotes: nan, null, None.
bool meansNothing(std::string_view cell);

} // namespace memewright
