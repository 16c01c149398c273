// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/set_cover.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "engine/location/cover_search.hpp"
#include "engine/location/half_cuts.hpp"
#include "engine/location/lazy_tree.hpp"
#include "engine/location/median_core.hpp"

namespace voorzien::location {
namespace {

class CoverGuide final : public TreeGuide {
 public:
  CoverGuide(const CoverCore& core, std::optional<double> enough, CoverSolution& best)
      : core_(core), enough_(enough), best_(best), covers_(core.original.size()) {
    for (std::uint32_t row = 0; row < core.rows.size(); ++row) {
      WholeRow whole;
      for (const std::uint32_t column : core.rows[row]) {
        covers_[column].push_back(row);
        whole.terms.push_back({column, 1});
      }
      rows_.push_back(std::move(whole));
    }
  }

  /// Cuts at the root only, as long as they lift the bound.
  LinearRows violated(std::span<const double> x) override;
  double improve(std::span<const double> x) override;
  [[nodiscard]] LinearProgramme programme() const;
  /// Rows of which no two share a column need a column each: a quick bound where all columns cost the same.
  [[nodiscard]] double independent_rows() const;
  /// From this value of the relaxation on nothing is left to look for: what cuts are weighed by.
  void aim_at(double value);
  /// Local search from the last greedy covering.
  void search(std::int64_t patience, Budget& budget);

 private:
  void take(std::vector<std::uint32_t> columns);

  const CoverCore& core_;
  std::optional<double> enough_;
  CoverSolution& best_;
  std::vector<std::vector<std::uint32_t>> covers_;
  std::vector<std::uint32_t> greedy_;  ///< the last greedy covering, columns
  std::vector<WholeRow> rows_;         ///< that every covering satisfies: of the core, then cuts
  bool cuts_ = false;                  ///< are looked for
  double aim_ = unlimited;             ///< the value from which on nothing is left to look for
  double last_value_ = -no_bound;      ///< the highest of the relaxation when cuts were looked for
  int stalled_ = 0;                    ///< rounds that lifted it little
};

double CoverGuide::independent_rows() const {
  std::vector<std::uint32_t> order(core_.rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return core_.rows[a].size() < core_.rows[b].size();
  });
  std::vector<char> used(core_.original.size(), 0);
  double bound = core_.constant;
  for (const std::uint32_t row : order) {
    const auto& columns = core_.rows[row];
    if (std::any_of(columns.begin(), columns.end(), [&](std::uint32_t c) { return used[c] != 0; })) continue;
    double cheapest = unlimited;
    for (const std::uint32_t column : columns) {
      cheapest = std::min(cheapest, core_.cost[column]);
      used[column] = 1;
    }
    bound += cheapest;
  }
  return bound;
}

/// Covers greedily, cost per row newly covered, cheaper the more x uses a column; then drops what is not
/// needed, dearest first.
double CoverGuide::improve(std::span<const double> x) {
  std::vector<std::uint32_t> times(core_.rows.size(), 0);
  std::vector<std::uint32_t> fresh(core_.original.size());
  for (std::size_t column = 0; column < fresh.size(); ++column) {
    fresh[column] = static_cast<std::uint32_t>(covers_[column].size());
  }
  const auto price = [&](std::uint32_t column) {
    return core_.cost[column] * (x.empty() ? 1.0 : 1.001 - x[column]);
  };
  std::vector<std::uint32_t> columns;
  for (std::size_t left = core_.rows.size(); left > 0;) {
    std::uint32_t best = 0;
    double best_rate = unlimited;
    for (std::uint32_t column = 0; column < fresh.size(); ++column) {
      const double rate = fresh[column] == 0 ? unlimited : price(column) / fresh[column];
      if (rate < best_rate) {
        best_rate = rate;
        best = column;
      }
    }
    columns.push_back(best);
    for (const std::uint32_t row : covers_[best]) {
      if (times[row]++ > 0) continue;
      --left;
      for (const std::uint32_t column : core_.rows[row]) --fresh[column];
    }
  }
  std::stable_sort(columns.begin(), columns.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return core_.cost[a] > core_.cost[b]; });
  std::vector<std::uint32_t> needed;
  for (const std::uint32_t column : columns) {
    const auto& rows = covers_[column];
    if (std::all_of(rows.begin(), rows.end(), [&](std::uint32_t row) { return times[row] > 1; })) {
      for (const std::uint32_t row : rows) --times[row];
    } else {
      needed.push_back(column);
    }
  }
  greedy_ = needed;
  take(std::move(needed));
  return enough_ && best_.cost <= *enough_ ? 0 : best_.cost;
}

