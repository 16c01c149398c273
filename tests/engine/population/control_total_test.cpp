// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/control_total.hpp"

#include <catch2/catch.hpp>
#include <vector>

namespace voorzien {
namespace {

struct People {
  explicit People(std::size_t neighbourhoods) : residents(neighbourhoods), terms(neighbourhoods) {}

  [[nodiscard]] MicroPersons total() const {
    MicroPersons sum = 0;
    for (const Cohorts& cohorts : residents) sum += cohorts.total();
    return sum;
  }

  std::vector<Cohorts> residents;
  std::vector<PopulationTerms> terms;
};

TEST_CASE("a control total scales every neighbourhood and every age alike") {
  People town(2);
  town.residents[0].by_age[10] = to_micro(100.0);
  town.residents[0].by_age[70] = to_micro(40.0);
  town.residents[1].by_age[10] = to_micro(60.0);
  scale_to(Persons(220.0), town.residents, town.terms);
  CHECK(town.residents[0].by_age[10] == to_micro(110.0));
  CHECK(town.residents[0].by_age[70] == to_micro(44.0));
  CHECK(town.residents[1].by_age[10] == to_micro(66.0));
  CHECK(town.terms[0].scaling == to_micro(14.0));
  CHECK(town.terms[1].scaling == to_micro(6.0));
}

TEST_CASE("a total that does not divide is met to the last millionth, youngest first") {
  People town(1);
  for (const std::size_t age : {3U, 30U, 60U}) town.residents[0].by_age[age] = to_micro(1.0);
  scale_to(Persons(10.0), town.residents, town.terms);
  CHECK(town.total() == to_micro(10.0));
  CHECK(town.residents[0].by_age[3] == 3'333'334);
  CHECK(town.residents[0].by_age[30] == 3'333'333);
  CHECK(town.residents[0].by_age[60] == 3'333'333);
}

TEST_CASE("a smaller total scales down, and a total of nobody empties the town") {
  People town(2);
  town.residents[0].by_age[0] = 7;
  town.residents[1].by_age[100] = to_micro(900'000.0);
  scale_to(Persons(300'000.0), town.residents, town.terms);
  CHECK(town.total() == to_micro(300'000.0));
  CHECK(town.residents[0].by_age[0] == 2);
  scale_to(Persons(0.0), town.residents, town.terms);
  CHECK(town.total() == 0);
  CHECK(town.terms[0].scaling == -7);
}

TEST_CASE("a town where nobody lives cannot be scaled") {
  People town(2);
  scale_to(Persons(50.0), town.residents, town.terms);
  CHECK(town.total() == 0);
  CHECK(town.terms[0].scaling == 0);
}

}  // namespace
}  // namespace voorzien
