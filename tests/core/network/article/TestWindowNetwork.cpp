#include <ATen/TensorOperators.h>
#include <ATen/ops/from_blob.h>

#include "base/Random.h"
#include "network/article/ArticleNetwork.h"
#include "network/article/WindowNetwork.h"
#include "network/kernels/Guarded.h"
#include "text/Row.h"

#undef CHECK // torch's logging has one too
#include <doctest/doctest.h>

using namespace memewright;

namespace {

struct Caption {
    std::int64_t templateId;
    std::u32string text;
};

const std::vector<Caption>& captions()
{
    static const std::vector<Caption> value{{61533, U"make|all the unit tests pass"}, {61533, U"sharpen|all the pencils"},
        {101470, U"i am not saying it was the cat|but it was the cat"},
        {61520,
            U"not sure if the kettle is loud and will stay loud for the rest of this very long evening|or my head is empty, "
            U"so that I hear it everywhere"},
        {124822590, U"go home on time|fix one last bug|me"}};
    return value;
}

struct Tables {
    Vocabulary vocabulary;
    Labels labels;
};

const Tables& tables()
{
    static const Tables value = [] {
        std::u32string all = U" 0123456789|";
        for (const Caption& caption : captions())
            for (const char32_t character : caption.text)
                if (all.find(character) == std::u32string::npos)
                    all += character;
        return Tables{Vocabulary(all), Labels(all)};
    }();
    return value;
}

/// The rows one by one, to compare with; `wanted` as the planner takes it.
struct Rows {
    std::vector<std::int32_t> ids;
    std::vector<std::int64_t> labels;

    at::Tensor idTensor() { return at::from_blob(ids.data(), {static_cast<std::int64_t>(labels.size()), 128}, at::kInt); }
    at::Tensor labelTensor() { return at::from_blob(labels.data(), {static_cast<std::int64_t>(labels.size())}, at::kLong); }
};

std::vector<bool> everyThird(std::size_t rows, bool masked)
{
    std::vector<bool> wanted;
    for (std::size_t row = 0; masked && row < rows; ++row)
        wanted.push_back(row % 3 == 1);
    return wanted;
}

Rows rowsOf(bool masked)
{
    Rows rows;
    for (const Caption& caption : captions()) {
        const auto wanted = everyThird(caption.text.size() + 1, masked);
        for (std::size_t i = 0; i <= caption.text.size(); ++i) {
            if (masked && !wanted[i])
                continue;
            rows.ids.resize(rows.ids.size() + 128);
            encodeRow(tables().vocabulary, rowText(caption.templateId, std::u32string_view(caption.text).substr(0, i)),
                std::span(rows.ids).last(128));
            rows.labels.push_back(*tables().labels.indexOf(i < caption.text.size() ? caption.text[i] : kBoxEnd));
        }
    }
    return rows;
}

WindowPlan planOf(std::size_t kernel, bool masked)
{
    WindowPlanner planner(kernel, 128);
    for (const Caption& caption : captions())
        planner.addCaption(
            tables().vocabulary, tables().labels, caption.templateId, caption.text, everyThird(caption.text.size() + 1, masked));
    return planner.take(kPairRounding);
}

/// Settings and random weights: gammas of both signs, and moments as training leaves them.
struct Model {
    Model(int filters, int kernel, Activation activation, at::ScalarType type = at::kDouble)
    {
        settings.filters = filters;
        settings.kernel = kernel;
        settings.activation = activation;
        weights = zeroWeights(settings, tables().vocabulary.size(), tables().labels.size(), at::TensorOptions(type));
        Random random(3);
        initialise(weights, random);
        for (NormalisedLayer& layer : weights.layers)
            for (const at::Tensor& tensor : {layer.bias, layer.gamma, layer.beta, layer.mean, layer.variance})
                for (std::int64_t i = 0; i < tensor.numel(); ++i)
                    tensor[i] = tensor[i].item<double>()
                        + (random.uniform() - 0.5) * (i % 7 == 0 && tensor.is_same(layer.gamma) ? 3 : 0.2);
    }

    NetworkSettings settings;
    ArticleWeights weights;
};

double difference(const at::Tensor& a, const at::Tensor& b)
{
    return (a - b).abs().max().item<double>();
}

} // namespace

