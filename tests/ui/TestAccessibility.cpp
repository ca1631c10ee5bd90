#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSet>
#include <QStackedWidget>
#include <QTableView>

#include "storage/Library.h"
#include "style/Style.h"
#include "support/FakeScorer.h"
#include "support/Patience.h"
#include "ui/WindowFixture.h"

using namespace memewright;

namespace {

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QAbstractItemView*>(widget)
        || qobject_cast<const QAbstractSlider*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
        || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QLineEdit*>(widget)
        || qobject_cast<const QPlainTextEdit*>(widget);
}

/// Parts that Qt makes inside a control, which speaks for them.
bool isInner(const QWidget* widget)
{
    if (widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QScrollBar*>(widget))
        return true;
    for (const QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent)
            || qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QAbstractItemView*>(parent))
            return true;
    return false;
}

QString describe(const QWidget* widget)
{
    return QStringLiteral("%1 '%2' in %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
            widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
}

} // namespace

/// Walks the tree of widgets of each page, empty and full: every control has a name and can be reached with the Tab key.
class TestAccessibility : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::WindowFixture> m_fixture;

    void openFull()
    {
        AppContext context = m_fixture->context();
        context.builtInModels = {test::sourceFolder() / "resources/models/starter.safetensors"};
        context.readModel = [](const std::filesystem::path& file) -> Result<LoadedModel> {
            return LoadedModel{readCheckpointInfo(file).value(), std::make_shared<test::FakeScorer>()};
        };
        auto library = Library::open(m_fixture->library());
        ImportRequest request;
        request.corpus = "Mine";
        request.paths = {
            m_fixture->folder.write("a.csv", "template,box1\n1,the first caption here\n2,the second caption here\n")};
        QVERIFY(library->importCaptions(request, {}, {}).has_value());
        m_fixture->openWindow(context);
    }

    void checkNames(QWidget* page, QStringList& nameless) const
    {
        for (QWidget* widget : page->findChildren<QWidget*>()) {
            if (!isControl(widget) || isInner(widget) || !widget->isVisibleTo(page))
                continue;
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            if (!accessible || accessible->text(QAccessible::Name).isEmpty())
                nameless += describe(widget);
        }
    }

    void checkTab(QWidget* page, QStringList& unreachable) const
    {
        // What the Tab key comes by, all around the window.
        QSet<const QWidget*> chain;
        for (QWidget* widget = page->nextInFocusChain(); widget && !chain.contains(widget); widget = widget->nextInFocusChain())
            chain.insert(widget);
        for (QWidget* widget : page->findChildren<QWidget*>()) {
            if (!isControl(widget) || isInner(widget) || !widget->isVisibleTo(page) || !widget->isEnabledTo(page))
                continue;
            // Of a group of buttons that exclude each other the arrows reach the others.
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            if (button && button->isCheckable() && button->group())
                continue;
            if (!chain.contains(widget) || !(widget->focusPolicy() & Qt::TabFocus))
                unreachable += describe(widget);
        }
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::WindowFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void everyControlHasANameAndCanBeReached_data()
    {
        QTest::addColumn<bool>("full");
        QTest::newRow("empty") << false;
        QTest::newRow("full") << true;
    }

    void everyControlHasANameAndCanBeReached()
    {
        QFETCH(bool, full);
        if (full)
            openFull();
        else
            m_fixture->openWindow(m_fixture->context());
        // What workers bring is there: models and captions, or the offers of a page that has none.
        QTRY_COMPARE(m_fixture->find<QListView>("models")->model()->rowCount(), full ? 1 : 0);
        QTRY_COMPARE(m_fixture->find<QListWidget>("corpora")->count(), full ? 1 : 0);
        QTRY_COMPARE(m_fixture->find<QTableView>("captions")->model()->rowCount(), full ? 2 : 0);
        auto* pages = m_fixture->window->findChild<QStackedWidget*>();
        QStringList nameless, unreachable;
        for (int page = 0; page < pages->count(); ++page) {
            m_fixture->window->showPage(page);
            checkNames(pages->currentWidget(), nameless);
            checkTab(pages->currentWidget(), unreachable);
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(QStringLiteral("without a name:\n") + nameless.join(QLatin1Char('\n'))));
        QVERIFY2(unreachable.isEmpty(), qPrintable(QStringLiteral("not by Tab:\n") + unreachable.join(QLatin1Char('\n'))));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    TestAccessibility test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestAccessibility.moc"
