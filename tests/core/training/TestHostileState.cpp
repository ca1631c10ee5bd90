#include <doctest/doctest.h>

#include "support/HostileJson.h"
#include "training/RunState.h"

using namespace memewright;
using namespace memewright::test;
using nlohmann::json;

TEST_CASE("the state of a run with values of wrong kinds or any depth is an error or a state")
{
    RunState state;
    state.rows = 12'345;
    state.best = 1.5;
    state.history = {{1.5, 0.5, 1.75, 0.25, 12, 300}};
    state.unfinished = state.history.front();
    TrainingConfig config;
    config.maxRows = 99;
    const std::string text = toText(state, config);
    REQUIRE(runFromText(text, {}));
    CHECK(runFromText(text, {})->state.rows == 12'345);
    forEachHostileJson(json::parse(text), [](const std::string& hostile, bool tooDeep) {
        const auto read = runFromText(hostile, {});
        if (tooDeep)
            REQUIRE_FALSE(read);
        if (!read)
            REQUIRE(read.error().code == ErrorCode::Malformed);
    });
}
