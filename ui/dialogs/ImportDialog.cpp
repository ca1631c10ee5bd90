#include "dialogs/ImportDialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include "style/Metrics.h"
#include "style/Style.h"
#include "text/Names.h"
#include "widgets/ErrorText.h"
#include "widgets/Fold.h"
#include "widgets/HeadingLabel.h"
#include "widgets/ImportWords.h"
#include "widgets/OffSpinBox.h"
#include "widgets/RuleWords.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr std::size_t kPreviewRows = 50;
constexpr int kLongestCaption = 1000;
constexpr int kMostCaptions = 10'000'000;
constexpr QSize kSize{760, 640};

QTableWidget* table(const QString& name, const QString& accessibleName)
{
    auto* table = new QTableWidget;
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRow);
    return table;
}

/// The error with its hint in the words of this dialog.
QString problemText(Error error)
{
    const auto say = [&](std::string_view hint, const QString& here) {
        if (error.hint.starts_with(hint))
            error.hint.replace(0, hint.size(), here.toStdString());
    };
    say(kAddTemplatesHint, ImportDialog::tr("tick ‘Add unknown templates’"));
    say(kNameColumnsHint, ImportDialog::tr("choose the columns"));
    say(kNameTemplateColumnHint, ImportDialog::tr("choose the columns, or one template for all captions"));
    return errorText(error);
}

ImportLook lookAt(const ImportOffer& offer)
{
    ImportLook look;
    look.templates = offer.templates;
    if (auto library = Library::openExisting(offer.library)) {
        if (auto names = library->templateNames())
            look.templates.insert(look.templates.end(), names->begin(), names->end());
    }
    if (offer.paths.empty())
        return look;
    const auto& path = offer.paths.front();
    look.format = offer.format;
    if (look.format == CaptionFormat::Auto)
        look.format = formatOf(path).value_or(CaptionFormat::Auto);
    // What is wrong with the file the preview says.
    if (auto table = previewTable(path, offer.format, kRecordsForGuess))
        look.table = std::move(*table);
    return look;
}

} // namespace

ImportDialog::ImportDialog(ImportOffer offer, QWidget* parent)
    : QDialog(parent), m_offer(std::move(offer)), m_corpus(new QComboBox), m_template(new QComboBox), m_least(new QSpinBox),
      m_most(new QSpinBox), m_cap(new OffSpinBox(0, tr("all"))), m_popular(new OffSpinBox(0, tr("all"))),
      m_columns(table(QStringLiteral("importColumns"), tr("Columns of the file"))), m_header(new QCheckBox),
      m_split(new QComboBox), m_newTemplates(new QCheckBox(tr("Add unknown templates"))),
      m_preview(table(QStringLiteral("importPreview"), tr("What becomes of the first captions"))), m_problem(new QLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import captions"));
    resize(kSize);
    auto* buttons = new QDialogButtonBox;
    m_start = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_start->setObjectName(QStringLiteral("importStart"));
    m_start->setEnabled(false);
    setMainAction(m_start);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGroup);
    layout->addWidget(makeNames());
    layout->addWidget(makeColumns());
    layout->addWidget(makeRules());
    layout->addWidget(makePreview(), 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT importRequested(request());
        accept();
    });
    connectFields();
    look();
}

ImportDialog::~ImportDialog()
{
    m_stopPreview.request_stop();
}

QWidget* ImportDialog::makeNames()
{
    m_corpus->setObjectName(QStringLiteral("importCorpus"));
    m_corpus->setEditable(true);
    m_corpus->addItems(m_offer.corpora);
    m_corpus->setCurrentText(m_offer.corpus);
    m_corpus->setToolTip(
        tr("A new name makes a corpus of its own; the name of one that is there adds to it, without duplicates."));
    m_template->setObjectName(QStringLiteral("importTemplate"));
    m_template->setEditable(true);
    m_template->setToolTip(tr("The picture that all these captions were written for: choose one, or type a template's number."));
    m_template->addItem({});
    for (const TemplateName& known : m_offer.templates)
        m_template->addItem(QString::fromStdString(known.name), qint64(known.id));
    auto* part = new QWidget;
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kGroup);
    form->addRow(tr("Corpus"), m_corpus);
    m_templateRow = m_template;
    form->addRow(tr("Template of all captions"), m_template);
    form->setRowVisible(m_template, false);
    m_newTemplates->setObjectName(QStringLiteral("importNewTemplates"));
    m_newTemplates->setToolTip(tr(
        "Captions whose template has a name that is not known here: add the name as a new template instead of dropping them."));
    form->addRow(QString(), m_newTemplates);
    return part;
}

