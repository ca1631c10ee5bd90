#pragma once

#include "pages/data/CorpusContent.h"
#include "widgets/Panel.h"

class QLabel;

namespace memewright {

class HintLabel;
class ReportBar;

/// What the cleaning rules kept and dropped of everything that was imported into a corpus, with examples of the part chosen.
class DataReport : public Panel
{
    Q_OBJECT

public:
    explicit DataReport(QWidget* parent = nullptr);

    void setReport(const CleaningReport& report);

private:
    void showExamples(int part);

    CleaningReport m_report;
    std::vector<DroppedCount> m_parts; ///< as in the bar; the first, without a rule, is what was kept
    HintLabel* m_rules;
    QLabel* m_kept;
    ReportBar* m_bar;
    QLabel* m_rule;
    HintLabel* m_examples;
    HintLabel* m_meaning;
};

} // namespace memewright
