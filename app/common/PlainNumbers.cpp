#include "common/PlainNumbers.h"

#include <clocale>

namespace memewright {

void usePlainNumbers()
{
    std::setlocale(LC_NUMERIC, "C");
}

} // namespace memewright
