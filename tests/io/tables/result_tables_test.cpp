// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/result_tables.hpp"

#include <catch2/catch.hpp>

#include "tests/io/tables/table_rows.hpp"
#include "tests/support/sample_run.hpp"

namespace voorzien::io {
TEST_CASE("people: a neighbourhood that nobody counted is empty and says unknown") {
  const Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  result.timeline.years[1].terms[3].births = to_micro(21.128);
  const auto rows = rows_of(people_csv(scenario, result.timeline));
  CHECK(rows.size() == 45);
  const Row unknown = row_with(rows, {{"neighbourhood_id", "WK009102"}, {"year", "2025"}});
  CHECK(unknown.at("residents").empty());
  CHECK(unknown.at("births").empty());
  CHECK(unknown.at("dwellings").empty());
  CHECK(unknown.at("status") == "unknown");
  const Row centre = row_with(rows, {{"neighbourhood_id", "WK009201"}, {"year", "2025"}});
  CHECK(centre.at("residents") == "4000");
  CHECK(centre.at("births") == "21.13");
  CHECK(centre.at("scaling") == "0");
  CHECK(centre.at("district_id") == "noord");
  CHECK(row_with(rows, {{"neighbourhood_id", "WK009201"}, {"year", "2024"}}).at("births").empty());
}

TEST_CASE("balance: every figure with its bandwidth, unit and norm") {
  const Scenario scenario = sample::scenario();
  const auto rows = rows_of(balance_csv(scenario, sample::run_result(scenario)));
  const Row zuiderhof =
      row_with(rows, {{"function", "primary-school"}, {"area_id", "WK009301"}, {"year", "2028"}});
  CHECK(zuiderhof.at("need_low") == "450");
  CHECK(zuiderhof.at("need") == "500");
  CHECK(zuiderhof.at("supply_high") == "200");
  CHECK(zuiderhof.at("balance") == "-300");
  CHECK(zuiderhof.at("balance_low") == "-350");
  CHECK(zuiderhof.at("shortfall_high") == "350");
  CHECK(zuiderhof.at("status") == "known");
  CHECK(zuiderhof.at("unit") == "pupils");
  CHECK(zuiderhof.at("norm_set") == "nl-base");
  CHECK(zuiderhof.at("norm_source") == "bouwstenen");
  CHECK(zuiderhof.at("norm_status") == "published");
  const Row south = row_with(rows, {{"function", "sports-hall"}, {"area_id", "zuid"}, {"year", "2028"}});
  CHECK(south.at("scale") == "district");
  CHECK(south.at("status") == "illustrative");
  CHECK(south.at("need_high") == "37.4");
}

TEST_CASE("balance: unknown supply leaves supply, balance and shortfall empty") {
  const Scenario scenario = sample::scenario();
  const auto rows = rows_of(balance_csv(scenario, sample::run_result(scenario)));
  const Row library = row_with(rows, {{"function", "library"}, {"year", "2028"}});
  CHECK(library.at("status") == "unknown");
  CHECK(library.at("supply_status") == "unknown");
  CHECK_FALSE(library.at("need").empty());
  for (const char* field : {"supply_low", "supply", "balance", "shortfall_low", "shortfall"}) {
    CHECK(library.at(field).empty());
  }
  const Row nobody =
      row_with(rows, {{"function", "primary-school"}, {"area_id", "WK009102"}, {"year", "2028"}});
  CHECK(nobody.at("need").empty());
  CHECK(nobody.at("status") == "unknown");
}

TEST_CASE("distribution and facilities: loads, and no distance where nothing was met") {
  const Scenario scenario = sample::scenario();
  const RunResult result = sample::run_result(scenario);
  const auto homes = rows_of(distribution_csv(scenario, result));
  CHECK(homes.size() == 18);
  const Row south = row_with(homes, {{"neighbourhood_id", "WK009301"}, {"year", "2028"}});
  CHECK(south.at("met_within_reach") == "200");
  CHECK(south.at("unmet") == "300");
  CHECK(south.at("mean_travel_m") == "300");
  CHECK(row_with(homes, {{"neighbourhood_id", "WK009101"}, {"year", "2028"}}).at("mean_travel_m").empty());
  CHECK(row_with(homes, {{"neighbourhood_id", "WK009102"}, {"year", "2028"}}).at("status") == "unknown");

  const auto places = rows_of(facilities_csv(scenario, result));
  const Row school = row_with(places, {{"facility_id", "school-6"}, {"year", "2028"}});
  CHECK(school.at("capacity") == "200");
  CHECK(school.at("assigned") == "200");
  CHECK(school.at("status") == "derived");
  const Row hall = row_with(places, {{"facility_id", "hal-station"}, {"year", "2028"}});
  CHECK(hall.at("assigned").empty());
  CHECK(hall.at("capacity_low") == "40");
  CHECK(hall.at("status") == "illustrative");
}

TEST_CASE("sources and findings are listed and all seven tables are written") {
  const Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  result.findings.push_back({{"no_text_for_this", "", {}},
                             FunctionIndex(sample::primary_school),
                             "WK009301",
                             Year{2028},
                             {250.0, 300.0, 350.0}});
  const auto findings = rows_of(findings_csv(scenario, result, Language::nl));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].at("rank") == "1");
  CHECK(findings[0].at("value_high") == "350");
  CHECK(findings[0].at("text") == "[finding.no_text_for_this]");
  const auto sources = rows_of(sources_csv(scenario));
  CHECK(row_with(sources, {{"id", "cbs"}}).at("list") == "dataset");
  std::vector<std::string> names;
  for (const TableFile& file : result_tables(scenario, result, Language::nl)) names.push_back(file.name);
  CHECK(names == std::vector<std::string>{"people.csv", "balance.csv", "distribution.csv", "access.csv",
                                          "equity.csv", "equity_groups.csv", "facilities.csv", "findings.csv",
                                          "norms.csv", "sources.csv"});
}

}  // namespace voorzien::io
