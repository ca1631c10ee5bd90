#include <memory>

#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>

#include "pages/train/TrainSettings.h"
#include "support/Patience.h"
#include "training/Presets.h"

using namespace memewright;

namespace {

ModelEntry modelOf(const std::filesystem::path& path, int units, bool starter)
{
    ModelEntry entry;
    entry.path = path;
    entry.info.settings.kind = NetworkKind::Gru;
    entry.info.settings.units = units;
    entry.info.settings.embedding = 48;
    entry.builtIn = starter;
    return entry;
}

const std::vector<ModelEntry>& models()
{
    static const std::vector<ModelEntry> all{
        modelOf("/share/starter.safetensors", 320, true), modelOf("/library/runs/Cats/model.safetensors", 96, false)};
    return all;
}

CorpusFacts corpusOf(std::size_t captions)
{
    return {"Mine", captions, captions * 40, 3, 60, 50};
}

} // namespace

/// What a run starts from: proposed, chosen, kept.
class TestTrainStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings = std::make_unique<TrainSettings>(); }
    void cleanup() { m_settings.reset(); }

    void aSmallCorpusIsProposedTheStarter()
    {
        m_settings->setModels(models());
        QCOMPARE(from()->currentText(), QStringLiteral("Nothing"));
        m_settings->setCorpus(corpusOf(250));
        QCOMPARE(from()->currentText(), QStringLiteral("Starter"));
        const TrainingConfig config = m_settings->request().config;
        QCOMPARE(config.from, models().front().path);
        QVERIFY(config.network == models().front().info.settings);
        QCOMPARE(config.learningRate, startingFrom(config.network, corpusOf(250).rows).learningRate);
        QVERIFY(!number("units")->isEnabled());
        QVERIFY(!box("preset")->isEnabled());

        m_settings->setCorpus(corpusOf(kSmallCorpus));
        QCOMPARE(from()->currentText(), QStringLiteral("Nothing"));
        QVERIFY(m_settings->request().config.from.empty());
        QVERIFY(number("units")->isEnabled());
        QCOMPARE(number("units")->value(), presets().front().config.network.units);
    }

    void modelsFoundAfterTheCorpusAreProposedToo()
    {
        m_settings->setCorpus(corpusOf(250));
        QCOMPARE(from()->count(), 1);
        m_settings->setModels(models());
        QCOMPARE(from()->currentText(), QStringLiteral("Starter"));
    }

    void whatThePersonChoosesIsNotProposedOver()
    {
        m_settings->setModels(models());
        m_settings->setCorpus(corpusOf(250));
        choose(from(), 0);
        QCOMPARE(number("units")->value(), presets().front().config.network.units);
        m_settings->setCorpus(corpusOf(260));
        QCOMPARE(from()->currentText(), QStringLiteral("Nothing"));
        choose(from(), 2);
        QCOMPARE(number("units")->value(), 96);
        m_settings->setCorpus(corpusOf(kSmallCorpus));
        QCOMPARE(m_settings->request().config.from, models().back().path);
    }

    void aModelCanBeAskedForBeforeItIsListed()
    {
        m_settings->setCorpus(corpusOf(kSmallCorpus));
        m_settings->startFrom(models().back().path);
        QVERIFY(m_settings->request().config.from.empty());
        m_settings->setModels(models());
        QCOMPARE(m_settings->request().config.from, models().back().path);
        QCOMPARE(number("units")->value(), 96);
        QCOMPARE(number("batchRows")->value(), int(startingFrom({}, 0).batchRows));
    }

    void aModelThatIsGoneIsNotStartedFrom()
    {
        m_settings->setModels(models());
        m_settings->setCorpus(corpusOf(kSmallCorpus));
        m_settings->startFrom(models().back().path);
        m_settings->setModels({models().front()});
        QVERIFY(m_settings->request().config.from.empty());
        QCOMPARE(number("units")->value(), presets().front().config.network.units);
    }

    void theChoiceAndItsSettingsAreThereAgain()
    {
        const QTemporaryDir folder;
        QSettings kept(folder.filePath(QStringLiteral("kept.ini")), QSettings::IniFormat);
        m_settings->setModels(models());
        m_settings->setCorpus(corpusOf(250));
        number("epochs")->setValue(7); // beside what is proposed
        m_settings->saveState(kept);
        m_settings = std::make_unique<TrainSettings>();
        m_settings->restoreState(kept);
        m_settings->setCorpus(corpusOf(250));
        m_settings->setModels(models());
        const TrainingConfig config = m_settings->request().config;
        QCOMPARE(config.from, models().front().path);
        QCOMPARE(config.epochs, 7);
        QCOMPARE(config.network.units, 320);
        QVERIFY(!number("units")->isEnabled());
    }

    void aRunThatStartsFromAModelHasANameOfItsOwn()
    {
        m_settings->setModels(models());
        const auto* name = m_settings->findChild<QLineEdit*>(QStringLiteral("runName"));
        m_settings->setTakenNames({});
        const QString before = name->text();
        m_settings->setCorpus(corpusOf(250));
        QVERIFY(name->text() != before);
        QVERIFY(!name->text().isEmpty());
    }

private:
    QComboBox* box(const char* name) const { return m_settings->findChild<QComboBox*>(QLatin1String(name)); }
    QSpinBox* number(const char* name) const { return m_settings->findChild<QSpinBox*>(QLatin1String(name)); }
    QComboBox* from() const { return box("startFrom"); }
    /// As the person does it.
    static void choose(QComboBox* box, int index)
    {
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    std::unique_ptr<TrainSettings> m_settings;
};

QTEST_MAIN(TestTrainStart)
#include "TestTrainStart.moc"
