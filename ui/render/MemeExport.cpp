#include "render/MemeExport.h"

#include <QPainter>

#include "base/Files.h"
#include "render/CaptionPainter.h"
#include "render/ImageExport.h"
#include "render/PictureSource.h"

namespace memewright {
namespace {

constexpr int kSheetColumns = 4;
constexpr int kSheetCell = 480; ///< width of a picture on a sheet
constexpr int kSheetGap = 16;

QSize sizeFor(const PictureSource& picture, int width)
{
    const QSize own = picture.size();
    return width <= 0 ? own : QSize(width, qMax(1, qRound(double(own.height()) * width / own.width())));
}

} // namespace

Result<QImage> renderMeme(const Template& meme, const std::vector<std::string>& texts, int width)
{
    const auto picture = PictureSource::forTemplate(meme);
    if (!picture)
        return tl::make_unexpected(picture.error());
    return CaptionPainter().render(meme, *picture, texts, sizeFor(*picture, width));
}

Status exportMeme(Recipe recipe, const QString& path, const ExportShape& shape)
{
    if (const auto isNew = checkNew(path.toStdString()); !isNew)
        return isNew;
    const auto picture = PictureSource::forTemplate(recipe.meme);
    if (!picture)
        return tl::make_unexpected(picture.error());
    recipe.pictureSha256 = picture->sha256();
    const QImage image = CaptionPainter().render(recipe.meme, *picture, recipe.boxes, sizeFor(*picture, shape.width));
    return exportWithRecipe(image, path, recipe, shape.quality);
}

Result<QImage> contactSheet(const Template& meme, const std::vector<std::vector<std::string>>& captions)
{
    const auto picture = PictureSource::forTemplate(meme);
    if (!picture)
        return tl::make_unexpected(picture.error());
    const QImage plain = picture->image(sizeFor(*picture, kSheetCell));
    const int columns = qMax(1, qMin(kSheetColumns, int(captions.size())));
    const int rows = (int(captions.size()) + columns - 1) / columns;
    const QSize step(plain.width() + kSheetGap, plain.height() + kSheetGap);
    QImage sheet(columns * step.width() + kSheetGap, rows * step.height() + kSheetGap, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    const CaptionPainter painted;
    for (int i = 0; i < int(captions.size()); ++i) {
        const QPoint corner(kSheetGap + i % columns * step.width(), kSheetGap + i / columns * step.height());
        painter.drawImage(corner, plain);
        painted.paint(painter, QRectF(corner, plain.size()), meme.boxes, captions[size_t(i)]);
    }
    return sheet;
}

} // namespace memewright
