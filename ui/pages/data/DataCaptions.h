#pragma once

#include <memory>
#include <stop_token>

#include "jobs/WorkerThread.h"
#include "models/CaptionTableModel.h"
#include "widgets/Panel.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace memewright {

/// The captions of a corpus as a table with a search, which runs on a thread of its own.
class DataCaptions : public Panel
{
    Q_OBJECT

public:
    explicit DataCaptions(QWidget* parent = nullptr);
    ~DataCaptions() override;

    void setCorpus(std::shared_ptr<const Corpus> corpus, std::vector<bool> validation);
    /// Puts the words into the search.
    void search(const QString& words);
    /// Gives the search the keyboard.
    void focusSearch();
    const CaptionTableModel& model() const { return m_model; }

Q_SIGNALS:
    /// The rows chosen, as numbers in the corpus.
    void deleteRequested(const std::vector<std::uint32_t>& captions);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void ask();
    /// Of the column that says which side of the split a caption is on.
    int widthOfSet() const;
    void makeActions();
    void copyChosen() const;
    void deleteChosen();

    CaptionTableModel m_model;
    QLineEdit* m_search;
    QLabel* m_none;
    QTableView* m_view;
    quint64 m_newest = 0;
    int m_row = -1; ///< to be chosen then, or that which is in its place; -1: none
    int m_place = 0; ///< to scroll to when the rows have come: the corpus is the same, with some captions more or less
    std::stop_source m_overtaken;
    WorkerThread m_worker; ///< last: joins before the model goes
};

} // namespace memewright
