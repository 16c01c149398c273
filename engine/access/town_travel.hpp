// SPDX-License-Identifier: EUPL-1.2
// The one way in which the engine measures travel in a scenario: by the table of costs or along the streets
// of the town where its dataset gives them, else the straight line × the detour factor.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
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

/// Whether anybody's number is known.
bool any_residents_known(const Town& town);

/// Residents at a point in the base year; nobody where those of the neighbourhood are not known, and every
/// point alike where those of none are (`any_known` false).
double people_at(const Town& town, const ResidencePoint& point, bool any_known);

/// The first few names and a sign that there are more.
std::string first_names(const std::vector<std::string>& names);

/// What of the fit of its streets or its table people must be told, and where these are for another mode than
/// the scenario asks. Nothing for a town with straight lines.
std::vector<Message> travel_warnings(const Scenario& scenario);

}  // namespace voorzien
