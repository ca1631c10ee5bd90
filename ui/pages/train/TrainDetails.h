#pragma once

#include <vector>

#include "widgets/Panel.h"

class QLabel;
class QPlainTextEdit;
class QSlider;
class QStackedWidget;
class QTableWidget;
class QVBoxLayout;

namespace memewright {

class RunsModel;
class SegmentedControl;

/// One run more closely: what it wrote after each epoch, how its settings differ from those of the other ticked runs, and the
/// person's notes on it.
class TrainDetails : public Panel
{
    Q_OBJECT

public:
    /// `runs` outlives this, or is not heard of again.
    explicit TrainDetails(const RunsModel& runs, QWidget* parent = nullptr);

    /// The run that samples and notes are of; none: an empty name.
    void setRun(const QString& run);
    /// Reports the note that is being typed, as leaving the field does.
    void saveNote();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Typed, and the field left or saveNote() called.
    void noteChanged(const QString& run, const QString& note);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeSamples();
    QWidget* makeSettings();
    QWidget* makeNotes();
    /// Stays at its epoch unless it stood at the last one.
    void showRun(bool other);
    void showSamples();
    void showSettings();

    const RunsModel& m_runs;
    QString m_run;
    SegmentedControl* m_choice;
    QStackedWidget* m_stack;
    QLabel* m_epoch = nullptr;
    QSlider* m_slider = nullptr;
    QVBoxLayout* m_captions = nullptr;
    std::vector<QLabel*> m_lines;
    QTableWidget* m_settings = nullptr;
    QLabel* m_alike = nullptr;
    QPlainTextEdit* m_note = nullptr;
};

} // namespace memewright
