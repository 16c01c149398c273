// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/p_center.hpp"

#include <algorithm>

#include "engine/location/set_cover.hpp"

namespace voorzien::location {
namespace {

constexpr Proof whole_sites{1, 0};

/// The costs that the largest one can be, ascending: of usable ways, none below what some row needs at least.
std::vector<double> radii_of(const LocationProblem& problem) {
  double least = 0;
  std::vector<double> radii;
  for (std::size_t row = 0; row < problem.demand.size(); ++row) {
    if (problem.demand[row] <= 0) continue;
    double nearest = unlimited;
    for (const Way& way : problem.travel.row(row)) {
      if (way.cost > problem.max_cost) continue;
      if (problem.candidates[way.candidate].standing == Standing::closed) continue;
      radii.push_back(way.cost);
      nearest = std::min(nearest, way.cost);
    }
    least = std::max(least, nearest);
  }
  std::sort(radii.begin(), radii.end());
  radii.erase(std::unique(radii.begin(), radii.end()), radii.end());
  radii.erase(radii.begin(), std::lower_bound(radii.begin(), radii.end(), least));
  return radii;
}

/// Places in `radii`: all below `low` are proven too small, `high` is known to be enough.
struct Range {
  std::size_t low = 0;
  std::size_t high = 0;
};

class Bisection {
 public:
  Bisection(const LocationProblem& problem, Budget& budget)
      : problem_(problem), budget_(budget), radii_(radii_of(problem)) {}
  CenterSolution run();

 private:
  /// The largest cost that rows pay to these sites, as a place in radii_.
  [[nodiscard]] std::size_t reached_by(const std::vector<std::uint32_t>& open) const;
  [[nodiscard]] CoverSolution cover(std::size_t place, Budget& budget) const {
    return solve_cover(cover_core(problem_, radii_[place], true), whole_sites,
                       static_cast<double>(*problem_.open), budget);
  }
  /// Asks for a cover and narrows the range by the answer; false when there was none.
  bool ask(std::size_t place, Budget& budget);

  const LocationProblem& problem_;
  Budget& budget_;
  std::vector<double> radii_;
  Range range_;
  CenterSolution solution_;
};

std::size_t Bisection::reached_by(const std::vector<std::uint32_t>& open) const {
  std::vector<char> is_open(problem_.candidates.size(), 0);
  for (const std::uint32_t candidate : open) is_open[candidate] = 1;
  double radius = radii_.front();
  for (std::size_t row = 0; row < problem_.demand.size(); ++row) {
    if (problem_.demand[row] <= 0) continue;
    double nearest = unlimited;
    for (const Way& way : problem_.travel.row(row)) {
      if (is_open[way.candidate] != 0) nearest = std::min(nearest, way.cost);
    }
    radius = std::max(radius, nearest);
  }
  return static_cast<std::size_t>(std::lower_bound(radii_.begin(), radii_.end(), radius) - radii_.begin());
}

bool Bisection::ask(std::size_t place, Budget& budget) {
  const CoverSolution cover_found = cover(place, budget);
  if (cover_found.cost <= static_cast<double>(*problem_.open)) {
    range_.high = std::min(place, reached_by(cover_found.chosen));
    solution_.open = cover_found.chosen;
    solution_.radius = radii_[range_.high];
    return true;
  }
  if (cover_found.proven) {
    range_.low = place + 1;
    return true;
  }
  return false;
}

CenterSolution Bisection::run() {
  if (radii_.empty()) {
    solution_.radius = 0;
    solution_.proven = true;
    return solution_;
  }
  range_.high = radii_.size();
  // The greedy phase: a budget that is spent leaves greedy coverings and quick bounds.
  std::size_t greedy_low = 0;
  while (greedy_low < range_.high && greedy_low < radii_.size()) {
    const std::size_t middle = greedy_low + (std::min(range_.high, radii_.size()) - greedy_low) / 2;
    Budget none(0);
    const std::size_t before = range_.high;
    ask(middle, none);
    if (range_.high >= before) greedy_low = middle + 1;
    greedy_low = std::max(greedy_low, range_.low);
  }
  while (range_.low < std::min(range_.high, radii_.size())) {
    const std::size_t high = std::min(range_.high, radii_.size());
    if (!ask(range_.low + (high - range_.low) / 2, budget_)) break;
  }
  solution_.proven = range_.low >= std::min(range_.high, radii_.size());
  solution_.bound = solution_.proven ? solution_.radius : radii_[range_.low];
  return solution_;
}

}  // namespace

CenterSolution solve_center(const LocationProblem& problem, Budget& budget) {
  return Bisection(problem, budget).run();
}

}  // namespace voorzien::location
