// SPDX-License-Identifier: EUPL-1.2
// How good a level can be at most, in its own unit, without searching: the relaxation with all strong rows,
// tightened by cutting planes (engine/optimisation/root_bound.hpp). Cuts do not depend on the level, so they
// are kept for the next.
#pragma once

#include "engine/optimisation/budget.hpp"
#include "engine/optimisation/root_bound.hpp"
#include "engine/proposal/programme.hpp"

namespace voorzien {

/// Bounds one level after another on one programme, to which rows that hold earlier levels are added.
class LevelBounder {
 public:
  /// `strong` are the programme's own strong rows.
  explicit LevelBounder(LinearRows strong) : pool_(std::move(strong)) {}

  /// A lower bound for the level over everything `programme` allows; its cuts go into the pool. Without `cut`
  /// only those of earlier calls tighten it.
  RootBound bound(const LinearProgramme& programme, const LevelExpression& level, Budget& budget, bool cut);

  /// The strong rows and every cut so far.
  [[nodiscard]] const LinearRows& pool() const { return pool_; }

 private:
  LinearRows pool_;
};

}  // namespace voorzien
