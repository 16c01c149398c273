// SPDX-License-Identifier: EUPL-1.2
// A whole case, from residents to a proposal: PE lessons and clubs in the small town, one plot between its
// two neighbourhoods and one far away.
#pragma once

#include "engine/proposal/proposal_case.hpp"

namespace voorzien::test {

struct HallsCase {
  HallsCase();
  [[nodiscard]] ProposalCase view() const { return {scenario, kinds, week, sharing, costs}; }

  Scenario scenario;
  SpaceKindCatalogue kinds;
  WeekCatalogue week;
  SharingRules sharing;
  CostCatalogue costs;
  FunctionIndex lessons{0};
  FunctionIndex clubs{1};
};

/// A plot of 4,000 m² of which half may be built on, in two floors.
Site plot(const std::string& id, Point at);

}  // namespace voorzien::test
