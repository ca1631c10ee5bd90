#pragma once

#include <atomic>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace memewright {

/// Figures at one moment of a run.
struct CurvePoint {
    double rows = 0; ///< training rows seen
    double epoch = 0; ///< rows / rows of an epoch
    double seconds = 0; ///< of training
    double loss = 0; ///< nats a character
    double accuracy = 0; ///< share of characters
    double learningRate = 0; ///< 0: not known
    double rowsPerSecond = 0; ///< 0: not known
};

/// Points by rising rows. Copies share them until one is changed: a million of them cost nothing to hand over, to another
/// thread as well. Value; one thread at a time for each copy.
class CurvePoints
{
public:
    CurvePoints() = default;
    CurvePoints(std::vector<CurvePoint> points) : m_points(std::make_shared<std::vector<CurvePoint>>(std::move(points))) { }
    CurvePoints(std::initializer_list<CurvePoint> points) : CurvePoints(std::vector<CurvePoint>(points)) { }

    const CurvePoint* begin() const { return m_points ? m_points->data() : nullptr; }
    const CurvePoint* end() const { return begin() + size(); }
    const CurvePoint* data() const { return begin(); }
    std::size_t size() const { return m_points ? m_points->size() : 0; }
    bool empty() const { return size() == 0; }
    const CurvePoint& operator[](std::size_t i) const { return begin()[i]; }
    const CurvePoint& front() const { return *begin(); }
    const CurvePoint& back() const { return end()[-1]; }

    void push_back(const CurvePoint& point) { own().push_back(point); }
    void append(std::span<const CurvePoint> points)
    {
        auto& mine = own();
        mine.insert(mine.end(), points.begin(), points.end());
    }
    void clear() { m_points.reset(); }
    /// The last one, to be changed; there is one.
    CurvePoint& last() { return own().back(); }

private:
    /// The points, shared with nobody.
    std::vector<CurvePoint>& own()
    {
        if (!m_points)
            m_points = std::make_shared<std::vector<CurvePoint>>();
        else if (m_points.use_count() > 1)
            m_points = std::make_shared<std::vector<CurvePoint>>(*m_points);
        // Another thread that let go of its copy has done all its reading by now.
        std::atomic_thread_fence(std::memory_order_acquire);
        return *m_points;
    }

    std::shared_ptr<std::vector<CurvePoint>> m_points;
};

} // namespace memewright
