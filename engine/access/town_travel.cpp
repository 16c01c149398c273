// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/town_travel.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/access/cost_fit.hpp"
#include "engine/access/cost_travel.hpp"
#include "engine/access/network_travel.hpp"
#include "engine/network/connected_parts.hpp"
#include "engine/network/street_graph.hpp"

namespace voorzien {
namespace {

using network::StreetGraph;
using network::StreetPosition;

double percent(double share) { return 100.0 * share; }

std::string names_of(const Town& town, const std::vector<FacilityIndex>& facilities) {
  std::vector<std::string> ids;
  for (const FacilityIndex facility : facilities) ids.push_back(town.facilities[facility].id);
  return first_names(ids);
}

}  // namespace

bool any_residents_known(const Town& town) {
  return std::any_of(town.neighbourhoods.begin(), town.neighbourhoods.end(),
                     [](const Neighbourhood& one) { return one.residents.has_value(); });
}

double people_at(const Town& town, const ResidencePoint& point, bool any_known) {
  if (!any_known) return 1.0;
  return point.weight * town.neighbourhoods[point.neighbourhood].residents.value_or(Persons(0.0)).value();
}

std::string first_names(const std::vector<std::string>& names) {
  constexpr std::size_t most_named = 5;
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most_named; ++i) {
    text += (text.empty() ? "" : ", ") + names[i];
  }
  return names.size() > most_named ? text + ", …" : text;
}

std::unique_ptr<Travel> travel_between(const Scenario& scenario, std::vector<Point> places) {
  if (scenario.town.costs) return cost_travel(*scenario.town.costs, places);
  if (scenario.town.network) return network_travel(*scenario.town.network, std::move(places));
  return straight_line_travel(std::move(places), scenario.travel.detour_factor);
}

NetworkFit network_fit(const Town& town) {
  const TownNetwork& own = *town.network;
  const StreetGraph& graph = *own.streets;
  const network::ConnectedParts parts = network::connected_parts(graph.network());
  NetworkFit fit;
  fit.streets = graph.network().streets.size();
  fit.parts = parts.parts.size();
  for (const network::ConnectedPart& part : parts.parts) fit.length_m += part.length.value();
  const auto is_apart = [&](const StreetPosition& position) {
    return parts.of_node[graph.network().streets[position.street].from] != 0;
  };
  double people = 0.0;
  const bool any_known = any_residents_known(town);
  for (const ResidencePoint& point : town.residence_points) {
    const double here = people_at(town, point, any_known);
    people += here;
    const auto position = graph.snapped(point.at, own.farthest_aside);
    if (!position) {
      fit.off_street_share += here;
      continue;
    }
    if (position->aside_m > NetworkFit::far_m) fit.far_share += here;
    if (is_apart(*position)) fit.apart_share += here;
  }
  if (people > 0.0) {
    for (double* share : {&fit.off_street_share, &fit.far_share, &fit.apart_share}) *share /= people;
  }
  for (std::size_t i = 0; i < town.facilities.size(); ++i) {
    const auto position = graph.snapped(town.facilities[i].at, own.farthest_aside);
    if (!position) {
      fit.facilities_off_street.emplace_back(i);
    } else if (is_apart(*position)) {
      fit.facilities_apart.emplace_back(i);
    }
  }
  return fit;
}

std::vector<Message> travel_warnings(const Scenario& scenario) {
  if (scenario.town.costs) return cost_warnings(scenario);
  std::vector<Message> warnings;
  if (!scenario.town.network) return warnings;
  const TownNetwork& own = *scenario.town.network;
  const NetworkFit fit = network_fit(scenario.town);
  const double aside = own.farthest_aside.value();
  // Without residents the shares are of the points where travel starts, and told as such.
  const bool are_people = any_residents_known(scenario.town);
  if (own.mode != scenario.travel.mode) {
    const bool walking = own.mode == TravelMode::walking;
    warnings.push_back({walking ? "network_is_for_walking" : "network_is_for_cycling", "", {}});
  }
  if (fit.off_street_share > 0.0)
    warnings.push_back({are_people ? "network_people_off_street" : "network_points_off_street",
                        "",
                        {{"percent", percent(fit.off_street_share)}, {"metres", aside}}});
  if (fit.far_share > 0.0)
    warnings.push_back({are_people ? "network_people_far_from_street" : "network_points_far_from_street",
                        "",
                        {{"percent", percent(fit.far_share)}, {"metres", NetworkFit::far_m}}});
  if (fit.parts > 1)
    warnings.push_back({are_people ? "network_in_parts" : "network_points_in_parts",
                        "",
                        {{"parts", static_cast<double>(fit.parts)}, {"percent", percent(fit.apart_share)}}});
  const auto tell = [&](const char* code, const std::vector<FacilityIndex>& facilities) {
    if (facilities.empty()) return;
    warnings.push_back({code,
                        "",
                        {{"count", static_cast<double>(facilities.size())},
                         {"facilities", names_of(scenario.town, facilities)},
                         {"metres", aside}}});
  };
  tell("network_facilities_off_street", fit.facilities_off_street);
  tell("network_facilities_apart", fit.facilities_apart);
  return warnings;
}

}  // namespace voorzien
