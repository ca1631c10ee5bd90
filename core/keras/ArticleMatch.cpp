#include "keras/ArticleMatch.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/Numbers.h"
#include "network/article/ArticleShapes.h"

namespace memewright {

namespace {

constexpr const char* kHint = "choose a model with the article's layers";

/// Layers with weights, told by the number and ranks of these.
enum class Kind { Embedding, Convolution, Normalisation, Dense, Other };

using Names = std::vector<std::string>;

Kind kindOf(const KerasLayerPlan& layer)
{
    std::vector<std::size_t> ranks;
    for (const KerasTensorPlan& tensor : layer.tensors)
        ranks.push_back(tensor.shape.size());
    const std::array<std::pair<Kind, std::vector<std::size_t>>, 4> kinds{
        {{Kind::Embedding, {2}}, {Kind::Convolution, {3, 1}}, {Kind::Normalisation, {1, 1, 1, 1}}, {Kind::Dense, {2, 1}}}};
    const auto found = std::ranges::find(kinds, ranks, &std::pair<Kind, std::vector<std::size_t>>::second);
    return found == kinds.end() ? Kind::Other : found->first;
}

/// The names Keras gives a layer's weights, in the order of articleTensors().
Names weightNames(Kind kind)
{
    if (kind == Kind::Embedding)
        return {"embeddings"};
    if (kind == Kind::Normalisation)
        return {"gamma", "beta", "moving_mean", "moving_variance"};
    return {"kernel", "bias"};
}

std::vector<Kind> articleKinds()
{
    std::vector<Kind> kinds{Kind::Embedding};
    for (std::size_t i = 0; i < kConvolutions; ++i)
        kinds.insert(kinds.end(), {Kind::Convolution, Kind::Normalisation});
    kinds.insert(kinds.end(), {Kind::Dense, Kind::Normalisation, Kind::Dense});
    return kinds;
}

tl::unexpected<Error> another(const std::string& why)
{
    return fail(ErrorCode::Unsupported, "is not the article's network: " + why, kHint);
}

std::string countsOf(const std::vector<Kind>& kinds)
{
    const auto count = [&kinds](Kind kind, const char* what) { return numberText(std::ranges::count(kinds, kind)) + " " + what; };
    return count(Kind::Embedding, "embedding, ") + count(Kind::Convolution, "convolution, ")
        + count(Kind::Normalisation, "normalisation and ") + count(Kind::Dense, "dense layers");
}

Status checkKinds(const KerasPlan& plan, const std::vector<Kind>& kinds)
{
    if (const auto other = std::ranges::find(kinds, Kind::Other); other != kinds.end())
        return another("its layer '" + plan.layers[static_cast<std::size_t>(other - kinds.begin())].name
            + "' is no embedding, convolution, normalisation or dense layer");
    const std::vector<Kind> wanted = articleKinds();
    if (!std::ranges::is_permutation(kinds, wanted))
        return another("it has " + countsOf(kinds) + " where " + countsOf(wanted) + " belong");
    if (plan.ordered && kinds != wanted)
        return another("its layers come in another order");
    return {};
}

/// For each layer of the article, which one of the file it is. checkKinds() has passed.
std::vector<std::size_t> arrange(const std::vector<Kind>& kinds)
{
    std::map<Kind, std::size_t> next; // where to look on for a kind
    std::vector<std::size_t> order;
    for (const Kind kind : articleKinds()) {
        const auto found = std::find(kinds.begin() + static_cast<std::ptrdiff_t>(next[kind]), kinds.end(), kind);
        order.push_back(static_cast<std::size_t>(found - kinds.begin()));
        next[kind] = order.back() + 1;
    }
    return order;
}

/// Names are known in files that list their layers in order; elsewhere weights have numbers.
Status checkNames(const KerasPlan& plan, const std::vector<Kind>& kinds)
{
    for (std::size_t i = 0; plan.ordered && i < kinds.size(); ++i) {
        const auto& tensors = plan.layers[i].tensors;
        if (!std::ranges::equal(tensors, weightNames(kinds[i]), {}, &KerasTensorPlan::name))
            return another("the weights of its layer '" + plan.layers[i].name + "' have unusual names");
    }
    return {};
}

std::string shapeText(const auto& shape)
{
    std::string text;
    for (const auto size : shape)
        text += (text.empty() ? "(" : ", ") + numberText(size);
    return text + ")";
}

/// A layer's tensors begin at this place among the article's.
using Places = std::vector<std::size_t>;

Status checkShapes(const KerasPlan& plan, const std::vector<std::size_t>& order, const std::vector<TensorShape>& wanted)
{
    std::size_t place = 0;
    for (const std::size_t layer : order)
        for (const KerasTensorPlan& tensor : plan.layers[layer].tensors) {
            const auto& shape = wanted[place++].shape;
            const auto same = [](std::uint64_t a, std::int64_t b) { return a == static_cast<std::uint64_t>(b); };
            if (!std::ranges::equal(tensor.shape, shape, same))
                return another("its layer '" + plan.layers[layer].name + "' has weights of the shape " + shapeText(tensor.shape)
                    + " where " + shapeText(shape) + " belongs");
        }
    return {};
}

Places placesOf(const KerasPlan& plan, const std::vector<std::size_t>& order)
{
    Places first(plan.layers.size());
    std::size_t place = 0;
    for (const std::size_t layer : order) {
        first[layer] = place;
        place += plan.layers[layer].tensors.size();
    }
    Places places;
    for (std::size_t layer = 0; layer < first.size(); ++layer)
        for (std::size_t i = 0; i < plan.layers[layer].tensors.size(); ++i)
            places.push_back(first[layer] + i);
    return places;
}

/// Sizes of a shape as the settings have them; those out of every range stay out of it.
int sizeAt(const KerasTensorPlan& tensor, std::size_t dimension)
{
    constexpr std::uint64_t kMost = 1'000'000;
    return static_cast<int>(std::min(tensor.shape[dimension], kMost));
}

} // namespace

Result<ArticleMatch> matchArticle(const KerasPlan& plan)
{
    std::vector<Kind> kinds;
    std::ranges::transform(plan.layers, std::back_inserter(kinds), kindOf);
    const auto usable = checkKinds(plan, kinds).and_then([&] { return checkNames(plan, kinds); });
    if (!usable)
        return tl::make_unexpected(usable.error());
    const auto order = arrange(kinds);
    const KerasTensorPlan& embedding = plan.layers[order[0]].tensors[0];
    const KerasTensorPlan& kernel = plan.layers[order[1]].tensors[0];
    ArticleMatch match;
    match.settings.embedding = sizeAt(embedding, 1);
    match.settings.kernel = sizeAt(kernel, 0);
    match.settings.filters = sizeAt(kernel, 2);
    match.vocabulary = static_cast<std::size_t>(std::max(sizeAt(embedding, 0) - 1, 0));
    match.labels = static_cast<std::size_t>(sizeAt(plan.layers[order.back()].tensors[1], 0));
    if (const auto valid = validate(match.settings); !valid)
        return fail(ErrorCode::Unsupported, "is a network this program cannot use: " + valid.error().text, valid.error().hint);
    const auto wanted = articleTensors(match.settings, {match.vocabulary, match.labels});
    if (const auto fitting = checkShapes(plan, order, wanted); !fitting)
        return tl::make_unexpected(fitting.error());
    match.places = placesOf(plan, order);
    return match;
}

} // namespace memewright
