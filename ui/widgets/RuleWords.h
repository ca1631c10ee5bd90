#pragma once

#include <string>

#include <QString>

namespace memewright {

// Words for the lines of a cleaning report.

QString ruleTitle(const std::string& rule);
/// What the rule wants, and how to have it otherwise.
QString ruleMeaning(const std::string& rule);
/// A rule keeps its colour in every report: index into the palette's series; 0 is what was kept.
int ruleSeries(const std::string& rule);

} // namespace memewright
