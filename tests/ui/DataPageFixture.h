#pragma once

#include <memory>
#include <string>

#include <QLabel>
#include <QListWidget>
#include <QObject>
#include <QTableView>

#include "dialogs/ImportDialog.h"
#include "pages/data/DataPage.h"
#include "support/Patience.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "widgets/MessageBar.h"

namespace memewright::test {

inline constexpr const char* kOne = "template,box1,box2\nTwo buttons,go to bed early,watch one more episode\n";
inline constexpr const char* kThree = "template,box1,box2\nTwo buttons,go to bed early,watch one more episode\n"
                                      "Two buttons,tidy the desk,sharpen one pencil\nY U No,why you no answer,the phone\n"
                                      "Two buttons,short,\n";

/// The Data page over a library of its own.
class DataPageFixture : public QObject
{
    Q_OBJECT

protected:
    void open()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        openPage();
    }
    void close()
    {
        m_page.reset();
        m_folder.reset();
    }
    QString write(const char* name, const std::string& text) const
    {
        return QString::fromStdString(m_folder->write(name, text).string());
    }
    template <class T>
    T* find(const char* name) const
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }
    void click(const char* name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    QString message() const { return m_page->findChild<MessageBar*>()->sentence(); }
    QListWidget* corpora() const { return find<QListWidget>("corpora"); }
    int captions() const { return find<QTableView>("captions")->model()->rowCount(); }
    QString label(const char* name) const { return find<QLabel>(name)->text(); }
    void import(const char* name, const std::string& text)
    {
        const int before = corpora()->count();
        m_page->importPaths({write(name, text)});
        // The list may show the corpus before the page has heard of the import's end.
        QTRY_VERIFY(!m_page->isImporting());
        QTRY_VERIFY2(corpora()->count() == before + 1, qPrintable(message()));
        QTRY_COMPARE(label("corpusName"), QString::fromLatin1(name).section(QLatin1Char('.'), 0, 0));
        QTRY_VERIFY(captions() > 0);
    }
    ImportDialog* dialog() const { return m_page->findChild<ImportDialog*>(); }
    template <class T>
    T* inDialog(const char* name) const
    {
        return dialog()->findChild<T*>(QString::fromLatin1(name));
    }

    void openPage()
    {
        AppContext context;
        context.libraryFolder = m_folder->path() / "library";
        context.templateFolders = {sourceFolder() / "resources" / "templates"};
        context.starterCorpus = sourceFolder() / "resources" / "starter" / "captions.csv";
        m_page = std::make_unique<DataPage>(context);
        m_page->resize(1128, 768);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(waitUntilActive(m_page.get()));
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<DataPage> m_page;
};

} // namespace memewright::test
