// SPDX-License-Identifier: EUPL-1.2
// A plan: what stands where in which phase, who uses which room, who goes where, and what that comes to. What
// the search finds, what a person made by hand and what verification recomputes are all told in these values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/neighbourhood.hpp"
#include "engine/units/year.hpp"

namespace voorzien {

/// A function in a building in one phase, with the capacity it has there (in the function's unit).
struct PlannedFunction {
  FunctionIndex function;
  double capacity = 0.0;
  bool own = false;  ///< it was there already: an existing building's own function
};

/// A space of a building in one phase and the functions that use it together.
struct PlannedSpace {
  std::string space_kind;
  std::vector<FunctionIndex> users;  ///< rising; one: not shared
  std::vector<double> sizes;         ///< per user, what is placed here, as its profile counts (UseBasis)
  double area_m2 = 0.0;              ///< on the kind's basis; whole modules for indivisible kinds
  int modules = 0;                   ///< 0 for kinds of any size
};

/// One building in one phase: new on a site, or an existing facility. A site may hold a permanent and a
/// temporary building at once.
struct PlannedBuilding {
  std::string id;  ///< id of the site (new) or of the facility (existing)
  bool existing = false;
  bool temporary = false;                  ///< new, and only for the phases in which it is listed
  std::vector<PlannedFunction> functions;  ///< by function
  std::vector<PlannedSpace> spaces;        ///< by space kind, then users
  double gfa_m2 = 0.0;                     ///< what stands there, so never less than in an earlier phase
  double footprint_m2 = 0.0;
  double outdoor_m2 = 0.0;
  double land_m2 = 0.0;  ///< ground taken: footprint and outdoor, less what lies on the roof
};

/// Need of a neighbourhood that is met in a building. Need that starts at another facility (PE hours at the
/// school) comes from that building, and the neighbourhood is the one it stands in.
struct PlannedFlow {
  NeighbourhoodIndex from;
  std::optional<std::size_t> from_building;  ///< position in PhasePlan::buildings
  FunctionIndex function;
  std::size_t building = 0;  ///< position in PhasePlan::buildings
  double amount = 0.0;       ///< in the function's unit
};

/// A phase: the need of its design year met by what stands there.
struct PhasePlan {
  Year year{0};                            ///< design year
  std::vector<PlannedBuilding> buildings;  ///< existing ones first, each by id; only those that take part
  std::vector<PlannedFlow> flows;          ///< by function, neighbourhood, building
};

/// The levels of a plan, in their order; each in its own unit (handbook model.md 5.2, row 8).
struct PlanLevels {
  double statutory_unmet = 0.0;  ///< % of need that is unmet, mean over statutory functions and phases
  double other_unmet = 0.0;      ///< the same for the other functions, by weight
  double travel_m = 0.0;         ///< metres per unit of need, mean over functions by weight and phases
  double land_m2 = 0.0;
  std::optional<double> cost_eur;  ///< present value of investment and yearly burden; none: not known
  double complexity = 0.0;         ///< parties that have to agree in shared buildings, and conditions
};

struct Plan {
  std::vector<PhasePlan> phases;  ///< rising years
  PlanLevels levels;
};

}  // namespace voorzien
