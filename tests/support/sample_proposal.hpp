// SPDX-License-Identifier: EUPL-1.2
// A hand-made proposal for the hand-sized run (sample_run.hpp), for tests of what is written: three plans
// (zero, best, least_space) in phases 2026 and 2028. Figures are set by hand, not computed, so writers are
// tested alone. In the best plan of 2028:
//
//   plot-south     new, 3300 m² GFA: school 300 pupils + sports hall 44 hours, which share one hall
//   plinth-station new, 350 m² GFA: library
//   plot-mill      temporary, 700 m² GFA: school 100 pupils
//   hal-station    existing hall that the school may use too
//   school-5       existing, unchanged
#pragma once

#include "io/results/proposal_view.hpp"

namespace voorzien::sample {

struct ProposalSample {
  ProposalSample();
  /// Refers to this sample.
  [[nodiscard]] ProposalCase what() const { return {scenario, kinds, week, sharing, costs}; }

  Scenario scenario;
  RunResult result;
  SpaceKindCatalogue kinds;
  WeekCatalogue week;
  SharingRules sharing;
  CostCatalogue costs;
  Proposals proposals;
};

}  // namespace voorzien::sample
