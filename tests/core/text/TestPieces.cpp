#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/Random.h"
#include "text/Pieces.h"
#include "text/Row.h"
#include "text/Unicode.h"

using namespace memewright;

namespace {

const std::u32string kLetters = U"abcdehot gs'.1|";

std::vector<std::string> captionsOf(int count)
{
    constexpr const char* kWords[] = {"the", "that", "cat", "cats", "dog's", "hot", "a", "cat.", "10"};
    Random random(3);
    std::vector<std::string> captions;
    for (int i = 0; i < count; ++i) {
        std::string caption;
        for (int word = 0; word < 6; ++word)
            caption += (word == 0 ? "" : word == 3 ? "|" : " ") + std::string(kWords[random.integer(0, 8)]);
        captions.push_back(caption);
    }
    return captions;
}

Labels learnt(const std::vector<std::string>& captions, std::size_t count)
{
    PieceLearner learner;
    for (const std::string& caption : captions)
        learner.addCaption(caption);
    return learner.labels(kLetters, count);
}

/// The definition, word by word and pair by pair: all pairs counted anew before each one is joined.
std::vector<std::u32string> byCountingAnew(const std::vector<std::string>& captions, std::size_t count)
{
    std::vector<std::vector<std::u32string>> words;
    for (const std::string& caption : captions) {
        std::u32string word;
        const auto end = [&] {
            if (!word.empty())
                words.emplace_back();
            for (const char32_t c : word)
                words.back().emplace_back(1, c);
            word.clear();
        };
        const auto kind = [](char32_t c) { return c == U'.' || c == U'1' || c == U'0'; };
        for (const char32_t c : toCodePoints(caption)) {
            if (c == U'|') {
                end();
                continue;
            }
            if (c == U' ' || (!word.empty() && word.back() != U' ' && kind(word.back()) != kind(c)))
                end();
            word += c;
        }
        end();
    }
    std::vector<std::u32string> pieces = Labels(kLetters).texts();
    while (pieces.size() < count) {
        std::map<std::pair<std::size_t, std::size_t>, int> uses;
        const auto id = [&](const std::u32string& text) { return std::size_t(std::ranges::find(pieces, text) - pieces.begin()); };
        for (const auto& word : words)
            for (std::size_t i = 1; i < word.size(); ++i)
                if (id(word[i - 1]) < pieces.size() && id(word[i]) < pieces.size())
                    ++uses[{id(word[i - 1]), id(word[i])}];
        const auto best = std::ranges::max_element(uses, {}, [](const auto& use) { return use.second; });
        if (best == uses.end() || best->second < 20)
            break;
        const std::u32string first = pieces[best->first.first], second = pieces[best->first.second];
        pieces.push_back(first + second);
        for (auto& word : words)
            for (std::size_t i = 0; i + 1 < word.size(); ++i)
                if (word[i] == first && word[i + 1] == second) {
                    word[i] += second;
                    word.erase(word.begin() + static_cast<std::ptrdiff_t>(i) + 1);
                }
    }
    return pieces;
}

} // namespace

TEST_CASE("Pieces are those that counting all pairs anew finds, one after another")
{
    const auto captions = captionsOf(120);
    for (const std::size_t count : {kLetters.size(), kLetters.size() + 7, std::size_t(500)})
        CHECK(learnt(captions, count).texts() == byCountingAnew(captions, count));
}

TEST_CASE("The order of captions changes no piece, and seldom words make none")
{
    auto captions = captionsOf(120);
    const Labels labels = learnt(captions, 30);
    CHECK(labels.size() == 30);
    CHECK(labels.hasPieces());
    std::ranges::reverse(captions);
    CHECK(learnt(captions, 30) == labels);
    CHECK_FALSE(learnt(captionsOf(3), 30).hasPieces());
}

TEST_CASE("Pieces stay within a word: a blank only in front, no bar, letters apart from other signs")
{
    const Labels labels = learnt(captionsOf(300), 500);
    CHECK(labels.indexOf(U" cats"));
    for (const std::u32string& text : labels.texts()) {
        CAPTURE(toUtf8(text));
        CHECK(text.find(U' ', 1) == std::u32string::npos);
        CHECK((text == U"|" || text.find(U'|') == std::u32string::npos));
        const std::size_t signs =
            static_cast<std::size_t>(std::ranges::count_if(text, [](char32_t c) { return c == U'.' || c == U'1'; }));
        CHECK((signs == 0 || signs + (text.front() == U' ' ? 1 : 0) >= text.size() - 1));
    }
}

TEST_CASE("The labels of a text are the text again, each at its place, and unknown characters are left out")
{
    const Labels labels = learnt(captionsOf(300), 60);
    for (const char* text : {"the cat|that hot dog's|", "", "|", "a  cat ", "chat. 10|x"}) {
        const std::u32string whole = toCodePoints(text);
        std::u32string again;
        std::size_t place = 0;
        for (const LabelAt& one : splitIntoLabels(whole, labels)) {
            CHECK(one.place >= place);
            const std::u32string& piece = labels.textAt(static_cast<std::size_t>(one.label));
            CHECK(whole.substr(one.place, piece.size()) == piece);
            place = one.place + piece.size();
            again += piece;
        }
        std::u32string known = whole;
        std::erase_if(known, [&](char32_t c) { return !labels.indexOf(c); });
        CHECK(again == known);
    }
    CHECK(splitIntoLabels(U" the cat", labels).size() < 5);
    CHECK(splitIntoLabels(U" the cat", Labels(kLetters)).size() == 8);
}
