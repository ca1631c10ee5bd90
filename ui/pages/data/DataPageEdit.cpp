// What a person does to a corpus that is there: another name, deleting, bringing back.
#include "pages/data/DataPage.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>

#include "dialogs/TrashButton.h"
#include "pages/data/DataCaptions.h"
#include "pages/data/DataCorpora.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"

namespace memewright {

namespace {

constexpr int kHighestCap = 10'000'000;
constexpr int kFirstCap = 8000;
constexpr int kCapStep = 500;

} // namespace

void DataPage::beginRename()
{
    m_rename->setText(m_corpora->chosen());
    m_title->hide();
    m_rename->show();
    m_rename->setFocus();
    m_rename->selectAll();
}

void DataPage::endRename(bool keep)
{
    if (m_rename->isHidden())
        return;
    const QString from = m_corpora->chosen();
    const QString to = m_rename->text().trimmed();
    m_rename->hide();
    m_title->show();
    m_corpora->setFocus(); // so that F2 and Del go on working
    if (!keep || from.isEmpty() || to == from)
        return;
    m_library.ask([from = from.toStdString(), to = to.toStdString()](Library& library) { return library.renameCorpus(from, to); },
        [this, from, to](const Status& status) { changed(status, to); });
}

void DataPage::deleteChosen()
{
    const QString corpus = m_corpora->chosen();
    if (corpus.isEmpty())
        return;
    m_library.ask([name = corpus.toStdString()](Library& library) { return library.trashCorpus(name); },
        [this, corpus](const Status& status) {
            changed(status, {});
            if (status)
                offerUndo(tr("‘%1’ is deleted. Models that learned from it stay.").arg(corpus),
                    {TrashKind::Corpus, corpus.toStdString()});
        });
}

void DataPage::askForCap()
{
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("capDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Cap per template"));
    dialog->setLabelText(tr("Captions that a template keeps at most, the first of them:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, kHighestCap);
    dialog->setIntValue(kFirstCap);
    dialog->setIntStep(kCapStep);
    connect(dialog, &QInputDialog::intValueSelected, this, &DataPage::capTemplates);
    dialog->open();
}

void DataPage::capTemplates(int cap)
{
    const QString corpus = m_corpora->chosen();
    m_library.ask([name = corpus.toStdString(), cap](Library& library) { return library.capTemplates(name, std::size_t(cap)); },
        [this, corpus, cap](const Result<TrashEntry>& above) {
            if (!above)
                return showError(above.error());
            if (above->captions == 0)
                return m_messages->show(
                    MessageKind::Info, tr("No template has more than %1 captions.").arg(QLocale().toString(cap)));
            changed({}, corpus);
            offerUndo(tr("%n caption(s) above the cap are taken out.", nullptr, int(above->captions)), *above);
        });
}

void DataPage::deleteCaptions(const std::vector<std::uint32_t>& captions)
{
    const QString corpus = m_corpora->chosen();
    m_library.ask([name = corpus.toStdString(), hash = m_hash, captions](
                      Library& library) { return library.removeCaptions(name, hash, captions); },
        [this, corpus](const Result<TrashEntry>& deleted) {
            if (!deleted)
                return showError(deleted.error());
            changed({}, corpus);
            offerUndo(tr("%n caption(s) are deleted.", nullptr, int(deleted->captions)), *deleted);
        });
}

void DataPage::offerUndo(const QString& sentence, const TrashEntry& entry)
{
    m_trash->note(entry);
    m_messages->showWithAction(MessageKind::Info, sentence, tr("Undo"), [this, entry] { m_trash->restore(entry); });
}

void DataPage::restored(const TrashEntry& entry)
{
    m_messages->show(MessageKind::Good,
        entry.kind == TrashKind::Corpus ? tr("‘%1’ is back.").arg(QString::fromStdString(entry.name))
                                        : tr("%n caption(s) are back.", nullptr, int(entry.captions)));
    changed({}, QString::fromStdString(entry.name));
}

void DataPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("corpus"), m_corpora->chosen());
    settings.setValue(QStringLiteral("folder"), m_folder);
}

void DataPage::restoreState(const QSettings& settings)
{
    m_wanted = settings.value(QStringLiteral("corpus")).toString();
    m_folder = settings.value(QStringLiteral("folder")).toString();
    refresh();
}

} // namespace memewright
