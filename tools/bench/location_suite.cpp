// SPDX-License-Identifier: EUPL-1.2
// Whole families of location problems, each to its proven optimum or to a limit, in CPU seconds against the
// goals: `location_suite FAMILY [SEED [LIMIT [FILTER]]]`, one line per case, then the geometric mean and
// every miss. FILTER is a part of the names of the cases wanted. Several seeds, so that nothing is tuned to
// one case.
#include <fmt/format.h>

#include <cmath>
#include <ctime>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/location/solve_location.hpp"
#include "tools/bench/location_instances.hpp"

namespace {

using namespace voorzien;
using namespace voorzien::location;

struct Case {
  std::string name;
  double goal = 0;  ///< CPU seconds
  std::function<LocationProblem()> problem;
};

using Cases = std::vector<Case>;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

LocationProblem as(Kind kind, LocationProblem problem, double max_cost = unlimited) {
  problem.kind = kind;
  problem.max_cost = max_cost;
  if (kind == Kind::set_cover) problem.open.reset();
  return problem;
}

/// The sizes and counts of OR-Library's pmed1 to pmed40.
Cases graphs(Kind kind, int seed) {
  Cases cases;
  int number = 0;
  const auto add = [&](int nodes, int open) {
    ++number;
    // Two of the forty have the same size: the number tells them apart.
    const int own_seed = 100 * seed + number;
    const double goal = kind == Kind::p_median && nodes <= 300 ? 0.3 : 5;
    cases.push_back({fmt::format("graph {:2}: {} nodes, p {}", number, nodes, open), goal,
                     [=] { return as(kind, bench::on_graph(nodes, open, own_seed)); }});
  };
  for (int nodes = 100; nodes <= 900; nodes += 100) {
    add(nodes, 5);
    add(nodes, 10);
    if (nodes == 100) add(nodes, 10);
    if (nodes > 100) add(nodes, nodes / 10);
    if (nodes == 100) add(nodes, 20);
    if (nodes > 100 && nodes <= 700) add(nodes, nodes / 5);
    if (nodes <= 600) add(nodes, (nodes + 1) / 3);
  }
  return cases;
}

Cases squares(Kind kind, int seed) {
  Cases cases;
  for (const int clusters : {0, 40}) {
    for (const int open : {5, 10, 20, 50, 100, 200, 300, 400, 500}) {
      cases.push_back({fmt::format("1304 points, {} clusters, p {}", clusters, open), 10,
                       [=] { return as(kind, bench::in_square(1304, open, seed, clusters)); }});
    }
  }
  return cases;
}

Cases coverings(int seed) {
  Cases cases;
  for (const int points : {300, 800, 1500, 3000}) {
    for (const double reach : {600.0, 1200.0, 2000.0}) {
      const double goal = points <= 800 ? 2 : 10;
      cases.push_back({fmt::format("set-cover, {} points, {} m", points, reach), goal,
                       [=] { return as(Kind::set_cover, bench::in_square(points, 1, seed), reach); }});
      for (const int open : {10, 30}) {
        cases.push_back({fmt::format("max-cover, {} points, {} m, p {}", points, reach, open), goal,
                         [=] { return as(Kind::max_cover, bench::in_square(points, open, seed), reach); }});
      }
    }
  }
  return cases;
}

Cases capacities(int seed) {
  Cases cases;
  for (const bool single : {false, true}) {
    for (const auto& [sites, customers] :
         std::vector<std::pair<int, int>>{{16, 50}, {25, 50}, {50, 50}, {100, 1000}}) {
      for (const double slack : {1.5, 3.0, 8.0}) {
        cases.push_back({fmt::format("{} x {}, slack {}{}", sites, customers, slack, single ? ", whole" : ""),
                         customers == 50 ? 0.2 : 60, [=, sites = sites, customers = customers] {
                           LocationProblem problem = bench::warehouses(sites, customers, seed, slack);
                           problem.single_source = single;
                           return problem;
                         }});
      }
    }
  }
  return cases;
}

void measure(const Cases& cases, double limit, const std::string& filter) {
  double logarithms = 0;
  int count = 0;
  std::vector<std::string> misses;
  for (const Case& one : cases) {
    if (one.name.find(filter) == std::string::npos) continue;
    const LocationProblem problem = one.problem();
    const double start = cpu_seconds();
    Budget budget(Budget::unlimited, [&] { return cpu_seconds() - start > limit; });
    const LocationResult result = solve_location(problem, 0, budget);
    const double seconds = cpu_seconds() - start;
    const bool proven = result.status == Status::optimal;
    const std::string line =
        fmt::format("{:<44} {:>14.3f} {:>14.3f} {} {:>8.3f} s", one.name, result.objective, result.bound,
                    proven ? "proven" : "------", seconds);
    fmt::print("{}{}\n", line, !proven || seconds > one.goal ? "  missed" : "");
    std::fflush(stdout);
    logarithms += std::log(std::max(seconds, 1e-4));
    ++count;
    if (!proven || seconds > one.goal) misses.push_back(line);
  }
  fmt::print("geometric mean {:.3f} s over {}; {} missed\n", std::exp(logarithms / std::max(count, 1)), count,
             misses.size());
  for (const std::string& miss : misses) fmt::print("missed: {}\n", miss);
}

}  // namespace

int main(int count, char** arguments) {
  const int seed = count > 2 ? std::stoi(arguments[2]) : 0;
  const double limit = count > 3 ? std::stod(arguments[3]) : 60;
  const std::map<std::string, std::function<Cases()>> families{
      {"median", [=] { return graphs(Kind::p_median, seed); }},
      {"center", [=] { return graphs(Kind::p_center, seed); }},
      {"square-median", [=] { return squares(Kind::p_median, seed); }},
      {"square-center", [=] { return squares(Kind::p_center, seed); }},
      {"covering", [=] { return coverings(seed); }},
      {"capacity", [=] { return capacities(seed); }}};
  const auto family = families.find(count > 1 ? arguments[1] : "median");
  if (family == families.end()) {
    for (const auto& [name, cases] : families) fmt::print(stderr, "{}\n", name);
    return 2;
  }
  measure(family->second(), limit, count > 4 ? arguments[4] : "");
  return 0;
}
