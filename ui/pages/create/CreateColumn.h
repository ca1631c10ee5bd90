#pragma once

#include <QWidget>

class QPushButton;
class QScrollArea;
class QSettings;
class QVBoxLayout;

namespace memewright {

class CaptionWriter;
class CreateActions;
class CreateBoxes;
class CreateCandidates;
class CreateControls;
class CreateOriginality;
class CreateStyle;
class MemeDocument;

/// The right column: Generate, how captions are drawn, the boxes with their texts, places and styles, and what is done with the
/// picture. It scrolls, and takes more width where long words or large letters need it. GUI thread.
class CreateColumn : public QWidget
{
    Q_OBJECT

public:
    /// All of them outlive it.
    CreateColumn(MemeDocument& document, CaptionWriter& writer, const CreateActions& actions, CreateCandidates& candidates,
        QWidget* parent = nullptr);

    CreateBoxes* boxes() const { return m_boxes; }
    CreateControls* controls() const { return m_controls; }
    CreateStyle* boxStyle() const { return m_style; }
    /// Its place and style; -1: of none.
    void showStyleOf(int box);
    /// Fits it to the size of the page.
    void fit(QSize page);

private:
    QWidget* makeTexts(const CreateActions& actions);
    QWidget* makeScroll();
    QWidget* makeExports(const CreateActions& actions);
    void connectParts();
    void fitWidth();
    /// The bars stand back where many boxes or the controls that folded out need the room.
    void fitBars();
    void askScores();

    MemeDocument& m_document;
    CaptionWriter& m_writer;
    CreateControls* m_controls;
    CreateBoxes* m_boxes;
    CreateStyle* m_style;
    QPushButton* m_styleFold;
    CreateOriginality* m_original;
    QWidget* m_texts;
    QScrollArea* m_scroll;
    QVBoxLayout* m_list; ///< m_controls and m_texts
    QSize m_page;
};

} // namespace memewright
