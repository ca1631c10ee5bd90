#include <cmath>

#include <QApplication>
#include <QSignalSpy>

#include "style/Icons.h"
#include "style/Palette.h"
#include "style/Style.h"
#include "style/Theme.h"
#include "support/Patience.h"
#include "widgets/LabelledSlider.h"
#include "widgets/MessageBar.h"
#include "widgets/OffSpinBox.h"
#include "widgets/SegmentedControl.h"

#include <QAbstractButton>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QTimer>

using namespace memewright;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2 contrast of two colours.
double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

class FakeDesktop : public ColorSchemeSource
{
public:
    bool isDark() const override { return dark; }
    void turn(bool value)
    {
        dark = value;
        Q_EMIT changed();
    }
    bool dark = false;
};

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastsHoldInBothThemes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void contrastsHoldInBothThemes()
    {
        QFETCH(bool, dark);
        const Palette& colors = dark ? Palette::dark() : Palette::light();
        for (const Role ground : {Role::Window, Role::Surface, Role::Raised, Role::Canvas, Role::Button, Role::AccentSoft}) {
            QVERIFY(contrast(colors(Role::Text), colors(ground)) >= 7);
            QVERIFY(contrast(colors(Role::Muted), colors(ground)) >= 4.5);
            QVERIFY(contrast(colors(Role::AccentInk), colors(ground)) >= 4.5);
        }
        QVERIFY(contrast(colors(Role::OnAccent), colors(Role::Accent)) >= 4.5);
        for (int i = 0; i < Palette::seriesCount(); ++i)
            QVERIFY(contrast(colors.series(i), colors(Role::Surface)) >= 3.15);
    }

    void aQtPaletteLeadsBackToItsColours()
    {
        QVERIFY(!Palette::of(Palette::light().toQt()).isDark());
        QVERIFY(Palette::of(Palette::dark().toQt()).isDark());
    }

    void theThemeFollowsTheDesktopUntilThePersonChooses()
    {
        auto source = std::make_unique<FakeDesktop>();
        FakeDesktop* desktop = source.get();
        Theme theme(std::move(source));
        QSignalSpy changed(&theme, &Theme::changed);
        QVERIFY(!theme.palette().isDark());
        desktop->turn(true);
        QVERIFY(theme.palette().isDark());
        QCOMPARE(changed.count(), 1);
        theme.setChoice(ThemeChoice::Light);
        QVERIFY(!theme.palette().isDark());
        desktop->turn(false);
        desktop->turn(true);
        QVERIFY(!theme.palette().isDark());
        QCOMPARE(changed.count(), 2);
        theme.setChoice(ThemeChoice::System);
        QVERIFY(theme.palette().isDark());
    }

    void choicesSurviveTheirNames()
    {
        for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
            QCOMPARE(Theme::choiceByName(Theme::choiceName(choice)), choice);
        QCOMPARE(Theme::choiceByName(QStringLiteral("nonsense")), ThemeChoice::System);
    }

    void everyIconIsThereInItsColour()
    {
        for (const char* name : {"create", "train", "data", "models", "theme", "search", "plus", "undo", "boxes", "lock",
                 "unlock", "star", "star-set", "export", "import", "copy", "more", "stop", "pause", "play", "sparkle",
                 "chevron-down", "chevron-up", "chevron-right", "chevron-left", "cpu", "gpu", "image", "check", "warning",
                 "error", "info", "close", "sliders"}) {
            const QImage image = icons::pixmap(QString::fromLatin1(name), QColor(Qt::red), 40, 1).toImage();
            bool drawn = false;
            for (int y = 0; y < image.height() && !drawn; ++y) {
                for (int x = 0; x < image.width(); ++x)
                    drawn = drawn || (image.pixelColor(x, y).alpha() > 160 && image.pixelColor(x, y).red() > 250);
            }
            QVERIFY2(drawn, name);
        }
    }

    void theArrowOfAMainActionIsReadInTheDark()
    {
        QMenu menu;
        QPushButton button;
        button.setPalette(Palette::dark().toQt());
        setMainAction(&button);
        button.setMenu(&menu); // without a word: what is dark is the arrow
        button.resize(120, 40);
        const QImage picture = button.grab().toImage();
        double highest = 0;
        for (int y = 8; y < 32; ++y)
            for (int x = 12; x < 112; ++x)
                highest = std::max(highest, contrast(picture.pixelColor(x, y), Palette::dark()(Role::Accent)));
        QVERIFY2(highest > 4.5, qPrintable(QString::number(highest)));
    }

    void sliderAndNumberSayTheSame()
    {
        LabelledSlider both(QStringLiteral("MIN_SCORE"), {0, 1, 0.01, 2});
        QSignalSpy changed(&both, &LabelledSlider::valueChanged);
        both.slider()->setValue(25);
        QCOMPARE(both.number()->value(), 0.25);
        both.number()->setValue(0.5);
        QCOMPARE(both.slider()->value(), 50);
        QCOMPARE(changed.count(), 2);
    }

    void segmentsAreExclusiveAndTakeKeys()
    {
        SegmentedControl control;
        control.addSegment(QStringLiteral("one"), {}, QStringLiteral("one"));
        control.addSegment(QStringLiteral("two"), {}, QStringLiteral("two"));
        QSignalSpy changed(&control, &SegmentedControl::currentChanged);
        control.show();
        control.activateWindow();
        QVERIFY(test::waitUntilActive(&control));
        QCOMPARE(control.currentIndex(), 0);
        QTest::mouseClick(control.findChild<QAbstractButton*>(QStringLiteral("two")), Qt::LeftButton);
        QCOMPARE(control.currentIndex(), 1);
        QCOMPARE(changed.count(), 1);
        control.findChild<QAbstractButton*>(QStringLiteral("two"))->setFocus();
        QTest::keyClick(control.findChild<QAbstractButton*>(QStringLiteral("two")), Qt::Key_Left);
        QCOMPARE(control.currentIndex(), 0);
    }

    void offIsAWordThatCanBeTyped()
    {
        OffSpinBox box(1.0, QStringLiteral("off"));
        box.setRange(0, 5);
        box.switchOff();
        QCOMPARE(box.text(), QStringLiteral("off"));
        box.setValue(2);
        QVERIFY(!box.isOff());
        QCOMPARE(box.valueFromText(QStringLiteral("Off")), 1.0);
        QString typed = QStringLiteral("of");
        int position = 2;
        QCOMPARE(box.validate(typed, position), QValidator::Intermediate);
    }

    void aMessageOffersItsActionOnce()
    {
        MessageBar bar;
        int undone = 0;
        bar.showWithAction(MessageKind::Info, QStringLiteral("Deleted."), QStringLiteral("Undo"), [&] { ++undone; });
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.sentence(), QStringLiteral("Deleted."));
        QTest::mouseClick(bar.findChild<QPushButton*>(QStringLiteral("messageAction")), Qt::LeftButton);
        QCOMPARE(undone, 1);
        QVERIFY(!bar.isVisible());
        QVERIFY(bar.sentence().isEmpty());
    }

    void newsGoesByItselfAndAnOfferStays()
    {
        MessageBar bar;
        const auto* timer = bar.findChild<QTimer*>();
        bar.show(MessageKind::Good, QStringLiteral("Saved."));
        QVERIFY(timer->isActive());
        bar.offer(QStringLiteral("Made from a recipe."), QStringLiteral("Reproduce"), {});
        QVERIFY(!timer->isActive());
        bar.show(MessageKind::Bad, QStringLiteral("Not saved."));
        QVERIFY(!timer->isActive());
        QVERIFY(bar.isVisible());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestStyle test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestStyle.moc"
