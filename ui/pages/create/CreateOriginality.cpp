#include "pages/create/CreateOriginality.h"

#include <climits>

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

/// Only hashes of the captions are known.
QString whyAtMost()
{
    return CreateOriginality::tr(
        "The model came with fingerprints of its captions, not with their texts: no piece longer than this "
        "was copied, perhaps a shorter one.");
}

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
    setQuiet(m_show);
    setToolTip(tr("The longest piece of this caption that stands in the captions the network learned from."));
    m_figure->setObjectName(QStringLiteral("copiedFigure"));
    m_figure->setFont(scaled(font(), kSmallPoints, true));
    m_source->setObjectName(QStringLiteral("copiedSource"));
    m_source->setWordWrap(true);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_source->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // A height that the layout asked for would squeeze what stands above.
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
    connect(m_show, &QPushButton::toggled, this, [this](bool open) {
        m_source->setVisible(open);
        if (open)
            Q_EMIT opened();
    });
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
    const bool known = !piece->source.empty();
    m_show->setText(piece->atMost ? tr("Why at most?") : tr("Show source"));
    m_show->setToolTip(piece->atMost ? tr("Says what is known of the captions that this model learned from.")
                                     : tr("Shows the training caption that the longest piece was found in."));
    m_figure->setToolTip(piece->atMost ? whyAtMost() : QString());
    m_show->setVisible(piece->atMost || known);
    m_source->setText(piece->atMost ? whyAtMost() : tr("“%1”").arg(QString::fromStdString(piece->source)));
    fitSource();
    m_source->setVisible(m_show->isChecked() && (piece->atMost || known));
}

void CreateOriginality::fitSource()
{
    const QRect room(0, 0, width(), INT_MAX);
    m_source->setFixedHeight(m_source->fontMetrics().boundingRect(room, Qt::TextWordWrap, m_source->text()).height());
}

void CreateOriginality::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitSource();
}

} // namespace memewright
