#include "SmallArticleNetwork.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <nlohmann/json.hpp>

#include "base/Files.h"
#include "text/Row.h"
#include "text/Unicode.h"

namespace memewright::test {
namespace {

using Rows = std::vector<std::vector<double>>;

std::u32string byNumber(const nlohmann::json& table, std::size_t first)
{
    std::u32string characters(table.size(), U' ');
    for (const auto& [character, number] : table.items())
        characters[number.get<std::size_t>() - first] = toCodePoints(character).front();
    return characters;
}

void relu(std::vector<double>& values)
{
    for (double& value : values)
        value = std::max(value, 0.0);
}

Rows pool(const Rows& input, std::size_t width)
{
    Rows output;
    for (std::size_t at = 0; at + width <= input.size(); at += width) {
        output.push_back(input[at]);
        for (std::size_t i = 1; i < width; ++i)
            for (std::size_t c = 0; c < output.back().size(); ++c)
                output.back()[c] = std::max(output.back()[c], input[at + i][c]);
    }
    return output;
}

std::vector<float> softmax(const std::vector<double>& logits)
{
    const double top = *std::max_element(logits.begin(), logits.end());
    double sum = 0;
    for (const double logit : logits)
        sum += std::exp(logit - top);
    std::vector<float> result;
    for (const double logit : logits)
        result.push_back(static_cast<float>(std::exp(logit - top) / sum));
    return result;
}

} // namespace

SmallArticleNetwork::SmallArticleNetwork(const std::filesystem::path& folder)
{
    const nlohmann::json params = nlohmann::json::parse(readFile(folder / "params.json").value());
    m_vocabulary = Vocabulary(byNumber(params.at("char_to_int"), 1));
    // Either way round: character -> index, or index -> character.
    for (const auto& [key, value] : params.at("labels_index").items()) {
        m_labels.resize(params.at("labels_index").size(), U' ');
        if (value.is_number())
            m_labels[value.get<std::size_t>()] = toCodePoints(key).front();
        else
            m_labels[std::stoul(key)] = toCodePoints(value.get<std::string>()).front();
    }
    const std::string bytes = readFile(folder / "weights.safetensors").value();
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), sizeof length);
    const nlohmann::json header = nlohmann::json::parse(bytes.substr(8, length));
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__")
            continue;
        const auto offsets = entry.at("data_offsets").get<std::vector<std::size_t>>();
        Tensor tensor{entry.at("shape").get<std::vector<std::size_t>>(), std::vector<float>((offsets[1] - offsets[0]) / 4)};
        std::memcpy(tensor.values.data(), bytes.data() + 8 + length + offsets[0], offsets[1] - offsets[0]);
        m_tensors.emplace(name, std::move(tensor));
    }
}

std::vector<float> SmallArticleNetwork::next(std::int64_t templateId, const std::u32string& text) const
{
    Rows rows = embed(templateId, text);
    for (int layer = 1; layer <= 5; ++layer) {
        const std::string number = std::to_string(layer);
        rows = convolve(rows, "conv" + number);
        for (Row& row : rows) {
            relu(row);
            normalise(row, "bn" + number);
        }
        rows = pool(rows, layer < 5 ? 2 : rows.size());
    }
    Row hidden = dense(rows.front(), "dense1");
    relu(hidden);
    normalise(hidden, "bn6");
    return softmax(dense(hidden, "dense2"));
}

Rows SmallArticleNetwork::embed(std::int64_t templateId, const std::u32string& text) const
{
    std::vector<std::int32_t> ids(kSequenceLength);
    encodeRow(m_vocabulary, rowText(templateId, text), ids);
    const Tensor& weight = tensor("embedding.weight");
    const std::size_t width = weight.shape[1];
    Rows rows;
    for (const std::int32_t id : ids) {
        const auto from = weight.values.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(id) * width);
        rows.emplace_back(from, from + static_cast<std::ptrdiff_t>(width));
    }
    return rows;
}

Rows SmallArticleNetwork::convolve(const Rows& input, const std::string& layer) const
{
    const Tensor& kernel = tensor(layer + ".kernel");
    const Tensor& bias = tensor(layer + ".bias");
    const std::size_t taps = kernel.shape[0], in = kernel.shape[1], out = kernel.shape[2];
    Rows output;
    for (std::size_t at = 0; at < input.size(); ++at) {
        Row row(bias.values.begin(), bias.values.end());
        for (std::size_t tap = 0; tap < taps; ++tap) {
            const std::size_t from = at + tap - taps / 2;
            if (from >= input.size()) // left of the start wraps round to a large number
                continue;
            for (std::size_t i = 0; i < in; ++i)
                for (std::size_t o = 0; o < out; ++o)
                    row[o] += input[from][i] * static_cast<double>(kernel.values[(tap * in + i) * out + o]);
        }
        output.push_back(std::move(row));
    }
    return output;
}

SmallArticleNetwork::Row SmallArticleNetwork::dense(const Row& input, const std::string& layer) const
{
    const Tensor& kernel = tensor(layer + ".kernel");
    const Tensor& bias = tensor(layer + ".bias");
    Row output(bias.values.begin(), bias.values.end());
    for (std::size_t i = 0; i < input.size(); ++i)
        for (std::size_t o = 0; o < output.size(); ++o)
            output[o] += input[i] * static_cast<double>(kernel.values[i * output.size() + o]);
    return output;
}

void SmallArticleNetwork::normalise(Row& values, const std::string& layer) const
{
    const auto at = [&](const char* part, std::size_t i) { return static_cast<double>(tensor(layer + part).values[i]); };
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = (values[i] - at(".mean", i)) / std::sqrt(at(".var", i) + 1e-3) * at(".gamma", i) + at(".beta", i);
}

} // namespace memewright::test