void CoverGuide::take(std::vector<std::uint32_t> columns) {
  std::sort(columns.begin(), columns.end());
  double cost = core_.constant;
  for (const std::uint32_t column : columns) cost += core_.cost[column];
  if (!(cost < best_.cost)) return;
  best_.cost = cost;
  best_.chosen = core_.chosen;
  for (const std::uint32_t column : columns) best_.chosen.push_back(core_.original[column]);
  std::sort(best_.chosen.begin(), best_.chosen.end());
}

void CoverGuide::search(std::int64_t patience, Budget& budget) {
  take(search_cover(core_, greedy_, enough_.value_or(-1), patience, budget));
}

void CoverGuide::aim_at(double value) {
  aim_ = value;
  // Where rows are long, cuts, which are sums of them, slow down every later step more than they gain.
  constexpr std::size_t longest_mean = 30;
  std::size_t terms = 0;
  for (const auto& row : core_.rows) terms += row.size();
  cuts_ = terms <= longest_mean * core_.rows.size();
}

LinearRows CoverGuide::violated(std::span<const double> x) {
  LinearRows rows;
  if (!cuts_) return rows;
  double value = core_.constant;
  for (std::size_t column = 0; column < x.size(); ++column) value += core_.cost[column] * x[column];
  constexpr int patience = 5;
  constexpr double worth_it = 0.01;
  stalled_ = value > last_value_ + worth_it * (aim_ - value) ? 0 : stalled_ + 1;
  last_value_ = std::max(last_value_, value);
  constexpr std::size_t most = 100;
  const std::vector<WholeRow> cuts =
      stalled_ >= patience ? std::vector<WholeRow>{} : half_cuts(rows_, x, most);
  std::vector<LinearTerm> terms;
  for (const WholeRow& cut : cuts) {
    terms.clear();
    for (const WholeRow::Term& term : cut.terms)
      terms.push_back({term.column, static_cast<double>(term.value)});
    rows.add(cut.least, no_bound, terms);
    rows_.push_back(cut);
  }
  cuts_ = !cuts.empty();
  return rows;
}

LinearProgramme CoverGuide::programme() const {
  LinearProgramme programme;
  programme.constant = core_.constant;
  for (const double cost : core_.cost) programme.columns.push_back({0, 1, cost, true});
  std::vector<LinearTerm> terms;
  for (const std::vector<std::uint32_t>& row : core_.rows) {
    terms.clear();
    for (const std::uint32_t column : row) terms.push_back({column, 1});
    programme.rows.add(1, no_bound, terms);
  }
  return programme;
}

}  // namespace

CoverSolution solve_cover(const CoverCore& whole, const Proof& proof, std::optional<double> enough,
                          Budget& budget) {
  CoverSolution solution;
  if (std::any_of(whole.rows.begin(), whole.rows.end(), [](const auto& row) { return row.empty(); })) {
    solution.bound = unlimited;
    solution.proven = true;
    return solution;
  }
  // Often a greedy covering answers before anything is reduced.
  CoverGuide(whole, enough, solution).improve({});
  if (enough && solution.cost <= *enough) {
    solution.proven = true;
    return solution;
  }
  const CoverCore core = reduced(whole);
  CoverGuide guide(core, enough, solution);
  guide.improve({});
  solution.bound = guide.independent_rows();
  // One of many questions is worth less patience than the only one.
  const std::int64_t patience = enough ? 2000 : 20000;
  if (!core.rows.empty()) guide.search(patience, budget);
  const double sought = enough ? std::min(solution.cost, *enough + proof.step) : solution.cost;
  solution.proven =
      core.rows.empty() || proof.closes(solution.bound, sought) || (enough && solution.cost <= *enough);
  if (!solution.proven) {
    guide.aim_at(sought - proof.step);
    const TreeOutcome tree = lazy_tree(guide.programme(), guide, {proof, sought}, budget);
    solution.bound = std::max(solution.bound, std::min(tree.bound, solution.cost));
    solution.proven = tree.finished;
  }
  if (solution.proven && !enough) solution.bound = proof.bound_when_closed(solution.bound, solution.cost);
  return solution;
}

}  // namespace voorzien::location
