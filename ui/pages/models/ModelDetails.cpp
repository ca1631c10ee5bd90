#include "pages/models/ModelDetails.h"

#include <algorithm>
#include <functional>
#include <optional>

#include <QCoreApplication>
#include <QLocale>

#include "models/ModelNames.h"

namespace memewright {

namespace {

struct Context {
    Q_DECLARE_TR_FUNCTIONS(ModelsPage)
};

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString orDash(const std::optional<double>& value, const QString& unit)
{
    return value ? unit.arg(QLocale().toString(*value, 'f', 3)) : QStringLiteral("–");
}

/// A line of the comparison: what is told, and of which model what.
struct Line {
    QString name;
    std::function<QString(const ModelCard&)> value;
};

std::vector<Line> lines()
{
    const auto text = [](const std::string& value) {
        return value.empty() ? QStringLiteral("–") : QString::fromStdString(value);
    };
    return {{Context::tr("Network"), [](const ModelCard& card) { return networkText(card.entry.info); }},
        {Context::tr("Parameters"), [](const ModelCard& card) { return number(card.entry.info.parameters); }},
        {Context::tr("Templates"),
            [](const ModelCard& card) {
                return card.entry.info.templates.empty() ? Context::tr("any") : number(card.entry.info.templates.size());
            }},
        {Context::tr("Rows seen"), [](const ModelCard& card) { return number(card.entry.info.metrics.rows); }},
        {Context::tr("Validation loss"),
            [](const ModelCard& card) {
                return orDash(card.entry.info.metrics.validationLoss, Context::tr("%1 nats a character"));
            }},
        {Context::tr("Validation accuracy"),
            [](const ModelCard& card) { return orDash(card.entry.info.metrics.validationAccuracy, QStringLiteral("%1")); }},
        {Context::tr("Split"),
            [](const ModelCard& card) {
                const std::string& split = card.entry.info.split;
                return split.empty() ? QStringLiteral("–")
                    : split == "row"
                    ? Context::tr("by row as in the article: captions are shared, so validation looks better than it is")
                    : Context::tr("by caption: 0 captions shared between training and validation");
            }},
        {Context::tr("Captions"), [](const ModelCard& card) { return card.captions; }},
        {Context::tr("Their hash"), [text](const ModelCard& card) { return text(card.entry.info.corpusHash); }},
        {Context::tr("Run settings"),
            [](const ModelCard& card) { return card.settings.isEmpty() ? QStringLiteral("–") : card.settings; }},
        {Context::tr("File"), [](const ModelCard& card) { return QString::fromStdString(card.entry.path.string()); }}};
}

/// Paths and other words longer than a column may break: a zero-width blank behind each part, or in the middle of a long one.
QString breakable(const QString& text)
{
    constexpr int kLongestWord = 18;
    QString broken;
    int word = 0;
    for (const QChar c : text) {
        if (word >= kLongestWord) {
            broken += QChar(0x200b);
            word = 0;
        }
        broken += c;
        word = c.isSpace() ? 0 : word + 1;
        if (c != QLatin1Char('/'))
            continue;
        broken += QChar(0x200b);
        word = 0;
    }
    return broken.toHtmlEscaped();
}

} // namespace

QString modelDetails(const std::vector<const ModelCard*>& cards)
{
    QString html;
    if (cards.size() > 1) {
        html += QStringLiteral("<tr><td></td>");
        for (const ModelCard* card : cards)
            html += QStringLiteral("<td><b>%1</b></td>").arg(modelTitle(card->entry).toHtmlEscaped());
        html += QStringLiteral("</tr>");
    }
    for (const Line& line : lines()) {
        // What is known of none of them is no line.
        if (std::ranges::all_of(cards, [&](const ModelCard* card) { return line.value(*card) == QStringLiteral("–"); }))
            continue;
        html += QStringLiteral("<tr><td style='padding-right: 8px'>%1</td>").arg(line.name.toHtmlEscaped());
        for (const ModelCard* card : cards)
            html += QStringLiteral("<td>%1</td>").arg(breakable(line.value(*card)));
        html += QStringLiteral("</tr>");
    }
    return QStringLiteral("<table cellspacing='4'>%1</table>").arg(html);
}

} // namespace memewright
