#include "meme/Template.h"

#include "base/Numbers.h"
#include "text/Boxes.h"

namespace memewright {

Result<std::vector<std::string>> captionForBoxes(const Template& value, std::string_view text)
{
    std::vector<std::string> boxes = splitAtBars(text);
    if (boxes.size() > value.boxes.size())
        return fail(ErrorCode::InvalidArgument,
            "the text has " + numberText(boxes.size()) + " boxes, but the template " + value.name + " has "
                + numberText(value.boxes.size()),
            "put at most one bar | between two boxes");
    boxes.resize(value.boxes.size());
    return boxes;
}

} // namespace memewright
