// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/pools.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/engine/sharing/small_week.hpp"
#include "tests/support/dice.hpp"

namespace voorzien {
namespace {

using Adjacency = std::vector<std::vector<bool>>;

bool is_clique(const Adjacency& adjacent, std::size_t set) {
  for (std::size_t a = 0; a < adjacent.size(); ++a) {
    for (std::size_t b = a + 1; b < adjacent.size(); ++b) {
      if (((set >> a) & (set >> b) & 1U) != 0 && !adjacent[a][b]) return false;
    }
  }
  return true;
}

/// All maximal cliques by trying every subset.
std::vector<std::vector<std::size_t>> by_trying(const Adjacency& adjacent) {
  const std::size_t sets = std::size_t{1} << adjacent.size();
  std::vector<std::vector<std::size_t>> found;
  for (std::size_t set = 1; set < sets; ++set) {
    if (!is_clique(adjacent, set)) continue;
    bool maximal = true;
    std::vector<std::size_t> members;
    for (std::size_t vertex = 0; vertex < adjacent.size(); ++vertex) {
      const std::size_t bit = std::size_t{1} << vertex;
      if ((set & bit) != 0) members.push_back(vertex);
      if ((set & bit) == 0 && is_clique(adjacent, set | bit)) maximal = false;
    }
    if (maximal) found.push_back(members);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("maximal cliques equal those found by trying every subset") {
  test::Dice dice(2);
  for (int round = 0; round < 2000; ++round) {
    const std::size_t count = 1 + dice.below(8);
    const double density = dice.between(0.0, 1.0);
    Adjacency adjacent(count, std::vector<bool>(count, false));
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        adjacent[a][b] = dice.between(0.0, 1.0) < density;
        adjacent[b][a] = adjacent[a][b];
      }
    }
    REQUIRE(maximal_cliques(adjacent) == by_trying(adjacent));
  }
}

TEST_CASE("no functions, no pools") {
  CHECK(maximal_cliques({}).empty());
  CHECK(pools_of(test::lockable("gym-hall"), {}, test::rules_for(0)).empty());
}

TEST_CASE("clubs share with the school and with the shelter, those two never with each other") {
  // 0 school, 1 night shelter, 2 clubs
  const SharingRules rules = test::rules_for(3, {{0, 1}});
  const std::vector<Pool> pools = pools_of(test::lockable("gym-hall"), test::first_functions(3), rules);
  const auto f = [](std::size_t position) { return FunctionIndex(position); };
  CHECK(pools == std::vector<Pool>{{f(0)}, {f(0), f(2)}, {f(1)}, {f(1), f(2)}, {f(2)}});
}

TEST_CASE("a function that shares with nobody is one pool, not two") {
  const SharingRules rules = test::rules_for(2, {{0, 1}});
  CHECK(pools_of(test::lockable("yard"), test::first_functions(2), rules).size() == 2);
}

TEST_CASE("a room outside a lockable zone is shared by nobody") {
  SpaceKind kind = test::lockable("classroom");
  kind.lockable_zone = false;
  const auto pools = pools_of(kind, test::first_functions(3), test::rules_for(3));
  REQUIRE(pools.size() == 3);
  for (const Pool& pool : pools) CHECK(pool.size() == 1);
}

}  // namespace voorzien
