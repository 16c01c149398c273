// SPDX-License-Identifier: EUPL-1.2
// The parts of set covering on random small cases: local search never loses what it was given, cuts hold for
// every covering and not for the point they were made for.
#include <catch2/catch.hpp>
#include <cstdint>
#include <numeric>
#include <set>
#include <vector>

#include "engine/location/cover_search.hpp"
#include "engine/location/half_cuts.hpp"
#include "engine/optimisation/linear_solver.hpp"
#include "tests/support/dice.hpp"

namespace {

using namespace voorzien;
using namespace voorzien::location;
using voorzien::test::Dice;

CoverCore random_core(Dice& dice, int columns, int rows, bool unit_costs) {
  CoverCore core;
  for (int column = 0; column < columns; ++column) {
    core.original.push_back(static_cast<std::uint32_t>(column));
    core.cost.push_back(unit_costs ? 1 : dice.whole(1, 9));
  }
  for (int row = 0; row < rows; ++row) {
    std::set<std::uint32_t> covers;
    while (covers.size() < 3) covers.insert(static_cast<std::uint32_t>(dice.whole(0, columns - 1)));
    core.rows.emplace_back(covers.begin(), covers.end());
  }
  return core;
}

bool covers_all(const CoverCore& core, const std::vector<std::uint32_t>& chosen) {
  const std::set<std::uint32_t> in(chosen.begin(), chosen.end());
  for (const auto& row : core.rows) {
    bool covered = false;
    for (const std::uint32_t column : row) covered = covered || in.count(column) > 0;
    if (!covered) return false;
  }
  return true;
}

double cost_of(const CoverCore& core, const std::vector<std::uint32_t>& chosen) {
  return std::accumulate(chosen.begin(), chosen.end(), 0.0,
                         [&](double sum, std::uint32_t column) { return sum + core.cost[column]; });
}

/// The least cost over all sets of columns.
double cheapest(const CoverCore& core) {
  double best = unlimited;
  for (std::uint32_t set = 0; set < 1U << core.original.size(); ++set) {
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t column = 0; column < core.original.size(); ++column) {
      if ((set >> column & 1U) != 0) chosen.push_back(column);
    }
    if (cost_of(core, chosen) < best && covers_all(core, chosen)) best = cost_of(core, chosen);
  }
  return best;
}

std::vector<double> relaxed(const CoverCore& core) {
  LinearProgramme programme;
  for (const double cost : core.cost) programme.columns.push_back({0, 1, cost, true});
  for (const auto& row : core.rows) {
    std::vector<LinearTerm> terms;
    for (const std::uint32_t column : row) terms.push_back({column, 1});
    programme.rows.add(1, no_bound, terms);
  }
  Budget budget;
  return solve_linear(programme, {}, budget).x;
}

double activity(const WholeRow& row, const std::vector<double>& x) {
  double sum = 0;
  for (const WholeRow::Term& term : row.terms) sum += term.value * x[term.column];
  return sum;
}

}  // namespace

TEST_CASE("local search for a covering finds the cheapest one of small cases") {
  Dice dice(7);
  for (int round = 0; round < 60; ++round) {
    const CoverCore core = random_core(dice, 12, 14, round % 2 == 0);
    std::vector<std::uint32_t> all(core.original.size());
    std::iota(all.begin(), all.end(), 0U);
    Budget budget;
    const std::vector<std::uint32_t> found = search_cover(core, all, 0, 500, budget);
    REQUIRE(covers_all(core, found));
    CHECK(cost_of(core, found) == cheapest(core));
  }
}

TEST_CASE("a search without a budget returns the covering it was given") {
  Dice dice(8);
  const CoverCore core = random_core(dice, 12, 14, true);
  std::vector<std::uint32_t> all(core.original.size());
  std::iota(all.begin(), all.end(), 0U);
  Budget none(0);
  CHECK(search_cover(core, all, 0, 500, none) == all);
}

TEST_CASE("half cuts hold for every covering and cut off the point they were made for") {
  Dice dice(9);
  std::size_t cuts_seen = 0;
  for (int round = 0; round < 60; ++round) {
    const CoverCore core = random_core(dice, 12, 16, round % 2 == 0);
    std::vector<WholeRow> rows;
    for (const auto& row : core.rows) {
      rows.emplace_back();
      for (const std::uint32_t column : row) rows.back().terms.push_back({column, 1});
    }
    const std::vector<double> x = relaxed(core);
    // The second round sums cuts as well.
    for (int again = 0; again < 2; ++again) {
      const std::vector<WholeRow> cuts = half_cuts(rows, x, 50);
      for (const WholeRow& cut : cuts) {
        ++cuts_seen;
        CHECK(activity(cut, x) < cut.least - 1e-3);
        for (std::uint32_t set = 0; set < 1U << 12U; ++set) {
          std::vector<std::uint32_t> chosen;
          std::vector<double> whole(12, 0);
          for (std::uint32_t column = 0; column < 12; ++column) {
            if ((set >> column & 1U) == 0) continue;
            chosen.push_back(column);
            whole[column] = 1;
          }
          if (activity(cut, whole) < cut.least && covers_all(core, chosen)) {
            FAIL("a cut loses a covering in round " << round);
          }
        }
      }
      rows.insert(rows.end(), cuts.begin(), cuts.end());
    }
  }
  CHECK(cuts_seen > 20);
}
