#include <filesystem>
#include <fstream>
#include <map>

#include "render/CaptionPainter.h"
#include "render/PictureSource.h"
#include "support/Patience.h"
#include "support/SharedData.h"

using namespace memewright;

namespace {

struct Expected {
    QString what; ///< the case in words
    QString result; ///< "400 x 300", or "refused: " and words of the error
};

std::filesystem::path folder()
{
    return test::sourceFolder() / "tests" / "cases" / "render";
}

/// The rows of the table that people read: | file | what it is | what is expected |
std::map<std::string, Expected> table()
{
    std::map<std::string, Expected> rows;
    std::ifstream stream(folder() / "README.md");
    for (std::string line; std::getline(stream, line);) {
        const QStringList cells = QString::fromStdString(line).split(QLatin1Char('|'));
        if (cells.size() == 5 && cells[1].trimmed().endsWith(QStringLiteral(".json")))
            rows[cells[1].trimmed().toStdString()] = {cells[2].trimmed(), cells[3].trimmed()};
    }
    return rows;
}

} // namespace

/// Templates and pictures as people have them: each is captioned, or refused in words that say why.
class TestPictureCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsComplete()
    {
        const auto rows = table();
        int files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder())) {
            if (entry.path().extension() != ".json")
                continue;
            ++files;
            QVERIFY2(rows.contains(entry.path().filename().string()), entry.path().c_str());
        }
        QCOMPARE(int(rows.size()), files);
        QVERIFY(files > 40);
    }

    void everyCaseComesOutAsTheTableSays_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("result");
        for (const auto& [file, expected] : table())
            QTest::addRow("%s: %s", file.c_str(), qPrintable(expected.what)) << QString::fromStdString(file) << expected.result;
    }

    void everyCaseComesOutAsTheTableSays()
    {
        QFETCH(QString, file);
        QFETCH(QString, result);
        const auto meme = readTemplate(folder() / file.toStdString());
        const auto picture = meme ? PictureSource::forTemplate(*meme) : tl::make_unexpected(meme.error());
        if (result.startsWith(QStringLiteral("refused: "))) {
            QVERIFY(!picture);
            const QString error = QString::fromStdString(picture.error().text + " (" + picture.error().hint + ")");
            QVERIFY2(error.contains(result.mid(9)), qPrintable(error));
            return;
        }
        QVERIFY2(picture, picture ? "" : picture.error().text.c_str());
        QCOMPARE(QStringLiteral("%1 x %2").arg(picture->size().width()).arg(picture->size().height()), result);
        const std::vector<std::string> texts(meme->boxes.size(), "A caption");
        const QImage bare = picture->image(), captioned = CaptionPainter().render(*meme, *picture, texts);
        QCOMPARE(captioned.size(), picture->size());
        // On a picture of one pixel there is nothing to be seen.
        QVERIFY(captioned != bare || picture->size().width() < 8);
    }
};

QTEST_MAIN(TestPictureCases)
#include "TestPictureCases.moc"
