#include "pages/create/CreateGallery.h"

#include <algorithm>

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include "documents/MemeDocument.h"
#include "documents/TemplateShelf.h"
#include "models/TemplateDelegate.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "widgets/KeptChoice.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kColumns = 2;
constexpr int kScrollBarRoom = 16;

int widthFor(int columns)
{
    return columns * (kThumbnail.width() + kGap) + kScrollBarRoom - kGap;
}

/// Getting the focus chooses nothing: Qt gives it away by itself too, when what had it is disabled.
class GalleryView : public QListView
{
public:
    /// The gap under the last row is out of sight, so that rows scroll by whole rows to the very end.
    GalleryView() { setViewportMargins(0, 0, 0, -kGap); }

protected:
    void focusInEvent(QFocusEvent* event) override
    {
        QAbstractScrollArea::focusInEvent(event);
        viewport()->update();
    }
};

QListView* makeView()
{
    auto* view = new GalleryView;
    view->setObjectName(QStringLiteral("gallery"));
    view->setAccessibleName(QListView::tr("Templates"));
    view->setViewMode(QListView::IconMode);
    view->setMovement(QListView::Static);
    view->setResizeMode(QListView::Adjust);
    view->setGridSize(kThumbnail + QSize(kGap, kGap));
    view->setUniformItemSizes(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalScrollBar()->setSingleStep((kThumbnail.height() + kGap) / 2);
    view->viewport()->setAutoFillBackground(false);
    view->setAutoFillBackground(false);
    view->setMouseTracking(true); // the star under the pointer
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    return view;
}

} // namespace

CreateGallery::CreateGallery(TemplateShelf& shelf, MemeDocument& document, QWidget* parent)
    : QWidget(parent), m_shelf(shelf), m_document(document), m_model(shelf.model()), m_filter(new TemplateFilter(this)),
      m_search(new QLineEdit), m_empty(new QLabel(tr("No template has these words."))), m_room(new QWidget(this))
{
    m_filter->setSourceModel(m_model);
    m_view = makeView();
    m_choice = new KeptChoice(m_view, m_filter);
    m_view->setParent(m_room);
    m_empty->setParent(m_room);
    m_room->installEventFilter(this);
    m_view->installEventFilter(this);
    m_search->installEventFilter(this);
    auto* delegate = new TemplateDelegate(m_view);
    m_view->setItemDelegate(delegate);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->hide();
    m_own = new QPushButton(icons::icon(QStringLiteral("plus")), tr("Own picture…"));
    m_own->setObjectName(QStringLiteral("ownPicture"));
    m_own->setToolTip(tr("Caption a picture of your own: it gets a box at the top and one at the foot."));
    m_search->setObjectName(QStringLiteral("gallerySearch"));
    m_search->setAccessibleName(tr("Search templates"));
    m_search->setToolTip(tr("Finds templates by name, by the names others call them, and by what they are about (Ctrl+F)."));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icons::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_search);
    layout->addWidget(m_room, 1);
    layout->addWidget(m_own);
    setNarrow(false);

    connect(m_search, &QLineEdit::textChanged, m_filter, &TemplateFilter::setSearch);
    connect(m_search, &QLineEdit::textChanged, this, &CreateGallery::showState);
    connect(m_search, &QLineEdit::returnPressed, this, &CreateGallery::chooseFirstFound);
    connect(delegate, &TemplateDelegate::starClicked, this, &CreateGallery::toggleFavourite);
    connect(m_view, &QListView::customContextMenuRequested, this, &CreateGallery::showMenu);
    connect(m_choice, &KeptChoice::chosen, this, &CreateGallery::chose);
    connect(m_own, &QPushButton::clicked, this, &CreateGallery::ownPictureRequested);
    connect(&document, &MemeDocument::chosen, this, &CreateGallery::showChosen);
    connect(&shelf, &TemplateShelf::chosenGone, this, &CreateGallery::chooseFirst);
    connect(
        m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_model->setDevicePixelRatio(devicePixelRatioF()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &CreateGallery::chooseAgain);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CreateGallery::chooseAgain);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CreateGallery::chooseAgain);
}

