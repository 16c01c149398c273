// SPDX-License-Identifier: EUPL-1.2
// How much of which kinds of space a function asks by its norm at one location.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/proposal/plan.hpp"
#include "engine/verification/verified_case.hpp"

namespace voorzien {

/// A kind of space that may hold the need, and the largest share of it that may go there.
struct SpaceChoice {
  std::string space_kind;
  double largest_share = 1.0;
};

/// One of the spaces a function names: so much, counted as its profile counts, in any of the kinds.
struct SpaceNeed {
  double size = 0.0;
  bool linear = true;                ///< the norm's rule has no pieces
  std::vector<SpaceChoice> choices;  ///< the kind it names first, then those that replace it
};

/// What a function of this capacity asks; none when the norm does not say of every space.
std::optional<std::vector<SpaceNeed>> space_needs_of(const VerifiedCase& verified, FunctionIndex function,
                                                     double capacity);

/// What a function of a building asks; of an extension, beyond what the norm asks of what the facility has.
std::optional<std::vector<SpaceNeed>> space_needs_at(const VerifiedCase& verified,
                                                     const PlannedBuilding& building,
                                                     const PlannedFunction& function);

}  // namespace voorzien
