// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/measure_text.hpp"

#include <catch2/catch.hpp>

namespace voorzien::io {

TEST_CASE("a measure is its name and what it asks for") {
  using catchment::Measure;
  CHECK(measure_from("2sfca").measure->measure == Measure::two_step);
  CHECK(measure_from("  nearest   3 ").measure->settings.nth == 3.0);
  CHECK(measure_from("  nearest   3 ").measure->name == "nearest 3");
  CHECK(measure_from("raam 2000").measure->settings.raam.tau == 2000.0);
  const auto gaussian = measure_from("e2sfca gaussian:600").measure;
  REQUIRE(gaussian.has_value());
  CHECK(gaussian->decay.kind == catchment::DecayKind::gaussian);
  CHECK(gaussian->decay.scale == 600.0);
  CHECK(measure_from("2sfca step:500=1,1000=0.5").measure->decay.steps.size() == 2);
}

TEST_CASE("the part that is wrong is named") {
  const auto wrong_in = [](const char* text) {
    const ReadMeasure read = measure_from(text);
    CHECK_FALSE(read.measure.has_value());
    return read.wrong;
  };
  CHECK(wrong_in("") == "");
  CHECK(wrong_in("2SFCA") == "2SFCA");
  CHECK(wrong_in("nearest 0") == "0");
  CHECK(wrong_in("nearest 1.5") == "1.5");
  CHECK(wrong_in("e2sfca") == "e2sfca");
  CHECK(wrong_in("gravity") == "gravity");
  CHECK(wrong_in("gravity linear") == "linear");
  CHECK(wrong_in("cumulative gaussian:3") == "gaussian:3");
  CHECK(wrong_in("raam") == "raam");
  CHECK(wrong_in("raam -1") == "-1");
  CHECK(wrong_in("2sfca gaussian:0") == "0");
  CHECK(measure_from("gravity").fault == MeasureFault::lacking);
  CHECK(measure_from("raam").fault == MeasureFault::lacking);
  CHECK(measure_from("e2sfca power:-1").fault == MeasureFault::unusable_decay);
  CHECK(measure_from("gravity power:1").fault == MeasureFault::unusable_decay);
  CHECK(measure_from("gravity step:100=0.5,200=1").fault == MeasureFault::unusable_decay);
}

}  // namespace voorzien::io
