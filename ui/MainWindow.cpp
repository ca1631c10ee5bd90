#include "MainWindow.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QGridLayout>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

#include "Language.h"
#include "Rail.h"
#include "StatusStrip.h"
#include "pages/create/CreatePage.h"
#include "pages/data/DataPage.h"
#include "pages/models/ModelsPage.h"
#include "pages/train/TrainPage.h"
#include "style/Theme.h"

namespace memewright {

namespace {

enum Page { Create, Train, Data, Models };

constexpr QSize kFirstSize{1200, 800};
constexpr QSize kSmallestSize{900, 600};

} // namespace

MainWindow::MainWindow(AppContext context, Theme& theme, QSettings& settings, QWidget* parent)
    : QWidget(parent), m_context(std::move(context)), m_theme(theme), m_settings(settings), m_rail(new Rail),
      m_pages(new QStackedWidget), m_status(new StatusStrip(m_context.device))
{
    setWindowTitle(QStringLiteral("Memewright"));
    setMinimumSize(kSmallestSize);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail, 0, 0);
    layout->addWidget(m_pages, 0, 1);
    layout->addWidget(m_status, 1, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    makePages();
    makeRail();
    makeShortcuts();
    connectPages();
    connectSession();
    restoreState();
}

MainWindow::~MainWindow() = default;

void MainWindow::makePages()
{
    m_create = new CreatePage(m_context);
    m_train = new TrainPage({m_context.libraryFolder, m_context.starterCorpus, m_context.templateFolders, {}, m_context.readModel,
        {}, m_context.builtInModels});
    m_data = new DataPage(m_context);
    m_models = new ModelsPage(m_context);
    for (QWidget* page : {static_cast<QWidget*>(m_create), static_cast<QWidget*>(m_train), static_cast<QWidget*>(m_data),
             static_cast<QWidget*>(m_models)})
        m_pages->addWidget(page);
    restorePage("create", m_create);
    restorePage("train", m_train);
    restorePage("data", m_data);
    restorePage("models", m_models);
    m_create->refreshTemplates();
}

void MainWindow::makeRail()
{
    m_rail->addPage(
        tr("Create"), QStringLiteral("create"), tr("Write captions on pictures (Ctrl+1)"), QStringLiteral("railCreate"));
    m_rail->addPage(tr("Train"), QStringLiteral("train"), tr("Teach a network to write (Ctrl+2)"), QStringLiteral("railTrain"));
    m_rail->addPage(tr("Data"), QStringLiteral("data"), tr("Captions to learn from (Ctrl+3)"), QStringLiteral("railData"));
    m_rail->addPage(
        tr("Models"), QStringLiteral("models"), tr("Networks that have learned (Ctrl+4)"), QStringLiteral("railModels"));
    auto* theme = m_rail->addFootButton(QStringLiteral("theme"), tr("Light or dark, and language"), QStringLiteral("theme"));
    connect(theme, &QAbstractButton::clicked, this, &MainWindow::showThemeMenu);
    connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
}

void MainWindow::makeShortcuts()
{
    for (int page = 0; page < m_pages->count(); ++page) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)), this);
        connect(shortcut, &QShortcut::activated, this, [this, page] { showPage(page); });
    }
    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this, &QWidget::close);
}

