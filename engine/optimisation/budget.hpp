// SPDX-License-Identifier: EUPL-1.2
// How much work a search may do, counted in steps so that a result does not depend on the machine or the
// number of threads. One step is one simplex iteration, one node of a search tree or one round of cuts. A
// clock, where there is one, belongs to the caller: it comes in as `stop`.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>

namespace voorzien {

/// What ended a search before it was finished. `steps`, `nodes` and `rounds` are reproducible, `stopped` (the
/// caller's callback) is not; `numerical`: the solver could not continue in floating point.
enum class Limit : std::uint8_t { none, steps, nodes, rounds, stopped, numerical };

/// Spent by one search at a time: give each thread its own. Copying copies what has been spent.
class Budget {
 public:
  static constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();

  Budget() = default;
  /// At most `steps` steps; `stop` is asked at every step, must not throw, and true ends the search.
  explicit Budget(std::int64_t steps, std::function<bool()> stop = {})
      : steps_(steps), stop_(std::move(stop)) {
    if (steps_ <= 0) struck_ = Limit::steps;
  }

  /// Counts work that was done; false when the search must wind up now, and from then on.
  bool spend(std::int64_t steps = 1) {
    spent_ += std::min(steps, unlimited - spent_);
    if (struck_ != Limit::none) return false;
    if (spent_ >= steps_ && steps_ != unlimited) {
      struck_ = Limit::steps;
    } else if (stop_ && stop_()) {
      struck_ = Limit::stopped;
    }
    return struck_ == Limit::none;
  }

  /// A budget for a part of the work: at most `steps`, at most what is left, with the same callback. The
  /// caller spends here what the part has spent.
  [[nodiscard]] Budget part(std::int64_t steps) const { return Budget(std::min(steps, left()), stop_); }

  [[nodiscard]] std::int64_t spent() const { return spent_; }
  [[nodiscard]] std::int64_t left() const {
    if (struck_ != Limit::none) return 0;
    return steps_ == unlimited ? unlimited : steps_ - spent_;
  }
  /// Which limit struck: none, steps or stopped.
  [[nodiscard]] Limit struck() const { return struck_; }
  [[nodiscard]] bool exhausted() const { return struck_ != Limit::none; }

 private:
  std::int64_t steps_ = unlimited;
  std::int64_t spent_ = 0;
  Limit struck_ = Limit::none;
  std::function<bool()> stop_;
};

}  // namespace voorzien
