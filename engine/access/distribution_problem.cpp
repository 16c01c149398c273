// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/distribution_problem.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

#include "engine/access/point_groups.hpp"
#include "engine/geometry/measure.hpp"
#include "engine/optimisation/transportation.hpp"

namespace voorzien {
namespace {

constexpr double steps_per_metre = 10.0;
/// Nearest places each point starts with.
constexpr std::size_t first_places = 8;
/// Most arcs a point is given per round: the best few nearly always hold the one that is used in the end.
constexpr std::size_t places_per_round = 4;
/// Points that are taken together for the first, small problem; and what is small enough to solve at once.
constexpr std::size_t points_per_group = 8;
constexpr std::size_t small_problem = 400;
/// One in so many points has to gain for another round to be worth its while when only a guess is asked.
constexpr std::size_t worth_a_round = 50;

/// A place whose distance from a point is known. Only those in use are arcs of the flow problem.
struct Candidate {
  std::uint32_t place = 0;
  bool in_use = false;
  std::int64_t cost = 0;
  std::int64_t flow = 0;
};

/// The candidates of a point, ordered by place, and the least any other place can cost.
struct Row {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::int64_t others_from = 0;
  bool has_choice = true;  ///< whether its one arc, if it has but one, is not beyond doubt
};

constexpr std::int64_t no_others = std::numeric_limits<std::int64_t>::max();

/// What capacity and demand are worth: optimal when the search ends, a guess before.
struct Potentials {
  std::vector<std::int64_t> place;
  std::vector<std::int64_t> point;
};

class Search {
 public:
  /// Starts from a guess of the places' potentials; `margin` is how far it may be off.
  Search(const DistributionProblem& problem, const Travel& travel, std::vector<std::int64_t> guess,
         std::int64_t margin)
      : problem_(problem), travel_(travel), rows_(problem.at.size()), unmet_(problem.at.size()) {
    potentials_.place = std::move(guess);
    std::vector<std::size_t> points(problem.at.size());
    std::iota(points.begin(), points.end(), std::size_t{0});
    look_up(points, std::vector<Metres>(points.size(), Metres(-1.0)));
    set_point_potentials();
    look_farther();
    set_point_potentials();
    use_within(margin);
  }

  /// Solves, and adds what pays, until at most `tolerated` points can still gain: 0 for the optimum. Arcs to
  /// places that are listed come first; potentials are wild before, and would have everything looked up.
  void run(std::size_t tolerated) {
    for (;;) {
      solve_with_arcs_in_use();
      std::size_t gaining = use_what_pays();
      if (gaining > rows_.size() / worth_a_round) continue;
      look_farther();
      gaining += use_what_pays();
      if (gaining <= tolerated) return;
    }
  }

  [[nodiscard]] const std::vector<std::int64_t>& place_potentials() const { return potentials_.place; }

  [[nodiscard]] OptimalPlan plan() const {
    OptimalPlan result;
    result.unmet = unmet_;
    result.spare = problem_.capacity;
    for (std::size_t point = 0; point < rows_.size(); ++point) {
      for (const Candidate& candidate : candidates_of(point)) {
        result.spare[candidate.place] -= candidate.flow;
        if (reduced_cost(point, candidate) != 0) continue;
        result.arcs.push_back(
            {static_cast<std::uint32_t>(point), candidate.place, candidate.cost, candidate.flow});
      }
      result.may_be_unmet.push_back(potentials_.point[point] == problem_.weights.unmet);
    }
    for (const std::int64_t price : potentials_.place) result.may_be_spare.push_back(price == 0);
    return result;
  }

 private:
  [[nodiscard]] std::span<Candidate> candidates_of(std::size_t point) {
    return std::span(candidates_).subspan(rows_[point].begin, rows_[point].end - rows_[point].begin);
  }
  [[nodiscard]] std::span<const Candidate> candidates_of(std::size_t point) const {
    return std::span(candidates_).subspan(rows_[point].begin, rows_[point].end - rows_[point].begin);
  }

  [[nodiscard]] std::int64_t steps(Metres distance) const {
    const auto longest = static_cast<double>(problem_.weights.longest);
    return std::llround(std::min(distance.value() * steps_per_metre, longest));
  }

  [[nodiscard]] std::int64_t cost_of(Metres distance) const {
    return steps(distance) + (distance <= problem_.reach ? 0 : problem_.weights.beyond);
  }

  /// What the candidate costs the point, entry included.
  [[nodiscard]] std::int64_t price_of(const Candidate& candidate) const {
    return candidate.cost + potentials_.place[candidate.place];
  }

  [[nodiscard]] std::int64_t reduced_cost(std::size_t point, const Candidate& candidate) const {
    return price_of(candidate) - potentials_.point[point];
  }

