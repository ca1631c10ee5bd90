#include "pages/create/CreateGallery.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include "models/TemplateDelegate.h"
#include "style/Icons.h"
#include "style/Metrics.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kColumns = 2;
constexpr int kScrollBarRoom = 16;

int widthFor(int columns)
{
    return columns * (kThumbnail.width() + kGap) + kScrollBarRoom - kGap;
}

QListView* makeView(QAbstractItemModel* model)
{
    auto* view = new QListView;
    view->setObjectName(QStringLiteral("gallery"));
    view->setAccessibleName(QListView::tr("Templates"));
    view->setModel(model);
    view->setItemDelegate(new TemplateDelegate(view));
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
    return view;
}

} // namespace

CreateGallery::CreateGallery(QWidget* parent)
    : QWidget(parent), m_model(new TemplateModel(this)), m_filter(new TemplateFilter(this)), m_search(new QLineEdit)
{
    m_filter->setSourceModel(m_model);
    m_view = makeView(m_filter);
    m_own = new QPushButton(icons::icon(QStringLiteral("plus")), tr("Own picture…"));
    m_own->setObjectName(QStringLiteral("ownPicture"));
    m_own->setToolTip(tr("Caption a picture of your own: it gets a box at the top and one at the foot."));
    m_search->setObjectName(QStringLiteral("gallerySearch"));
    m_search->setAccessibleName(tr("Search templates"));
    m_search->setToolTip(tr("Finds templates by name, by the names others call them, and by what they are about."));
    m_search->addAction(icons::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_own);
    setNarrow(false);

    connect(m_search, &QLineEdit::textChanged, m_filter, &TemplateFilter::setSearch);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_filter->rowCount() > 0)
            m_view->setCurrentIndex(m_filter->index(0, 0));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CreateGallery::currentChanged);
    connect(m_own, &QPushButton::clicked, this, &CreateGallery::ownPictureRequested);
}

void CreateGallery::setPictures(std::vector<Template> templates)
{
    m_model->setDevicePixelRatio(devicePixelRatioF());
    m_model->setPictures(std::move(templates));
    updatePlaceholder();
}

void CreateGallery::setKnown(const std::vector<TemplateEntry>& entries)
{
    m_model->setKnown(entries);
    updatePlaceholder();
}

bool CreateGallery::choose(const QString& name)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (index.data().toString() == name) {
            m_view->setCurrentIndex(index);
            return true;
        }
    }
    return false;
}

void CreateGallery::clearChoice()
{
    m_view->selectionModel()->clear();
}

int CreateGallery::count() const
{
    return m_model->rowCount();
}

void CreateGallery::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updatePlaceholder();
    setFixedWidth(widthFor(narrow ? 1 : kColumns));
    m_own->setText(narrow ? tr("Own…") : tr("Own picture…"));
}

void CreateGallery::currentChanged(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const QModelIndex source = m_filter->mapToSource(index);
    Q_EMIT chosen(m_model->meme(source), m_model->hasPicture(source));
}

void CreateGallery::updatePlaceholder()
{
    m_search->setPlaceholderText(m_narrow ? tr("Search") : tr("Search %n templates", nullptr, count()));
}

} // namespace memewright
