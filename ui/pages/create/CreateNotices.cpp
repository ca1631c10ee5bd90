#include "pages/create/CreateNotices.h"

#include <QFileInfo>

#include "documents/CaptionWriter.h"
#include "documents/CreateActions.h"
#include "documents/MemeDocument.h"
#include "documents/ModelChoice.h"
#include "documents/PictureIntake.h"
#include "documents/TemplateShelf.h"
#include "pages/create/CreateBoxes.h"
#include "pages/create/CreateHistory.h"
#include "widgets/ErrorText.h"
#include "widgets/MessageBar.h"

namespace memewright {

namespace {

QString sentence(Reproduction reproduction)
{
    switch (reproduction) {
    case Reproduction::Same:
        return CreateNotices::tr("Made again: the model wrote the same caption.");
    case Reproduction::SameThenEdited:
        return CreateNotices::tr("Made again: the model wrote the same caption, and the edit by hand was put on it.");
    case Reproduction::Different:
        return CreateNotices::tr("The model writes this caption otherwise here, so the recorded text is shown.");
    case Reproduction::NoModel:
        return CreateNotices::tr("The model that wrote this is not here, so the recorded text is shown.");
    case Reproduction::ByHand:
        break;
    }
    return CreateNotices::tr("This caption was written by hand; here it is again.");
}

} // namespace

CreateNotices::CreateNotices(MessageBar& messages, const MemeDocument& document, QObject* parent)
    : QObject(parent), m_messages(messages), m_document(document)
{
}

void CreateNotices::showError(const Error& error)
{
    m_messages.show(MessageKind::Bad, errorText(error));
}

void CreateNotices::nothingToPaste()
{
    m_messages.show(MessageKind::Info, tr("There is no picture on the clipboard."));
}

void CreateNotices::tellOf(const ModelChoice& models)
{
    connect(&models, &ModelChoice::failed, this, &CreateNotices::showError);
    connect(&models, &ModelChoice::listed, this, [this, &models] {
        if (models.entries().empty())
            m_messages.showWithAction(MessageKind::Bad,
                tr("There is no model to write with: the starter model is missing. Train one of your own; its first checkpoint "
                   "appears here."),
                tr("Train a model"), [this] { Q_EMIT trainRequested(); });
    });
    // Once for a picture and model that do not go together.
    const auto tellWhatIsUnknown = [this, &models] {
        const std::optional<Template>& meme = m_document.meme();
        if (meme && models.model().scorer && !models.templateFor(*meme))
            m_messages.show(MessageKind::Info, CreateActions::neverSeen(*meme));
    };
    connect(&models, &ModelChoice::loaded, this, tellWhatIsUnknown);
    connect(&m_document, &MemeDocument::chosen, this, tellWhatIsUnknown);
}

void CreateNotices::tellOf(CaptionWriter& writer)
{
    connect(&writer, &CaptionWriter::failed, this, &CreateNotices::showError);
    connect(&writer, &CaptionWriter::aboutToStart, &m_messages, &MessageBar::close);
    connect(&writer, &CaptionWriter::textsTooLong, this, [this](int length, int most) {
        m_messages.show(MessageKind::Bad,
            tr("The texts in the boxes have %1 characters, and a caption has at most %2. Shorten or empty a box.")
                .arg(length)
                .arg(most));
    });
    connect(&writer, &CaptionWriter::unseenFound, this, [this](const std::vector<UnseenCharacter>& unseen) {
        QStringList parts;
        for (const UnseenCharacter& one : unseen) {
            const QString character = QString::fromUcs4(&one.character, 1);
            const QString instead = QString::fromStdU32String(one.writtenAs);
            parts += instead.isEmpty() ? tr("‘%1’ (skipped)").arg(character) : tr("‘%1’ (read as ‘%2’)").arg(character, instead);
        }
        m_messages.show(MessageKind::Warning,
            tr("The model has never seen some of your characters: %1.").arg(parts.join(QStringLiteral(", "))));
    });
}

void CreateNotices::tellOf(TemplateShelf& shelf)
{
    connect(&shelf, &TemplateShelf::failed, this, &CreateNotices::showError);
    connect(&shelf, &TemplateShelf::added, this, [this, &shelf](const Template& meme) {
        m_messages.showWithAction(MessageKind::Good,
            tr("“%1” is among your templates now.").arg(QString::fromStdString(meme.name)), tr("Undo"),
            [&shelf, meme] { shelf.remove(meme); });
    });
    connect(&shelf, &TemplateShelf::removed, this, [this, &shelf](const Template& meme) {
        m_messages.showWithAction(MessageKind::Info, tr("“%1” was removed.").arg(QString::fromStdString(meme.name)), tr("Undo"),
            [&shelf, meme] { shelf.putBack(meme); });
    });
}

void CreateNotices::tellOf(PictureIntake& intake)
{
    connect(&intake, &PictureIntake::failed, this, &CreateNotices::showError);
    connect(&intake, &PictureIntake::recipeFound, this, [this, &intake](const QString& path, const Recipe& recipe) {
        m_messages.offer(tr("%1 was made here and carries its recipe.").arg(QFileInfo(path).fileName()), tr("Reproduce"),
            [&intake, recipe] { intake.remake(recipe); });
    });
    connect(&intake, &PictureIntake::noRecipe, this, [this](const QString& path) {
        m_messages.show(MessageKind::Info,
            tr("%1 carries no recipe. PNG pictures that were exported here do.").arg(QFileInfo(path).fileName()));
    });
    connect(&intake, &PictureIntake::templateMissing, this, [this](const QString& name) {
        m_messages.show(MessageKind::Info, tr("The picture “%1” is not among the templates any more.").arg(name));
    });
    connect(&intake, &PictureIntake::remade, this, [this](Reproduction reproduction) {
        const bool exact = reproduction == Reproduction::Same || reproduction == Reproduction::SameThenEdited;
        m_messages.show(exact ? MessageKind::Good : MessageKind::Info, sentence(reproduction));
    });
}

void CreateNotices::tellOf(const CreateBoxes& boxes)
{
    connect(&boxes, &CreateBoxes::barReplaced, this, [this] {
        m_messages.show(MessageKind::Info, tr("A bar | separates the boxes of a caption, so a blank stands in its place."));
    });
    connect(&boxes, &CreateBoxes::lengthRefused, this,
        [this](int most) { m_messages.show(MessageKind::Warning, tr("A box takes at most %n characters.", nullptr, most)); });
}

void CreateNotices::tellOf(const CreateHistory& history, CaptionWriter& writer)
{
    connect(&history, &CreateHistory::trashed, this, [this, &writer](const std::vector<std::int64_t>& ids) {
        m_messages.showWithAction(MessageKind::Info, tr("Moved %n captions to the trash.", nullptr, int(ids.size())), tr("Undo"),
            [&writer, ids] { writer.captions().history().setTrashed(ids, false); });
    });
    connect(
        &history, &CreateHistory::restored, this, [this] { m_messages.show(MessageKind::Good, tr("Put back from the trash.")); });
}

} // namespace memewright