QWidget* ImportDialog::makeRules()
{
    const CleaningSettings article;
    m_least->setObjectName(QStringLiteral("importMinLength"));
    m_most->setObjectName(QStringLiteral("importMaxLength"));
    m_cap->setObjectName(QStringLiteral("importCap"));
    m_popular->setObjectName(QStringLiteral("importPopular"));
    for (QSpinBox* box : {m_least, m_most}) {
        box->setRange(1, kLongestCaption);
        box->setGroupSeparatorShown(true);
        box->setAlignment(Qt::AlignRight);
    }
    for (OffSpinBox* box : {m_cap, m_popular}) {
        box->setDecimals(0);
        box->setRange(0, kMostCaptions);
    }
    m_cap->setSingleStep(500);
    m_least->setValue(int(article.minLength));
    m_most->setValue(int(article.maxLength));
    m_least->setToolTip(tr("Shorter captions are dropped: they say too little to learn from."));
    m_most->setToolTip(tr("Longer captions are dropped: the network looks back 128 characters at most."));
    m_cap->setToolTip(tr("At most this many captions of each template, the first of the file: no template drowns the others."));
    m_popular->setToolTip(tr("Only the templates with most captions. Fewer: learns sooner, knows fewer templates."));
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(kGap);
    const auto add = [&](const QString& text, QWidget* box) {
        auto* label = new QLabel(text);
        label->setBuddy(box);
        numbers->addWidget(label);
        numbers->addWidget(box);
        numbers->addSpacing(kGap);
    };
    add(tr("Length from"), m_least);
    add(tr("to"), m_most);
    add(tr("Captions a template"), m_cap);
    add(tr("Templates"), m_popular);
    numbers->addStretch(1);
    const CleaningRule switches[] = {CleaningRule::Blanks, CleaningRule::Lowercase, CleaningRule::Ascii, CleaningRule::Pipe,
        CleaningRule::English, CleaningRule::Duplicates};
    auto* rules = new QHBoxLayout;
    rules->setSpacing(kGroup);
    for (const CleaningRule rule : switches) {
        auto* box = new QCheckBox(ruleSwitch(rule));
        box->setObjectName(QStringLiteral("importRule_") + QString::fromUtf8(ruleName(rule).data()));
        box->setToolTip(ruleMeaning(std::string(ruleName(rule))));
        box->setChecked(true);
        m_rules[std::size_t(rule)] = box;
        rules->addWidget(box);
    }
    rules->addStretch(1);
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(new HeadingLabel(tr("Rules of the article")));
    layout->addLayout(numbers);
    layout->addLayout(rules);
    return part;
}

QWidget* ImportDialog::makePreview()
{
    m_problem->setObjectName(QStringLiteral("importProblem"));
    m_problem->setWordWrap(true);
    m_preview->setColumnCount(3);
    m_preview->setHorizontalHeaderLabels({tr("Caption"), tr("Template"), tr("Result")});
    m_preview->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_preview->setColumnWidth(1, 160);
    m_preview->setColumnWidth(2, 120);
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(new HeadingLabel(tr("What becomes of the first captions")));
    layout->addWidget(m_problem);
    layout->addWidget(m_preview, 1);
    return part;
}

void ImportDialog::look()
{
    m_worker.run([offer = m_offer]() -> Result<ImportLook> { return lookAt(offer); },
        [this](const Result<ImportLook>& found) {
            showLook(found ? *found : ImportLook{{}, CaptionFormat::Auto, m_offer.templates});
        });
}

void ImportDialog::connectFields()
{
    connect(m_corpus, &QComboBox::currentTextChanged, this, &ImportDialog::updatePreview);
    connect(m_template, &QComboBox::currentTextChanged, this, &ImportDialog::updatePreview);
    connect(m_header, &QCheckBox::toggled, this, &ImportDialog::updatePreview);
    connect(m_split, &QComboBox::currentIndexChanged, this, &ImportDialog::updatePreview);
    connect(m_newTemplates, &QCheckBox::toggled, this, &ImportDialog::updatePreview);
    for (QSpinBox* box : {m_least, m_most})
        connect(box, &QSpinBox::valueChanged, this, &ImportDialog::updatePreview);
    for (OffSpinBox* box : {m_cap, m_popular})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ImportDialog::updatePreview);
    for (QCheckBox* box : m_rules)
        if (box)
            connect(box, &QCheckBox::toggled, this, &ImportDialog::updatePreview);
}

std::optional<std::int64_t> ImportDialog::templateForAll() const
{
    const std::string text = m_template->currentText().toStdString();
    for (const TemplateName& known : m_offer.templates)
        if (comparableName(known.name) == comparableName(text) && !text.empty())
            return known.id;
    return parseTemplateId(text);
}

