#include <QUndoStack>

#include "CreateDocuments.h"
#include "documents/TemplateShelf.h"

using namespace memewright;
using test::CreateDocuments;

/// The pictures there are, and how the person changed them, without a window.
class TestTemplateShelf : public QObject
{
    Q_OBJECT

private:
    /// A picture of the program's, whose file lies in the folder.
    static Template builtIn(const CreateDocuments& all, const std::string& name)
    {
        Template meme = test::picture(name);
        meme.picture = name + ".png";
        const auto file = all.folder.write("templates/" + name + ".json", writeTemplate(meme));
        return readTemplate(file).value();
    }

    static std::vector<std::string> names(const TemplateShelf& shelf)
    {
        std::vector<std::string> names;
        for (int row = 0; row < shelf.model()->rowCount(); ++row)
            names.push_back(shelf.model()->meme(shelf.model()->index(row)).name);
        return names;
    }

private Q_SLOTS:
    void theWantedPictureIsChosenAsSoonAsItIsThere()
    {
        CreateDocuments all;
        TemplateShelf shelf(all.context, all.document, all.models);
        shelf.setWanted("second");
        shelf.setTemplates({builtIn(all, "first")});
        QVERIFY(!all.document.meme());
        shelf.setTemplates({builtIn(all, "first"), builtIn(all, "second")});
        QCOMPARE(all.document.meme()->name, std::string("second"));
        QVERIFY(all.document.hasPicture());
        QVERIFY(!shelf.choose("third"));
        QVERIFY(shelf.choose("first"));
        QCOMPARE(all.document.meme()->name, std::string("first"));
    }

    void whatOnlyTheModelKnowsIsACard()
    {
        CreateDocuments all;
        all.known.push_back({99, "Loud-Gull", 5, 3});
        TemplateShelf shelf(all.context, all.document, all.models);
        shelf.setTemplates({builtIn(all, "first")});
        all.load();
        QCOMPARE(names(shelf), std::vector<std::string>({"first", "Loud Gull"}));
        QVERIFY(shelf.choose("Loud Gull"));
        QVERIFY(!all.document.hasPicture());
        QCOMPARE(all.document.lines().count(), 3);
    }

    void movedBoxesAreKeptUntilTheyAreReset()
    {
        CreateDocuments all;
        const auto layout = all.context.libraryFolder / "layouts" / "first.json";
        const Template meme = builtIn(all, "first");
        TextBox moved = meme.boxes[0];
        moved.x = 0.25;
        {
            TemplateShelf shelf(all.context, all.document, all.models);
            shelf.setTemplates({meme});
            shelf.choose("first");
            all.document.editBox(0, moved);
        } // what was moved in the last moment is not lost
        QVERIFY(std::filesystem::exists(layout));
        CreateDocuments again;
        TemplateShelf shelf(all.context, again.document, again.models);
        shelf.setTemplates({meme});
        shelf.choose("first");
        QVERIFY(again.document.meme()->boxes[0] == moved);
        shelf.resetBoxes();
        QVERIFY(again.document.meme()->boxes == meme.boxes);
        QTRY_VERIFY(!std::filesystem::exists(layout));
        again.document.undoStack()->undo();
        QVERIFY(again.document.meme()->boxes[0] == moved);
        shelf.keepBoxes();
        QTRY_VERIFY(std::filesystem::exists(layout));
    }

    void anOwnPictureComesUnderAFreeNameGoesAndComesBack()
    {
        CreateDocuments all;
        TemplateShelf shelf(all.context, all.document, all.models);
        shelf.setTemplates({builtIn(all, "first")});
        QSignalSpy added(&shelf, &TemplateShelf::added), removed(&shelf, &TemplateShelf::removed);
        QSignalSpy gone(&shelf, &TemplateShelf::chosenGone);
        shelf.add(ownTemplate(QStringLiteral("/somewhere/first.png")), "bytes of a picture", ".png");
        QTRY_COMPARE(added.count(), 1);
        QCOMPARE(all.document.meme()->name, std::string("first 2"));
        QCOMPARE(names(shelf), std::vector<std::string>({"first", "first 2"}));
        const Template own = *all.document.meme();
        QVERIFY(shelf.isOwn(own));
        QVERIFY(std::filesystem::exists(own.file));
        // What was still to be kept of it does not bring its file back.
        TextBox moved = own.boxes[0];
        moved.x = 0.05;
        all.document.editBox(0, moved);
        shelf.remove(own);
        QTRY_COMPARE(removed.count(), 1);
        QCOMPARE(gone.count(), 1);
        QCOMPARE(names(shelf), std::vector<std::string>({"first"}));
        shelf.choose("first");
        QVERIFY(!std::filesystem::exists(own.file));
        shelf.putBack(own);
        QTRY_COMPARE(added.count(), 2);
        QVERIFY(std::filesystem::exists(own.file));
        QCOMPARE(all.document.meme()->name, std::string("first 2"));
    }

    void boxesThatThePersonLeftFollowTheFormat()
    {
        CreateDocuments all;
        all.known.push_back({99, "Loud-Gull", 5, 4});
        all.load();
        TemplateShelf shelf(all.context, all.document, all.models);
        Template own = ownTemplate(QStringLiteral("mine.png"));
        all.document.choose(own, true);
        all.document.write(1, QStringLiteral("at the foot"));
        shelf.setFormat(99);
        QCOMPARE(all.document.meme()->templateId, std::optional<std::int64_t>(99));
        QCOMPARE(all.document.lines().count(), 4);
        QCOMPARE(all.document.texts().at(1), QStringLiteral("at the foot"));
        TextBox moved = all.document.meme()->boxes[0];
        moved.x = 0.3;
        all.document.editBox(0, moved);
        shelf.setFormat(std::nullopt);
        QCOMPARE(all.document.lines().count(), 4); // they are the person's now
    }

    void favouritesAreKept()
    {
        CreateDocuments all;
        TemplateShelf shelf(all.context, all.document, all.models);
        shelf.keepFavourites({"second", "first"});
        QTRY_VERIFY(std::filesystem::exists(all.context.libraryFolder / "favourites.json"));
        TemplateShelf again(all.context, all.document, all.models);
        again.setTemplates({});
        QCOMPARE(again.model()->favourites(), std::vector<std::string>({"second", "first"}));
    }
};

QTEST_MAIN(TestTemplateShelf)
#include "TestTemplateShelf.moc"
