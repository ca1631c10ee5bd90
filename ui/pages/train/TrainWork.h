#pragma once

#include <QWidget>

class QSettings;

namespace memewright {

class RunController;
class RunStore;
class RunTrash;
class RunsModel;
class TrainDetails;
class TrainFold;
class TrainPlots;
class TrainRuns;
class TrainSettings;
class TrainStrip;
class UnfinishedRunsBanner;

/// What runs one works with; each outlives the views on it.
struct TrainDocuments {
    RunsModel& runs;
    RunStore& store;
    RunController& controller;
    RunTrash& trash;
};

/// The Train page while there is something to work on: settings of the next run, the run that goes on, curves, table and details,
/// as many of them as there is room for.
class TrainWork : public QWidget
{
    Q_OBJECT

public:
    /// What of a low or narrow page is shown.
    enum Part { Curves, Runs, Details };

    explicit TrainWork(TrainDocuments documents, QWidget* parent = nullptr);

    TrainSettings* settings() const { return m_settings; }
    TrainPlots* plots() const { return m_plots; }
    /// Of those that have no room beside each other.
    void setPart(int part);
    /// The settings, unfolded, with a fresh name.
    void showNewRun();
    /// Writes down the note that is being typed.
    void saveNote();

    void saveState(QSettings& settings) const;
    void restoreState(const QSettings& settings);

Q_SIGNALS:
    /// Whether there is no room for all parts.
    void partsNeeded(bool needed);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void connectRuns();
    void connectController();
    void runBegan(const QString& run);
    void runEnded();
    void showStrip();
    void showDetails();
    void showUnfinished();
    void fold(bool away);
    void foldByHand(bool away);
    void showFoldTexts();
    void arrange();

    TrainDocuments m_documents;
    UnfinishedRunsBanner* m_banner;
    TrainStrip* m_strip;
    TrainSettings* m_settings;
    TrainFold* m_fold;
    TrainPlots* m_plots;
    TrainRuns* m_table;
    TrainDetails* m_details;
    int m_part = Curves;
    bool m_partsNeeded = false;
    bool m_foldedIdle = false; ///< as the person likes the settings while nothing runs
};

} // namespace memewright
