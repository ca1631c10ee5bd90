#include "meme/Template.h"

#include "base/Numbers.h"
#include "text/Boxes.h"
#include "text/Unicode.h"

namespace memewright {

Result<std::vector<std::string>> captionForBoxes(const Template& value, std::string_view text)
{
    std::vector<std::string> boxes = splitAtBars(text);
    if (boxes.size() > value.boxes.size())
        return fail(ErrorCode::InvalidArgument,
            "the text has " + numberText(boxes.size()) + " boxes, but the template " + value.name + " has "
                + numberText(value.boxes.size()),
            "put at most one bar | between two boxes");
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (const std::size_t count = codePointCount(boxes[i]); count > kMostCharactersWritten)
            return fail(ErrorCode::InvalidArgument,
                "the text of box " + numberText(i + 1) + " has " + numberText(count) + " characters, and a box takes at most "
                    + numberText(kMostCharactersWritten),
                "shorten it");
    boxes.resize(value.boxes.size());
    return boxes;
}

} // namespace memewright
