#pragma once

#include <utility>

#include <unistd.h>

namespace memewright {

/// Owns an open file descriptor and closes it at the end of the scope; a negative one is none.
class Descriptor
{
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) { }
    ~Descriptor()
    {
        if (isOpen())
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return m_descriptor; }
    bool isOpen() const { return m_descriptor >= 0; }
    /// Closes now, so that a late write error is seen.
    bool close() { return ::close(release()) == 0; }
    /// Hands the descriptor over to the caller.
    int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

} // namespace memewright