  /// Asks for every place within a reach of these points, and their nearest, and replaces their rows.
  void look_up(std::span<const std::size_t> points, std::span<const Metres> reach) {
    std::vector<TravelQuery> queries;
    queries.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
      queries.push_back({problem_.at[points[i]], reach[i], first_places});
    }
    const TravelTable table = travel_.options(queries);
    candidates_.reserve(candidates_.size() + table.options.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
      const bool has_choice = rows_[points[i]].has_choice;
      rows_[points[i]] = row_from(table.of(i), reach[i], candidates_of(points[i]));
      rows_[points[i]].has_choice = has_choice;
    }
  }

  /// Appends a row; `known` holds some of the same places and what is known of them.
  Row row_from(std::span<const TravelOption> options, Metres asked, std::span<const Candidate> known) {
    Row row;
    row.begin = candidates_.size();
    Metres farthest = asked;
    auto old = known.begin();
    for (const TravelOption& option : options) {
      farthest = std::max(farthest, option.distance);
      if (problem_.capacity[option.place] == 0) continue;
      const auto place = static_cast<std::uint32_t>(option.place);
      while (old != known.end() && old->place < place) ++old;
      if (old != known.end() && old->place == place) {
        candidates_.push_back(*old);
      } else {
        candidates_.push_back({place, false, cost_of(option.distance), 0});
      }
    }
    row.end = candidates_.size();
    // Others are farther than asked for, and at least as far as the farthest listed.
    const bool all_listed = options.size() < first_places || options.size() == travel_.place_count();
    const bool others_beyond = asked >= problem_.reach || farthest > problem_.reach;
    row.others_from =
        all_listed ? no_others : steps(farthest) + (others_beyond ? problem_.weights.beyond : 0);
    return row;
  }

  /// The cheapest way out for each point at the places' potentials.
  void set_point_potentials() {
    potentials_.point.assign(rows_.size(), problem_.weights.unmet);
    for (std::size_t point = 0; point < rows_.size(); ++point) {
      for (const Candidate& candidate : candidates_of(point)) {
        potentials_.point[point] = std::min(potentials_.point[point], price_of(candidate));
      }
    }
  }

  void use_within(std::int64_t margin) {
    for (std::size_t point = 0; point < rows_.size(); ++point) {
      int in_use = 0;
      for (Candidate& candidate : candidates_of(point)) {
        candidate.in_use = reduced_cost(point, candidate) <= margin;
        in_use += candidate.in_use ? 1 : 0;
      }
      rows_[point].has_choice = in_use != 1 || potentials_.point[point] + margin >= problem_.weights.unmet;
    }
  }

  /// The one arc of a point without a choice.
  [[nodiscard]] Candidate& only_arc(std::size_t point) {
    const auto row = candidates_of(point);
    return *std::find_if(row.begin(), row.end(), [](const Candidate& candidate) { return candidate.in_use; });
  }

  /// A point without a choice is met at its one place as long as that has room, and need not be in the flow
  /// problem; use_what_pays checks that it was right.
  void solve_with_arcs_in_use() {
    TransportProblem transport;
    transport.capacity = problem_.capacity;
    transport.unmet_cost = problem_.weights.unmet;
    transport.price_guess = potentials_.place;
    std::vector<std::size_t> points;
    for (std::size_t point = 0; point < rows_.size(); ++point) {
      if (!rows_[point].has_choice && settle(only_arc(point), problem_.need[point], transport)) continue;
      rows_[point].has_choice = true;
      const auto origin = static_cast<std::uint32_t>(points.size());
      points.push_back(point);
      transport.demand.push_back(problem_.need[point]);
      for (const Candidate& candidate : candidates_of(point)) {
        if (candidate.in_use) transport.arcs.push_back({origin, candidate.place, candidate.cost});
      }
    }
    TransportSolution solution = solve(transport);
    auto flow = solution.flow.begin();
    for (std::size_t origin = 0; origin < points.size(); ++origin) {
      for (Candidate& candidate : candidates_of(points[origin])) {
        if (candidate.in_use) candidate.flow = *flow++;
      }
      unmet_[points[origin]] = solution.unmet[origin];
    }
    potentials_.place = std::move(solution.destination_potential);
    for (std::size_t origin = 0; origin < points.size(); ++origin) {
      potentials_.point[points[origin]] = solution.origin_potential[origin];
    }
    for (std::size_t point = 0; point < rows_.size(); ++point) {
      if (!rows_[point].has_choice) potentials_.point[point] = price_of(only_arc(point));
    }
  }

  static bool settle(Candidate& candidate, std::int64_t need, TransportProblem& transport) {
    if (transport.capacity[candidate.place] < need) return false;
    transport.capacity[candidate.place] -= need;
    candidate.flow = need;
    return true;
  }

  [[nodiscard]] std::int64_t lowest_entry() const {
    std::int64_t lowest = no_others;
    for (std::size_t place = 0; place < problem_.capacity.size(); ++place) {
      if (problem_.capacity[place] > 0) lowest = std::min(lowest, potentials_.place[place]);
    }
    return lowest;
  }

