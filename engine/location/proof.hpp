// SPDX-License-Identifier: EUPL-1.2
// When a bound closes the case: no solution below the best that is known can hide above it. Shared by the
// solvers of this room, so that they prove to the same standard.
#pragma once

#include <algorithm>
#include <cmath>

namespace voorzien::location {

/// Every objective value is a whole multiple of `step` (0: not known to be), and `gap` is how far,
/// relatively, a solution may stay from the bound. Where what is minimised is the part of `whole` that is
/// missed, the gap is relative to the part that is not.
struct Proof {
  double step = 0;
  double gap = 0;
  double whole = 0;

  /// Whether nothing that is worth looking for is left when solutions are at least `bound`, the best being
  /// `best`. Sums of many numbers are trusted to 1e-10 of their size, a tenth of what counts as a proof.
  [[nodiscard]] bool closes(double bound, double best) const {
    constexpr double rounding = 1e-10;
    if (std::isinf(bound) || std::isinf(best)) return bound > 0 && std::isinf(bound);
    const double allowed = std::max(gap_at(best), rounding * std::abs(best));
    if (bound >= best - allowed) return true;
    return step > 0 && bound > best - step * (1 - 1e-6) + rounding * std::abs(best);
  }

  /// The bound to state once everything is closed: `best`, or as far below it as the gap allows.
  [[nodiscard]] double bound_when_closed(double bound, double best) const {
    return std::min(best, std::max(bound, best - gap_at(best)));
  }

  /// The gap in units of the objective.
  [[nodiscard]] double gap_at(double best) const { return gap * std::abs(whole - best); }
};

}  // namespace voorzien::location
