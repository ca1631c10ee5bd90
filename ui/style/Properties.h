#pragma once

namespace memewright::properties {

// Dynamic properties through which a widget tells Style what it is.
inline constexpr char kMainAction[] = "memewrightMainAction";
inline constexpr char kQuiet[] = "memewrightQuiet";
inline constexpr char kAccentSlider[] = "memewrightAccentSlider";
inline constexpr char kFill[] = "memewrightFill";

} // namespace memewright::properties
