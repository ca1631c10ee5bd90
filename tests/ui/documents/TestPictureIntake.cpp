#include <QImage>
#include <QMimeData>
#include <QUrl>

#include "CreateDocuments.h"
#include "base/Files.h"
#include "base/PngText.h"
#include "base/Sha256.h"
#include "documents/PictureIntake.h"
#include "documents/TemplateShelf.h"

using namespace memewright;
using test::CreateDocuments;

/// Pictures and recipes come in from outside, without a window.
class TestPictureIntake : public QObject
{
    Q_OBJECT

private:
    struct Intake : CreateDocuments {
        TemplateShelf shelf{context, document, models};
        PictureIntake intake{context, document, models, shelf};

        QString image(const char* name)
        {
            const QString path = QString::fromStdString((folder / name).string());
            QImage picture(40, 30, QImage::Format_RGB32);
            picture.fill(Qt::red);
            if (!picture.save(path))
                qFatal("cannot write %s", name);
            return path;
        }
    };

private Q_SLOTS:
    void aPictureThatIsOpenedBecomesATemplate()
    {
        Intake all;
        QSignalSpy added(&all.shelf, &TemplateShelf::added);
        all.intake.open(all.image("my cat.png"));
        QTRY_COMPARE(added.count(), 1);
        QCOMPARE(all.document.meme()->name, std::string("my cat"));
        QVERIFY(all.document.hasPicture());
        QCOMPARE(all.document.lines().count(), 2);
    }

    void aPictureFillsTheCardThatIsShown()
    {
        Intake all;
        all.document.choose(test::picture("card"), false);
        all.document.write(0, QStringLiteral("mine"));
        QSignalSpy added(&all.shelf, &TemplateShelf::added);
        all.intake.open(all.image("cat.png"));
        QTRY_COMPARE(added.count(), 1);
        QCOMPARE(all.document.meme()->name, std::string("card"));
        QCOMPARE(all.document.meme()->templateId, std::optional(test::kKnown));
        QVERIFY(all.document.hasPicture());
        QCOMPARE(all.document.texts().at(0), QStringLiteral("mine"));
    }

    void whatIsNoPictureIsRefused()
    {
        Intake all;
        QSignalSpy failed(&all.intake, &PictureIntake::failed);
        all.intake.open(QString::fromStdString(all.folder.write("text.png", "no picture").string()));
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!all.document.meme());
        QMimeData text;
        text.setText(QStringLiteral("just words"));
        QVERIFY(!all.intake.take(text, QStringLiteral("Pasted picture")));
    }

    void pixelsAndFilesAreTaken()
    {
        Intake all;
        QSignalSpy added(&all.shelf, &TemplateShelf::added);
        QImage picture(20, 20, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        QMimeData pixels;
        pixels.setImageData(picture);
        QVERIFY(all.intake.take(pixels, QStringLiteral("Pasted picture")));
        QTRY_COMPARE(added.count(), 1);
        QCOMPARE(all.document.meme()->name, std::string("Pasted picture"));
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(all.image("dog.jpg"))});
        QVERIFY(all.intake.take(file, QStringLiteral("Dropped picture")));
        QTRY_COMPARE(added.count(), 2);
        QCOMPARE(all.document.meme()->name, std::string("dog"));
    }

    void aRecipeIsOfferedAndMadeAgain()
    {
        Intake all;
        all.load();
        QSignalSpy added(&all.shelf, &TemplateShelf::added);
        all.intake.open(all.image("base.png"));
        QTRY_COMPARE(added.count(), 1);
        all.document.write(0, QStringLiteral("by"));
        all.document.write(1, QStringLiteral("hand"));
        Recipe recipe = all.document.recipe();
        const auto picture = all.document.meme()->file.parent_path() / all.document.meme()->picture;
        recipe.pictureSha256 = sha256OfFile(picture).value();
        const auto png = withPngText(readFile(picture).value(), {std::string(kRecipeKeyword), writeRecipe(recipe)});
        const QString exported = QString::fromStdString(all.folder.write("exported.png", png.value()).string());
        all.document.choose(test::picture("another"), true);

        QSignalSpy found(&all.intake, &PictureIntake::recipeFound), remade(&all.intake, &PictureIntake::remade);
        all.intake.open(exported);
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(all.document.meme()->name, std::string("another")); // it is offered, no more
        all.intake.reproduce(exported);
        QTRY_COMPARE(remade.count(), 1);
        QCOMPARE(all.document.meme()->name, std::string("base"));
        QCOMPARE(all.document.texts(), QStringList({QStringLiteral("by"), QStringLiteral("hand")}));
        QSignalSpy none(&all.intake, &PictureIntake::noRecipe);
        all.intake.reproduce(all.image("plain.png"));
        QTRY_COMPARE(none.count(), 1);
    }

    void aCaptionOfTheHistoryIsOpenedOnItsPicture()
    {
        Intake all;
        all.shelf.setTemplates({test::picture("first"), test::picture("second")});
        all.shelf.choose("second");
        HistoryEntry entry;
        entry.generation.templateName = "first";
        Recipe recipe;
        recipe.meme = test::picture("first");
        recipe.meme.picture = "first.png";
        recipe.modelSha256 = sha256("model");
        recipe.text = "x|y";
        recipe.boxes = {"x", "y"};
        entry.generation.recipe = writeRecipe(recipe);
        entry.caption.boxes = {"one", "two"};
        entry.caption.text = "one|two";
        all.intake.openEntry(entry);
        QCOMPARE(all.document.meme()->name, std::string("first"));
        QCOMPARE(all.document.texts(), QStringList({QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(all.document.recipe().text, std::string("one|two"));
        QSignalSpy missing(&all.intake, &PictureIntake::templateMissing), failed(&all.intake, &PictureIntake::failed);
        entry.generation.templateName = "gone";
        all.intake.openEntry(entry);
        QCOMPARE(missing.count(), 1);
        entry.generation.recipe = "{";
        all.intake.openEntry(entry);
        QCOMPARE(failed.count(), 1);
    }
};

QTEST_MAIN(TestPictureIntake)
#include "TestPictureIntake.moc"