  /// Looks up every place that could matter at the present potentials and is not listed yet: one that costs
  /// no more than the point's potential, were it as cheap to enter as the cheapest.
  void look_farther() {
    const std::int64_t entry = lowest_entry();
    std::vector<std::size_t> points;
    std::vector<Metres> reach;
    for (std::size_t point = 0; point < rows_.size(); ++point) {
      if (rows_[point].others_from == no_others) continue;
      const std::int64_t highest = potentials_.point[point] - entry;
      if (rows_[point].others_from > highest) continue;
      points.push_back(point);
      reach.push_back(reach_of_cost(highest));
    }
    if (!points.empty()) look_up(points, reach);
  }

  /// A reach beyond which every place costs more than `cost`.
  [[nodiscard]] Metres reach_of_cost(std::int64_t cost) const {
    const auto metres = [](std::int64_t count) {
      return Metres(static_cast<double>(count + 1) / steps_per_metre);
    };
    const std::int64_t extra = cost - problem_.weights.beyond;
    if (extra >= problem_.weights.longest) return Metres(std::numeric_limits<double>::infinity());
    if (extra >= 0) return std::max(problem_.reach, metres(extra));
    if (cost >= problem_.weights.longest) return problem_.reach;
    return std::min(problem_.reach, metres(cost));
  }

  /// Puts listed candidates that can lower the total cost to use; returns how many points got any.
  std::size_t use_what_pays() {
    std::size_t points = 0;
    std::vector<std::pair<std::int64_t, std::size_t>> paying;
    for (std::size_t point = 0; point < rows_.size(); ++point) {
      paying.clear();
      for (std::size_t i = rows_[point].begin; i < rows_[point].end; ++i) {
        if (candidates_[i].in_use) continue;
        const std::int64_t reduced = reduced_cost(point, candidates_[i]);
        if (reduced < 0) paying.emplace_back(reduced, i);
      }
      const std::size_t count = std::min(paying.size(), places_per_round);
      std::partial_sort(paying.begin(), paying.begin() + static_cast<std::ptrdiff_t>(count), paying.end());
      for (std::size_t i = 0; i < count; ++i) candidates_[paying[i].second].in_use = true;
      const bool better_unmet = !rows_[point].has_choice && potentials_.point[point] > problem_.weights.unmet;
      if (count == 0 && !better_unmet) continue;
      rows_[point].has_choice = true;
      ++points;
    }
    return points;
  }

  const DistributionProblem& problem_;
  const Travel& travel_;
  std::vector<Candidate> candidates_;
  std::vector<Row> rows_;
  std::vector<std::int64_t> unmet_;
  Potentials potentials_;
};

/// The same need at fewer points, each group's at its middle member; and how far members lie apart, in steps.
struct Grouped {
  DistributionProblem problem;
  std::int64_t width = 0;
};

Grouped grouped(const DistributionProblem& whole) {
  Grouped result;
  result.problem.capacity = whole.capacity;
  result.problem.reach = whole.reach;
  result.problem.weights = whole.weights;
  const auto groups = groups_of(whole.at, points_per_group);
  double widths = 0.0;
  for (const std::vector<std::size_t>& group : groups) {
    const Point middle = whole.at[group.front()];
    std::int64_t need = 0;
    Metres farthest;
    for (const std::size_t member : group) {
      need += whole.need[member];
      farthest = std::max(farthest, distance_between(middle, whole.at[member]));
    }
    result.problem.at.push_back(middle);
    result.problem.need.push_back(need);
    widths += 2.0 * farthest.value();
  }
  const auto longest = static_cast<double>(whole.weights.longest);
  const double mean = widths * steps_per_metre / static_cast<double>(groups.size());
  result.width = std::llround(std::min(mean, longest));
  return result;
}

/// A large problem starts from the potentials of a smaller one like it.
Search searched(const DistributionProblem& problem, const Travel& travel, std::size_t tolerated) {
  std::vector<std::int64_t> guess(problem.capacity.size(), 0);
  std::int64_t margin = problem.weights.unmet;
  if (problem.at.size() > small_problem) {
    const Grouped small = grouped(problem);
    guess = searched(small.problem, travel, small.problem.at.size() / worth_a_round).place_potentials();
    margin = small.width;
  }
  Search search(problem, travel, std::move(guess), margin);
  search.run(tolerated);
  return search;
}

}  // namespace

DistributionWeights weights_for(std::size_t points, std::size_t places) {
  constexpr std::int64_t farthest_on_earth = 400'000'000;  // 40,000 km, once round the equator, in 0.1 m
  const auto cycle = static_cast<std::int64_t>(std::min(points, places)) + 1;
  const std::int64_t fits = (largest_transport_cost(points, places) - 3) / (3 * cycle);
  DistributionWeights weights;
  weights.longest = std::min(farthest_on_earth, fits);
  weights.beyond = 2 * (cycle * weights.longest + 1);
  weights.unmet = weights.beyond + cycle * weights.longest + 1;
  return weights;
}

OptimalPlan optimal_plan(const DistributionProblem& problem, const Travel& travel) {
  return searched(problem, travel, 0).plan();
}

}  // namespace voorzien
