#pragma once

namespace memewright::properties {

// Dynamic properties through which a widget tells Style what it is.
inline constexpr char kMainAction[] = "memewrightMainAction";
inline constexpr char kQuiet[] = "memewrightQuiet";
inline constexpr char kAccentSlider[] = "memewrightAccentSlider";
inline constexpr char kFill[] = "memewrightFill";
inline constexpr char kOffValue[] = "memewrightOffValue"; ///< of a number field: a number that it shows as kOffWord
inline constexpr char kOffWord[] = "memewrightOffWord";
inline constexpr char kNamesRange[] = "memewrightNamesRange"; ///< of a number field whose page says what is wrong with a number

} // namespace memewright::properties
