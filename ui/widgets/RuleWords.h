#pragma once

#include <string>
#include <vector>

#include <QString>

#include "data/Cleaning.h"

namespace memewright {

// Words for the lines of a cleaning report.

QString ruleTitle(const std::string& rule);
/// What the rule wants, and how to have it otherwise. `imports`: with which settings it was applied, so that limits can be said;
/// none: not known.
QString ruleMeaning(const std::string& rule, const std::vector<CleaningSettings>& imports = {});
/// The rule as a switch: 'ASCII only'; empty for lines of a report that no switch stands for.
QString ruleSwitch(CleaningRule rule);
/// 'Rules of the article, 10–82 characters', or what was otherwise; empty when it is not known.
QString rulesUsed(const std::vector<CleaningSettings>& imports);
/// A rule keeps its colour in every report, and no other has it: for Palette::part(). 0 is what was kept.
int ruleColor(const std::string& rule);
/// All that have words here.
std::vector<std::string> knownRules();

} // namespace memewright
