// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/cover_search.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <random>
#include <utility>

namespace voorzien::location {
namespace {

constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

class CoverSearch {
 public:
  CoverSearch(const CoverCore& core, const std::vector<std::uint32_t>& start);

  std::vector<std::uint32_t> run(double enough, std::int64_t patience, Budget& budget);

 private:
  void add(std::uint32_t column);
  void remove(std::uint32_t column);
  /// Removes the column whose loss weighs least for its cost, the one longest in its place among equals.
  void remove_least(std::uint32_t spared);
  /// The column to add for a row; nothing when all of them have just been removed.
  [[nodiscard]] std::uint32_t best_for(std::uint32_t row) const;
  /// Adds columns for uncovered rows as long as that stays cheaper than `best`; the last one added.
  std::uint32_t repair(double best);
  void turn_uncovered(std::uint32_t row);
  void turn_covered(std::uint32_t row);

  const CoverCore& core_;
  std::vector<std::vector<std::uint32_t>> covers_;
  std::vector<std::uint32_t> times_;      ///< per row, the chosen columns that cover it
  std::vector<std::uint64_t> owner_;      ///< per row, the sum of those columns: the only one when it is one
  std::vector<std::int64_t> weight_;      ///< per row
  std::vector<std::int64_t> score_;       ///< per column, weight that adding gains or removing loses
  std::vector<std::int64_t> since_;       ///< per column, the round of its last change
  std::vector<char> may_add_;             ///< per column, something near changed since it was removed
  std::vector<std::uint32_t> chosen_;     ///< columns
  std::vector<std::uint32_t> place_;      ///< per column, where it stands in chosen_; nothing: not chosen
  std::vector<std::uint32_t> uncovered_;  ///< rows
  std::vector<std::uint32_t> row_place_;  ///< per row, where it stands in uncovered_
  double cost_ = 0;
  std::int64_t round_ = 0;
  std::minstd_rand order_;  ///< always starts alike; which uncovered row is next must not follow any pattern
};

CoverSearch::CoverSearch(const CoverCore& core, const std::vector<std::uint32_t>& start)
    : core_(core),
      covers_(core.original.size()),
      times_(core.rows.size(), 0),
      owner_(core.rows.size(), 0),
      weight_(core.rows.size(), 1),
      score_(core.original.size(), 0),
      since_(core.original.size(), 0),
      may_add_(core.original.size(), 1),
      place_(core.original.size(), nothing),
      row_place_(core.rows.size(), nothing) {
  for (std::uint32_t row = 0; row < core.rows.size(); ++row) {
    for (const std::uint32_t column : core.rows[row]) {
      covers_[column].push_back(row);
      ++score_[column];
    }
    turn_uncovered(row);
  }
  for (const std::uint32_t column : start) add(column);
}

void CoverSearch::turn_uncovered(std::uint32_t row) {
  row_place_[row] = static_cast<std::uint32_t>(uncovered_.size());
  uncovered_.push_back(row);
}

void CoverSearch::turn_covered(std::uint32_t row) {
  const std::uint32_t last = uncovered_.back();
  uncovered_[row_place_[row]] = last;
  row_place_[last] = row_place_[row];
  uncovered_.pop_back();
}

void CoverSearch::add(std::uint32_t column) {
  place_[column] = static_cast<std::uint32_t>(chosen_.size());
  chosen_.push_back(column);
  cost_ += core_.cost[column];
  std::int64_t loss = 0;
  for (const std::uint32_t row : covers_[column]) {
    const std::uint32_t times = times_[row]++;
    if (times == 0) {
      turn_covered(row);
      loss += weight_[row];
      for (const std::uint32_t other : core_.rows[row]) {
        score_[other] -= weight_[row];
        may_add_[other] = 1;
      }
    } else {
      if (times == 1) score_[owner_[row]] -= weight_[row];
      for (const std::uint32_t other : core_.rows[row]) may_add_[other] = 1;
    }
    owner_[row] += column;
  }
  score_[column] = loss;
}

void CoverSearch::remove(std::uint32_t column) {
  const std::uint32_t last = chosen_.back();
  chosen_[place_[column]] = last;
  place_[last] = place_[column];
  chosen_.pop_back();
  place_[column] = nothing;
  cost_ -= core_.cost[column];
  std::int64_t gain = 0;
  for (const std::uint32_t row : covers_[column]) {
    const std::uint32_t times = --times_[row];
    owner_[row] -= column;
    if (times == 1) score_[owner_[row]] += weight_[row];
    if (times == 0) {
      turn_uncovered(row);
      gain += weight_[row];
    }
    for (const std::uint32_t other : core_.rows[row]) {
      if (times == 0) score_[other] += weight_[row];
      may_add_[other] = 1;
    }
  }
  score_[column] = gain;
  may_add_[column] = 0;
  since_[column] = round_;
}

void CoverSearch::remove_least(std::uint32_t spared) {
  std::uint32_t least = nothing;
  for (const std::uint32_t column : chosen_) {
    if (column == spared) continue;
    if (least == nothing) {
      least = column;
      continue;
    }
    const double rate = static_cast<double>(score_[column]) * core_.cost[least];
    const double least_rate = static_cast<double>(score_[least]) * core_.cost[column];
    const bool older = since_[column] < since_[least] || (since_[column] == since_[least] && column < least);
    if (rate < least_rate || (rate == least_rate && older)) least = column;
  }
  if (least != nothing) remove(least);
}

std::uint32_t CoverSearch::best_for(std::uint32_t row) const {
  std::uint32_t best = nothing;
  for (const std::uint32_t column : core_.rows[row]) {
    if (may_add_[column] == 0) continue;
    if (best == nothing) {
      best = column;
      continue;
    }
    const double rate = static_cast<double>(score_[column]) * core_.cost[best];
    const double best_rate = static_cast<double>(score_[best]) * core_.cost[column];
    if (rate > best_rate || (rate == best_rate && since_[column] < since_[best])) best = column;
  }
  return best;
}

std::uint32_t CoverSearch::repair(double best) {
  std::uint32_t last = nothing;
  while (!uncovered_.empty()) {
    const std::uint32_t row = uncovered_[order_() % uncovered_.size()];
    const std::uint32_t column = best_for(row);
    if (column == nothing || cost_ + core_.cost[column] >= best * (1 - 1e-12)) break;
    add(column);
    since_[column] = round_;
    last = column;
    for (const std::uint32_t open : uncovered_) {
      ++weight_[open];
      for (const std::uint32_t other : core_.rows[open]) ++score_[other];
    }
  }
  return last;
}

std::vector<std::uint32_t> CoverSearch::run(double enough, std::int64_t patience, Budget& budget) {
  std::vector<std::uint32_t> best = chosen_;
  double best_cost = cost_;
  std::uint32_t spared = nothing;
  for (std::int64_t left = patience; left > 0 && best_cost + core_.constant > enough && budget.spend();
       --left) {
    ++round_;
    bool better = false;
    while (uncovered_.empty() && !chosen_.empty()) {
      if (cost_ < best_cost) {
        best = chosen_;
        best_cost = cost_;
        better = true;
      }
      remove_least(nothing);
    }
    if (better) left = patience;
    remove_least(spared);
    spared = repair(best_cost);
  }
  std::sort(best.begin(), best.end());
  return best;
}

}  // namespace

std::vector<std::uint32_t> search_cover(const CoverCore& core, std::vector<std::uint32_t> start,
                                        double enough, std::int64_t patience, Budget& budget) {
  return CoverSearch(core, start).run(enough, patience, budget);
}

}  // namespace voorzien::location
