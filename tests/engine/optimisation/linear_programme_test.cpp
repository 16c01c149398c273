// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/linear_programme.hpp"

#include <catch2/catch.hpp>

#include "engine/optimisation/budget.hpp"
#include "engine/optimisation/dual_bound.hpp"

using namespace voorzien;

TEST_CASE("entries come in any order and those of one place are summed") {
  ProgrammeBuilder builder;
  const auto x = builder.add_column({0, 4, 1});
  const auto y = builder.add_column({0, 5, -2});
  const auto first = builder.add_row(-no_bound, 7);
  const auto second = builder.add_row(1, 3, std::vector<LinearTerm>{{y, 2}});
  builder.add_entry(second, x, 5);
  builder.add_entry(first, y, 1);
  builder.add_entry(first, y, 2);
  builder.add_entry(first, x, 4);
  builder.add_entry(first, x, -4);
  const LinearProgramme programme = builder.build();
  CHECK(programme.rows.size() == 2);
  CHECK(std::vector(programme.rows.terms(0).begin(), programme.rows.terms(0).end()) ==
        std::vector<LinearTerm>{{y, 3}});
  CHECK(std::vector(programme.rows.terms(1).begin(), programme.rows.terms(1).end()) ==
        std::vector<LinearTerm>{{x, 5}, {y, 2}});
  CHECK(objective_at(programme, std::vector<double>{3, 1}) == 1);
  CHECK(programme.rows.violation(1, std::vector<double>{1, 1}) == 4);
  CHECK(programme.rows.violation(0, std::vector<double>{1, 1}) == 0);
}

TEST_CASE("rows that are not kept leave and the others close up") {
  LinearRows rows;
  for (int i = 0; i < 4; ++i) rows.add(i, i + 1, std::vector<LinearTerm>{{0, 1.0 + i}});
  rows.retain({false, true, false, true});
  CHECK(rows.size() == 2);
  CHECK(rows.lower(1) == 3);
  CHECK(rows.terms(1)[0].value == 4);
  rows.append(rows);
  CHECK(rows.size() == 4);
  CHECK(rows.lower(2) == 1);
}

TEST_CASE("an objective goes by steps only when every cost is whole and on an integer column") {
  LinearProgramme programme{{{0, 1, 6, true}, {0, 1, -4, true}, {0, 9, 0, false}}, {}, 0.5};
  CHECK(objective_step(programme) == 2);
  CHECK(round_up_to_step(programme, 0.6) == 2.5);
  CHECK(round_up_to_step(programme, 0.5) == 0.5);
  programme.columns[2].cost = 2;
  CHECK(objective_step(programme) == 0);
  CHECK(round_up_to_step(programme, 0.6) == 0.6);
  programme.columns[2].cost = 0;
  programme.columns[0].cost = 6.5;
  CHECK(objective_step(programme) == 0);
}

TEST_CASE("violation counts bounds, rows and whole numbers") {
  LinearProgramme programme{{{0, 2, 0, true}, {0, 2, 0, false}}, {}, 0};
  programme.rows.add(1, no_bound, std::vector<LinearTerm>{{0, 1}, {1, 1}});
  CHECK(violation_at(programme, std::vector<double>{1, 0.5}) == 0);
  CHECK(violation_at(programme, std::vector<double>{0.75, 0.5}) == 0.25);
  CHECK(violation_at(programme, std::vector<double>{0, 0.5}) == 0.5);
  CHECK(violation_at(programme, std::vector<double>{1, 3.5}) == 1.5);
}

TEST_CASE("any duals give a bound, and only bounds of columns that exist are leaned on") {
  // Minimise x + y with x + y ≥ 3, 0 ≤ x, 0 ≤ y: the dual 1 proves 3, the dual ½ proves 1½.
  LinearProgramme programme{{{0, no_bound, 1}, {0, no_bound, 1}}, {}, 0};
  programme.rows.add(3, no_bound, std::vector<LinearTerm>{{0, 1}, {1, 1}});
  CHECK(dual_bound(programme, std::vector<double>{0.5}) == Approx(1.5).epsilon(1e-12));
  CHECK(dual_bound(programme, std::vector<double>{0.5}) < 1.5);
  // 2 asks for more of x at every price: nothing bounds that.
  CHECK(dual_bound(programme, std::vector<double>{2}) == -no_bound);
  // A dual of the wrong sign for the row's only side counts for nothing.
  CHECK(dual_bound(programme, std::vector<double>{-1}) <= 0);
  CHECK(dual_bound(programme, std::vector<double>{-1}) == Approx(0).margin(1e-12));
  // With a row that implies x ≤ 5 the same dual proves 2·3 − 5 − 5.
  programme.rows.add(-no_bound, 5, std::vector<LinearTerm>{{0, 1}, {1, 1}});
  CHECK(dual_bound(programme, std::vector<double>{2, 0}) == Approx(-4).epsilon(1e-6));
}

TEST_CASE("a budget says which limit struck and stays struck") {
  Budget steps(3);
  CHECK(steps.spend(2));
  CHECK(steps.left() == 1);
  CHECK_FALSE(steps.spend());
  CHECK(steps.struck() == Limit::steps);
  CHECK_FALSE(steps.spend());
  CHECK(steps.spent() == 4);
  CHECK(steps.left() == 0);

  int asked = 0;
  Budget clock(Budget::unlimited, [&asked] { return ++asked == 2; });
  CHECK(clock.spend());
  CHECK_FALSE(clock.spend());
  CHECK_FALSE(clock.spend());
  CHECK(clock.struck() == Limit::stopped);
  CHECK(asked == 2);

  CHECK(Budget(0).struck() == Limit::steps);
  CHECK(Budget(10).part(50).left() == 10);
  CHECK(Budget(50).part(10).left() == 10);
  CHECK(Budget().part(10).left() == 10);
  CHECK(Budget().spend(Budget::unlimited));
}
