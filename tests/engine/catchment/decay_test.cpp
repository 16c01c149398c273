// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/decay.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "tests/engine/catchment/written_out.hpp"

namespace voorzien::catchment {
namespace {

struct NamedDecay {
  const char* name;
  Decay decay;
};

Decay stepped(double min_cost) {
  Decay decay = steps({{10, 1}, {20, 0.68}, {30, 0.22}});
  decay.min_cost = min_cost;
  return decay;
}

std::vector<NamedDecay> family() {
  return {{"none", {}},
          {"step", stepped(0)},
          {"step from 12", stepped(12)},
          {"step that rises", steps({{10, 0.5}, {20, 2.0}})},
          {"five steps", steps({{5, 1}, {10, 0.8}, {20, 0.5}, {30, 0.2}, {40, 0.1}})},
          {"no steps", steps({})},
          {"gaussian", gaussian(12)},
          {"exponential", exponential(0.1)},
          {"flat exponential", exponential(0)},
          {"falling power", power(-2, 20, 1)},
          {"falling power from 0", power(-1)},
          {"rising power", power(1, 60)},
          {"linear", linear(25)}};
}

}  // namespace

TEST_CASE("every decay stays in its range and does not rise unless it says so") {
  for (const NamedDecay& one : family()) {
    INFO(one.name);
    const double highest = highest_weight(one.decay);
    std::vector<double> costs;
    for (int i = 0; i <= 4000; ++i) costs.push_back(i / 64.0);
    std::vector<double> weights;
    for (const double cost : costs) weights.push_back(weight_at(one.decay, cost));
    for (std::size_t i = 0; i < costs.size(); ++i) {
      if (costs[i] > farthest_weight(one.decay)) REQUIRE(weights[i] == 0.0);
      REQUIRE(weights[i] >= 0.0);
      if (costs[i] < one.decay.min_cost) REQUIRE(weights[i] == weight_at(one.decay, one.decay.min_cost));
      REQUIRE(weights[i] <= highest);
      if (i > 0 && never_rises(one.decay)) REQUIRE(weights[i] <= weights[i - 1]);
    }
  }
}

TEST_CASE("every decay that falls is 1 at no cost, but for a power without a least cost") {
  for (const Decay& decay :
       {Decay{}, gaussian(12), exponential(0.1), exponential(0), linear(25), stepped(0)}) {
    CHECK(weight_at(decay, 0.0) == 1.0);
  }
  CHECK(weight_at(power(-2, 20, 20), 0.0) == 1.0);
}

TEST_CASE("any number of steps is the step of the lowest limit that is not exceeded") {
  std::vector<Step> given;
  for (int count = 1; count <= 7; ++count) {
    given.push_back({count * 4.0, 1.0 / count});
    const Decay decay = steps(given);
    for (int quarter = 0; quarter <= 130; ++quarter) {
      const double cost = quarter / 4.0;
      const int step = std::max(1, static_cast<int>(std::ceil(cost / 4.0)));
      CHECK(weight_at(decay, cost) == (step <= count ? 1.0 / step : 0.0));
    }
  }
}

TEST_CASE("limits are inclusive, and just beyond them the next weight holds") {
  const Decay decay = stepped(0);
  const double next = std::nextafter(10.0, 11.0);
  CHECK(weight_at(decay, 0.0) == 1.0);
  CHECK(weight_at(decay, 10.0) == 1.0);
  CHECK(weight_at(decay, next) == 0.68);
  CHECK(weight_at(decay, 20.0) == 0.68);
  CHECK(weight_at(decay, 30.0) == 0.22);
  CHECK(weight_at(decay, std::nextafter(30.0, 31.0)) == 0.0);
  CHECK(weight_at(linear(25), 25.0) == 0.0);
  CHECK(weight_at(linear(25), 26.0) == 0.0);
}

TEST_CASE("each form has the value of its formula") {
  // PySAL access, weights.gaussian(20) and weights.gravity(20, -2, 1): the values in their documentation.
  CHECK(weight_at(gaussian(20), 20) == Approx(0.6065306597126334).epsilon(1e-15));
  CHECK(weight_at(gaussian(20), 60) == Approx(0.011108996538242306).epsilon(1e-14));
  CHECK(weight_at(power(-2, 20, 1), 0) == Approx(400.0));
  CHECK(weight_at(power(-2, 20, 1), 2) == Approx(100.0));
  CHECK(weight_at(power(-2, 20, 1), 40) == 0.25);
  CHECK(weight_at(exponential(0.1), 15) == Approx(std::exp(-1.5)));
  CHECK(weight_at(linear(20), 5) == 0.75);
  CHECK(std::isinf(weight_at(power(-1), 0)));
}

TEST_CASE("what rises says so") {
  CHECK_FALSE(never_rises(power(1, 60)));
  CHECK_FALSE(never_rises(steps({{10, 0.5}, {20, 2.0}})));
  CHECK(never_rises(power(-1)));
  CHECK(never_rises(stepped(0)));
  CHECK(highest_weight(stepped(12)) == 0.68);
  CHECK(std::isinf(highest_weight(power(1, 60))));
}

}  // namespace voorzien::catchment
