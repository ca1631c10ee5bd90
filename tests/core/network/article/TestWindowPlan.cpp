#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/Random.h"
#include "network/article/WindowPlan.h"
#include "text/Row.h"

using namespace memewright;

namespace {

constexpr std::size_t kLength = 128;

const Vocabulary& vocabulary()
{
    static const Vocabulary value(U" 0123456789abcdefgh|");
    return value;
}

const Labels& labels()
{
    static const Labels value(U"abcdefgh 123|");
    return value;
}

struct Caption {
    std::int64_t templateId;
    std::u32string text;
};

/// Few letters, so that windows meet again by chance too; now and then a character that the vocabulary lacks.
Caption randomCaption(Random& random, std::int64_t longest)
{
    Caption caption{random.integer(1, 999'999'999), {}};
    const auto length = random.integer(0, longest);
    for (std::int64_t i = 0; i < length; ++i)
        caption.text += U"abcdefgh 1|?"[random.integer(0, 11)];
    return caption;
}

/// The content of every window under a row, computed the plain way, as nested text: layer by layer, places joined.
std::vector<std::vector<std::string>> windowsOfRow(const std::vector<std::int32_t>& ids, std::size_t kernel)
{
    std::vector<std::string> inputs;
    for (const std::int32_t id : ids)
        inputs.push_back(std::to_string(id));
    std::vector<std::vector<std::string>> layers;
    for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
        std::vector<std::string> windows(inputs.size());
        for (std::size_t place = 0; place < inputs.size(); ++place)
            for (std::size_t tap = 0; tap < kernel; ++tap) {
                const std::size_t from = place + tap - (kernel - 1) / 2;
                windows[place] += (from < inputs.size() ? inputs[from] : "E") + ",";
            }
        // Nested names grow fivefold a layer, so each distinct one is shortened to a number of its own.
        static std::map<std::string, std::string> names;
        for (std::string& window : windows)
            window = names
                         .try_emplace(std::to_string(layer) + ":" + std::to_string(kernel) + ":" + window,
                             "w" + std::to_string(names.size()))
                         .first->second;
        layers.push_back(windows);
        inputs.assign(windows.size() / 2, {});
        for (std::size_t pair = 0; pair < inputs.size(); ++pair)
            inputs[pair] = "(" + std::min(windows[2 * pair], windows[2 * pair + 1]) + " "
                + std::max(windows[2 * pair], windows[2 * pair + 1]) + ")";
    }
    return layers;
}

std::vector<std::vector<std::int32_t>> encodedRows(const Caption& caption)
{
    std::vector<std::vector<std::int32_t>> rows;
    for (std::size_t i = 0; i <= caption.text.size(); ++i) {
        const char32_t next = i < caption.text.size() ? caption.text[i] : kBoxEnd;
        if (!labels().indexOf(next))
            continue;
        rows.emplace_back(kLength);
        encodeRow(vocabulary(), rowText(caption.templateId, caption.text.substr(0, i)), rows.back());
    }
    return rows;
}

/// Names every window of a plan by its content, from the first layer on.
std::vector<std::vector<std::string>> contentsOf(const WindowPlan& plan)
{
    std::vector<std::vector<std::string>> layers;
    std::vector<std::string> inputs(vocabulary().size() + 1);
    for (std::size_t id = 0; id < inputs.size(); ++id)
        inputs[id] = std::to_string(id);
    for (const ConvolutionWindows& layer : plan.layers) {
        std::vector<std::string> windows(layer.inputs.size() / plan.kernel);
        for (std::size_t i = 0; i < layer.inputs.size(); ++i)
            windows[i / plan.kernel] += (layer.inputs[i] == kEdge ? "E" : inputs.at(layer.inputs[i])) + ",";
        layers.push_back(windows);
        inputs.assign(layer.pairs.size() / 2, {});
        for (std::size_t pair = 0; pair < inputs.size(); ++pair) {
            const auto& left = windows.at(layer.pairs[2 * pair]);
            const auto& right = windows.at(layer.pairs[2 * pair + 1]);
            inputs[pair] = "(" + std::min(left, right) + " " + std::max(left, right) + ")";
        }
    }
    return layers;
}

} // namespace

