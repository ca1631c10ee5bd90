#pragma once

#include <cmath>

#include "FunctionScorer.h"

namespace memewright::test {

/// Made-up but fixed probabilities: a number for each (template, text, character) from a hash, sharpened, made to sum to 1.
inline std::vector<float> hashedRow(std::size_t labels, std::int64_t templateId, const std::u32string& text, double sharpness)
{
    std::vector<double> scores;
    double sum = 0;
    for (std::size_t label = 0; label < labels; ++label) {
        std::uint64_t hash = 1469598103934665603ULL ^ static_cast<std::uint64_t>(templateId);
        for (const char32_t c : text)
            hash = (hash ^ c) * 1099511628211ULL;
        hash = (hash ^ (label + 77)) * 1099511628211ULL;
        hash ^= hash >> 29;
        hash *= 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 32;
        scores.push_back(std::exp(sharpness * static_cast<double>(hash % 10007) / 10007));
        sum += scores.back();
    }
    std::vector<float> row;
    for (const double score : scores)
        row.push_back(static_cast<float>(score / sum));
    return row;
}

inline FunctionScorer randomScorer(const std::u32string& labels, double sharpness)
{
    return FunctionScorer(labels, [size = labels.size(), sharpness](std::int64_t id, const std::u32string& text) {
        return hashedRow(size, id, text, sharpness);
    });
}

} // namespace memewright::test
