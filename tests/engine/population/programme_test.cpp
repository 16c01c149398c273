// SPDX-License-Identifier: EUPL-1.2
// The housing programme within the step: who moves into what is built, who leaves for it, who loses a home.
#include <catch2/catch.hpp>

#include "engine/population/step.hpp"
#include "tests/engine/population/one_year.hpp"
#include "tests/support/still_demography.hpp"

namespace voorzien {
namespace {

using test::apartment;
using test::house;
using test::OneYear;
using test::persons_of;
using test::still_demography;

Demography with_own_share(double share) {
  Demography demography = still_demography();
  demography.dwelling_types[apartment].own_municipality_share.value = Interval::exactly(share);
  return demography;
}

TEST_CASE("new dwellings are lived in by a household each, of the ages that move into their type") {
  OneYear year(1, {});
  year.start.dwellings[0] = 5.0;
  year.build(0, house, 10.0);
  year.build(0, apartment, 3.0);
  const PopulationStep step = year.run(still_demography());
  CHECK(persons_of(step, 0, 2) == 20.0);
  CHECK(persons_of(step, 0, 35) == 20.0);
  CHECK(persons_of(step, 0, 30) == 6.0);
  CHECK(step.terms[0].moved_in == to_micro(46.0));
  CHECK(step.state.dwellings[0] == 18.0);
}

TEST_CASE("the middle of an uncertain household size is used") {
  Demography demography = still_demography();
  demography.dwelling_types[apartment].household_size.value = {1.0, 2.0, 9.0};
  OneYear year(1, {});
  year.build(0, apartment, 10.0);
  CHECK(year.run(demography).terms[0].moved_in == to_micro(20.0));
}

TEST_CASE("internal movers leave homes all over the municipality, in proportion to residents of their age") {
  OneYear year(4, {{0, 29, 30.0}, {0, 50, 77.0}, {1, 29, 10.0}, {3, 29, 100.0}});
  year.municipality = {0, 0, 0, 1};
  year.build(2, apartment, 10.0);
  const PopulationStep step = year.run(with_own_share(0.5));
  CHECK(persons_of(step, 0, 30) == 22.5);
  CHECK(persons_of(step, 1, 30) == 7.5);
  CHECK(persons_of(step, 0, 51) == 77.0);
  CHECK(persons_of(step, 3, 30) == 100.0);
  CHECK(persons_of(step, 2, 30) == 20.0);
  CHECK(step.terms[0].moved_out == to_micro(7.5));
  CHECK(step.terms[1].moved_out == to_micro(2.5));
  CHECK(step.terms[2].moved_out == 0);
  CHECK(step.terms[3] == PopulationTerms{});
}

TEST_CASE("no more move within the municipality than live there, new dwellings fill all the same") {
  OneYear year(2, {{0, 29, 4.0}});
  year.build(1, apartment, 10.0);
  const PopulationStep step = year.run(with_own_share(1.0));
  CHECK(step.terms[0].moved_out == to_micro(4.0));
  CHECK(step.state.residents[0].total() == 0);
  CHECK(step.terms[1].moved_in == to_micro(20.0));
}

TEST_CASE("places of internal movers are taken again by the ages of the refill profile") {
  Demography demography = with_own_share(0.5);
  demography.refill_share = 0.8;
  demography.refill.by_age[25] = 1.0;
  OneYear year(2, {{0, 29, 40.0}});
  year.build(1, apartment, 10.0);
  const PopulationStep step = year.run(demography);
  CHECK(step.terms[0].moved_out == to_micro(10.0));
  CHECK(step.terms[0].refilled == to_micro(8.0));
  CHECK(persons_of(step, 0, 25) == 8.0);
  CHECK(persons_of(step, 0, 30) == 30.0);
  CHECK(step.terms[1].refilled == 0);
}

TEST_CASE("nobody leaves a dwelling in the year it is delivered") {
  OneYear year(1, {{0, 29, 40.0}});
  year.build(0, apartment, 10.0);
  const PopulationStep step = year.run(with_own_share(0.5));
  CHECK(persons_of(step, 0, 30) == 50.0);
  CHECK(step.terms[0].moved_out == to_micro(10.0));
}

TEST_CASE("demolition takes the average number of residents per dwelling from every age alike") {
  OneYear year(1, {{0, 29, 60.0}, {0, 69, 40.0}});
  year.start.dwellings[0] = 50.0;
  year.demolish(0, apartment, 6.0);
  year.demolish(0, house, 4.0);
  const PopulationStep step = year.run(still_demography());
  CHECK(persons_of(step, 0, 30) == 48.0);
  CHECK(persons_of(step, 0, 70) == 32.0);
  CHECK(step.terms[0].demolished == to_micro(20.0));
  CHECK(step.state.dwellings[0] == 40.0);
}

TEST_CASE("demolishing more than stands there empties the place, not more than that") {
  OneYear year(1, {{0, 29, 60.0}});
  year.start.dwellings[0] = 50.0;
  year.demolish(0, apartment, 80.0);
  const PopulationStep step = year.run(still_demography());
  CHECK(step.state.residents[0].total() == 0);
  CHECK(step.terms[0].demolished == to_micro(60.0));
  CHECK(step.state.dwellings[0] == 0.0);
}

TEST_CASE("where dwellings are unknown the household size of the type says who leaves") {
  OneYear year(1, {{0, 29, 60.0}, {0, 69, 40.0}});
  year.demolish(0, apartment, 5.0);
  const PopulationStep step = year.run(still_demography());
  CHECK(persons_of(step, 0, 30) == 54.0);
  CHECK(persons_of(step, 0, 70) == 36.0);
  CHECK_FALSE(step.state.dwellings[0].has_value());

  year.demolish(0, house, 500.0);
  CHECK(year.run(still_demography()).terms[0].demolished == to_micro(100.0));
}

TEST_CASE("what is built this year is not demolished this year") {
  OneYear year(1, {{0, 29, 20.0}});
  year.start.dwellings[0] = 10.0;
  year.demolish(0, apartment, 10.0);
  year.build(0, apartment, 7.0);
  const PopulationStep step = year.run(still_demography());
  CHECK(persons_of(step, 0, 30) == 14.0);
  CHECK(step.state.dwellings[0] == 7.0);
}

TEST_CASE("unknown dwellings stay unknown when some are added") {
  OneYear year(1, {});
  year.build(0, apartment, 7.0);
  CHECK_FALSE(year.run(still_demography()).state.dwellings[0].has_value());
}

}  // namespace
}  // namespace voorzien
