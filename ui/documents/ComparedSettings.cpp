#include "documents/ComparedSettings.h"

#include <algorithm>

#include <QSet>

#include "documents/RunEntry.h"

namespace memewright {

std::vector<ComparedSetting> comparedSettings(const std::vector<const RunEntry*>& runs)
{
    std::vector<std::string> names;
    for (const RunEntry* run : runs)
        for (const RunParameters::Setting& setting : run->settings)
            if (std::ranges::find(names, setting.name) == names.end())
                names.push_back(setting.name);
    std::vector<ComparedSetting> compared;
    for (const std::string& name : names) {
        ComparedSetting setting{name, {}};
        for (const RunEntry* run : runs) {
            const auto found = std::ranges::find(run->settings, name, &RunParameters::Setting::name);
            setting.values += found == run->settings.end() ? QString() : QString::fromStdString(found->value);
        }
        if (runs.size() == 1 || QSet<QString>(setting.values.begin(), setting.values.end()).size() > 1)
            compared.push_back(setting);
    }
    return compared;
}

} // namespace memewright
