// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <limits>
#include <map>
#include <optional>

#include "engine/optimisation/linear_solver.hpp"
#include "engine/proposal/exact.hpp"
#include "tests/engine/proposal/tiny_town.hpp"

namespace voorzien::test {
namespace {

bool listed(const std::vector<std::pair<std::size_t, std::size_t>>& pairs, std::size_t a, std::size_t b) {
  return std::find(pairs.begin(), pairs.end(), std::pair(std::min(a, b), std::max(a, b))) != pairs.end();
}

/// Groups of functions that may use one room, as bit sets: every one, not only the largest.
std::vector<unsigned> groups_of(const TinyTown& town, bool halls) {
  std::vector<unsigned> groups;
  for (unsigned set = 1; set < (1U << town.functions.size()); ++set) {
    bool fits = true;
    for (std::size_t a = 0; a < town.functions.size(); ++a) {
      if ((set >> a & 1U) == 0) continue;
      fits = fits && town.functions[a].in_halls == halls;
      for (std::size_t b = a + 1; b < town.functions.size(); ++b) {
        if ((set >> b & 1U) != 0) fits = fits && !listed(town.not_one_room, a, b);
      }
    }
    if (fits) groups.push_back(set);
  }
  // A group within another adds nothing for halls, where each group multiplies the cases to try.
  if (!halls) return groups;
  std::vector<unsigned> largest;
  for (const unsigned group : groups) {
    if (std::none_of(groups.begin(), groups.end(),
                     [&](unsigned other) { return other != group && (other & group) == group; })) {
      largest.push_back(group);
    }
  }
  return largest;
}

/// What is decided in whole numbers: who is open where, and how many modules each group has where.
struct Choice {
  std::vector<std::vector<bool>> open;    ///< [site][function]
  std::vector<std::vector<int>> modules;  ///< [site][group of halls]
};

/// The linear rest of a choice.
class Rest {
 public:
  Rest(const TinyTown& town, const Choice& choice) : town_(town), choice_(choice) {
    for (std::size_t f = 0; f < town.functions.size(); ++f) add_need(f);
    for (std::size_t s = 0; s < town.sites.size(); ++s) add_site(s);
  }

  /// Least unmet need, or least land with unmet at most so much; none when the choice cannot be.
  std::optional<double> solve(std::optional<double> unmet_at_most) {
    LinearProgramme programme = builder_.build();
    std::vector<LinearTerm> held;
    for (const auto& [column, weight] : unmet_) held.push_back({column, weight});
    if (unmet_at_most) {
      programme.rows.add(-no_bound, *unmet_at_most, held);
      for (const std::uint32_t column : footprint_) programme.columns[column].cost = 1.0;
    } else {
      for (const auto& [column, weight] : unmet_) programme.columns[column].cost = weight;
    }
    Budget budget;
    const LinearSolution solution = solve_linear(programme, {}, budget);
    if (solution.status != LinearStatus::optimal) return std::nullopt;
    return solution.objective;
  }

 private:
  void add_need(std::size_t f) {
    double total = 0.0;
    for (const auto& cell : town_.need) total += cell[f];
    for (std::size_t c = 0; c < town_.need.size(); ++c) {
      const double need = town_.need[c][f];
      const std::uint32_t unmet = builder_.add_column({0.0, no_bound, 0.0, false, {}});
      const std::uint32_t row = builder_.add_row(need, need);
      builder_.add_entry(row, unmet, 1.0);
      if (total > 0.0) unmet_[unmet] = 100.0 / total / static_cast<double>(town_.functions.size());
      for (std::size_t s = 0; s < town_.sites.size(); ++s) {
        if (town_.distance[c][s] < 0.0 || !choice_.open[s][f]) continue;
        const std::uint32_t flow = builder_.add_column({0.0, need, 0.0, false, {}});
        builder_.add_entry(row, flow, 1.0);
        flows_[{s, f}].push_back({flow, 1.0});
      }
    }
  }

  void add_site(std::size_t s) {
    const TinySite& site = town_.sites[s];
    const std::uint32_t footprint = builder_.add_column({0.0, site.area * site.share, 0.0, false, {}});
    footprint_.push_back(footprint);
    std::map<std::size_t, std::uint32_t> size;  // per open function, the row that divides its size over rooms
    for (std::size_t f = 0; f < town_.functions.size(); ++f) {
      if (!choice_.open[s][f]) continue;
      const TinyFunction& tiny = town_.functions[f];
      const std::uint32_t capacity = builder_.add_column({tiny.smallest, no_bound, 0.0, false, {}});
      std::vector<LinearTerm> load = flows_[{s, f}];
      load.push_back({capacity, -1.0});
      builder_.add_row(-no_bound, 0.0, load);
      size[f] = builder_.add_row(tiny.fixed, tiny.fixed);
      builder_.add_entry(size[f], capacity, -tiny.per_unit);
    }
    std::vector<LinearTerm> floors = {{footprint, -site.floors}};
    for (const unsigned group : groups_of(town_, false)) {
      const std::uint32_t area = builder_.add_column({0.0, no_bound, 0.0, false, {}});
      floors.push_back({area, 1.0});
      add_room(group, area, size);
    }
    const std::vector<unsigned> halls = groups_of(town_, true);
    for (std::size_t g = 0; g < halls.size(); ++g) {
      const double m2 = choice_.modules[s][g] * town_.module_m2;
      const std::uint32_t area = builder_.add_column({m2, m2, 0.0, false, {}});
      floors.push_back({area, 1.0});
      add_room(halls[g], area, size);
    }
    builder_.add_row(-no_bound, 0.0, floors);
  }