void MainWindow::connectPages()
{
    connect(m_create, &CreatePage::activityChanged, this,
        [this](const QString& sentence, double share) { m_status->show(QStringLiteral("create"), sentence, share); });
    connect(m_data, &DataPage::activityChanged, this,
        [this](const QString& sentence, double share) { m_status->show(QStringLiteral("data"), sentence, share); });
    connect(m_train, &TrainPage::statusChanged, this, [this](const TrainingStatus& status) {
        m_status->show(QStringLiteral("train"), status.running ? status.sentence : QString(), status.share,
            m_theme.palette().series(status.series));
    });
    connect(m_train, &TrainPage::checkpointSaved, m_create, &CreatePage::refreshModels);
    connect(m_train, &TrainPage::checkpointSaved, m_models, &ModelsPage::refresh);
    connect(m_train, &TrainPage::runsChanged, m_create, &CreatePage::refreshModels);
    connect(m_train, &TrainPage::runsChanged, m_models, &ModelsPage::refresh);
    connect(m_train, &TrainPage::libraryChanged, m_data, &DataPage::refresh);
    connect(m_data, &DataPage::libraryChanged, m_train, &TrainPage::refreshCorpora);
    connect(m_models, &ModelsPage::runsChanged, m_train, &TrainPage::refreshRuns);
    connect(m_models, &ModelsPage::trainRequested, this, [this] { showPage(Train); });
    connect(
        m_train, &TrainPage::statusChanged, m_models, [this](const TrainingStatus& status) { m_models->setRunning(status.run); });
    connect(m_models, &ModelsPage::modelsChanged, m_create, &CreatePage::refreshModels);
    connect(m_models, &ModelsPage::modelsChanged, m_train, &TrainPage::refreshModels);
    connect(m_models, &ModelsPage::continueRequested, this, [this](const std::filesystem::path& model) {
        m_train->startFrom(model);
        showPage(Train);
    });
    connect(m_models, &ModelsPage::useRequested, this, [this](const std::filesystem::path& model) {
        m_create->useModel(model);
        showPage(Create);
    });
    connect(m_create, &CreatePage::trainRequested, this, [this] { showPage(Train); });
}

void MainWindow::connectSession()
{
    // The session manager may ask at any time, and the session may go on after it.
    connect(qApp, &QGuiApplication::commitDataRequest, this, &MainWindow::keep);
    // The program ends without its window being closed: a signal, or a display that is gone.
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        if (isVisible())
            close();
    });
}

void MainWindow::showThemeMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("themeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::System, tr("As the desktop")}, {ThemeChoice::Light, tr("Light")}, {ThemeChoice::Dark, tr("Dark")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice == m_theme.choice());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, value = choice] { m_theme.setChoice(value); });
    }
    addLanguages(menu->addMenu(tr("Language")));
    const auto* button = m_rail->findChild<QAbstractButton*>(QStringLiteral("theme"));
    menu->popup(button->mapToGlobal(QPoint(button->width(), -menu->sizeHint().height() + button->height())));
}

void MainWindow::addLanguages(QMenu* menu)
{
    const QString chosen = m_settings.value(QStringLiteral("language")).toString();
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& code, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QStringLiteral("language_") + code);
        action->setCheckable(true);
        action->setChecked(code == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { m_settings.setValue(QStringLiteral("language"), code); });
    };
    add({}, tr("As the desktop"));
    for (const QString& code : languages())
        add(code, languageName(code));
    menu->addSeparator();
    menu->addAction(tr("Another language speaks from the next start on."))->setEnabled(false);
}

void MainWindow::showPage(int page)
{
    m_rail->setCurrentPage(page);
    m_pages->setCurrentIndex(page);
}

int MainWindow::currentPage() const
{
    return m_pages->currentIndex();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keep();
    m_create->stop();
    m_train->stopTraining();
    event->accept();
}

void MainWindow::keep()
{
    m_create->keepEdits();
    m_train->keepEdits();
    saveState();
    m_settings.sync(); // a run takes seconds to save, and the end of a session may not wait
}

void MainWindow::saveState()
{
    m_settings.setValue(QStringLiteral("geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("page"), currentPage());
    m_settings.setValue(QStringLiteral("theme"), Theme::choiceName(m_theme.choice()));
    savePage("create", m_create);
    savePage("train", m_train);
    savePage("data", m_data);
    savePage("models", m_models);
}

template <class Page>
void MainWindow::savePage(const char* group, const Page* page)
{
    m_settings.beginGroup(QLatin1String(group));
    page->saveState(m_settings);
    m_settings.endGroup();
}

template <class Page>
void MainWindow::restorePage(const char* group, Page* page)
{
    m_settings.beginGroup(QLatin1String(group));
    page->restoreState(m_settings);
    m_settings.endGroup();
}

void MainWindow::restoreState()
{
    if (!restoreGeometry(m_settings.value(QStringLiteral("geometry")).toByteArray()))
        resize(kFirstSize.boundedTo(screen()->availableSize()));
    m_theme.setChoice(Theme::choiceByName(m_settings.value(QStringLiteral("theme")).toString()));
    showPage(qBound(0, m_settings.value(QStringLiteral("page"), 0).toInt(), m_pages->count() - 1));
}

} // namespace memewright
