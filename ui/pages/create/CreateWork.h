#pragma once

#include <QWidget>

class QPushButton;

namespace memewright {

class CaptionWriter;
class CreateActions;
class CreateCandidates;

/// Generate and Stop, and where the keyboard goes when the one that has it cannot be pressed any more. GUI thread.
class CreateWork : public QWidget
{
    Q_OBJECT

public:
    /// All of them outlive it.
    CreateWork(
        const CreateActions& actions, const CaptionWriter& writer, CreateCandidates& candidates, QWidget* parent = nullptr);

private:
    /// The one that cannot be pressed any more gives it away.
    void handOnFocus();

    const CreateActions& m_actions;
    const CaptionWriter& m_writer;
    CreateCandidates& m_candidates;
    QPushButton* m_generate;
    QPushButton* m_stop;
};

} // namespace memewright
