#pragma once

#include <vector>

#include "pages/train/TrainBook.h"
#include "widgets/Panel.h"

class QLabel;
class QPlainTextEdit;
class QSlider;
class QStackedWidget;
class QTableWidget;
class QVBoxLayout;

namespace memewright {

class SegmentedControl;

/// One run more closely: what it wrote after each epoch, how its settings differ from those of the other ticked runs, and the
/// person's notes on it.
class TrainDetails : public Panel
{
    Q_OBJECT

public:
    explicit TrainDetails(QWidget* parent = nullptr);

    /// The run that samples and notes are of; none: an empty name. Stays at its epoch unless it stood at the last one.
    void setRun(const QString& run, const std::vector<EpochSamples>& samples, const QString& note);
    /// `runs` names the columns.
    void setSettings(const QStringList& runs, const std::vector<ComparedSetting>& settings);
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
    void showSamples();

    QString m_run;
    std::vector<EpochSamples> m_samples;
    SegmentedControl* m_choice;
    QStackedWidget* m_stack;
    QLabel* m_epoch = nullptr;
    QSlider* m_slider = nullptr;
    QVBoxLayout* m_captions = nullptr;
    std::vector<QLabel*> m_lines;
    QTableWidget* m_settings = nullptr;
    QLabel* m_alike = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QString m_savedNote;
};

} // namespace memewright
