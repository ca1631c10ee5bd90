#pragma once

#include <string>
#include <vector>

#include <QStringList>

namespace memewright {

struct RunEntry;

/// A setting and its value in each of several runs; empty where a run has none.
struct ComparedSetting {
    std::string name;
    QStringList values;
};

/// Settings of these runs that are not alike, or all of the only one's; a value a run, in the order of `runs`.
std::vector<ComparedSetting> comparedSettings(const std::vector<const RunEntry*>& runs);

} // namespace memewright
