#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QImage>
#include <QWidget>

#include "jobs/PictureLoader.h"
#include "meme/Template.h"
#include "render/CaptionPainter.h"

class QPushButton;

namespace memewright {

/// The chosen picture with its captions, drawn live. The picture itself is rendered off this thread at the size it has here.
/// Without a picture: an invitation to drop or choose one. GUI thread.
class CreateCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit CreateCanvas(QWidget* parent = nullptr);

    /// `hasPicture` false: a plain card with the boxes, which asks for a picture.
    void setMeme(const Template& meme, bool hasPicture);
    void setTemplateCount(int count);
    void setTexts(std::vector<std::string> texts);
    void setChosenBox(int box);
    void setBoxesShown(bool shown);

    const std::optional<Template>& meme() const { return m_meme; }
    const std::vector<std::string>& texts() const { return m_texts; }
    /// The captioned picture as it is to be exported, over a picture of its full size.
    QImage captioned(QImage picture) const;
    /// The picture stands on the screen.
    bool isPictureShown() const { return !m_picture.isNull(); }

Q_SIGNALS:
    void boxClicked(int box);
    void pictureDropped(const QString& path);
    void chooseRequested();
    void failed(const memewright::Error& error);
    void pictureShown();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void askForPicture();
    void pictureArrived(Result<QImage> picture);
    QRectF pictureArea() const;
    int boxAt(const QPointF& point) const;
    void paintInvitation(QPainter& painter) const;
    void paintCard(QPainter& painter, const QRectF& area) const;
    void paintBoxes(QPainter& painter, const QRectF& area) const;
    void placeButton();

    PictureLoader m_loader;
    CaptionPainter m_captions;
    std::optional<Template> m_meme;
    bool m_hasPicture = false;
    QSizeF m_shape{7, 6}; ///< of the picture; only its proportions matter
    QImage m_picture;
    quint64 m_newest = 0;
    std::vector<std::string> m_texts;
    int m_chosenBox = -1;
    bool m_boxesShown = true;
    int m_templates = 0;
    QPushButton* m_choose;
};

} // namespace memewright
