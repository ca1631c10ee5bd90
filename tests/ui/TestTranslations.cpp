#include <filesystem>

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QStackedWidget>
#include <QTranslator>
#include <QXmlStreamReader>

#include "Language.h"
#include "meme/Template.h"
#include "pages/data/DataPage.h"
#include "style/Metrics.h"
#include "style/Style.h"
#include "ui/WindowFixture.h"
#include "widgets/MessageBar.h"
#include "widgets/OffSpinBox.h"
#include "widgets/PageHeader.h"

using namespace memewright;

namespace {

struct Message {
    QString source;
    QStringList texts; ///< one, or a form each where there are plurals
    bool finished = true;
};

std::vector<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    while (xml.readNextStartElement() || !xml.atEnd()) {
        if (xml.name() == QLatin1String("message") && xml.isStartElement())
            messages.emplace_back();
        else if (xml.name() == QLatin1String("source") && xml.isStartElement())
            messages.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("numerusform") && xml.isStartElement())
            messages.back().texts += xml.readElementText();
        else if (xml.name() == QLatin1String("translation") && xml.isStartElement()) {
            messages.back().finished = xml.attributes().value(QLatin1String("type")).isEmpty();
            xml.readNext();
            if (xml.isCharacters() && !xml.isWhitespace())
                messages.back().texts += xml.text().toString();
        }
    }
    return messages;
}

/// Choices whose texts are the program's own; names of corpora and models may be longer than their room.
bool isOfSettings(const QWidget* widget)
{
    while (widget && widget->objectName() != QLatin1String("trainSettings"))
        widget = widget->parentWidget();
    return widget != nullptr;
}

/// Labels and buttons that have less room than their texts; hints that cut themselves with an ellipsis are meant to.
QStringList cutTexts(const QWidget* window)
{
    QStringList cut;
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const bool isText = (label && !label->text().isEmpty() && !label->inherits("memewright::HintLabel"))
            || qobject_cast<const QPushButton*>(widget);
        if (const auto* choice = qobject_cast<const QComboBox*>(widget);
            choice && choice->isVisible() && isOfSettings(choice) && choice->width() < choice->sizeHint().width())
            cut += QStringLiteral("%1: %2").arg(choice->objectName(), choice->currentText());
        if (!isText || !widget->isVisible())
            continue;
        const bool wraps = label && label->wordWrap();
        const QSize needed = wraps ? QSize(0, label->heightForWidth(label->width()))
            : label                ? label->minimumSizeHint()
                                   : widget->sizeHint();
        if (widget->width() < needed.width() || widget->height() < needed.height())
            cut += QStringLiteral("%1: %2").arg(
                widget->objectName(), label ? label->text() : static_cast<const QPushButton*>(widget)->text());
    }
    return cut;
}

/// What a message lies over that a person would read or press, or that it is not whole itself.
QString coveredBy(const MessageBar& messages)
{
    const auto* page = messages.parentWidget();
    const QRect place = messages.geometry();
    for (const auto* widget : page->findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const bool counts = (label && !label->text().isEmpty()) || qobject_cast<const QAbstractButton*>(widget)
            || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QLineEdit*>(widget)
            || qobject_cast<const QAbstractItemView*>(widget);
        if (counts && widget->isVisible() && !messages.isAncestorOf(widget)
            && QRect(widget->mapTo(page, QPoint()), widget->size()).intersects(place))
            return QStringLiteral("%1 %2").arg(widget->objectName(), label ? label->text() : QString());
    }
    if (!page->rect().contains(place))
        return QStringLiteral("the page's edge");
    return place.height() < messages.heightForWidth(place.width()) ? QStringLiteral("itself") : QString();
}