QModelIndex CreateGallery::chosenSource() const
{
    for (int row = 0; m_document.meme() && row < m_model->rowCount(); ++row)
        if (const QModelIndex index = m_model->index(row); m_model->meme(index).name == m_document.meme()->name)
            return index;
    return {};
}

void CreateGallery::showChosen()
{
    const QModelIndex source = chosenSource();
    if (source.isValid() && !m_filter->mapFromSource(source).isValid())
        m_search->clear();
    m_choice->chooseQuietly(source);
}

void CreateGallery::chooseAgain()
{
    m_choice->chooseQuietly(chosenSource());
    showChoice();
    updatePlaceholder();
}

void CreateGallery::showChoice()
{
    if (m_view->currentIndex().isValid())
        m_view->scrollTo(m_view->currentIndex());
}

void CreateGallery::chooseFirst()
{
    if (m_filter->rowCount() == 0)
        m_search->clear();
    m_choice->choose(m_filter->mapToSource(m_filter->index(0, 0)));
}

void CreateGallery::chooseFirstFound()
{
    if (m_filter->rowCount() == 0)
        return;
    chooseFirst();
    m_view->setFocus();
}

void CreateGallery::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CreateGallery::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updatePlaceholder();
    setFixedWidth(widthFor(narrow ? 1 : kColumns));
    m_own->setText(narrow ? tr("Own…") : tr("Own picture…"));
}

void CreateGallery::chose(const QModelIndex& source)
{
    m_document.choose(Template(m_model->meme(source)), m_model->hasPicture(source));
}

void CreateGallery::toggleFavourite(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_model->toggleFavourite(m_filter->mapToSource(index));
    m_shelf.keepFavourites(m_model->favourites());
}

void CreateGallery::remove(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const Template meme = m_model->meme(m_filter->mapToSource(index));
    if (m_shelf.isOwn(meme))
        m_shelf.remove(meme);
}

void CreateGallery::showMenu(const QPoint& place)
{
    // The key for menus gives a place too: the chosen picture's.
    const QPersistentModelIndex index = m_view->indexAt(place);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(m_view);
    menu->setObjectName(QStringLiteral("galleryMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool favourite = index.data(TemplateModel::Favourite).toBool();
    menu->addAction(icons::icon(favourite ? QStringLiteral("star-set") : QStringLiteral("star")),
        favourite ? tr("No favourite any more") : tr("Favourite"), this, [this, index] { toggleFavourite(index); });
    const Template& meme = m_model->meme(m_filter->mapToSource(index));
    if (m_shelf.isOwn(meme))
        menu->addAction(
            icons::icon(QStringLiteral("trash")), tr("Take out this picture"), this, [this, index] { remove(index); });
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void CreateGallery::showState()
{
    const bool none = m_filter->rowCount() == 0 && !m_search->text().isEmpty();
    m_empty->setVisible(none);
    m_view->setVisible(!none);
}

void CreateGallery::placeView()
{
    // The last row is whole.
    const int row = kThumbnail.height() + kGap;
    m_view->setGeometry(0, 0, m_room->width(), std::max(1, (m_room->height() + kGap) / row) * row - kGap);
    m_empty->setGeometry(m_room->rect());
    // Other rows are in sight now, and with another number of columns all of them have moved.
    showChoice();
}

bool CreateGallery::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_room && event->type() == QEvent::Resize)
        placeView();
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_search) {
            if (key == Qt::Key_Down)
                m_view->setFocus();
            return key == Qt::Key_Down;
        }
        if (key == Qt::Key_Space || key == Qt::Key_Delete) {
            key == Qt::Key_Space ? toggleFavourite(m_view->currentIndex()) : remove(m_view->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CreateGallery::updatePlaceholder()
{
    m_search->setPlaceholderText(m_narrow ? tr("Search") : tr("Search %n templates", nullptr, m_model->rowCount()));
}

} // namespace memewright
