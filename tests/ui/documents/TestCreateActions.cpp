#include <QUndoStack>

#include "CreateDocuments.h"
#include "documents/CreateActions.h"

using namespace memewright;
using test::CreateDocuments;

/// What can be done follows from the documents, without a window.
class TestCreateActions : public QObject
{
    Q_OBJECT

private:
    struct Actions : CreateDocuments {
        CreateActions actions{document, writer};

        bool can(CreateActions::Name name) const { return actions[name]->isEnabled(); }
    };

private Q_SLOTS:
    void beforeThereIsAPictureOneCanBeOpened()
    {
        Actions all;
        for (const auto name :
            {CreateActions::Generate, CreateActions::Stop, CreateActions::Undo, CreateActions::Redo, CreateActions::ShowBoxes,
                CreateActions::AddBox, CreateActions::DeleteBox, CreateActions::Export, CreateActions::Copy})
            QVERIFY2(!all.can(name), qPrintable(all.actions[name]->text()));
        for (const auto name : {CreateActions::Open, CreateActions::Paste, CreateActions::Reproduce, CreateActions::Find})
            QVERIFY2(all.can(name), qPrintable(all.actions[name]->text()));
        QVERIFY(all.actions[CreateActions::Generate]->toolTip().startsWith(QStringLiteral("Choose")));
    }

    void whatCanBeDoneFollowsTheDocument()
    {
        Actions all;
        all.document.choose(test::picture("card"), false);
        QVERIFY(!all.can(CreateActions::Export));
        all.document.choose(test::picture("card"), true);
        QVERIFY(all.can(CreateActions::Export));
        QVERIFY(all.can(CreateActions::Copy));
        QVERIFY(all.can(CreateActions::AddBox));
        QVERIFY(!all.can(CreateActions::Undo));
        all.document.deleteBox(0);
        QVERIFY(!all.can(CreateActions::DeleteBox)); // one stays
        QVERIFY(all.can(CreateActions::Undo));
        all.actions[CreateActions::Undo]->trigger();
        QVERIFY(all.can(CreateActions::DeleteBox));
        QVERIFY(!all.can(CreateActions::Undo));
        QVERIFY(all.can(CreateActions::Redo));
        all.actions[CreateActions::Redo]->trigger();
        QCOMPARE(all.document.lines().count(), 1);
    }

    void generateTellsWhyItCannot()
    {
        Actions all;
        all.load();
        all.document.choose(test::picture("stranger", test::kUnknown), true);
        QVERIFY(!all.can(CreateActions::Generate));
        QVERIFY(all.actions[CreateActions::Generate]->toolTip().contains(QStringLiteral("stranger")));
        all.document.setFormat(test::kKnown);
        QVERIFY(all.can(CreateActions::Generate));
        QVERIFY(all.actions[CreateActions::Generate]->toolTip().contains(QStringLiteral("Ctrl+Return")));
    }

    void generateAndStopTakeTurns()
    {
        Actions all;
        all.load();
        all.document.choose(test::picture("first"), true);
        QVERIFY(!all.can(CreateActions::Stop));
        all.pauseMilliseconds = 5;
        all.writer.setSettings(CreateDocuments::settings(60));
        // One of the two can be pressed at any moment, so that the focus has a place to go.
        bool always = true;
        for (const auto name : {CreateActions::Generate, CreateActions::Stop})
            QObject::connect(all.actions[name], &QAction::enabledChanged, &all.document,
                [&] { always = always && (all.can(CreateActions::Generate) || all.can(CreateActions::Stop)); });
        all.actions[CreateActions::Generate]->trigger();
        QVERIFY(all.writer.isRunning());
        QVERIFY(!all.can(CreateActions::Generate));
        QVERIFY(all.can(CreateActions::Stop));
        all.actions[CreateActions::Stop]->trigger();
        QTRY_VERIFY(!all.writer.isRunning());
        QVERIFY(all.can(CreateActions::Generate));
        QVERIFY(!all.can(CreateActions::Stop));
        QVERIFY(always);
        all.actions.setExporting(true);
        QVERIFY(all.can(CreateActions::Stop));
    }

    void noTwoActionsHaveTheSameKeys()
    {
        Actions all;
        QList<QKeySequence> taken;
        for (const QAction* action : all.actions.all()) {
            QVERIFY(!action->text().isEmpty());
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!taken.contains(keys), qPrintable(keys.toString()));
                taken += keys;
            }
        }
        QVERIFY(taken.size() >= 10);
    }
};

QTEST_MAIN(TestCreateActions)
#include "TestCreateActions.moc"
