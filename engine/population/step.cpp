// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/step.hpp"

#include <algorithm>
#include <numeric>

#include "engine/population/age_profile.hpp"
#include "engine/population/control_total.hpp"
#include "engine/population/rounding.hpp"

namespace voorzien {
namespace {

/// What is the same in every neighbourhood, worked out once a year.
struct StepRates {
  explicit StepRates(const Demography& rates)
      : demography(rates), dilution(rates.dilution.by_age), refill(rates.refill.by_age) {
    for (std::size_t age = 0; age < age_count; ++age) {
      births_per_resident[age] = rates.fertility.by_age[age] * rates.women_share.by_age[age];
    }
    movers.reserve(rates.dwelling_types.size());
    for (const DwellingType& type : rates.dwelling_types) movers.emplace_back(type.movers_by_age);
  }

  const Demography& demography;
  ByAge births_per_resident{};
  AgeProfile dilution;
  AgeProfile refill;
  std::vector<AgeProfile> movers;  ///< one per dwelling type
};

/// People of one municipality by age: who will move within it, and who lives there.
struct MunicipalityPool {
  Cohorts wanted;
  Cohorts present;
};

double sum_of(const std::vector<double>& counts) {
  return std::accumulate(counts.begin(), counts.end(), 0.0);
}

void survive_and_age(const Cohorts& start, const ByAge& mortality, Cohorts& now, PopulationTerms& terms) {
  constexpr std::size_t oldest = age_count - 1;
  now.by_age[0] = 0;
  for (std::size_t age = 0; age < oldest; ++age) {
    const MicroPersons died = part_of(start.by_age[age], mortality[age]);
    now.by_age[age + 1] = start.by_age[age] - died;
    terms.deaths += died;
  }
  const MicroPersons died = part_of(start.by_age[oldest], mortality[oldest]);
  now.by_age[oldest] += start.by_age[oldest] - died;
  terms.deaths += died;
}

void add_births(const Cohorts& start, const StepRates& rates, Cohorts& now, PopulationTerms& terms) {
  double expected = 0.0;
  for (std::size_t age = 0; age < age_count; ++age) {
    expected += static_cast<double>(start.by_age[age]) * rates.births_per_resident[age];
  }
  terms.births = nearest(expected);
  const MicroPersons died = part_of(terms.births, rates.demography.newborn_mortality);
  terms.deaths += died;
  now.by_age[0] = terms.births - died;
}

void migrate(const ByAge& net_migration, Cohorts& now, PopulationTerms& terms) {
  for (std::size_t age = 0; age < age_count; ++age) {
    const MicroPersons moved = std::max(part_of(now.by_age[age], net_migration[age]), -now.by_age[age]);
    now.by_age[age] += moved;
    terms.net_migration += moved;
  }
}

void thin_households(MicroPersons leaving, const AgeProfile& leavers, Cohorts& now, PopulationTerms& terms) {
  if (leaving == 0) return;
  const Cohorts wanted = leavers.spread(leaving);
  for (std::size_t age = 0; age < age_count; ++age) {
    const MicroPersons left = std::min(wanted.by_age[age], now.by_age[age]);
    now.by_age[age] -= left;
    terms.dilution += left;
  }
}

/// Share of the residents whose dwelling is demolished, 0..1.
double demolished_share(const HousingChange& housing, std::optional<double> dwellings,
                        const Demography& demography, MicroPersons residents) {
  if (dwellings) return *dwellings > 0.0 ? std::min(1.0, sum_of(housing.demolished) / *dwellings) : 0.0;
  double persons = 0.0;
  for (std::size_t type = 0; type < housing.demolished.size(); ++type) {
    persons += housing.demolished[type] * demography.dwelling_types[type].household_size.value.mid;
  }
  return residents > 0 ? std::min(1.0, persons / to_persons(residents)) : 0.0;
}

void demolish(double share, Cohorts& now, PopulationTerms& terms) {
  if (share <= 0.0) return;
  for (MicroPersons& people : now.by_age) {
    const MicroPersons gone = part_of(people, share);
    people -= gone;
    terms.demolished += gone;
  }
}

/// Who moves into what is built of one type.
Cohorts movers_into(const HousingChange& housing, std::size_t type, const StepRates& rates) {
  const double household = rates.demography.dwelling_types[type].household_size.value.mid;
  return rates.movers[type].spread(to_micro(housing.built[type] * household));
}

/// The places internal movers will take, and everybody there is to take them, by municipality.
std::vector<MunicipalityPool> gather_pools(const std::vector<Cohorts>& residents, const StepRates& rates,
                                           std::span<const HousingChange> housing,
                                           std::span<const int> municipality) {
  const int last = municipality.empty() ? -1 : *std::max_element(municipality.begin(), municipality.end());
  std::vector<MunicipalityPool> pools(static_cast<std::size_t>(last + 1));
  for (std::size_t n = 0; n < residents.size(); ++n) {
    MunicipalityPool& pool = pools[static_cast<std::size_t>(municipality[n])];
    for (std::size_t age = 0; age < age_count; ++age) pool.present.by_age[age] += residents[n].by_age[age];
    for (std::size_t type = 0; type < housing[n].built.size(); ++type) {
      const double own = rates.demography.dwelling_types[type].own_municipality_share.value.mid;
      const Cohorts arriving = movers_into(housing[n], type, rates);
      for (std::size_t age = 0; age < age_count; ++age) {
        pool.wanted.by_age[age] += part_of(arriving.by_age[age], own);
      }
    }
  }
  return pools;
}

/// Share of the residents of each age that leaves for a new dwelling in the same municipality, 0..1.
ByAge leaving_shares(const MunicipalityPool& pool) {
  ByAge shares{};
  for (std::size_t age = 0; age < age_count; ++age) {
    const MicroPersons wanted = std::min(pool.wanted.by_age[age], pool.present.by_age[age]);
    if (wanted > 0) {
      shares[age] = static_cast<double>(wanted) / static_cast<double>(pool.present.by_age[age]);
    }
  }
  return shares;
}

void move_out_and_refill(const ByAge& leaving, const StepRates& rates, Cohorts& now, PopulationTerms& terms) {
  for (std::size_t age = 0; age < age_count; ++age) {
    const MicroPersons left = part_of(now.by_age[age], leaving[age]);
    now.by_age[age] -= left;
    terms.moved_out += left;
  }
  const Cohorts newcomers = rates.refill.spread(part_of(terms.moved_out, rates.demography.refill_share));
  for (std::size_t age = 0; age < age_count; ++age) {
    now.by_age[age] += newcomers.by_age[age];
    terms.refilled += newcomers.by_age[age];
  }
}

void move_in(const HousingChange& housing, const StepRates& rates, Cohorts& now, PopulationTerms& terms) {
  for (std::size_t type = 0; type < housing.built.size(); ++type) {
    const Cohorts arriving = movers_into(housing, type, rates);
    for (std::size_t age = 0; age < age_count; ++age) {
      now.by_age[age] += arriving.by_age[age];
      terms.moved_in += arriving.by_age[age];
    }
  }
}

/// Terms 1 to 5: what happens in the dwellings that were there on 1 January.
void advance_standing_stock(const PopulationState& before, const StepRates& rates,
                            std::span<const HousingChange> housing, PopulationStep& step) {
  for (std::size_t n = 0; n < before.residents.size(); ++n) {
    const Cohorts& start = before.residents[n];
    Cohorts& now = step.state.residents[n];
    PopulationTerms& terms = step.terms[n];
    survive_and_age(start, rates.demography.mortality.by_age, now, terms);
    add_births(start, rates, now, terms);
    migrate(rates.demography.net_migration.by_age, now, terms);
    thin_households(part_of(start.total(), rates.demography.dilution_per_year), rates.dilution, now, terms);
    if (!housing[n].demolished.empty()) {
      demolish(demolished_share(housing[n], before.dwellings[n], rates.demography, now.total()), now, terms);
    }
  }
}

/// Terms 6 to 8: who comes to live in what is delivered, and from where.
void advance_programme(const StepRates& rates, std::span<const HousingChange> housing,
                       std::span<const int> municipality, PopulationStep& step) {
  const std::vector<MunicipalityPool> pools =
      gather_pools(step.state.residents, rates, housing, municipality);
  std::vector<std::optional<ByAge>> leaving(pools.size());
  for (std::size_t m = 0; m < pools.size(); ++m) {
    if (pools[m].wanted.total() > 0) leaving[m] = leaving_shares(pools[m]);
  }
  for (std::size_t n = 0; n < housing.size(); ++n) {
    const std::optional<ByAge>& shares = leaving[static_cast<std::size_t>(municipality[n])];
    if (shares) move_out_and_refill(*shares, rates, step.state.residents[n], step.terms[n]);
    move_in(housing[n], rates, step.state.residents[n], step.terms[n]);
  }
}

}  // namespace

PopulationStep advance(const PopulationState& state, const Demography& demography,
                       std::span<const HousingChange> housing, std::span<const int> municipality,
                       std::optional<Persons> control_total) {
  const StepRates rates(demography);
  PopulationStep step;
  step.state.residents.resize(state.residents.size());
  step.state.dwellings = state.dwellings;
  step.terms.resize(state.residents.size());
  advance_standing_stock(state, rates, housing, step);
  advance_programme(rates, housing, municipality, step);
  if (control_total) scale_to(*control_total, step.state.residents, step.terms);
  for (std::size_t n = 0; n < housing.size(); ++n) {
    std::optional<double>& dwellings = step.state.dwellings[n];
    if (!dwellings) continue;
    const double standing = std::max(0.0, *dwellings - sum_of(housing[n].demolished));
    dwellings = standing + sum_of(housing[n].built);
  }
  return step;
}

}  // namespace voorzien
