#pragma once

#include <chrono>

namespace memewright {

/// Monotonic seconds, injectable so that estimates and saving intervals can be tested without waiting.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual std::chrono::duration<double> now() const = 0;

    /// The machine's steady clock; lives as long as the program.
    static const Clock& steady();
};

} // namespace memewright