QSet<QString> placesOf(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9]|\\{[a-z]+\\}"));
    QSet<QString> places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places.insert(found.next().captured());
    return places;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;

    /// The language's file brought up to date with the sources, as a copy.
    QString upToDate(const QString& language)
    {
        const QString source = QString::fromStdString(test::sourceFolder().string());
        const QString copy = QString::fromStdString(m_folder->path().string()) + QStringLiteral("/%1.ts").arg(language);
        if (!QFile::copy(source + QStringLiteral("/translations/memewright_%1.ts").arg(language), copy))
            qFatal("no translation %s", qPrintable(language));
        QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
            QStringLiteral("none"), source + QStringLiteral("/ui"), source + QStringLiteral("/app/window"), QStringLiteral("-ts"),
            copy};
        if (language == QLatin1String("en"))
            arguments.prepend(QStringLiteral("-pluralonly"));
        if (QProcess::execute(QStringLiteral(MEMEWRIGHT_LUPDATE), arguments) != 0)
            qFatal("lupdate failed");
        return copy;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<test::TemporaryFolder>(); }

    void everySentenceIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void everySentenceIsTranslated()
    {
        QFETCH(QString, language);
        const auto messages = messagesOf(upToDate(language));
        QVERIFY(messages.size() >= (language == QLatin1String("en") ? 5u : 500u));
        QStringList wrong;
        for (const Message& message : messages) {
            if (!message.finished || message.texts.isEmpty())
                wrong += QStringLiteral("missing: ") + message.source;
            for (const QString& text : message.texts)
                if (message.texts.size() == 1 && placesOf(text) != placesOf(message.source))
                    wrong += QStringLiteral("other places: ") + message.source + QStringLiteral(" / ") + text;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void qtsOwnWordsAreTranslatedToo()
    {
        installLanguage(QStringLiteral("de"));
        const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
        QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text().remove(QLatin1Char('&')), QStringLiteral("Abbrechen"));
    }

    void nothingIsCutInASmallWindow_data() { everySentenceIsTranslated_data(); }

    void nothingIsCutInASmallWindow()
    {
        QFETCH(QString, language);
        installLanguage(language);
        test::WindowFixture fixture;
        AppContext context = fixture.context();
        context.findModels = [] {
            ModelEntry model;
            model.path = "/library/models/mine.safetensors";
            return std::vector<ModelEntry>{model};
        };
        fixture.openWindow(context);
        fixture.window->resize(900, 600);
        const auto file = fixture.folder.write("mine.csv", "template,box1\nTwo buttons,go to bed early\nTwo buttons,short\n");
        fixture.window->findChild<DataPage*>()->importPaths({QString::fromStdString(file.string())});
        QTRY_COMPARE(fixture.find<QLabel>("corpusName")->text(), QStringLiteral("mine"));
        QTRY_VERIFY(fixture.find<QListView>("models")->model()->rowCount() == 1);
        QStringList cut;
        for (const int page : {1, 2, 3}) {
            fixture.window->showPage(page);
            if (!test::waitUntil([&] { return cutTexts(fixture.window.get()).isEmpty(); }))
                cut += cutTexts(fixture.window.get());
            for (const char* name : {"partCurves", "partRuns", "partDetails"})
                if (const auto* part = fixture.find<QAbstractButton>(name);
                    part->isVisible() && part->width() < part->sizeHint().width())
                    cut += QString::fromLatin1(name);
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
    }

    void countsAreGrouped_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("count");
        QTest::newRow("en") << QStringLiteral("en") << QStringLiteral("24,736");
        QTest::newRow("de") << QStringLiteral("de") << QStringLiteral("24.736");
        QTest::newRow("es") << QStringLiteral("es") << QStringLiteral("24.736");
    }

    void countsAreGrouped()
    {
        QFETCH(QString, language);
        QFETCH(QString, count);
        installLanguage(language);
        const QString text = QCoreApplication::translate("memewright::DataPage", "%n caption(s) are deleted.", nullptr, 24736);
        QVERIFY2(text.contains(count), qPrintable(text));
        OffSpinBox box(0, QStringLiteral("all"));
        box.setDecimals(0);
        box.setMaximum(1e6);
        box.setValue(24736);
        QCOMPARE(box.text(), count);
    }

    void messagesCoverNothing_data() { everySentenceIsTranslated_data(); }

    void messagesCoverNothing()
    {
        QFETCH(QString, language);
        installLanguage(language);
        test::WindowFixture fixture;
        fixture.openWindow(fixture.context());
        const auto file = fixture.folder.write("mine.csv", "template,box1\nTwo buttons,go to bed early\nTwo buttons,short\n");
        fixture.window->findChild<DataPage*>()->importPaths({QString::fromStdString(file.string())});
        QTRY_COMPARE(fixture.find<QLabel>("corpusName")->text(), QStringLiteral("mine"));
        const QString sentence = QStringLiteral("The run is stopped and saved: its best model can be used on Create.");
        for (const QSize size : {QSize(900, 600), QSize(1200, 800), QSize(2500, 1400)}) {
            fixture.window->resize(size);
            for (int page = 0; page < 4; ++page) {
                fixture.window->showPage(page);
                test::settle();
                QWidget* shown = fixture.window->findChild<QStackedWidget*>()->currentWidget();
                auto* messages = shown->findChild<MessageBar*>();
                messages->close(); // what the import had to say
                QTRY_COMPARE(shown->findChild<PageHeader*>()->height(), metrics::kHeader);
                for (const QString& text : {sentence, QStringList(6, sentence).join(QLatin1Char(' '))}) {
                    messages->showWithAction(MessageKind::Bad, text, QStringLiteral("Undo"), [] {});
                    QTRY_COMPARE(coveredBy(*messages), QString());
                    messages->close();
                    QTRY_COMPARE(shown->findChild<PageHeader*>()->height(), metrics::kHeader);
                }
            }
        }
    }

    void everyTemplateIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("de") << QStringLiteral("de");
        QTest::newRow("es") << QStringLiteral("es");
    }

    void everyTemplateIsTranslated()
    {
        QFETCH(QString, language);
        QTranslator words;
        QVERIFY(words.load(QStringLiteral(":/translations/memewright_%1.qm").arg(language)));
        QStringList missing;
        const auto look = [&](const char* context, const std::string& text) {
            if (words.translate(context, text.c_str()).isEmpty())
                missing += QString::fromStdString(text);
        };
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(test::sourceFolder() / "resources" / "templates")) {
            if (entry.path().extension() != ".json")
                continue;
            const Template meme = readTemplate(entry.path()).value();
            look("Templates", meme.name);
            look("Templates", meme.useWhen);
            for (const TextBox& box : meme.boxes)
                look("BoxNames", box.id);
            ++count;
        }
        QVERIFY(count >= 26);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    void theWindowSpeaksTheChosenLanguage()
    {
        installLanguage(QStringLiteral("de"));
        test::WindowFixture fixture;
        fixture.openWindow(fixture.context());
        QCOMPARE(fixture.find<QAbstractButton>("railTrain")->text(), QStringLiteral("Training"));
        QCOMPARE(QLocale().toString(1234567), QStringLiteral("1.234.567"));
        fixture.window->resize(900, 600);
        for (int page = 0; page < 4; ++page) // longer words than English ones still fit
            fixture.window->showPage(page);
        QCOMPARE(fixture.window->size(), QSize(900, 600));
    }

    void millionsHaveAllTheirPoints()
    {
        installLanguage(QStringLiteral("es"));
        QCOMPARE(QLocale().toString(2276101), QStringLiteral("2.276.101"));
        QCOMPARE(QLocale().toString(1.5), QStringLiteral("1,5"));
        QCOMPARE(QLocale().language(), QLocale::Spanish);
    }

    void theRailHasRoomForItsWords_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("de") << QStringLiteral("de");
        QTest::newRow("es") << QStringLiteral("es");
    }

    void theRailHasRoomForItsWords()
    {
        QFETCH(QString, language);
        installLanguage(language);
        test::WindowFixture fixture;
        fixture.openWindow(fixture.context());
        for (const char* name : {"railCreate", "railTrain", "railData", "railModels"}) {
            const auto* button = fixture.find<QAbstractButton>(name);
            const QFontMetrics chosen(metrics::scaled(button->font(), metrics::kSmallPoints, true));
            const int room = metrics::kRail - 2 * metrics::kPair;
            QVERIFY2(chosen.horizontalAdvance(button->text()) <= room, qPrintable(button->text()));
        }
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    QApplication::setFont(metrics::scaled(QApplication::font(), metrics::kBodyPoints)); // as the program
    TestTranslations test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestTranslations.moc"
