// SPDX-License-Identifier: EUPL-1.2
// Private to this room: the checks verify_plan is made of, one subject each.
#pragma once

#include <map>
#include <string>

#include "engine/verification/audit.hpp"
#include "engine/verification/verified_case.hpp"

namespace voorzien {

/// Flows: within need, reach and capacity; need that follows another function within what is there.
void check_flows(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome);
/// Spaces: as much as the norms ask, whole modules, everybody within the opening hours.
void check_spaces(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome);
/// Who shares with whom, what owners agreed to, which conditions have to be settled.
void check_sharing(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome);
/// Floors, footprint, ground and rectangle of what is built, against the site.
void check_land(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome);
/// When something may come where, what stays, what people locked.
void check_dates(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome);
void check_costs(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome);
void check_levels(const VerifiedCase& verified, const StatedPlan& plan, Verification& outcome);

/// A bound lies below its value, and the gap is what lies between.
void check_bound(const std::string& id, const StatedLevel& level, Verification& outcome);

/// What is done where a building stands, which decides its price and lead time.
enum class Work : std::uint8_t { nothing, new_building, extension, conversion, temporary };
Work work_of(const VerifiedCase& verified, const PlannedBuilding& building);

/// Floor and ground that spaces take, by the kinds and the zones that sharing adds.
struct GroundTaken {
  double gfa_m2 = 0.0;
  double storeys_m2 = 0.0;       ///< floors together, a void counted for each storey it takes
  double ground_floor_m2 = 0.0;  ///< of which has to lie on the ground
  double outdoor_m2 = 0.0;
  double outdoor_on_ground_m2 = 0.0;  ///< of which may not lie on a roof
};

/// m² by kind of space that a building's rooms and the zones between their users take, on the kind's basis.
std::map<std::string, double> m2_by_kind(const VerifiedCase& verified, const PlannedBuilding& building);

/// What stands at a building in a phase: of a permanent one the most of every kind so far.
GroundTaken ground_taken(const VerifiedCase& verified, const Plan& plan, std::size_t phase,
                         const PlannedBuilding& building);
/// The least footprint, m², on a site with so many floors.
double least_footprint(const GroundTaken& taken, const Site& site);

/// The costs of a plan by the catalogue; none where a price is not known.
std::optional<PlanCosts> recomputed_costs(const VerifiedCase& verified, const Plan& plan);
/// The levels of a plan by addition over its phases, cells and buildings.
PlanLevels recomputed_levels(const VerifiedCase& verified, const Plan& plan);
/// Parties beyond the first and conditions to settle, in the last phase.
double recomputed_complexity(const VerifiedCase& verified, const Plan& plan);
/// Ground of plots and public space that a building takes in a phase, m².
double land_taken(const VerifiedCase& verified, const Plan& plan, std::size_t phase,
                  const PlannedBuilding& building);
/// The same for all buildings, each at its most over the phases.
double recomputed_land(const VerifiedCase& verified, const Plan& plan);
/// What has to be settled in the last phase.
std::vector<StatedCondition> recomputed_conditions(const VerifiedCase& verified, const Plan& plan);

}  // namespace voorzien
