// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/step.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/population/one_year.hpp"
#include "tests/support/still_demography.hpp"

namespace voorzien {
namespace {

using test::OneYear;
using test::persons_of;
using test::still_demography;

TEST_CASE("where nothing happens everybody grows a year older, 100 and over stay together") {
  const PopulationStep step =
      OneYear(1, {{0, 0, 8.0}, {0, 5, 10.0}, {0, 99, 3.0}, {0, 100, 4.0}}).run(still_demography());
  CHECK(persons_of(step, 0, 0) == 0.0);
  CHECK(persons_of(step, 0, 1) == 8.0);
  CHECK(persons_of(step, 0, 6) == 10.0);
  CHECK(persons_of(step, 0, 99) == 0.0);
  CHECK(persons_of(step, 0, 100) == 7.0);
  CHECK(step.terms[0] == PopulationTerms{});
}

TEST_CASE("the age of 1 January decides who dies, survivors are a year older") {
  Demography demography = still_demography();
  demography.mortality.by_age[80] = 0.25;
  demography.mortality.by_age[100] = 0.5;
  const PopulationStep step = OneYear(1, {{0, 79, 40.0}, {0, 80, 20.0}, {0, 100, 6.0}}).run(demography);
  CHECK(persons_of(step, 0, 80) == 40.0);
  CHECK(persons_of(step, 0, 81) == 15.0);
  CHECK(persons_of(step, 0, 100) == 3.0);
  CHECK(step.terms[0].deaths == to_micro(8.0));
}

TEST_CASE("births are women of 1 January times fertility, newborns who die are among the deaths") {
  Demography demography = still_demography();
  demography.fertility.by_age[30] = 0.1;
  demography.newborn_mortality = 0.2;
  const PopulationStep step = OneYear(1, {{0, 29, 1000.0}, {0, 30, 100.0}}).run(demography);
  CHECK(step.terms[0].births == to_micro(5.0));
  CHECK(step.terms[0].deaths == to_micro(1.0));
  CHECK(persons_of(step, 0, 0) == 4.0);
}

TEST_CASE("net migration comes after ageing and works both ways") {
  Demography demography = still_demography();
  demography.net_migration.by_age[20] = -0.25;
  demography.net_migration.by_age[40] = 0.5;
  const PopulationStep step = OneYear(1, {{0, 19, 40.0}, {0, 20, 7.0}, {0, 39, 6.0}}).run(demography);
  CHECK(persons_of(step, 0, 20) == 30.0);
  CHECK(persons_of(step, 0, 21) == 7.0);
  CHECK(persons_of(step, 0, 40) == 9.0);
  CHECK(step.terms[0].net_migration == to_micro(-7.0));
}

TEST_CASE("more cannot leave than live there") {
  Demography demography = still_demography();
  demography.net_migration.by_age.fill(-3.0);
  const PopulationStep step = OneYear(1, {{0, 19, 40.0}}).run(demography);
  CHECK(step.state.residents[0].total() == 0);
  CHECK(step.terms[0].net_migration == to_micro(-40.0));
}

TEST_CASE("dilution takes its share of all residents from the ages that leave") {
  Demography demography = still_demography();
  demography.dilution_per_year = 0.01;
  demography.dilution.by_age[21] = 2.0;
  demography.dilution.by_age[22] = 2.0;
  const PopulationStep step = OneYear(1, {{0, 20, 100.0}, {0, 21, 100.0}, {0, 60, 200.0}}).run(demography);
  CHECK(persons_of(step, 0, 21) == 98.0);
  CHECK(persons_of(step, 0, 22) == 98.0);
  CHECK(persons_of(step, 0, 61) == 200.0);
  CHECK(step.terms[0].dilution == to_micro(4.0));
}

TEST_CASE("dilution takes nobody who is not there") {
  Demography demography = still_demography();
  demography.dilution_per_year = 0.1;
  demography.dilution.by_age[21] = 1.0;
  const PopulationStep step = OneYear(1, {{0, 20, 3.0}, {0, 60, 97.0}}).run(demography);
  CHECK(persons_of(step, 0, 21) == 0.0);
  CHECK(persons_of(step, 0, 61) == 97.0);
  CHECK(step.terms[0].dilution == to_micro(3.0));
}

TEST_CASE("the control total comes last and is met exactly") {
  Demography demography = still_demography();
  demography.mortality.by_age.fill(0.0123);
  OneYear year(2, {{0, 19, 41.7}, {1, 70, 12.9}});
  year.build(1, test::house, 3.0);
  year.control_total = Persons(100.0);
  const PopulationStep step = year.run(demography);
  CHECK(step.state.residents[0].total() + step.state.residents[1].total() == to_micro(100.0));
}

TEST_CASE("a place where nobody lives and nothing is built stays empty") {
  Demography demography = still_demography();
  demography.dilution_per_year = 0.1;
  demography.dilution.by_age.fill(1.0);
  demography.refill_share = 1.0;
  demography.refill.by_age.fill(1.0);
  demography.dwelling_types[test::apartment].own_municipality_share.value = Interval::exactly(1.0);
  OneYear year(2, {{1, 29, 50.0}});
  year.build(1, test::apartment, 10.0);
  const PopulationStep step = year.run(demography);
  CHECK(step.state.residents[0].total() == 0);
  CHECK(step.terms[0] == PopulationTerms{});
}

}  // namespace
}  // namespace voorzien
