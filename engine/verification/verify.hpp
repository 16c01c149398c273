// SPDX-License-Identifier: EUPL-1.2
// Recomputes a plan from what is written of it and names everything that does not hold: need, flows, hours,
// who may share, areas, land, dates, costs and levels, with both numbers (handbook model.md section 5.2,
// verified.md). Shares nothing with the search but the values a plan is told in.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/verification/audit.hpp"
#include "engine/verification/verified_case.hpp"

namespace voorzien {

/// Checks one plan; total on any values, however wrong.
Verification verify_plan(const VerifiedCase& verified, const StatedPlan& plan);

/// Whether what is said of residence points is what the run of the plan's own interventions gives; `verified`
/// is the case of that run.
Verification verify_at_points(const VerifiedCase& verified, const StatedPlan& plan);

/// Whether every bound lies below its value and every gap is what lies between.
Verification verify_bounds(const std::string& id, std::span<const StatedLevel> levels);

/// People as a file states them, per year and neighbourhood, in persons; `change` is the sum of a year's
/// terms with their signs, per year after the first. None where they are not known.
struct StatedPeople {
  std::vector<std::vector<std::optional<double>>> residents;
  std::vector<std::vector<std::optional<double>>> change;
  double rounding = 0.0;  ///< by which a residents − residents − change may be off
};

/// Whether every year's residents are those of the year before and its terms, and those of the run.
Verification verify_people(const VerifiedCase& verified, const StatedPeople& people);

/// Mid need of a function, per year of the run and neighbourhood; none where it is not known.
struct StatedNeed {
  FunctionIndex function;
  std::vector<std::vector<std::optional<double>>> mid;
};

/// Whether need is what the norms ask of the people of the run, by this room's own arithmetic.
Verification verify_need(const VerifiedCase& verified, std::span<const StatedNeed> needs);

/// The plan that a scenario's own interventions at sites make up: what is opened, combined or extended there,
/// with the spaces they state, or rooms of its own for what has none. None when there are no such
/// interventions. Levels are those at residence points, by the run's best distribution.
std::optional<StatedPlan> plan_by_hand(const VerifiedCase& verified);

}  // namespace voorzien
