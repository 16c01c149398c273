// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/p_center.hpp"

#include <algorithm>
#include <cstdint>
#include <set>

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
  /// Asks for a cover with so many steps, once, and narrows the range by the answer.
  void ask(std::size_t place, std::int64_t effort);
  /// Closes in from above and from below as far as questions with so many steps are answered.
  void narrow(std::int64_t effort);
  [[nodiscard]] std::size_t end() const { return std::min(range_.high, radii_.size()); }
  [[nodiscard]] bool is_open() const { return range_.low < end() && !budget_.exhausted(); }

  const LocationProblem& problem_;
  Budget& budget_;
  std::vector<double> radii_;
  Range range_;
  std::set<std::size_t> asked_;  ///< places, with the effort at hand
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

void Bisection::ask(std::size_t place, std::int64_t effort) {
  if (!asked_.insert(place).second) return;
  Budget part = budget_.part(effort);
  const CoverSolution cover_found = cover(place, part);
  budget_.spend(part.spent());
  if (cover_found.cost <= static_cast<double>(*problem_.open)) {
    range_.high = std::min(place, reached_by(cover_found.chosen));
    solution_.open = cover_found.chosen;
    solution_.radius = radii_[range_.high];
  } else if (cover_found.proven) {
    range_.low = place + 1;
  }
}

void Bisection::narrow(std::int64_t effort) {
  asked_.clear();
  for (std::size_t from = range_.low; from < end() && is_open();) {
    const std::size_t middle = from + (end() - from) / 2;
    ask(middle, effort);
    if (end() > middle) from = std::max(middle + 1, range_.low);
  }
  for (std::size_t to = end(); range_.low < to && is_open();) {
    const std::size_t middle = range_.low + (to - range_.low) / 2;
    ask(middle, effort);
    to = std::min(range_.low > middle ? to : middle, end());
  }
}

CenterSolution Bisection::run() {
  if (radii_.empty()) {
    solution_.radius = 0;
    solution_.proven = true;
    return solution_;
  }
  range_.high = radii_.size();
  // Many radii are far from the answer and take little to tell; the few that are near get ever more.
  constexpr std::int64_t first_effort = 6000;
  constexpr std::int64_t last_effort = 2000000;
  constexpr std::int64_t growth = 8;
  narrow(0);
  for (std::int64_t effort = first_effort; effort < last_effort && is_open(); effort *= growth)
    narrow(effort);
  if (is_open()) narrow(Budget::unlimited);
  solution_.proven = range_.low >= end();
  solution_.bound = solution_.proven ? solution_.radius : radii_[range_.low];
  return solution_;
}

}  // namespace

CenterSolution solve_center(const LocationProblem& problem, Budget& budget) {
  return Bisection(problem, budget).run();
}

}  // namespace voorzien::location
