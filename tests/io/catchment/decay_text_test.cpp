// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/decay_text.hpp"

#include <catch2/catch.hpp>

namespace voorzien::io {
namespace {

double weight(const char* text, double cost, std::optional<double> max_cost = std::nullopt) {
  return catchment::weight_at(decay_from(text, max_cost).decay.value(), cost);
}

}  // namespace

TEST_CASE("a decay reads as it is written") {
  CHECK(weight("none", 1e9) == 1.0);
  CHECK(weight("step:10=1,20=0.68,30=0.22", 20) == 0.68);
  CHECK(weight("step:30=0.22,10=1,20=0.68", 20) == 0.68);
  CHECK(weight("gaussian:20", 20) == Approx(0.6065306597126334));
  CHECK(weight("exponential:0.1", 10) == Approx(0.36787944117144233));
  CHECK(weight("exponential:0", 10) == 1.0);
  CHECK(weight("power:-1", 40) == Approx(0.025));
  CHECK(weight("power:1,60", 30) == 0.5);
  CHECK(weight("linear", 5, 20.0) == 0.75);
  CHECK(weight("linear:10", 5, 20.0) == 0.5);
}

TEST_CASE("what is wrong in a decay is told") {
  const auto wrong = [](const char* text) {
    const ReadDecay read = decay_from(text, std::nullopt);
    CHECK_FALSE(read.decay);
    return read.wrong;
  };
  CHECK(wrong("linear") == "linear");
  CHECK(wrong("gauss:20") == "gauss");
  CHECK(wrong("gaussian") == "gaussian");
  CHECK(wrong("gaussian:0") == "0");
  CHECK(wrong("gaussian:wide") == "wide");
  CHECK(wrong("exponential:-1") == "-1");
  CHECK(wrong("power:") == "");
  CHECK(wrong("power:-1,0") == "0");
  CHECK(wrong("power:-1,2,3") == "-1,2,3");
  CHECK(wrong("step:10=1,20") == "20");
  CHECK(wrong("step:10=1,10=2") == "10=2");
  CHECK(wrong("step:10=-1") == "10=-1");
  CHECK(wrong("step:") == "");
  CHECK(wrong("none:1") == "none");
  CHECK(wrong("") == "");
  CHECK(wrong("exponential:nan") == "nan");
}

}  // namespace voorzien::io
