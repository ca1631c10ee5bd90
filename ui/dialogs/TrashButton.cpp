#include "dialogs/TrashButton.h"

#include <algorithm>

#include <QDateTime>
#include <QLocale>
#include <QMenu>

#include "style/Icons.h"

namespace memewright {

namespace {

bool isSame(const TrashEntry& a, const TrashEntry& b)
{
    return a.kind == b.kind && a.name == b.name && a.id == b.id && a.file == b.file;
}

QString what(const TrashEntry& entry)
{
    const QString name = QString::fromStdString(entry.name);
    switch (entry.kind) {
    case TrashKind::Corpus:
        return TrashButton::tr("‘%1’, %2 captions").arg(name, QLocale().toString(qulonglong(entry.captions)));
    case TrashKind::Captions:
        return TrashButton::tr("%n caption(s) of ‘%1’", nullptr, int(entry.captions)).arg(name);
    case TrashKind::Run:
        return TrashButton::tr("‘%1’, a run with its model").arg(name);
    case TrashKind::Model:
        break;
    }
    return TrashButton::tr("‘%1’, a model").arg(name);
}

QString actionText(const TrashEntry& entry)
{
    const QString day = QLocale().toString(QDateTime::fromSecsSinceEpoch(entry.deleted), QLocale::ShortFormat);
    return TrashButton::tr("%1 (deleted %2)").arg(what(entry), day).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

TrashButton::TrashButton(LibraryWorker& library, std::vector<TrashKind> kinds, QWidget* parent)
    : QPushButton(icons::icon(QStringLiteral("trash")), tr("Recently deleted"), parent), m_library(library),
      m_kinds(std::move(kinds))
{
    setObjectName(QStringLiteral("recentlyDeleted"));
    setToolTip(tr("Brings back what was deleted in the last 30 days. Ctrl+Z brings back the last one."));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &TrashButton::fillMenu);
    hide();
}

void TrashButton::refresh()
{
    m_library.ask([](Library& library) { return library.trash(); },
        [this](const Result<std::vector<TrashEntry>>& entries) {
            if (entries) // a library that cannot be opened is named by the page itself
                showEntries(*entries);
        });
}

void TrashButton::showEntries(const std::vector<TrashEntry>& entries)
{
    m_entries.clear();
    std::ranges::copy_if(entries, std::back_inserter(m_entries),
        [this](const TrashEntry& entry) { return std::ranges::find(m_kinds, entry.kind) != m_kinds.end(); });
    setVisible(!m_entries.empty());
}

void TrashButton::fillMenu()
{
    menu()->clear();
    for (const TrashEntry& entry : m_entries)
        connect(menu()->addAction(actionText(entry)), &QAction::triggered, this, [this, entry] { restore(entry); });
    menu()->addSeparator();
    menu()->addAction(tr("What was deleted goes for good after 30 days."))->setEnabled(false);
}

void TrashButton::note(const TrashEntry& entry)
{
    m_noted.push_back(entry);
    refresh();
}

void TrashButton::undo()
{
    if (!m_noted.empty())
        restore(m_noted.back());
}

void TrashButton::restore(TrashEntry entry)
{
    std::erase_if(m_noted, [&](const TrashEntry& noted) { return isSame(noted, entry); });
    m_library.ask([entry](Library& library) { return library.restore(entry); },
        [this, entry](const Status& status) {
            refresh();
            if (status)
                Q_EMIT restored(entry);
            else
                Q_EMIT failed(status.error());
        });
}

} // namespace memewright
