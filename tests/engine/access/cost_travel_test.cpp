// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/cost_travel.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/access/cost_fit.hpp"
#include "engine/access/residence_points.hpp"
#include "engine/access/town_travel.hpp"
#include "tests/support/small_town.hpp"

namespace voorzien {
namespace {

using Places = std::vector<std::size_t>;

constexpr Point home{0, 0};
constexpr Point other_home{50, 0};
constexpr Point school{100, 0};
constexpr Point library{200, 0};

/// From home 10 to the school and 6 to the library, from the other home 4 to the library; the library has two
/// columns, of which the other says 7 from home.
TownCosts small_costs(std::optional<Pace> pace) {
  CostTable table;
  table.from = {"home", "other-home"};
  table.to = {"library", "library-site", "school"};
  table.ways = {{0, 6.0}, {1, 7.0}, {2, 10.0}, {0, 4.0}};
  table.first = {0, 3, 4};
  table.origins = {{home, 0}, {other_home, 1}};
  table.places = {{school, 2}, {library, 0}, {library, 1}};
  TownCosts costs;
  costs.table = std::make_shared<const CostTable>(table);
  costs.pace = pace;
  return costs;
}

Places places_of(const std::vector<TravelOption>& options) {
  Places places;
  for (const TravelOption& option : options) places.push_back(option.place);
  return places;
}

}  // namespace

TEST_CASE("a table of minutes is metres at its pace, whatever lies between") {
  const auto travel = cost_travel(small_costs(Pace{5.0, Status::assumption}), {school, library});
  CHECK(travel->place_count() == 2);
  CHECK(travel->distance(home, 1).value() == 500.0);  // 6 minutes; the lowest of two columns
  CHECK(travel->distance(home, 0).value() == 833.333);
  CHECK(places_of(travel->within(home, Metres(500))) == Places{1});
  CHECK(places_of(travel->within(home, Metres(499.999))) == Places{});
  CHECK(places_of(travel->nearest(home, 5)) == Places{1, 0});
  CHECK(places_of(travel->nearest(home, 1)) == Places{1});
}

TEST_CASE("what is not in the table cannot be travelled, but whoever is there is there") {
  const Point shop{50, 50};
  const auto travel = cost_travel(small_costs({}), {school, library, shop});
  CHECK(std::isinf(travel->distance(other_home, 0).value()));
  CHECK(travel->distance(other_home, 1).value() == 4.0);
  CHECK(std::isinf(travel->distance({1, 1}, 1).value()));
  CHECK(travel->distance(shop, 2).value() == 0.0);
  CHECK(std::isinf(travel->distance(home, 2).value()));
  CHECK(travel->nearest({1, 1}, 3).empty());
}

TEST_CASE("a cost from a place to itself that the table does give counts") {
  TownCosts costs = small_costs({});
  CostTable table = *costs.table;
  table.places.insert(table.places.begin(), {home, 2});
  costs.table = std::make_shared<const CostTable>(table);
  CHECK(cost_travel(costs, {home})->distance(home, 0).value() == 10.0);
}

TEST_CASE("answers to many questions are those to each alone, by place") {
  const auto travel = cost_travel(small_costs({}), {school, library, school});
  const std::vector<TravelQuery> queries = {
      {home, Metres(10), 0}, {home, Metres(-1), 2}, {other_home, Metres(3), 1}};
  const TravelTable table = travel->options(queries);
  REQUIRE(table.size() == 3);
  CHECK(places_of({table.of(0).begin(), table.of(0).end()}) == Places{0, 1, 2});
  CHECK(places_of({table.of(1).begin(), table.of(1).end()}) == Places{0, 1});
  CHECK(places_of({table.of(2).begin(), table.of(2).end()}) == Places{1});
}

TEST_CASE("residence points are called by their own id or by a number in their neighbourhood") {
  Town town = test::small_town().town;
  town.residence_points.insert(town.residence_points.begin() + 1,
                               {NeighbourhoodIndex(0), {1, 1}, 0.0, "E1N1"});
  CHECK(residence_point_names(town) == std::vector<std::string>{"east#000001", "E1N1", "west#000001"});
}

TEST_CASE("of whom and what a table says nothing is told") {
  Scenario scenario = test::small_town();
  scenario.town.costs = small_costs({});
  CostTable table = *scenario.town.costs->table;
  table.origins = {{scenario.town.residence_points[0].at, 0}};
  scenario.town.costs->table = std::make_shared<const CostTable>(table);
  Facility facility;
  facility.id = "school";
  facility.at = school;
  scenario.town.facilities.push_back(facility);
  facility.id = "shop";
  facility.at = {300, 300};
  scenario.town.facilities.push_back(facility);
  Site site;
  site.id = "plot";
  site.at = {400, 400};
  scenario.town.sites = {site};
  OpenFacility opened;
  opened.at = {500, 500};
  Intervention intervention;
  intervention.id = "new-school";
  intervention.action = opened;
  scenario.interventions = {intervention};
  const CostFit fit = cost_fit(scenario.town);
  CHECK(fit.pairs == 4);
  CHECK(fit.without_row_share == 0.5);
  CHECK(fit.facilities_without_column == std::vector<std::string>{"shop"});
  CHECK(fit.sites_without_column == std::vector<std::string>{"plot"});
  scenario.travel.mode = TravelMode::cycling;
  std::vector<std::string> codes;
  for (const Message& warning : travel_warnings(scenario)) codes.push_back(warning.code);
  CHECK(codes == std::vector<std::string>{"costs_are_for_walking", "costs_people_without_row",
                                          "costs_facilities_without_column", "costs_sites_without_column",
                                          "costs_same_place", "costs_opened_without_column"});
}

}  // namespace voorzien
