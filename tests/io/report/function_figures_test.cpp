// SPDX-License-Identifier: EUPL-1.2
// The hand-sized run: coverage of primary school in 2028 is 100, 150, 90, 40, 60 and 110 % (sample_run.hpp).
#include "io/report/function_figures.hpp"

#include <catch2/catch.hpp>

#include "io/report/coverage_map.hpp"
#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

struct Sample {
  Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  ReportOptions options;
  ReportContext context{{scenario, result, nullptr}, options};
  std::vector<FunctionFigures> figures = function_figures(context);
};

}  // namespace

TEST_CASE("the town's shortfall lets areas help each other where need is distributed") {
  const Sample sample;
  const FunctionFigures& school = sample.figures[sample::primary_school];
  // 1750 pupils need a place, 1430 have one: 320, not the 430 of the areas that are short.
  REQUIRE(school.town.back().need);
  CHECK(school.town.back().need->mid == Approx(1750.0));
  CHECK(school.town.back().supply->mid == Approx(1430.0));
  CHECK(school.town.back().shortfall->mid == Approx(320.0));
  CHECK(school.is_partial);
  CHECK(school.town.back().status == "partial");
}

TEST_CASE("without a known supply there is no shortfall, not a shortfall of everything") {
  const Sample sample;
  const AreaYear& then = sample.figures[sample::library].town.back();
  CHECK_FALSE(then.supply);
  CHECK_FALSE(then.shortfall);
  CHECK_FALSE(coverage_of(then));
}

TEST_CASE("areas fall in the classes of the maps") {
  const Sample sample;
  const FunctionBalance& balance = *sample.figures[sample::primary_school].balance;
  std::map<std::string, CoverageClass> classes;
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    classes[balance.areas[area].id] = class_of(area_year(balance, area, 4));
  }
  CHECK(classes.at("WK009101") == CoverageClass::no_need);
  CHECK(classes.at("WK009102") == CoverageClass::unknown);
  CHECK(classes.at("WK009201") == CoverageClass::from_100);
  CHECK(classes.at("WK009202") == CoverageClass::above_120);
  CHECK(classes.at("WK009203") == CoverageClass::from_80);
  CHECK(classes.at("WK009301") == CoverageClass::below_50);
  CHECK(classes.at("WK009302") == CoverageClass::from_50);
  CHECK(classes.count("WK009103") == 0);  // water
}

TEST_CASE("the spread is weighted by need and unknown areas are not counted") {
  const Sample sample;
  const auto spread = spread_of(sample.context, sample.figures[sample::primary_school], 4);
  REQUIRE(spread);
  CHECK(spread->areas.size() == 6);
  CHECK(spread->unknown == 1);
  CHECK(spread->mean == Approx(1320.0 / 1750.0));  // what each square meets itself
  CHECK(spread->worst_tenth == Approx(0.4));       // 175 of the 500 of Zuiderhof
  CHECK(spread->best_tenth == Approx(1.0));
  CHECK(spread->areas.front().share == Approx(0.4));
  CHECK_FALSE(spread_of(sample.context, sample.figures[sample::library], 4));
}

}  // namespace voorzien::io
