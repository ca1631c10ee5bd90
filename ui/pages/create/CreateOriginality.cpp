#include "pages/create/CreateOriginality.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/CandidateModel.h"
#include "style/Icons.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"
#include "style/Style.h"
#include "widgets/HeadingLabel.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kSourceLines = 3;

} // namespace

class CreateOriginality::Bar : public QWidget
{
public:
    Bar() { setFixedHeight(kBar); }

    void setShare(double share)
    {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Palette& colors = Palette::of(palette());
        paint::bar(painter, rect(), m_share, colors(Role::Muted), colors(Role::Button));
    }

private:
    double m_share = 0;
};

CreateOriginality::CreateOriginality(QWidget* parent)
    : QWidget(parent),
      m_show(new QPushButton(
          icons::icon(QStringLiteral("chevron-right"), Role::Text, QStringLiteral("chevron-down")), tr("Show source"))),
      m_bar(new Bar), m_figure(new QLabel), m_source(new QLabel)
{
    m_show->setObjectName(QStringLiteral("showSource"));
    m_show->setIconSize({kIconSmall, kIconSmall});
    m_show->setCheckable(true);
    m_show->setToolTip(tr("Shows the training caption that the longest piece was found in."));
    setQuiet(m_show);
    setToolTip(tr("The longest piece of this caption that stands in the captions the network learned from."));
    m_figure->setObjectName(QStringLiteral("copiedFigure"));
    m_figure->setFont(scaled(font(), kSmallPoints, true));
    m_source->setObjectName(QStringLiteral("copiedSource"));
    m_source->setWordWrap(true);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_source->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Captions are short; a height that followed the width would squeeze what stands above.
    m_source->setFixedHeight(kSourceLines * m_source->fontMetrics().lineSpacing());
    QSizePolicy policy = m_source->sizePolicy();
    policy.setHeightForWidth(false);
    m_source->setSizePolicy(policy);
    m_source->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(new HeadingLabel(tr("Originality")), 1);
    head->addWidget(m_show);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(kGap);
    figures->addWidget(m_bar, 1);
    figures->addWidget(m_figure);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kPair);
    layout->addLayout(head);
    layout->addLayout(figures);
    layout->addWidget(m_source);
    connect(m_show, &QPushButton::toggled, m_source, &QWidget::setVisible);
    hide();
}

void CreateOriginality::setPiece(const std::optional<SharedPiece>& piece)
{
    setVisible(piece.has_value());
    if (!piece)
        return;
    m_bar->setShare(piece->of == 0 ? 0 : double(piece->length) / double(piece->of));
    m_figure->setText(piece->atMost ? tr("at most %1 of %2 characters").arg(piece->length).arg(piece->of)
                                    : tr("%1 of %2 characters").arg(piece->length).arg(piece->of));
    m_show->setVisible(!piece->atMost && !piece->source.empty());
    m_source->setText(tr("“%1”").arg(QString::fromStdString(piece->source)));
    m_source->setVisible(m_show->isChecked() && !piece->atMost && !piece->source.empty());
}

} // namespace memewright