TEST_CASE("tuples get one number each, in order")
{
    TupleTable table(2);
    CHECK(table.intern(std::vector<std::int32_t>{3, 4}) == 0);
    CHECK(table.intern(std::vector<std::int32_t>{4, 3}) == 1);
    CHECK(table.intern(std::vector<std::int32_t>{3, 4}) == 0);
    for (std::int32_t i = 0; i < 10'000; ++i)
        table.intern(std::vector<std::int32_t>{i, -i});
    CHECK(table.intern(std::vector<std::int32_t>{4, 3}) == 1);
    CHECK(table.size() == 10'002);
}

TEST_CASE("every row's windows are found again, for any caption and kernel")
{
    Random random(11);
    for (const std::size_t kernel : {5U, 2U, 3U, 7U}) {
        for (int trial = 0; trial < 12; ++trial) {
            CAPTURE(kernel);
            CAPTURE(trial);
            WindowPlanner planner(kernel, kLength);
            std::vector<std::vector<std::vector<std::string>>> expected; // [row][layer][place]
            std::vector<std::int32_t> expectedLabels;
            const auto captions = random.integer(1, 3);
            for (int i = 0; i < captions; ++i) {
                const Caption caption = randomCaption(random, trial % 4 == 3 ? 190 : 50);
                planner.addCaption(vocabulary(), labels(), caption.templateId, caption.text);
                for (const auto& ids : encodedRows(caption))
                    expected.push_back(windowsOfRow(ids, kernel));
            }
            const WindowPlan plan = planner.take();
            REQUIRE(plan.rows == expected.size());
            REQUIRE(plan.labels.size() == plan.rows);

            // Multiplicities: how often each content stands in the rows, against the plain way.
            for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
                std::map<std::string, std::int32_t> places;
                for (const auto& row : expected)
                    for (const std::string& window : row[layer])
                        ++places[window];
                std::multiset<std::int32_t> wanted, found(plan.layers[layer].counts.begin(), plan.layers[layer].counts.end());
                for (const auto& [window, count] : places)
                    wanted.insert(count);
                found.erase(0); // windows of rows that were left out
                CHECK(found == wanted);
            }
        }
    }
}

TEST_CASE("the plan's tables rebuild the very windows of each row")
{
    Random random(12);
    for (int trial = 0; trial < 4; ++trial) {
        WindowPlanner planner(3, kLength); // a narrow kernel keeps the spelled-out contents short
        std::vector<std::vector<std::int32_t>> rows;
        for (int i = 0; i < 2; ++i) {
            const Caption caption = randomCaption(random, trial == 3 ? 150 : 30);
            planner.addCaption(vocabulary(), labels(), caption.templateId, caption.text);
            for (auto& ids : encodedRows(caption))
                rows.push_back(std::move(ids));
        }
        const WindowPlan plan = planner.take();
        const auto contents = contentsOf(plan);
        REQUIRE(plan.rows == rows.size());
        for (std::size_t row = 0; row < rows.size(); row += 7) {
            std::vector<std::string> inputs;
            for (const std::int32_t id : rows[row])
                inputs.push_back(std::to_string(id));
            std::vector<std::string> windows;
            for (std::size_t layer = 0; layer < kConvolutions; ++layer) {
                windows.assign(inputs.size(), {});
                for (std::size_t place = 0; place < inputs.size(); ++place)
                    for (std::size_t tap = 0; tap < 3; ++tap) {
                        const std::size_t from = place + tap - 1;
                        windows[place] += (from < inputs.size() ? inputs[from] : "E") + ",";
                    }
                inputs.assign(windows.size() / 2, {});
                for (std::size_t pair = 0; pair < inputs.size(); ++pair)
                    inputs[pair] = "(" + std::min(windows[2 * pair], windows[2 * pair + 1]) + " "
                        + std::max(windows[2 * pair], windows[2 * pair + 1]) + ")";
            }
            const std::size_t places = plan.tops.size() / plan.rows;
            REQUIRE(places == windows.size());
            for (std::size_t place = 0; place < places; ++place)
                CHECK(contents.back().at(plan.tops[row * places + place]) == windows[place]);
        }
    }
}

TEST_CASE("rows of the other part stay out of counts and labels")
{
    const std::u32string text = U"abc|de";
    std::vector<bool> wanted(text.size() + 1, true);
    wanted[2] = wanted[6] = false;
    WindowPlanner planner(5, kLength);
    planner.addCaption(vocabulary(), labels(), 61533, text, wanted);
    const WindowPlan plan = planner.take();
    CHECK(plan.rows == 5);
    CHECK(plan.labels.size() == 5);
    std::int64_t places = 0;
    for (const std::int32_t count : plan.layers[0].counts)
        places += count;
    CHECK(places == 5 * static_cast<std::int64_t>(kLength));
}

TEST_CASE("beyond a tap's end no window reads its inputs, which saves taps")
{
    Random random(5);
    for (const std::size_t kernel : {5U, 2U, 3U, 7U})
        for (const std::size_t round : {1U, 64U}) {
            CAPTURE(kernel);
            CAPTURE(round);
            WindowPlanner planner(kernel, kLength);
            for (int caption = 0; caption < 5; ++caption) {
                const Caption some = randomCaption(random, 80);
                planner.addCaption(vocabulary(), labels(), some.templateId, some.text);
            }
            const WindowPlan plan = planner.take(round);
            for (std::size_t layer = 1; layer < kConvolutions; ++layer) {
                const ConvolutionWindows& windows = plan.layers[layer];
                REQUIRE(windows.tapEnds.size() == kernel);
                CHECK(std::ranges::is_sorted(windows.tapEnds));
                CHECK(static_cast<std::size_t>(windows.tapEnds.back()) == plan.layers[layer - 1].pairCounts.size());
                for (std::size_t i = 0; i < windows.inputs.size(); ++i)
                    REQUIRE((windows.inputs[i] == kEdge || windows.inputs[i] < windows.tapEnds[i % kernel]));
                if (round == 1 && kernel > 2)
                    CHECK(windows.tapEnds.front() < windows.tapEnds.back());
            }
        }
}

TEST_CASE("a plan can be rounded up by pairs that stand nowhere")
{
    WindowPlanner planner(5, kLength);
    planner.addCaption(vocabulary(), labels(), 61533, U"abc|de");
    const WindowPlan plain = planner.take();
    planner.addCaption(vocabulary(), labels(), 61533, U"abc|de");
    const WindowPlan rounded = planner.take(64);
    CHECK(distinctInputs(rounded) == distinctInputs(plain));
    for (std::size_t layer = 0; layer + 1 < kConvolutions; ++layer) {
        const ConvolutionWindows &before = plain.layers[layer], &after = rounded.layers[layer];
        const std::size_t known = before.pairCounts.size();
        REQUIRE(after.pairCounts.size() % 64 == 0);
        CHECK(after.pairCounts.size() - known < 64);
        CHECK(after.pairs.size() == 2 * after.pairCounts.size());
        CHECK(std::ranges::all_of(rounded.layers[layer + 1].tapEnds, [](std::int32_t end) { return end % 64 == 0; }));
        CHECK(std::equal(before.pairs.begin(), before.pairs.end(), after.pairs.begin()));
        CHECK(std::all_of(after.pairCounts.begin() + static_cast<std::ptrdiff_t>(known), after.pairCounts.end(),
            [](std::int32_t count) { return count == 0; }));
        const ConvolutionWindows& above = rounded.layers[layer + 1];
        CHECK(above.inputs == plain.layers[layer + 1].inputs);
        CHECK(above.useBegins.size() == 5 * after.pairCounts.size() + 1);
        CHECK(above.uses == plain.layers[layer + 1].uses);
    }
}

TEST_CASE("a planner starts afresh after take")
{
    WindowPlanner planner(5, kLength);
    planner.addCaption(vocabulary(), labels(), 61533, U"abcdef");
    const WindowPlan first = planner.take();
    planner.addCaption(vocabulary(), labels(), 61533, U"abcdef");
    const WindowPlan second = planner.take();
    CHECK(first.tops == second.tops);
    CHECK(first.layers[2].inputs == second.layers[2].inputs);
    CHECK(first.layers[4].counts == second.layers[4].counts);
}
