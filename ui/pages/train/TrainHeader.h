#pragma once

#include <QStringList>

#include "widgets/PageHeader.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace memewright {

class CorpusChoice;
class SegmentedControl;

/// The head of the Train page: the corpus of the next run, how captions come in, a new run, and, where the page has no room for
/// everything, what of it is shown. Only while there is something to work on.
class TrainHeader : public PageHeader
{
    Q_OBJECT

public:
    /// `corpora` outlives this, or is not heard of again.
    explicit TrainHeader(CorpusChoice& corpora, QWidget* parent = nullptr);

    void setWorking(bool working);
    /// Whether the page has no room for everything.
    void setPartsNeeded(bool needed);

Q_SIGNALS:
    void filesRequested();
    void folderRequested();
    void starterRequested();
    void newRunRequested();
    /// An index of TrainWork::Part.
    void partChosen(int part);

private:
    void makeCorpus();
    void makeImport();
    void makeParts();
    void showCorpora();
    void arrange();

    CorpusChoice& m_corpora;
    QComboBox* m_corpus;
    QLabel* m_corpusLabel;
    QToolButton* m_import;
    QPushButton* m_newRun;
    SegmentedControl* m_parts;
    bool m_working = false;
    bool m_partsNeeded = false;
};

} // namespace memewright
