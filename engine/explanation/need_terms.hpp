// SPDX-License-Identifier: EUPL-1.2
// The terms of one need: what was counted and by which rule, so that a reader can multiply them again. The
// formulas are those of engine/need (handbook model.md section 3); here they are told, not decided.
#pragma once

#include <variant>

#include "engine/explanation/question.hpp"

namespace voorzien {

/// need = basis × per_basis_unit, by one rule that may hold for the neighbourhood.
struct QuantityTerms {
  const QuantityRule* rule = nullptr;
  std::optional<Interval> basis;  ///< residents of the band, dwellings, m² or pupils; none: not known
  Interval per_basis_unit;        ///< rate ÷ per with every factor of the rule
};

/// need = asked of the whole × residents ÷ residents of the whole.
struct PresenceTerms {
  const PresenceNeed* rule = nullptr;
  double residents = 0.0;
  double residents_of_whole = 0.0;  ///< of the neighbourhood, district or city the presence is asked of
  Interval asked;                   ///< of the whole, in the function's unit; 0 below the threshold
};

/// need = people of the group × share; covered = people of the group × share within the distance.
struct CoverageTerms {
  const CoverageNeed* rule = nullptr;
  std::optional<Interval> people;
};

struct NeedTerms {
  /// Rules that may hold, likeliest first: one, unless an urban type or strength that decides is unknown.
  std::vector<QuantityTerms> quantity;
  std::optional<PresenceTerms> presence;
  std::optional<CoverageTerms> coverage;
  /// Where need arises at another function's facilities: who uses them in this neighbourhood.
  bool at_facilities = false;
};

/// The terms for a question; empty where the function has no norm. `result` must hold the distribution of the
/// year for the function the need arises at. Pointers are into `scenario`.
NeedTerms need_terms(const Scenario& scenario, const RunResult& result, const Question& question);

}  // namespace voorzien