  void add_room(unsigned group, std::uint32_t area, const std::map<std::size_t, std::uint32_t>& size) {
    std::array<std::vector<LinearTerm>, block_count> use;
    for (const auto& [f, row] : size) {
      if ((group >> f & 1U) == 0) continue;
      const TinyFunction& tiny = town_.functions[f];
      const std::uint32_t placed = builder_.add_column({0.0, no_bound, 0.0, false, {}});
      builder_.add_entry(row, placed, 1.0);
      std::vector<LinearTerm> booked = {{placed, -tiny.booked}};
      for (std::size_t b = 0; b < block_count; ++b) {
        if (tiny.presence[b] > 0.0) use[b].push_back({placed, tiny.presence[b]});
        if (tiny.booked <= 0.0 || !tiny.window[b]) continue;
        const std::uint32_t m2 = builder_.add_column({0.0, no_bound, 0.0, false, {}});
        booked.push_back({m2, block_hours[b]});
        use[b].push_back({m2, 1.0});
      }
      if (tiny.booked > 0.0) builder_.add_row(0.0, 0.0, booked);
    }
    for (std::vector<LinearTerm>& terms : use) {
      if (terms.empty()) continue;
      terms.push_back({area, -1.0});
      builder_.add_row(-no_bound, 0.0, terms);
    }
  }

  const TinyTown& town_;
  const Choice& choice_;
  ProgrammeBuilder builder_;
  std::map<std::uint32_t, double> unmet_;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<LinearTerm>> flows_;
  std::vector<std::uint32_t> footprint_;
};

/// Every choice, by counting: a wheel for each (site, function) that is not simply there, and one for each
/// (site, group of halls).
std::vector<Choice> all_choices(const TinyTown& town) {
  const std::size_t halls = groups_of(town, true).size();
  std::vector<Choice> choices = {
      {std::vector(town.sites.size(), std::vector<bool>(town.functions.size(), true)),
       std::vector(town.sites.size(), std::vector<int>(halls, 0))}};
  const auto multiply = [&](int count, const auto& set) {
    std::vector<Choice> more;
    for (const Choice& choice : choices) {
      for (int value = 0; value < count; ++value) {
        more.push_back(choice);
        set(more.back(), value);
      }
    }
    choices = std::move(more);
  };
  for (std::size_t s = 0; s < town.sites.size(); ++s) {
    for (std::size_t f = 0; f < town.functions.size(); ++f) {
      const bool paired = std::any_of(town.not_one_roof.begin(), town.not_one_roof.end(),
                                      [&](const auto& pair) { return pair.first == f || pair.second == f; });
      if (town.functions[f].smallest <= 0.0 && town.functions[f].fixed <= 0.0 && !paired) continue;
      multiply(2, [&](Choice& choice, int value) { choice.open[s][f] = value == 1; });
    }
    const TinySite& site = town.sites[s];
    const int most_modules = static_cast<int>(site.area * site.share * site.floors / town.module_m2 + 1e-9);
    for (std::size_t g = 0; g < halls; ++g) {
      multiply(most_modules + 1, [&](Choice& choice, int value) { choice.modules[s][g] = value; });
    }
  }
  std::erase_if(choices, [&](const Choice& choice) {
    return std::any_of(town.not_one_roof.begin(), town.not_one_roof.end(), [&](const auto& pair) {
      return std::any_of(choice.open.begin(), choice.open.end(),
                         [&](const auto& open) { return open[pair.first] && open[pair.second]; });
    });
  });
  return choices;
}

}  // namespace

BruteForce best_by_brute_force(const TinyTown& town) {
  const std::vector<Choice> choices = all_choices(town);
  BruteForce best{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
  std::vector<std::pair<double, const Choice*>> feasible;
  for (const Choice& choice : choices) {
    const std::optional<double> unmet = Rest(town, choice).solve(std::nullopt);
    if (!unmet) continue;
    best.unmet = std::min(best.unmet, *unmet);
    feasible.emplace_back(*unmet, &choice);
  }
  const double held = held_at(PlanLevel::other_unmet, best.unmet, 0.0);
  for (const auto& [unmet, choice] : feasible) {
    if (unmet > held) continue;
    if (const auto land = Rest(town, *choice).solve(held)) best.land = std::min(best.land, *land);
  }
  return best;
}

}  // namespace voorzien::test
