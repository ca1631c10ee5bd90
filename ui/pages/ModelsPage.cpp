#include "pages/ModelsPage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "style/Icons.h"
#include "style/Metrics.h"
#include "widgets/HeadingLabel.h"
#include "widgets/PageHeader.h"
#include "widgets/Panel.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kListWidth = 208;

QString nameOf(const ModelEntry& entry)
{
    return entry.starter ? ModelsPage::tr("Starter") : QString::fromStdString(entry.path.parent_path().filename().string());
}

QString row(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td>%1</td><td>%2</td></tr>").arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString details(const ModelEntry& entry)
{
    const CheckpointInfo& info = entry.info;
    const QLocale locale;
    QString rows = row(ModelsPage::tr("Network"), QString::fromUtf8(networkName(info.settings.kind).data()));
    rows += row(ModelsPage::tr("Parameters"), locale.toString(qulonglong(info.parameters)));
    rows += row(ModelsPage::tr("Templates"),
        info.templates.empty() ? ModelsPage::tr("any") : locale.toString(int(info.templates.size())));
    rows += row(ModelsPage::tr("Rows seen"), locale.toString(qulonglong(info.metrics.rows)));
    if (info.metrics.validationLoss)
        rows += row(ModelsPage::tr("Validation loss"),
            ModelsPage::tr("%1 nats a character").arg(locale.toString(*info.metrics.validationLoss, 'f', 3)));
    if (!info.corpus.empty())
        rows += row(ModelsPage::tr("Corpus"), QString::fromStdString(info.corpus));
    rows += row(ModelsPage::tr("File"), QString::fromStdString(entry.path.string()));
    return QStringLiteral("<table cellspacing='6'>%1</table>").arg(rows);
}

} // namespace

ModelsPage::ModelsPage(AppContext context, QWidget* parent)
    : QWidget(parent), m_loader(std::move(context)), m_list(new QListWidget), m_details(new QLabel)
{
    auto* again = new QPushButton(icons::icon(QStringLiteral("refresh")), tr("Look again"));
    again->setObjectName(QStringLiteral("refreshModels"));
    again->setToolTip(tr("Looks for models in the library's runs again."));
    auto* header = new PageHeader(tr("Models"));
    header->addTool(again);
    m_list->setObjectName(QStringLiteral("models"));
    m_list->setAccessibleName(tr("Models"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(kListWidth);
    m_list->viewport()->setAutoFillBackground(false);
    m_details->setObjectName(QStringLiteral("modelDetails"));
    m_details->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setWordWrap(true);

    auto* panel = new Panel;
    auto* inside = new QVBoxLayout(panel);
    inside->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    inside->setSpacing(kGap);
    inside->addWidget(new HeadingLabel(tr("What the file says")));
    inside->addWidget(m_details, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(kGroup);
    columns->addWidget(m_list);
    columns->addWidget(panel, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin, kFootMargin);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addLayout(columns, 1);

    connect(again, &QPushButton::clicked, this, &ModelsPage::refresh);
    connect(&m_loader, &ModelLoader::listed, this, &ModelsPage::showModels);
    connect(m_list, &QListWidget::currentRowChanged, this, &ModelsPage::showDetails);
    refresh();
}

void ModelsPage::refresh()
{
    m_loader.refresh();
}

void ModelsPage::showModels(const std::vector<ModelEntry>& models)
{
    const int before = m_list->currentRow();
    m_entries = models;
    m_list->clear();
    for (const ModelEntry& entry : models) {
        auto* item = new QListWidgetItem(icons::icon(QStringLiteral("models"), Role::Muted), nameOf(entry), m_list);
        item->setSizeHint({kListWidth, 40});
    }
    if (models.empty())
        m_details->setText(tr("There is no model yet: train one on the Train page, and it is listed here."));
    else
        m_list->setCurrentRow(qBound(0, before, int(models.size()) - 1));
}

void ModelsPage::showDetails(int row)
{
    if (row >= 0 && size_t(row) < m_entries.size())
        m_details->setText(details(m_entries[size_t(row)]));
}

} // namespace memewright
