#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QWidget>

#include "jobs/PictureLoader.h"
#include "meme/BoxGeometry.h"
#include "meme/Template.h"
#include "render/CaptionTiles.h"

class QLabel;
class QPushButton;

namespace memewright {

class MemeDocument;

/// The chosen picture with its captions, drawn live. The picture itself is rendered off this thread at the size it has here.
/// Boxes are moved, resized and turned with the mouse and with keys: arrows move, Ctrl with them resizes, Alt turns, Shift goes
/// further; Tab walks the boxes, Delete deletes one; a double click, Return or a letter goes to its text. Without a picture: an
/// invitation to drop or choose one. GUI thread.
class CreateCanvas : public QWidget
{
    Q_OBJECT

public:
    /// Shows the document, which outlives it.
    explicit CreateCanvas(const MemeDocument& document, QWidget* parent = nullptr);

    void setTemplateCount(int count);
    void setChosenBox(int box);
    void setBoxesShown(bool shown);

    int chosenBox() const { return m_chosenBox; }
    /// Characters of the texts that no font has.
    std::vector<std::string> missingCharacters() const;
    /// Where the picture stands in this widget.
    QRectF pictureArea() const;
    /// The picture stands on the screen.
    bool isPictureShown() const { return !m_picture.isNull(); }

Q_SIGNALS:
    void boxClicked(int box);
    /// Its text is to be written.
    void boxOpened(int box);
    /// A key for the text of the chosen box.
    void typed(QKeyEvent* event);
    void boxDeleteRequested(int box);
    /// With Tab: the caret stays where it is.
    void boxChosen(int box);
    /// By the person's hand; changes with one merge key belong to one drag or one run of keys.
    void boxEdited(int box, const memewright::TextBox& changed, int mergeKey);
    /// The picture is dragged away, beside its boxes.
    void dragOutRequested();
    /// Files or a picture; see holdsPicture().
    void dropped(const QMimeData* data);
    void chooseRequested();
    void failed(const memewright::Error& error);
    void pictureShown();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void showAnother();
    void askForPicture();
    void pictureArrived(Result<QImage> picture);
    BoxHandle handleUnder(const QPointF& point, int& box) const;
    PicturePoint toPicture(const QPointF& point) const;
    PictureSize shownSize() const;
    const std::vector<TextBox>& boxes() const;
    bool hasChosenBox() const { return m_chosenBox >= 0 && size_t(m_chosenBox) < boxes().size(); }
    /// Keys that are not for moving it.
    bool takeTextKey(QKeyEvent* event);
    void updateCursor(const QPointF& point);
    void paintInvitation(QPainter& painter) const;
    void paintCard(QPainter& painter, const QRectF& area) const;
    void placeInvitation();

    const MemeDocument& m_document;
    PictureLoader m_loader;
    CaptionTiles m_captions;
    QSizeF m_shape{7, 6}; ///< of the picture; only its proportions matter
    QImage m_picture;
    quint64 m_newest = 0;
    int m_chosenBox = -1;
    bool m_boxesShown = true;
    std::optional<BoxDrag> m_drag; ///< while a box is dragged
    int m_dragKey = 0;
    std::optional<QPointF> m_pressed; ///< on the picture beside its boxes: a drag from there takes the picture out
    QLabel* m_title; ///< with the hint and the button: what stands here before there is a picture
    QLabel* m_hint;
    QPushButton* m_choose;
};

} // namespace memewright
