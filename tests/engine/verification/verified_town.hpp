// SPDX-License-Identifier: EUPL-1.2
// A plan worked out by hand, with everything that can be stated about one: pupils of two neighbourhoods in a
// school that is there, a new one and a temporary one; their PE lessons; clubs in the school's agreed hall
// and in the new halls, which they share with the lessons. Phases 2030 and 2040.
#pragma once

#include "engine/proposal/proposal_case.hpp"
#include "engine/verification/verify.hpp"

namespace voorzien::test {

struct VerifiedTown {
  VerifiedTown();
  [[nodiscard]] ProposalCase view() const { return {scenario, kinds, week, sharing, costs}; }
  /// Runs the scenario again and verifies the plan.
  [[nodiscard]] Verification verify(const StatedPlan& plan) const;

  Scenario scenario;
  SpaceKindCatalogue kinds;
  WeekCatalogue week;
  SharingRules sharing;
  CostCatalogue costs;
  FunctionIndex clubs{0};
  FunctionIndex lessons{1};
  FunctionIndex pupils{2};
};

/// Positions of the buildings in both phases; the temporary one stands in 2030 only.
inline constexpr std::size_t school = 0;
inline constexpr std::size_t corner = 1;
inline constexpr std::size_t middle = 2;
inline constexpr std::size_t middle_in_2040 = 1;

/// The plan and everything that is stated about it; all of it true.
StatedPlan true_plan();

}  // namespace voorzien::test
