#pragma once

#include <string>
#include <utility>

#include "training/Training.h"

namespace memewright {

/// Passes everything on to another sink, which outlives it: for sinks that also do something with some of it.
class ForwardingSink : public TrainingSink
{
public:
    explicit ForwardingSink(TrainingSink& next) : m_next(next) { }

    void started(const TrainingStart& start) override { m_next.started(start); }
    void point(const TrainingPoint& point) override { m_next.point(point); }
    void validated(const ValidationPoint& point) override { m_next.validated(point); }
    void epochEnded(int epoch) override { m_next.epochEnded(epoch); }
    void warned(const std::string& sentence) override { m_next.warned(sentence); }
    bool pauseWanted() const override { return m_next.pauseWanted(); }
    void standStill(std::stop_token stop) override { m_next.standStill(std::move(stop)); }

private:
    TrainingSink& m_next;
};

} // namespace memewright
