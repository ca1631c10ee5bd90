#include "models/TemplateWords.h"

#include <QCoreApplication>

namespace memewright {

namespace {

// The words of resources/templates, for the translators alone; a test finds those that are missing here.
[[maybe_unused]] constexpr const char* kTemplates[] = {
    QT_TRANSLATE_NOOP("Templates", "All around us"),
    QT_TRANSLATE_NOOP("Templates", "Use it when one thing turns up wherever you look."),
    QT_TRANSLATE_NOOP("Templates", "All the things"),
    QT_TRANSLATE_NOOP("Templates", "Use it when somebody sets out to do everything at once."),
    QT_TRANSLATE_NOOP("Templates", "Be like Bert"),
    QT_TRANSLATE_NOOP("Templates", "Use it to praise someone who quietly does the sensible thing."),
    QT_TRANSLATE_NOOP("Templates", "Big button"),
    QT_TRANSLATE_NOOP("Templates", "Use it when somebody cannot press it fast enough."),
    QT_TRANSLATE_NOOP("Templates", "Brace yourselves"),
    QT_TRANSLATE_NOOP("Templates", "Use it to warn everyone of something tiresome on its way."),
    QT_TRANSLATE_NOOP("Templates", "Cat at dinner"),
    QT_TRANSLATE_NOOP("Templates", "Use it when an angry charge meets a puzzled or cheeky reply."),
    QT_TRANSLATE_NOOP("Templates", "Exit ramp"),
    QT_TRANSLATE_NOOP("Templates", "Use it when someone leaves the sensible way for a tempting one."),
    QT_TRANSLATE_NOOP("Templates", "Good dog"),
    QT_TRANSLATE_NOOP("Templates", "Use it for a burst of small, breathless praise."),
    QT_TRANSLATE_NOOP("Templates", "Grandma finds"),
    QT_TRANSLATE_NOOP("Templates", "Use it when somebody meets a thing online for the very first time."),
    QT_TRANSLATE_NOOP("Templates", "Handshake"),
    QT_TRANSLATE_NOOP("Templates", "Use it when two who have nothing else in common agree on one thing."),
    QT_TRANSLATE_NOOP("Templates", "Hide the worry"),
    QT_TRANSLATE_NOOP("Templates", "Use it when all is lost and one smiles politely all the same."),
    QT_TRANSLATE_NOOP("Templates", "Hooded self"),
    QT_TRANSLATE_NOOP("Templates", "Use it when your worse self talks you into something."),
    QT_TRANSLATE_NOOP("Templates", "Is this a bird?"),
    QT_TRANSLATE_NOOP("Templates", "Use it when someone takes one thing for quite another."),
    QT_TRANSLATE_NOOP("Templates", "Loud gull"),
    QT_TRANSLATE_NOOP("Templates", "Use it when a calm start ends in a scream."),
    QT_TRANSLATE_NOOP("Templates", "Plain or fancy"),
    QT_TRANSLATE_NOOP("Templates", "Use it to say a plain thing again in a far grander way."),
    QT_TRANSLATE_NOOP("Templates", "Prove me wrong"),
    QT_TRANSLATE_NOOP("Templates", "Use it when you hold an opinion and dare anyone to argue."),
    QT_TRANSLATE_NOOP("Templates", "Running balloon"),
    QT_TRANSLATE_NOOP("Templates", "Use it when something always keeps you from what you want."),
    QT_TRANSLATE_NOOP("Templates", "Still waiting"),
    QT_TRANSLATE_NOOP("Templates", "Use it when something takes far, far too long."),
    QT_TRANSLATE_NOOP("Templates", "That would be great"),
    QT_TRANSLATE_NOOP("Templates", "Use it for an annoying wish put as a polite request."),
    QT_TRANSLATE_NOOP("Templates", "Think about it"),
    QT_TRANSLATE_NOOP("Templates", "Use it for advice that sounds clever and is not."),
    QT_TRANSLATE_NOOP("Templates", "Treasure chase"),
    QT_TRANSLATE_NOOP("Templates", "Use it when one small deed sets everybody after you."),
    QT_TRANSLATE_NOOP("Templates", "True scroll"),
    QT_TRANSLATE_NOOP("Templates", "Use it when the truth is found and nobody likes it."),
    QT_TRANSLATE_NOOP("Templates", "Two buttons"),
    QT_TRANSLATE_NOOP("Templates", "Use it when both choices are bad or both tempt."),
    QT_TRANSLATE_NOOP("Templates", "Who would win?"),
    QT_TRANSLATE_NOOP("Templates", "Use it when a tiny thing beats a mighty one."),
    QT_TRANSLATE_NOOP("Templates", "Why you no"),
    QT_TRANSLATE_NOOP("Templates", "Use it to shout at something that will not do its one job."),
    QT_TRANSLATE_NOOP("Templates", "No and yes"),
    QT_TRANSLATE_NOOP("Templates", "Use it to turn one thing down and cheer for another."),
};

[[maybe_unused]] constexpr const char* kBoxes[] = {
    QT_TRANSLATE_NOOP("BoxNames", "top"),
    QT_TRANSLATE_NOOP("BoxNames", "bottom"),
    QT_TRANSLATE_NOOP("BoxNames", "this is"),
    QT_TRANSLATE_NOOP("BoxNames", "what goes on"),
    QT_TRANSLATE_NOOP("BoxNames", "what he does"),
    QT_TRANSLATE_NOOP("BoxNames", "be like"),
    QT_TRANSLATE_NOOP("BoxNames", "hand"),
    QT_TRANSLATE_NOOP("BoxNames", "button"),
    QT_TRANSLATE_NOOP("BoxNames", "left"),
    QT_TRANSLATE_NOOP("BoxNames", "right"),
    QT_TRANSLATE_NOOP("BoxNames", "straight on"),
    QT_TRANSLATE_NOOP("BoxNames", "exit"),
    QT_TRANSLATE_NOOP("BoxNames", "car"),
    QT_TRANSLATE_NOOP("BoxNames", "top left"),
    QT_TRANSLATE_NOOP("BoxNames", "top right"),
    QT_TRANSLATE_NOOP("BoxNames", "shared"),
    QT_TRANSLATE_NOOP("BoxNames", "who"),
    QT_TRANSLATE_NOOP("BoxNames", "thing"),
    QT_TRANSLATE_NOOP("BoxNames", "question"),
    QT_TRANSLATE_NOOP("BoxNames", "first"),
    QT_TRANSLATE_NOOP("BoxNames", "second"),
    QT_TRANSLATE_NOOP("BoxNames", "third"),
    QT_TRANSLATE_NOOP("BoxNames", "scream"),
    QT_TRANSLATE_NOOP("BoxNames", "plain"),
    QT_TRANSLATE_NOOP("BoxNames", "fancy"),
    QT_TRANSLATE_NOOP("BoxNames", "sign"),
    QT_TRANSLATE_NOOP("BoxNames", "balloon"),
    QT_TRANSLATE_NOOP("BoxNames", "me"),
    QT_TRANSLATE_NOOP("BoxNames", "balloon again"),
    QT_TRANSLATE_NOOP("BoxNames", "obstacle"),
    QT_TRANSLATE_NOOP("BoxNames", "me again"),
    QT_TRANSLATE_NOOP("BoxNames", "truth"),
    QT_TRANSLATE_NOOP("BoxNames", "reaction"),
    QT_TRANSLATE_NOOP("BoxNames", "left button"),
    QT_TRANSLATE_NOOP("BoxNames", "right button"),
    QT_TRANSLATE_NOOP("BoxNames", "no"),
    QT_TRANSLATE_NOOP("BoxNames", "yes"),
};

} // namespace

QString templateName(const Template& meme)
{
    // Pictures of one's own say nothing of when to use them.
    return meme.useWhen.empty() ? QString::fromStdString(meme.name) : QCoreApplication::translate("Templates", meme.name.c_str());
}

QString templateName(const std::string& name)
{
    return QCoreApplication::translate("Templates", name.c_str());
}

QString templateUseWhen(const Template& meme)
{
    return meme.useWhen.empty() ? QString() : QCoreApplication::translate("Templates", meme.useWhen.c_str());
}

QString boxName(const std::string& id)
{
    return QCoreApplication::translate("BoxNames", id.c_str());
}

} // namespace memewright
