// SPDX-License-Identifier: EUPL-1.2
// A family of made-up towns of any size, to measure with: cells and sites strewn over a square, functions
// that use halls, rooms and yards at their hours. Everything is drawn from the seed; nothing here is a fact.
#pragma once

#include <cstdint>

#include "engine/proposal/proposal_problem.hpp"

namespace voorzien::test {

struct FamilySize {
  std::size_t cells = 160;
  std::size_t functions = 10;
  std::size_t sites = 40;
  std::size_t existing = 80;
  std::size_t phases = 1;
};

ProposalProblem family_town(const FamilySize& size, std::uint32_t seed);

}  // namespace voorzien::test
