// SPDX-License-Identifier: EUPL-1.2
// The one way in which the engine measures travel in a scenario: along the streets of the town where its
// dataset gives them, else the straight line × the detour factor.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "engine/access/travel.hpp"
#include "engine/model/scenario.hpp"

namespace voorzien {

/// Travel from anywhere in the scenario's town to `places`.
std::unique_ptr<Travel> travel_between(const Scenario& scenario, std::vector<Point> places);

/// How the town hangs on its network; what a person must know before trusting its distances.
struct NetworkFit {
  std::size_t streets = 0;
  double length_m = 0.0;
  std::size_t parts = 0;          ///< that no street joins to each other
  double off_street_share = 0.0;  ///< 0..1 of the residents of the base year (of the points where travel
                                  ///< starts when nobody's number is known), too far from every street
  double far_share = 0.0;         ///< 0..1 of them, snapped from farther than `far_m`
  double apart_share = 0.0;       ///< 0..1 of them, on another part than the longest
  std::vector<FacilityIndex> facilities_off_street;
  std::vector<FacilityIndex> facilities_apart;

  static constexpr double far_m = 100.0;
};

/// The fit of a town that has a network. Residents count where they are known, else points by their weight.
NetworkFit network_fit(const Town& town);

/// What of the fit people must be told, and where the network is for another mode than the scenario asks.
/// Nothing for a town without a network.
std::vector<Message> network_warnings(const Scenario& scenario);

}  // namespace voorzien
