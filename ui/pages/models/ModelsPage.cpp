#include "pages/models/ModelsPage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "dialogs/ModelDialogs.h"
#include "models/ModelNames.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "widgets/ErrorText.h"
#include "widgets/HeadingLabel.h"
#include "widgets/MessageBar.h"
#include "widgets/PageHeader.h"
#include "widgets/Panel.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kListWidth = 208;

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
    if (!info.split.empty())
        rows += row(ModelsPage::tr("Split"),
            info.split == "row"
                ? ModelsPage::tr("by row as in the article: captions are shared, so validation looks better than it is")
                : ModelsPage::tr("by caption: 0 captions shared between training and validation"));
    if (!info.corpus.empty())
        rows += row(ModelsPage::tr("Corpus"), QString::fromStdString(info.corpus));
    rows += row(ModelsPage::tr("File"), QString::fromStdString(entry.path.string()));
    return QStringLiteral("<table cellspacing='6'>%1</table>").arg(rows);
}

} // namespace

ModelsPage::ModelsPage(AppContext context, QWidget* parent)
    : QWidget(parent), m_loader(context), m_import(context.libraryFolder), m_messages(new MessageBar), m_list(new QListWidget),
      m_details(new QLabel)
{
    m_list->setObjectName(QStringLiteral("models"));
    m_list->setAccessibleName(tr("Models"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(kListWidth);
    m_list->viewport()->setAutoFillBackground(false);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(kGroup);
    columns->addWidget(m_list);
    columns->addWidget(makePanel(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin, kFootMargin);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_messages);
    layout->addWidget(makeProgress());
    layout->addLayout(columns, 1);

    connect(&m_loader, &ModelLoader::listed, this, &ModelsPage::showModels);
    connect(m_list, &QListWidget::currentRowChanged, this, &ModelsPage::showDetails);
    connectImport();
    setImporting(false);
    refresh();
}

QWidget* ModelsPage::makeHeader()
{
    auto* again = new QPushButton(icons::icon(QStringLiteral("refresh")), tr("Look again"));
    again->setObjectName(QStringLiteral("refreshModels"));
    again->setToolTip(tr("Looks for models in the library again."));
    m_importButton = new QPushButton(icons::icon(QStringLiteral("import")), tr("Import from Keras…"));
    m_importButton->setObjectName(QStringLiteral("importModel"));
    m_importButton->setToolTip(
        tr("Reads a network of the article that Keras saved (.h5 or .keras) with its params.json; it then writes here."));
    connect(again, &QPushButton::clicked, this, &ModelsPage::refresh);
    connect(m_importButton, &QPushButton::clicked, this,
        [this] { askForKerasModel(this, [this](const QString& model, const QString& params) { importModel(model, params); }); });
    auto* header = new PageHeader(tr("Models"));
    header->addTool(again);
    header->addTool(m_importButton);
    return header;
}

QWidget* ModelsPage::makePanel()
{
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
    return panel;
}

QWidget* ModelsPage::makeProgress()
{
    m_progress = new QWidget;
    m_progress->setObjectName(QStringLiteral("modelImport"));
    auto* bar = new QProgressBar;
    bar->setRange(0, 0); // how long a file takes is known only when it is read
    auto* stop = new QPushButton(icons::icon(QStringLiteral("stop")), tr("Stop"));
    stop->setObjectName(QStringLiteral("stopModelImport"));
    stop->setToolTip(tr("Ends the import; nothing of it stays."));
    connect(stop, &QPushButton::clicked, &m_import, &ModelImportJob::stop);
    auto* layout = new QHBoxLayout(m_progress);
    layout->setContentsMargins(0, 0, 0, kGap);
    layout->setSpacing(kGroup);
    layout->addWidget(new QLabel(tr("Reading the model")));
    layout->addWidget(bar, 1);
    layout->addWidget(stop);
    return m_progress;
}

void ModelsPage::connectImport()
{
    connect(&m_import, &ModelImportJob::finished, this, [this](const std::filesystem::path& model) {
        setImporting(false);
        m_wanted = model;
        m_messages->show(MessageKind::Good,
            tr("‘%1’ is imported and can write on Create.").arg(QString::fromStdString(model.stem().string())));
        refresh();
        Q_EMIT modelsChanged();
    });
    connect(&m_import, &ModelImportJob::stopped, this, [this] {
        setImporting(false);
        m_messages->show(MessageKind::Info, tr("The import was stopped; nothing of it stays."));
    });
    connect(&m_import, &ModelImportJob::failed, this, [this](const Error& error) {
        setImporting(false);
        m_messages->show(MessageKind::Bad, errorText(error));
    });
}

void ModelsPage::importModel(const QString& model, const QString& params)
{
    if (m_import.isRunning())
        return;
    m_messages->close();
    setImporting(true);
    m_import.start({model.toStdString(), params.toStdString()});
}

void ModelsPage::setImporting(bool importing)
{
    m_importButton->setEnabled(!importing);
    m_progress->setVisible(importing);
}

void ModelsPage::refresh()
{
    m_loader.refresh();
}

void ModelsPage::showModels(const std::vector<ModelEntry>& models)
{
    int chosen = m_list->currentRow();
    m_entries = models;
    m_list->clear();
    for (const ModelEntry& entry : models) {
        auto* item = new QListWidgetItem(icons::icon(QStringLiteral("models"), Role::Muted), modelTitle(entry), m_list);
        item->setSizeHint({kListWidth, 40});
        if (entry.path == m_wanted)
            chosen = m_list->count() - 1;
    }
    m_wanted.clear();
    if (models.empty())
        m_details->setText(tr("There is no model yet: train one on the Train page, and it is listed here."));
    else
        m_list->setCurrentRow(qBound(0, chosen, int(models.size()) - 1));
}

void ModelsPage::showDetails(int row)
{
    if (row >= 0 && size_t(row) < m_entries.size())
        m_details->setText(details(m_entries[size_t(row)]));
}

} // namespace memewright
