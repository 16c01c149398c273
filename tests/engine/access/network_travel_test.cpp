// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/network_travel.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "engine/access/coverage.hpp"
#include "engine/access/town_travel.hpp"
#include "tests/engine/network/street_map.hpp"

namespace voorzien {
namespace {

using network::lay;
using network::StreetGraph;
using network::StreetNetwork;

TownNetwork town_network(std::shared_ptr<const StreetGraph> streets, double farthest_aside) {
  TownNetwork network;
  network.streets = std::move(streets);
  network.farthest_aside = Metres(farthest_aside);
  return network;
}

/// A river runs between two streets, with a bridge at their west end:
///
///   C---------D    y = 200
///   |
///   A---------B    y = 0, 1000 m long
std::shared_ptr<const StreetGraph> both_banks() {
  StreetNetwork streets;
  streets.nodes = {{0, 0}, {1000, 0}, {0, 200}, {1000, 200}};
  lay(streets, 0, 1);
  lay(streets, 0, 2);
  lay(streets, 2, 3);
  return std::make_shared<const StreetGraph>(streets, network::CostMeasure{});
}

std::vector<double> distances(const std::vector<TravelOption>& options) {
  std::vector<double> metres;
  for (const TravelOption& option : options) metres.push_back(option.distance.value());
  return metres;
}

std::vector<std::size_t> places(const std::vector<TravelOption>& options) {
  std::vector<std::size_t> found;
  for (const TravelOption& option : options) found.push_back(option.place);
  return found;
}

Town one_street_town() {
  Town town;
  town.districts = {{"d", "D"}};
  Neighbourhood neighbourhood;
  neighbourhood.id = "n";
  neighbourhood.residents = Persons(200.0);
  town.neighbourhoods = {neighbourhood};
  town.residence_points = {{NeighbourhoodIndex(0), {500, 10}, 0.5},
                           {NeighbourhoodIndex(0), {500, 330}, 0.25},
                           {NeighbourhoodIndex(0), {500, 900}, 0.25}};
  Facility near;
  near.id = "near";
  near.at = {900, 0};
  Facility far;
  far.id = "far";
  far.at = {900, 5000};
  town.facilities = {near, far};
  TownNetwork network;
  network.streets = both_banks();
  town.network = network;
  return town;
}

}  // namespace

TEST_CASE("who lives across the river goes round by the bridge") {
  const auto travel = network_travel(town_network(both_banks(), 250), {{1000, 200}, {500, 0}});
  CHECK(travel->distance({1000, 0}, 0).value() == 2200.0);
  CHECK(travel->distance({600, 30}, 1).value() == 130.0);
  CHECK(travel->distance({600, 30}, 0).value() == 30.0 + 600.0 + 200.0 + 1000.0);
  CHECK(places(travel->within({600, 30}, Metres(130))) == std::vector<std::size_t>{1});
  CHECK(travel->within({600, 30}, Metres(129.999)).empty());
  CHECK(distances(travel->nearest({600, 30}, 2)) == std::vector<double>{130.0, 1830.0});
}

TEST_CASE("who lives too far from a street reaches nothing, and such a place is not reached") {
  const auto travel = network_travel(town_network(both_banks(), 250), {{500, 0}, {500, 600}});
  CHECK(travel->nearest({500, 451}, 2).empty());
  CHECK(std::isinf(travel->distance({500, 451}, 0).value()));
  CHECK(std::isinf(travel->distance({0, 0}, 1).value()));
  CHECK(places(travel->nearest({0, 0}, 2)) == std::vector<std::size_t>{0});
  CHECK(travel->place_count() == 2);
}

TEST_CASE("a place at the very spot is at distance 0, on a street or far from all") {
  const auto travel = network_travel(town_network(both_banks(), 250), {{500, 100}, {500, 900}, {500, 100}});
  CHECK(travel->distance({500, 100}, 0).value() == 0.0);
  CHECK(travel->distance({500, 900}, 1).value() == 0.0);
  CHECK(distances(travel->within({500, 100}, Metres(0))) == std::vector<double>{0.0, 0.0});
  CHECK(places(travel->nearest({500, 100}, 1)) == std::vector<std::size_t>{0});
  CHECK(places(travel->nearest({500, 900}, 3)) == std::vector<std::size_t>{1});
}

TEST_CASE("a place is as far whatever else is asked") {
  std::mt19937 random(21);
  std::uniform_real_distribution<double> coordinate(-100.0, 1100.0);
  std::uniform_int_distribution<std::size_t> count(0, 24);
  const auto point = [&] {
    const double x = coordinate(random);
    const double y = coordinate(random);
    return Point{x, y};
  };
  for (int round = 0; round < 30; ++round) {
    const auto streets = std::make_shared<const StreetGraph>(network::random_network(random, 25, 40, 0.3),
                                                             network::CostMeasure{});
    std::vector<Point> at;
    for (int i = 0; i < 20; ++i) at.push_back(i % 5 == 4 ? at.back() : point());
    const auto travel = network_travel(town_network(streets, 120), at);
    std::vector<TravelQuery> queries;
    for (int i = 0; i < 10; ++i) {
      const double reach = coordinate(random) * 2.0;
      queries.push_back({i == 0 ? at[3] : point(), Metres(reach), count(random)});
    }
    const TravelTable table = travel->options(queries);
    for (std::size_t i = 0; i < queries.size(); ++i) {
      const TravelQuery& query = queries[i];
      std::vector<std::pair<double, std::size_t>> all;
      for (std::size_t place = 0; place < at.size(); ++place) {
        const double metres = travel->distance(query.from, place).value();
        if (!std::isinf(metres)) all.emplace_back(metres, place);
      }
      std::sort(all.begin(), all.end());
      std::size_t wanted = query.at_least;
      for (std::size_t k = 0; k < all.size(); ++k) {
        if (Metres(all[k].first) <= query.reach) wanted = std::max(wanted, k + 1);
      }
      all.resize(std::min(all.size(), wanted));
      std::sort(all.begin(), all.end(), [](auto a, auto b) { return a.second < b.second; });
      std::vector<std::pair<double, std::size_t>> answer;
      for (const TravelOption& option : table.of(i))
        answer.emplace_back(option.distance.value(), option.place);
      CHECK(answer == all);
    }
  }
}

TEST_CASE("minutes along streets are metres at the pace of the mode, and slow streets count longer") {
  StreetNetwork streets;
  streets.nodes = {{0, 0}, {500, 0}, {0, 500}};
  lay(streets, 0, 1);
  lay(streets, 0, 2);
  streets.streets[1].speed_kmh = 2.5;  // stairs
  TownNetwork network =
      town_network(std::make_shared<const StreetGraph>(streets, network::CostMeasure{true, 5.0}), 250);
  network.pace = Pace{5.0, Status::assumption};
  const auto travel = network_travel(network, {{500, 0}, {0, 500}, {250, 50}});
  CHECK(travel->distance({0, 0}, 0).value() == 500.0);   // 6 minutes
  CHECK(travel->distance({0, 0}, 1).value() == 1000.0);  // 12 minutes
  CHECK(travel->distance({0, 0}, 2).value() == 300.0);   // aside at the same pace
  CHECK(places(travel->within({0, 0}, Metres(500))) == std::vector<std::size_t>{2, 0});
  CHECK(places(travel->within({0, 0}, Metres(1000))) == std::vector<std::size_t>{2, 0, 1});
  CHECK(places(travel->within({0, 0}, Metres(999.9))) == std::vector<std::size_t>{2, 0});
}

TEST_CASE("a scenario travels along the streets of its town, else in a straight line with a detour") {
  Scenario scenario;
  scenario.travel.detour_factor = 1.5;
  CHECK(travel_between(scenario, {{300, 400}})->distance({0, 0}, 0).value() == 750.0);
  scenario.town = one_street_town();
  CHECK(travel_between(scenario, {{1000, 200}})->distance({1000, 0}, 0).value() == 2200.0);
}

TEST_CASE("how a town hangs on its streets is told in residents and facilities") {
  Scenario scenario;
  scenario.town = one_street_town();
  const NetworkFit fit = network_fit(scenario.town);
  CHECK(fit.streets == 3);
  CHECK(fit.length_m == 2200.0);
  CHECK(fit.parts == 1);
  CHECK(fit.far_share == 0.25);
  CHECK(fit.off_street_share == 0.25);
  CHECK(fit.apart_share == 0.0);
  CHECK(fit.facilities_off_street == std::vector<FacilityIndex>{FacilityIndex(1)});
  CHECK(fit.facilities_apart.empty());
  std::vector<std::string> codes;
  scenario.travel.mode = TravelMode::cycling;
  for (const Message& warning : travel_warnings(scenario)) codes.push_back(warning.code);
  CHECK(codes == std::vector<std::string>{"network_is_for_walking", "network_people_off_street",
                                          "network_people_far_from_street", "network_facilities_off_street"});
  for (Neighbourhood& one : scenario.town.neighbourhoods) one.residents.reset();
  codes.clear();
  for (const Message& warning : travel_warnings(scenario)) codes.push_back(warning.code);
  CHECK(codes == std::vector<std::string>{"network_is_for_walking", "network_points_off_street",
                                          "network_points_far_from_street", "network_facilities_off_street"});
  scenario.town.network.reset();
  CHECK(travel_warnings(scenario).empty());
}

}  // namespace voorzien
