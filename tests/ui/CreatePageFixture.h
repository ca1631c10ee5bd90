#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <QDialog>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>

#include "models/CandidateModel.h"
#include "pages/create/CreateCanvas.h"
#include "pages/create/CreatePage.h"
#include "support/FakeScorer.h"
#include "support/Patience.h"
#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "widgets/MessageBar.h"

namespace memewright::test {

inline constexpr std::int64_t kTwoButtons = 87743020;
inline constexpr std::int64_t kUnpictured = 424242;

inline std::vector<Template> pictures()
{
    std::vector<Template> found;
    for (const char* name : {"exit-ramp", "plain-or-fancy", "two-buttons"}) {
        auto meme = readTemplate(sourceFolder() / "resources" / "templates" / (std::string(name) + ".json"));
        if (meme)
            found.push_back(*meme);
    }
    return found;
}

/// A Create page with three pictures, a library of its own and a network without weights.
class CreatePageFixture : public QObject
{
protected:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<CreatePage> m_page;
    std::atomic<int> m_pauseMilliseconds = 0;
    std::atomic<NetworkKind> m_kind = NetworkKind::Article;
    std::shared_ptr<const Originality> m_originality; ///< null: what the model was trained on is not known
    std::vector<std::string> m_blocked;
    std::atomic<int> m_boxesOfTheGull = 2;
    std::mutex m_mutex;
    std::vector<ModelEntry> m_models; ///< under the mutex: the page looks for models on a thread of its own

    void setModels(std::vector<ModelEntry> models)
    {
        const std::lock_guard lock(m_mutex);
        m_models = std::move(models);
    }

    template <class T>
    T* find(const char* name) const
    {
        T* found = m_page->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    AppContext context()
    {
        AppContext context;
        context.libraryFolder = m_folder->path() / "library";
        context.findModels = [this] {
            const std::lock_guard lock(m_mutex);
            return m_models;
        };
        context.readModel = [this](const std::filesystem::path&) -> Result<LoadedModel> {
            LoadedModel model;
            model.info.settings.kind = m_kind;
            model.info.templates = {{kTwoButtons, "Two-Buttons", 10, 2}, {kUnpictured, "Loud-Gull", 5, m_boxesOfTheGull}};
            model.scorer = std::make_shared<FakeScorer>([this] {
                const int pause = m_pauseMilliseconds;
                if (pause > 0)
                    std::this_thread::sleep_for(std::chrono::milliseconds(pause));
            });
            return model;
        };
        context.findOriginality = [known = m_originality](const TrainedOn&) -> Result<std::shared_ptr<const Originality>> {
            if (!known)
                return fail(ErrorCode::NotFound, "the captions are not here");
            return known;
        };
        context.blockedWords = m_blocked;
        return context;
    }

    void makePage()
    {
        m_page = std::make_unique<CreatePage>(context());
        m_page->resize(1128, 768);
        m_page->setTemplates(pictures());
        m_page->show();
        QVERIFY(waitUntilExposed(m_page.get()));
    }

    /// In a gallery of this many.
    void pickTwoButtons(int templates = 4)
    {
        auto* gallery = find<QListView>("gallery");
        QTRY_COMPARE(gallery->model()->rowCount(), templates);
        for (int row = 0; row < gallery->model()->rowCount(); ++row) {
            const QModelIndex index = gallery->model()->index(row, 0);
            if (index.data().toString() == QStringLiteral("Two buttons"))
                QTest::mouseClick(gallery->viewport(), Qt::LeftButton, {}, gallery->visualRect(index).topLeft() + QPoint(30, 30));
        }
        QTRY_VERIFY(canvas()->isPictureShown());
        QTRY_VERIFY(find<QPushButton>("generate")->isEnabled());
    }

    /// Whatever is drawn is shown, repeats included.
    void generateAndWait(int count)
    {
        find<QSpinBox>("count")->setValue(count);
        find<QSpinBox>("beamWidth")->setValue(2);
        find<QDoubleSpinBox>("tries")->setValue(1);
        // With any seed two candidates may write the same.
        auto* seed = find<QDoubleSpinBox>("seed");
        if (seed->value() == seed->minimum())
            seed->setValue(3);
        QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_page->isGenerating());
        int written = 0;
        for (int row = 0; row < candidates()->model()->rowCount(); ++row)
            written += candidates()->model()->index(row, 0).data(CandidateModel::Times).toInt();
        QCOMPARE(written, count);
    }

    const Template& meme() const { return *m_page->document().meme(); }
    CreateCanvas* canvas() const { return find<CreateCanvas>("canvas"); }
    QListView* candidates() const { return find<QListView>("candidates"); }
    QLineEdit* box(int number) const { return find<QLineEdit>(qPrintable(QStringLiteral("box%1").arg(number))); }

    MessageBar* messages() const { return m_page->findChild<MessageBar*>(); }

    /// Picks a name, and lets the export dialog write what it offers.
    QString exportAs(const QString& name)
    {
        QTest::mouseClick(find<QPushButton>("export"), Qt::LeftButton);
        auto* dialog = find<QDialog>("exportDialog");
        dialog->findChild<QLineEdit*>(QStringLiteral("exportFolder"))->setText(folder());
        auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("exportName"));
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
        return folder() + QLatin1Char('/') + name;
    }

    QString folder() const { return QString::fromStdString(m_folder->path().string()); }

    void begin()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_pauseMilliseconds = 0;
        m_kind = NetworkKind::Article;
        m_boxesOfTheGull = 2;
        m_originality.reset();
        m_blocked.clear();
        ModelEntry starter;
        starter.path = m_folder->write("starter.safetensors", "the starter's bytes");
        starter.builtIn = true;
        setModels({starter});
        makePage();
    }

    void end()
    {
        m_page.reset();
        m_folder.reset();
    }
};

} // namespace memewright::test
