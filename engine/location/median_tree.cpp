// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/median_tree.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "engine/location/interchange.hpp"

namespace voorzien::location {
namespace {

class MedianGuide final : public TreeGuide {
 public:
  MedianGuide(const MedianCore& core, Interchange& interchange, MedianIncumbent& incumbent, Budget& budget)
      : core_(core), interchange_(interchange), incumbent_(incumbent), budget_(budget) {}

  LinearRows violated(std::span<const double> x) override;
  double improve(std::span<const double> x) override;

  [[nodiscard]] LinearProgramme programme() const;
  [[nodiscard]] LinearRows first_cuts(std::span<const double> price);
  /// Per row, the mean level of its cuts weighed by their duals: a cut is convex in its level, so that these
  /// multipliers prove at least what the duals prove.
  [[nodiscard]] std::vector<double> prices(const LinearRows& rows, std::span<const double> dual) const;

 private:
  /// What a row pays is at least `level` less what the open sites below it save: the first `count` of its
  /// list. An unlimited level stands for: one of its sites is open.
  void add_cut(std::size_t row, std::size_t count, double level, LinearRows& rows);
  [[nodiscard]] std::uint32_t pays(std::size_t row) const {
    return static_cast<std::uint32_t>(core_.sites() + row);
  }

  const MedianCore& core_;
  Interchange& interchange_;
  MedianIncumbent& incumbent_;
  Budget& budget_;
  std::vector<LinearTerm> terms_;
  std::vector<std::uint32_t> last_tried_;
};

void MedianGuide::add_cut(std::size_t row, std::size_t count, double level, LinearRows& rows) {
  terms_.clear();
  const auto list = core_.row(row);
  const bool must_serve = !(level < unlimited);
  for (std::size_t i = 0; i < count; ++i) {
    if (list[i].cost < level) terms_.push_back({list[i].site, must_serve ? 1.0 : level - list[i].cost});
  }
  std::sort(terms_.begin(), terms_.end(),
            [](const LinearTerm& a, const LinearTerm& b) { return a.column < b.column; });
  if (!must_serve) terms_.push_back({pays(row), 1});
  rows.add(must_serve ? 1 : level, no_bound, terms_);
}

LinearProgramme MedianGuide::programme() const {
  LinearProgramme programme;
  programme.constant = core_.constant;
  std::vector<LinearTerm> all;
  for (std::uint32_t site = 0; site < core_.sites(); ++site) {
    programme.columns.push_back({0, 1, 0, true});
    all.push_back({site, 1});
  }
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    const auto list = core_.row(row);
    // Finite on both sides, or duals that are off by rounding would prove nothing.
    const double most = core_.outside[row] < unlimited ? core_.outside[row] : list.back().cost;
    programme.columns.push_back({list.front().cost, most, 1, false});
  }
  const auto open = static_cast<double>(core_.open);
  programme.rows.add(open, open, all);
  return programme;
}

LinearRows MedianGuide::first_cuts(std::span<const double> price) {
  LinearRows rows;
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    const auto list = core_.row(row);
    std::size_t count = 0;
    while (count < list.size() && list[count].cost < price[row]) ++count;
    const double above = count < list.size() ? list[count].cost : core_.outside[row];
    add_cut(row, count, above, rows);
    if (count > 0) add_cut(row, count - 1, list[count - 1].cost, rows);
  }
  return rows;
}

std::vector<double> MedianGuide::prices(const LinearRows& rows, std::span<const double> dual) const {
  std::vector<double> price(core_.rows(), 0);
  std::vector<double> share(core_.rows(), 0);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint32_t column = rows.terms(i).empty() ? 0 : rows.terms(i).back().column;
    if (column < core_.sites() || !(dual[i] > 0)) continue;
    price[column - core_.sites()] += dual[i] * rows.lower(i);
    share[column - core_.sites()] += dual[i];
  }
  // The rest of a row's weight rests on the least that it can pay.
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    price[row] += std::max(0.0, 1 - share[row]) * core_.row(row).front().cost;
  }
  return price;
}

LinearRows MedianGuide::violated(std::span<const double> x) {
  LinearRows rows;
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    const auto list = core_.row(row);
    double served = 0;
    double cost = 0;
    std::size_t count = 0;
    constexpr double all = 1 - 1e-9;
    while (count < list.size() && served < all) {
      const double share = std::min(x[list[count].site], 1 - served);
      served += share;
      cost += share * list[count].cost;
      ++count;
    }
    const bool complete = served >= all;
    const double level = complete ? list[count - 1].cost : core_.outside[row];
    if (!complete && !(level < unlimited)) {
      if (served < 1 - 1e-6) add_cut(row, count, level, rows);
      continue;
    }
    cost += (1 - served) * level;
    const double least = 1e-7 * std::max(1.0, cost);
    if (cost > x[pays(row)] + least) add_cut(row, count, level, rows);
  }
  return rows;
}

double MedianGuide::improve(std::span<const double> x) {
  std::vector<std::uint32_t> open(core_.sites());
  std::iota(open.begin(), open.end(), 0U);
  std::stable_sort(open.begin(), open.end(), [&](std::uint32_t a, std::uint32_t b) { return x[a] > x[b]; });
  open.resize(core_.open);
  std::sort(open.begin(), open.end());
  if (open != last_tried_) {
    last_tried_ = open;
    const double cost = interchange_.improve(open, budget_);
    incumbent_.take(core_, open, cost);
  }
  return incumbent_.cost;
}

}  // namespace

MedianTreeOutcome median_tree(const MedianCore& core, std::span<const double> price, const Proof& proof,
                              double shrink_at, MedianIncumbent& incumbent, Budget& budget) {
  Interchange interchange(core);
  MedianGuide guide(core, interchange, incumbent, budget);
  LinearProgramme programme = guide.programme();
  programme.rows.append(guide.first_cuts(price));
  MedianTreeOutcome outcome;
  outcome.tree = lazy_tree(std::move(programme), guide, {proof, incumbent.cost, shrink_at}, budget);
  if (!outcome.tree.shrunk) return outcome;
  for (std::size_t site = 0; site < core.sites(); ++site) {
    const bool closed = outcome.tree.upper[site] == 0;
    const bool open = outcome.tree.lower[site] == 1;
    outcome.standing.push_back(closed ? Standing::closed : (open ? Standing::open : Standing::free));
  }
  outcome.price = guide.prices(outcome.tree.root_rows, outcome.tree.root_dual);
  return outcome;
}

}  // namespace voorzien::location
