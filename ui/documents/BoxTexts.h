#pragma once

#include <string>
#include <vector>

#include <QStringList>

namespace memewright {

/// The texts of a picture's boxes between the widgets and the core.
inline std::vector<std::string> toUtf8(const QStringList& texts)
{
    std::vector<std::string> result;
    for (const QString& text : texts)
        result.push_back(text.toStdString());
    return result;
}

inline QStringList fromUtf8(const std::vector<std::string>& texts)
{
    QStringList result;
    for (const std::string& text : texts)
        result += QString::fromStdString(text);
    return result;
}

} // namespace memewright
