#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "text/Vocabulary.h"

namespace memewright::test {

/// The article's network in a page of plain C++, to have scores that come from no part of the program. Double precision.
class SmallArticleNetwork
{
public:
    /// A folder with weights.safetensors and params.json.
    explicit SmallArticleNetwork(const std::filesystem::path& folder);

    const std::u32string& labels() const { return m_labels; }
    std::vector<float> next(std::int64_t templateId, const std::u32string& text) const;

private:
    using Row = std::vector<double>;
    struct Tensor {
        std::vector<std::size_t> shape;
        std::vector<float> values;
    };

    const Tensor& tensor(const std::string& name) const { return m_tensors.at(name); }
    std::vector<Row> embed(std::int64_t templateId, const std::u32string& text) const;
    std::vector<Row> convolve(const std::vector<Row>& input, const std::string& layer) const;
    Row dense(const Row& input, const std::string& layer) const;
    void normalise(Row& values, const std::string& layer) const;

    std::map<std::string, Tensor> m_tensors;
    Vocabulary m_vocabulary;
    std::u32string m_labels;
};

} // namespace memewright::test
