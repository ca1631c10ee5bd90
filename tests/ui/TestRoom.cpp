#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QScrollArea>

#include "Language.h"
#include "pages/data/DataPage.h"
#include "style/Style.h"
#include "support/FakeScorer.h"
#include "support/Patience.h"
#include "ui/WindowFixture.h"
#include "widgets/SegmentedControl.h"

using namespace memewright;

namespace {

/// Of a label or a button that has less room than its text; empty where it is whole. Hints may cut themselves with an ellipsis,
/// but for those that are figures.
QString cutText(const QWidget* widget)
{
    static const QSet<QString> kFigures{QStringLiteral("templateCount"), QStringLiteral("candidateCount")};
    const auto* label = qobject_cast<const QLabel*>(widget);
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    const QString text = label ? label->text() : button ? button->text() : QString();
    if (text.isEmpty() || !widget->isVisible())
        return {};
    if (label && label->inherits("memewright::HintLabel")) {
        const bool whole = label->wordWrap() || label->fontMetrics().horizontalAdvance(text) <= label->contentsRect().width();
        return whole || !kFigures.contains(label->objectName()) ? QString() : text;
    }
    if (label) {
        const bool wraps = label->wordWrap();
        const QSize needed = wraps ? QSize(0, label->heightForWidth(label->width())) : label->minimumSizeHint();
        return label->width() < needed.width() || label->height() < needed.height() ? text : QString();
    }
    // A narrow place may take the air to the sides of a button's text, no more.
    QFont font(button->font());
    if (button->isChecked() && qobject_cast<const SegmentedControl*>(button->parentWidget()))
        font.setWeight(QFont::DemiBold);
    const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + 4;
    return QFontMetrics(font).horizontalAdvance(text) + icon > button->width() ? text : QString();
}

/// What sticks out of the widget that holds it, and so is not seen whole. What scrolls may.
QString outsideText(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    const bool scrolls = parent && qobject_cast<const QScrollArea*>(parent->parentWidget()) != nullptr;
    const bool ofQt = widget->objectName().startsWith(QLatin1String("qt_")); // a viewport that is larger than its view
    if (!parent || ofQt || scrolls || widget->isWindow() || !widget->isVisible() || parent->rect().contains(widget->geometry()))
        return {};
    return QStringLiteral("%1 '%2' leaves %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
            QString::fromLatin1(parent->metaObject()->className()));
}

} // namespace

/// The pages but Train, whose tests are its own, in small, usual and wide windows and in every language: no text is cut.
class TestRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const QString& language : languages())
            for (const QSize& size : {QSize(900, 600), QSize(1200, 800), QSize(2500, 1400)})
                QTest::addRow("%s %d x %d", qPrintable(language), size.width(), size.height()) << language << size;
    }

    void textsAreWhole()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        installLanguage(language);
        test::WindowFixture fixture;
        AppContext context = fixture.context();
        context.findModels = [] {
            std::vector<ModelEntry> models(3);
            models[0].path = "/library/models/mine.safetensors";
            models[1].path = "/library/runs/Article small (12)/model.safetensors";
            models[1].info.metrics.validationLoss = 1.583;
            models[2].path = "/library/runs/Fast 1/model.safetensors";
            return models;
        };
        context.readModel = [](const std::filesystem::path&) -> Result<LoadedModel> {
            LoadedModel model;
            model.scorer = std::make_shared<test::FakeScorer>();
            return model;
        };
        fixture.openWindow(context);
        fixture.window->setMinimumSize(size); // a screen may be smaller
        fixture.window->resize(size);
        std::string captions = "template,box1,box2\n";
        for (int i = 0; i < 60; ++i)
            captions += std::to_string(i % 48) + ",a caption of that template," + std::string(std::size_t(i) + 3, 'x') + "\n";
        const auto file = fixture.folder.write("mine.csv", captions);
        auto* data = fixture.window->findChild<DataPage*>();
        data->importPaths({QString::fromStdString(file.string())});
        QTRY_COMPARE(fixture.find<QLabel>("corpusName")->text(), QStringLiteral("mine"));
        QTRY_COMPARE(fixture.find<QListView>("models")->model()->rowCount(), 3);
        for (const char* fold : {"styleFold", "more"})
            fixture.find<QAbstractButton>(fold)->setChecked(true);
        QTRY_VERIFY(fixture.find<QListView>("gallery")->model()->rowCount() > 0);
        fixture.find<QListView>("gallery")->setCurrentIndex(fixture.find<QListView>("gallery")->model()->index(0, 0));
        QStringList wrong;
        for (const int page : {0, 2, 3}) {
            fixture.window->showPage(page);
            test::settle();
            for (const QWidget* widget : fixture.window->findChildren<QWidget*>()) {
                if (const QString text = cutText(widget); !text.isEmpty())
                    wrong += QStringLiteral("page %1, %2: %3").arg(page).arg(widget->objectName(), text);
                if (const QString text = outsideText(widget); !text.isEmpty())
                    wrong += QStringLiteral("page %1: %2").arg(page).arg(text);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void wideWindowsGiveNamesTheirRoom()
    {
        installLanguage(QStringLiteral("en"));
        test::WindowFixture fixture;
        fixture.openWindow(fixture.context());
        const auto file = fixture.folder.write("mine.csv", "template,box1\nTwo buttons,go to bed early\n");
        fixture.window->findChild<DataPage*>()->importPaths({QString::fromStdString(file.string())});
        QTRY_COMPARE(fixture.find<QLabel>("corpusName")->text(), QStringLiteral("mine"));
        fixture.window->showPage(2);
        const auto widths = [&](const QSize& size) {
            fixture.window->setMinimumSize(size);
            fixture.window->resize(size);
            test::settle();
            return std::pair(fixture.find<QListView>("templateBars")->width(), fixture.find<QListWidget>("corpora")->width());
        };
        const auto usual = widths({1200, 800}), wide = widths({2500, 1400});
        // The longest name of a template that people use is of 40 letters or so.
        QVERIFY2(wide.first >= 3 * usual.first / 2, qPrintable(QString::number(wide.first)));
        QVERIFY(wide.second > usual.second);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestRoom test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestRoom.moc"
