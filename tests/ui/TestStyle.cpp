#include <array>
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
#include "widgets/RuleWords.h"
#include "widgets/SegmentedControl.h"

#include <QAbstractButton>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QSlider>
#include <QSpinBox>
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

/// Of two colours in OKLab, where 0.1 is seen at a glance.
double distance(const QColor& a, const QColor& b)
{
    const auto lab = [](const QColor& color) -> std::array<double, 3> {
        const double red = linear(color.redF()), green = linear(color.greenF()), blue = linear(color.blueF());
        const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
    };
    const auto x = lab(a), y = lab(b);
    return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
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
        for (int i = 0; i < Palette::partCount(); ++i)
            QVERIFY(contrast(colors.part(i), colors(Role::Surface)) >= 3.15);
    }

    void partsAreToldApartInBothThemes_data() { contrastsHoldInBothThemes_data(); }

    void partsAreToldApartInBothThemes()
    {
        QFETCH(bool, dark);
        const Palette& colors = dark ? Palette::dark() : Palette::light();
        for (int i = 0; i < Palette::partCount(); ++i)
            for (int j = 0; j < i; ++j)
                QVERIFY2(distance(colors.part(i), colors.part(j)) >= 0.1, qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
        for (int i = 0; i < Palette::seriesCount(); ++i)
            QCOMPARE(colors.part(i), colors.series(i));
    }

    void everyRuleHasAColourOfItsOwn()
    {
        QSet<QRgb> taken{Palette::light().part(0).rgb()}; // what was kept
        auto rules = knownRules();
        rules.emplace_back("one that nobody knows");
        for (const std::string& rule : rules) {
            const QRgb color = Palette::light().part(ruleColor(rule)).rgb();
            QVERIFY2(!taken.contains(color), rule.c_str());
            taken.insert(color);
        }
        QVERIFY(rules.size() > kCleaningRules);
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

    void aNumberOutOfRangeSaysWhichAreTaken_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said"); // empty: nothing
        QTest::newRow("too large") << "whole"
                                   << "99"
                                   << "From 3 to 64";
        QTest::newRow("letters") << "whole"
                                 << "abc"
                                 << "From 3 to 64";
        QTest::newRow("too small") << "whole"
                                   << "2"
                                   << "From 3 to 64";
        QTest::newRow("in range") << "whole"
                                  << "63"
                                  << "";
        QTest::newRow("decimal too large") << "decimal"
                                           << "7"
                                           << "From 0 to 1.5";
        QTest::newRow("decimal in range") << "decimal"
                                          << "1.5"
                                          << "";
        QTest::newRow("beyond off") << "off"
                                    << "300"
                                    << "From 1 to 200, or “off”";
        QTest::newRow("off") << "off"
                             << "off"
                             << "";
        QTest::newRow("nothing") << "decimal"
                                 << ""
                                 << "From 0 to 1.5";
    }

    void aNumberOutOfRangeSaysWhichAreTaken()
    {
        QFETCH(QString, kind);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        QLocale::setDefault(QLocale::c());
        QWidget window;
        window.resize(300, 200);
        QAbstractSpinBox* box = nullptr;
        if (kind == QLatin1String("whole")) {
            auto* whole = new QSpinBox(&window);
            whole->setRange(3, 64);
            box = whole;
        } else if (kind == QLatin1String("decimal")) {
            auto* decimal = new QDoubleSpinBox(&window);
            decimal->setRange(0, 1.5);
            box = decimal;
        } else {
            auto* off = new OffSpinBox(0, QStringLiteral("off"), &window);
            off->setDecimals(0);
            off->setRange(0, 200);
            box = off;
        }
        QLineEdit other(&window);
        other.move(0, 100);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        box->setFocus();
        box->selectAll();
        QTest::keyClick(box, Qt::Key_Delete);
        QTest::keyClicks(box, typed);
        other.setFocus();
        const auto* note = window.findChild<QLabel*>(QStringLiteral("numberNoteText"));
        QCOMPARE(note && note->isVisible() ? note->text() : QString(), said);
        if (!note)
            return;
        QVERIFY(window.rect().contains(note->geometry()));
        QVERIFY(!note->geometry().intersects(box->geometry()));
        box->setFocus(); // a new try
        QVERIFY(!note->isVisible());
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