TEST_CASE("Window by window, loss, gradients and moments are those of the rows")
{
    for (const Kernels kernels : {Kernels::Fused, Kernels::Plain})
        for (const auto& [filters, kernel, activation, masked] :
            {std::tuple(40, 5, Activation::Relu, false), std::tuple(32, 3, Activation::LeakyRelu, false),
                std::tuple(8, 2, Activation::Relu, true), std::tuple(5, 7, Activation::Relu, false)}) {
            CAPTURE(filters);
            CAPTURE((kernels == Kernels::Fused));
            const Model model(filters, kernel, activation);
            const WindowPlan plan = planOf(static_cast<std::size_t>(kernel), masked);
            Rows rows = rowsOf(masked);
            REQUIRE(plan.rows == rows.labels.size());
            DropoutMasks none(0, 0, 0, at::kCPU);
            const ArticleNetwork byRow(model.settings, model.weights);
            const BatchResult truth = byRow.learn(rows.idTensor(), rows.labelTensor(), none, {});
            const WindowNetwork byWindow(model.settings, model.weights);
            const BatchResult result = byWindow.learn(plan, none, {[] {}, kernels});

            CHECK(std::abs(result.loss.item<double>() - truth.loss.item<double>()) < 1e-9);
            CHECK(result.correct.item<std::int64_t>() == truth.correct.item<std::int64_t>());
            const auto expected = truth.gradients.named(), found = result.gradients.named();
            for (std::size_t i = 0; i < expected.size(); ++i) {
                CAPTURE(expected[i].name);
                CHECK(difference(found[i].tensor, expected[i].tensor) < 1e-9);
            }
            CHECK(difference(byWindow.logits(plan, {[] {}, kernels}), byRow.logits(rows.idTensor())) < 1e-9);
        }
}

TEST_CASE("In float32 the windows' loss and probabilities stay at the rows'")
{
    const Model model(64, 5, Activation::Relu, at::kFloat);
    Rows rows = rowsOf(false);
    DropoutMasks none(0, 0, 0, at::kCPU);
    const ArticleNetwork byRow(model.settings, model.weights);
    const WindowNetwork byWindow(model.settings, model.weights);
    const WindowPlan plan = planOf(5, false);
    CHECK(byWindow.learn(plan, none).loss.item<double>()
        == doctest::Approx(byRow.learn(rows.idTensor(), rows.labelTensor(), none, {}).loss.item<double>()).epsilon(1e-5));
    CHECK(difference(byWindow.logits(plan).softmax(1), byRow.logits(rows.idTensor()).softmax(1)) < 2e-5);
}

TEST_CASE("With products in bfloat16 the loss stays close and gradients keep their direction")
{
    const Model model(64, 5, Activation::Relu, at::kFloat);
    const WindowNetwork network(model.settings, model.weights);
    DropoutMasks none(0, 0, 0, at::kCPU);
    const WindowPlan plan = planOf(5, false);
    const BatchResult full = network.learn(plan, none),
                      half = network.learn(plan, none, {[] {}, Kernels::Fused, Precision::Bf16});
    CHECK(half.loss.item<double>() == doctest::Approx(full.loss.item<double>()).epsilon(0.02));
    const auto expected = full.gradients.named(), found = half.gradients.named();
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(expected[i].name);
        const at::Tensor a = expected[i].tensor.flatten(), b = found[i].tensor.flatten().to(a.scalar_type());
        CHECK((a.dot(b) / (a.norm() * b.norm()).clamp_min(1e-12)).item<double>()
            > (expected[i].trainable && a.norm().item<double>() > 1e-6 ? 0.9 : -2));
    }
}

TEST_CASE("A window's dropout mask is drawn once and holds for every row that has it")
{
    const Model model(32, 5, Activation::Relu);
    const WindowNetwork network(model.settings, model.weights);
    const WindowPlan plan = planOf(5, false);
    DropoutMasks one(0.5, 1, 1, at::kCPU), same(0.5, 1, 1, at::kCPU), other(0.5, 1, 2, at::kCPU);
    const double loss = network.learn(plan, one).loss.item<double>();
    CHECK(loss == network.learn(plan, same).loss.item<double>());
    CHECK(loss != network.learn(plan, other).loss.item<double>());
}

TEST_CASE("A stop ends a step between two products")
{
    const Model model(8, 5, Activation::Relu);
    const WindowNetwork network(model.settings, model.weights);
    DropoutMasks none(0, 0, 0, at::kCPU);
    int asked = 0;
    const auto check = [&] {
        if (++asked == 7)
            throw ComputingStopped();
    };
    CHECK_THROWS_AS(network.learn(planOf(5, false), none, {check}), ComputingStopped);
}
