#include "MissingLetters.h"

#include "Console.h"

namespace memewright::cli {

void warnAboutMissingLetters(const CaptionPainter& painter, const Template& meme, const std::vector<std::string>& texts)
{
    const std::vector<std::string> missing = painter.missingCharacters(meme.boxes, texts);
    if (!missing.empty())
        printNote("warning: no font on this machine has " + namedCharacters(missing)
            + ": an empty box is drawn instead (install a font that has it, or write the text without it)");
}

} // namespace memewright::cli