bool ImportDialog::needsTemplate() const
{
    if (m_textsNeedTemplate || (m_look && m_look->format == CaptionFormat::Txt))
        return true;
    const auto mapping = columns();
    return mapping && !mapping->templateColumn;
}

ImportRequest ImportDialog::request() const
{
    ImportRequest request;
    request.paths = m_offer.paths;
    request.corpus = m_corpus->currentText().trimmed().toStdString();
    request.reading.format = m_offer.format;
    request.reading.templateId = templateForAll();
    request.reading.newTemplates = m_newTemplates->isChecked() ? NewTemplates::Take : NewTemplates::Drop;
    request.reading.columns = columns();
    // Files of other columns are guessed by their own.
    if (request.reading.columns && request.reading.columns->header)
        request.reading.columnsOf = m_look->table.records.front();
    request.cleaning.minLength = std::size_t(m_least->value());
    request.cleaning.maxLength = std::size_t(m_most->value());
    if (!m_cap->isOff())
        request.cleaning.cap = std::size_t(m_cap->value());
    if (!m_popular->isOff())
        request.mostPopular = std::size_t(m_popular->value());
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule)
        if (m_rules[rule] && !m_rules[rule]->isChecked())
            request.cleaning.off.set(rule);
    return request;
}

void ImportDialog::updatePreview()
{
    m_stopPreview.request_stop();
    m_start->setEnabled(false);
    if (!m_look)
        return;
    const ImportRequest now = request();
    static_cast<QFormLayout*>(m_templateRow->parentWidget()->layout())->setRowVisible(m_templateRow, needsTemplate());
    const auto mapping = now.reading.columns;
    m_split->setEnabled(mapping && mapping->boxes.size() == 1);
    if (const auto named = checkCorpusName(now.corpus); !named && !m_offer.corpora.contains(m_corpus->currentText()))
        return showProblem(errorText(named.error()));
    if (now.cleaning.minLength > now.cleaning.maxLength)
        return showProblem(tr("The shortest length is above the longest: no caption would be left."));
    if (mapping && mapping->boxes.empty()) {
        m_columnsPart->button()->setChecked(true);
        return showProblem(tr("No column holds a text: choose at least one as a box."));
    }
    if (needsTemplate() && !now.reading.templateId)
        return showProblem(tr("Choose the template that these captions were written for."));
    ReadOptions reading = now.reading;
    reading.knownTemplates = m_look->templates;
    m_worker.clear();
    m_stopPreview = std::stop_source();
    m_worker.run(
        [now, reading, stop = m_stopPreview.get_token()] {
            return previewCaptions(now.paths, reading, now.cleaning, kPreviewRows, stop);
        },
        [this, number = ++m_newest](const Result<ImportPreview>& preview) {
            if (number == m_newest)
                showPreview(preview);
        });
}

void ImportDialog::showProblem(const QString& sentence)
{
    ++m_newest; // what is being read is out of date
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_preview->setRowCount(0);
}

QString ImportDialog::templateName(const PreviewRow& row) const
{
    if (!row.templateName.empty())
        return QString::fromStdString(row.templateName);
    for (const TemplateName& known : m_look->templates)
        if (known.id == row.caption.templateId)
            return QString::fromStdString(known.name);
    return QString::number(row.caption.templateId);
}

void ImportDialog::showPreview(const Result<ImportPreview>& preview)
{
    if (!preview) {
        // Texts in a list name no template; only the reader knows.
        if (preview.error().code == ErrorCode::InvalidArgument && !m_textsNeedTemplate && !needsTemplate()) {
            m_textsNeedTemplate = true;
            return updatePreview();
        }
        return showProblem(problemText(preview.error()));
    }
    showRows(preview->rows);
    const QString nothing = nothingKept(preview->report);
    m_problem->setText(nothing);
    m_problem->setVisible(!nothing.isEmpty());
    m_start->setEnabled(nothing.isEmpty());
}

void ImportDialog::showRows(const std::vector<PreviewRow>& rows)
{
    m_preview->setRowCount(int(rows.size()));
    for (int i = 0; i < int(rows.size()); ++i) {
        const PreviewRow& row = rows[std::size_t(i)];
        const bool kept = row.rule.empty();
        const QString text = QString::fromStdString(row.text).simplified();
        const QString cells[] = {QString(text).replace(QLatin1Char('|'), QStringLiteral(" | ")),
            row.caption.fault == CaptionFault::None ? templateName(row) : QString(), kept ? tr("kept") : ruleTitle(row.rule)};
        for (int column = 0; column < 3; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            if (!kept)
                item->setForeground(palette().placeholderText());
            m_preview->setItem(i, column, item);
        }
    }
}

} // namespace memewright
