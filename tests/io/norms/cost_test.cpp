// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/norms/cost_reader.hpp"
#include "tests/io/json/problem_list.hpp"
#include "tests/io/norms/small_catalogue.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

const std::string good_costs = R"({"format": "voorzien-costs/1", "price_level_year": 2024,
 "sources": [{"id": "S1", "organisation": "O", "title": "T"}],
 "discount_rate": {"value": 0.0225, "source": "S1", "status": "published"},
 "building_life_years": {"value": 40},
 "manager_eur_per_user_group_year": {"value": null, "status": "to_be_filled"},
 "spaces": [
  {"space_kind": "yard", "new_eur_m2": {"value": 150}, "extension_eur_m2": null, "yearly_eur_m2": {"value": 5}},
  {"space_kind": "hall", "new_eur_m2": {"value": {"low": 3000, "mid": 3500, "high": 4200}, "source": "S1", "status": "secondary"}}],
 "shares": [
  {"function": "school", "payer": "school_board", "investment_share": 0.1, "yearly_share": 1},
  {"function": "school", "payer": "municipality", "investment_share": 0.9, "yearly_share": 0},
  {"function": "gym", "payer": "municipality", "investment_share": 1, "yearly_share": 1, "source": "S1", "status": "secondary"}]})";

struct ReadCosts {
  CostCatalogue costs;
  Texts problems;
};

ReadCosts read(const std::string& text) {
  SmallCase small;
  ReadCosts read;
  read.costs = read_costs(text, "costs.json", {small.functions, small.kinds}, small.problems);
  read.problems = listed(small.problems);
  return read;
}

Texts problems_with(const std::string& old, const std::string& other) {
  std::string text = good_costs;
  const auto place = text.find(old);
  REQUIRE(place != std::string::npos);
  return read(text.replace(place, old.size(), other)).problems;
}

bool is_unknown(const SourcedValue& value) { return value.provenance.status == Status::to_be_filled; }

TEST_CASE("costs are read in order, with their origin") {
  const auto [costs, problems] = read(good_costs);
  REQUIRE(problems == Texts{});
  CHECK(costs.price_level_year == 2024);
  CHECK(costs.discount_rate.value == Interval::exactly(0.0225));
  CHECK(costs.discount_rate.provenance == Provenance{"S1", Status::published});
  CHECK(costs.building_life_years.provenance.status == Status::assumption);
  REQUIRE(costs.spaces.size() == 2);
  CHECK(costs.spaces[0].space_kind == "hall");
  CHECK(costs.spaces[0].new_eur_m2.value == Interval{3000, 3500, 4200});
  REQUIRE(costs.shares.size() == 3);
  CHECK(costs.shares[0].function == "gym");
  CHECK(costs.shares[1].payer == Payer::municipality);
  CHECK(costs.shares[1].investment_share == 0.9);
  CHECK(costs.shares[2].payer == Payer::school_board);
}

TEST_CASE("a price that is null or not written is unknown, not 0") {
  const auto costs = read(good_costs).costs;
  CHECK(is_unknown(costs.manager_eur_per_user_group_year));
  CHECK(is_unknown(costs.spaces[1].extension_eur_m2));
  CHECK(is_unknown(costs.spaces[1].temporary_eur_m2));
  CHECK_FALSE(is_unknown(costs.spaces[1].yearly_eur_m2));
}

TEST_CASE("what is wrong in the costs is found at its place") {
  const auto [old, other, expected] = GENERATE(table<std::string, std::string, std::string>({
      {R"("price_level_year": 2024,)", "", " missing_key"},
      {"0.0225", "1.5", "/discount_rate/value share_outside"},
      {R"({"value": 40})", R"({"value": 0})", "/building_life_years/value number_not_above"},
      {R"({"value": 40})", R"({"value": 40, "status": "to_be_filled"})",
       "/building_life_years value_to_be_filled"},
      {R"({"value": null, "status": "to_be_filled"})", R"({"value": null, "status": "assumption"})",
       "/manager_eur_per_user_group_year value_missing_with_status"},
      {R"({"value": 150})", R"({"value": -1})", "/spaces/0/new_eur_m2/value number_negative"},
      {R"({"value": 150})", R"({"value": 150, "source": "S2", "status": "published"})",
       "/spaces/0/new_eur_m2/source unknown_source_near"},
      {R"("space_kind": "yard")", R"("space_kind": "hall")", "/spaces/1/space_kind space_cost_twice"},
      {R"("space_kind": "yard")", R"("space_kind": "attic")", "/spaces/0/space_kind unknown_space_kind"},
      {R"("yearly_eur_m2")", R"("yearly_eur")", "/spaces/0/yearly_eur unknown_key_near"},
      {R"("payer": "municipality", "investment_share": 0.9)",
       R"("payer": "school_board", "investment_share": 0.9)", "/shares/1 cost_share_twice"},
      {R"("investment_share": 0.9)", R"("investment_share": 0.8)", "/shares cost_shares_not_one"},
      {R"("investment_share": 0.9)", R"("investment_share": 1.9)",
       "/shares/1/investment_share share_outside"},
      {R"("payer": "school_board")", R"("payer": "province")", "/shares/0/payer unknown_choice"},
      {R"("function": "gym")", R"("function": "gim")", "/shares/2/function unknown_function_near"},
  }));
  CAPTURE(old, other);
  CHECK(problems_with(old, other) == Texts{"costs.json#" + expected});
}

TEST_CASE("thirds written with three decimals make one") {
  CHECK(problems_with(R"("investment_share": 0.9)", R"("investment_share": 0.8995)") == Texts{});
}

}  // namespace
}  // namespace voorzien::io
