#include "network/NetworkFamily.h"

#include <algorithm>
#include <array>

#include "network/article/ArticleFamily.h"
#include "network/recurrent/RecurrentFamily.h"

namespace memewright {

std::span<const NetworkFamily> networkFamilies()
{
    static const std::array all{articleFamily(), recurrentFamily()};
    return all;
}

const NetworkFamily& familyOf(NetworkKind kind)
{
    return *std::ranges::find(networkFamilies(), kind, &NetworkFamily::kind);
}

} // namespace memewright
