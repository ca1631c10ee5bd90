#include "pages/train/TrainPage.h"

#include <utility>

#include "pages/train/TrainPagePrivate.h"

namespace memewright {

TrainPage::TrainPage(TrainPageSetup setup, QWidget* parent) : QWidget(parent)
{
    m_p = std::make_unique<Private>(*this, std::move(setup));
}

TrainPage::~TrainPage() = default;

bool TrainPage::isTraining() const
{
    return m_p->training.isRunning();
}

void TrainPage::stopTraining()
{
    m_p->close();
}

void TrainPage::keepEdits()
{
    m_p->keepEdits();
}

void TrainPage::refreshCorpora()
{
    m_p->refreshCorpora();
}

void TrainPage::refreshModels()
{
    m_p->models.refresh();
}

void TrainPage::startFrom(const std::filesystem::path& model)
{
    m_p->startFrom(model);
}

void TrainPage::refreshRuns()
{
    m_p->refreshRuns();
}

void TrainPage::saveState(QSettings& settings) const
{
    m_p->saveState(settings);
}

void TrainPage::restoreState(const QSettings& settings)
{
    m_p->restoreState(settings);
}

} // namespace memewright
