// SPDX-License-Identifier: EUPL-1.2
// What holds in any town: the books close to the millionth, nobody is below zero, and the order in which the
// neighbourhoods stand means nothing.
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "engine/population/step.hpp"
#include "tests/support/dice.hpp"
#include "tests/support/still_demography.hpp"

namespace voorzien {
namespace {

using test::Dice;

constexpr std::size_t neighbourhood_count = 12;
constexpr int year_count = 30;

Demography random_demography(Dice& dice) {
  Demography demography = test::still_demography();
  for (std::size_t age = 0; age < age_count; ++age) {
    demography.mortality.by_age[age] = dice.between(0.0, 0.2);
    demography.fertility.by_age[age] = age >= 15 && age < 50 ? dice.between(0.0, 0.12) : 0.0;
    demography.net_migration.by_age[age] = dice.between(-0.3, 0.3);
    demography.dilution.by_age[age] = dice.between(0.0, 1.0);
    demography.refill.by_age[age] = dice.between(0.0, 1.0);
    for (DwellingType& type : demography.dwelling_types) type.movers_by_age[age] = dice.between(0.0, 1.0);
  }
  demography.newborn_mortality = 0.004;
  demography.dilution_per_year = 0.01;
  demography.refill_share = 0.7;
  for (DwellingType& type : demography.dwelling_types) {
    type.own_municipality_share.value = Interval::exactly(dice.between(0.2, 0.9));
  }
  return demography;
}

/// The town and all that happens to it in every year.
struct RandomTown {
  explicit RandomTown(std::uint64_t seed) {
    Dice dice(seed);
    demography = random_demography(dice);
    for (std::size_t n = 0; n < neighbourhood_count; ++n) {
      Cohorts cohorts;
      const double size = n == 0 ? 0.0 : dice.between(0.0, 60.0);
      for (MicroPersons& people : cohorts.by_age) people = to_micro(dice.between(0.0, size));
      start.residents.push_back(cohorts);
      start.dwellings.push_back(n % 4 == 3 ? std::optional<double>() : dice.between(0.0, 1500.0));
      municipality.push_back(static_cast<int>(n % 3));
    }
    for (int year = 0; year < year_count; ++year) {
      std::vector<HousingChange> changes(neighbourhood_count);
      for (int plan = 0; plan < 3; ++plan) {
        const std::size_t built_in = dice.below(neighbourhood_count);
        const std::size_t demolished_in = dice.below(neighbourhood_count);
        changes[built_in].built = {dice.between(0.0, 200.0), dice.between(0.0, 200.0)};
        changes[demolished_in].demolished = {dice.between(0.0, 90.0), dice.between(0.0, 90.0)};
      }
      housing.push_back(changes);
    }
  }

  /// The same town with its neighbourhoods in another order: place i holds what was at order[i].
  [[nodiscard]] RandomTown in_order(const std::vector<std::size_t>& order) const {
    RandomTown other = *this;
    for (std::size_t i = 0; i < order.size(); ++i) {
      other.start.residents[i] = start.residents[order[i]];
      other.start.dwellings[i] = start.dwellings[order[i]];
      other.municipality[i] = municipality[order[i]];
      for (std::size_t year = 0; year < housing.size(); ++year) {
        other.housing[year][i] = housing[year][order[i]];
      }
    }
    return other;
  }

  /// Every fifth year the town has a control total.
  [[nodiscard]] static std::optional<Persons> control_total(int year) {
    if (year % 5 != 4) return std::nullopt;
    return Persons(20'000.0 + 100.0 * year);
  }

  [[nodiscard]] std::vector<PopulationStep> run() const {
    std::vector<PopulationStep> steps;
    PopulationState state = start;
    for (int year = 0; year < year_count; ++year) {
      steps.push_back(advance(state, demography, housing[static_cast<std::size_t>(year)], municipality,
                              control_total(year)));
      state = steps.back().state;
    }
    return steps;
  }

  Demography demography;
  PopulationState start;
  std::vector<int> municipality;
  std::vector<std::vector<HousingChange>> housing;
};

MicroPersons total_of(const PopulationState& state) {
  MicroPersons sum = 0;
  for (const Cohorts& cohorts : state.residents) sum += cohorts.total();
  return sum;
}

TEST_CASE("for thirty years residents equal last year's plus the terms to the millionth") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const RandomTown town(seed);
    const std::vector<PopulationStep> steps = town.run();
    const PopulationState* before = &town.start;
    for (const PopulationStep& step : steps) {
      for (std::size_t n = 0; n < neighbourhood_count; ++n) {
        REQUIRE(step.state.residents[n].total() == before->residents[n].total() + step.terms[n].change());
      }
      before = &step.state;
    }
  }
}

TEST_CASE("for thirty years no age and no number of dwellings falls below zero, and only two terms can") {
  for (const PopulationStep& step : RandomTown(4).run()) {
    for (std::size_t n = 0; n < neighbourhood_count; ++n) {
      const auto& ages = step.state.residents[n].by_age;
      REQUIRE(std::all_of(ages.begin(), ages.end(), [](MicroPersons people) { return people >= 0; }));
      REQUIRE(step.state.dwellings[n].value_or(0.0) >= 0.0);
      const PopulationTerms& terms = step.terms[n];
      REQUIRE(std::min({terms.births, terms.deaths, terms.dilution, terms.moved_in, terms.moved_out,
                        terms.refilled, terms.demolished}) >= 0);
    }
  }
}

TEST_CASE("in every year with a control total the town meets it exactly") {
  const std::vector<PopulationStep> steps = RandomTown(5).run();
  int met = 0;
  for (int year = 0; year < year_count; ++year) {
    const std::optional<Persons> wanted = RandomTown::control_total(year);
    if (!wanted) continue;
    REQUIRE(total_of(steps[static_cast<std::size_t>(year)].state) == to_micro(wanted->value()));
    ++met;
  }
  CHECK(met == 6);
}

TEST_CASE("who moves within the municipality is who is wanted from it, short of rounding and of empty ages") {
  for (const PopulationStep& step : RandomTown(6).run()) {
    MicroPersons moved_in = 0;
    MicroPersons moved_out = 0;
    for (const PopulationTerms& terms : step.terms) {
      moved_in += terms.moved_in;
      moved_out += terms.moved_out;
    }
    REQUIRE(moved_out <= moved_in);
    if (moved_in > 0) REQUIRE(moved_out > 0);
  }
}

TEST_CASE("the order of the neighbourhoods changes nothing") {
  const RandomTown town(7);
  std::vector<std::size_t> order(neighbourhood_count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::reverse(order.begin(), order.end());
  std::rotate(order.begin(), order.begin() + 5, order.end());

  const std::vector<PopulationStep> straight = town.run();
  const std::vector<PopulationStep> shuffled = town.in_order(order).run();
  for (std::size_t year = 0; year < straight.size(); ++year) {
    for (std::size_t i = 0; i < order.size(); ++i) {
      REQUIRE((shuffled[year].state.residents[i] == straight[year].state.residents[order[i]]));
      REQUIRE((shuffled[year].state.dwellings[i] == straight[year].state.dwellings[order[i]]));
      REQUIRE((shuffled[year].terms[i] == straight[year].terms[order[i]]));
    }
  }
}

}  // namespace
}  // namespace voorzien
