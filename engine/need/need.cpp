// SPDX-License-Identifier: EUPL-1.2
#include "engine/need/need.hpp"

#include <algorithm>

#include "engine/need/presence_need.hpp"
#include "engine/need/quantity_need.hpp"

namespace voorzien {
namespace {

constexpr double smallest_population_to_learn_from = 100.0;

/// Residents of an age band with the bandwidth of what is not known about ages.
std::optional<Interval> residents_in(const Neighbourhood& neighbourhood, const Cohorts& cohorts, AgeBand ages,
                                     const Interval& uncertainty) {
  if (neighbourhood.age_knowledge == AgeKnowledge::unknown) return std::nullopt;
  const Interval count = Interval::exactly(cohorts.in(ages).value());
  return neighbourhood.age_knowledge == AgeKnowledge::reference_curve ? count * uncertainty : count;
}

/// The amounts that one norm counts in one neighbourhood, rule by rule.
class BasisCounter {
 public:
  BasisCounter(const std::vector<Neighbourhood>& neighbourhoods, const QuantityNeed& need) {
    for (const Neighbourhood& neighbourhood : neighbourhoods)
      rules_.push_back(rules_for(need, neighbourhood));
    uncertainty_of(neighbourhoods, need.rule);
    for (const QuantityVariant& variant : need.variants) uncertainty_of(neighbourhoods, variant.rule);
  }

  std::optional<Interval> need_in(const Neighbourhood& neighbourhood, std::size_t position,
                                  const Inhabitants& inhabitants) const {
    std::vector<std::optional<Interval>> amounts;
    for (const QuantityRule* rule : rules_[position]) {
      amounts.push_back(amount(neighbourhood, position, *rule, inhabitants));
    }
    return need_under(rules_[position], amounts);
  }

 private:
  void uncertainty_of(const std::vector<Neighbourhood>& neighbourhoods, const QuantityRule& rule) {
    uncertainty_.emplace_back(&rule, band_uncertainty(neighbourhoods, rule.ages));
  }

  std::optional<Interval> amount(const Neighbourhood& neighbourhood, std::size_t position,
                                 const QuantityRule& rule, const Inhabitants& inhabitants) const {
    switch (rule.basis) {
      case Basis::residents: {
        const auto band = std::find_if(uncertainty_.begin(), uncertainty_.end(),
                                       [&](const auto& entry) { return entry.first == &rule; });
        return residents_in(neighbourhood, inhabitants.residents[position], rule.ages, band->second);
      }
      case Basis::dwellings:
        if (!inhabitants.dwellings[position]) return std::nullopt;
        return Interval::exactly(*inhabitants.dwellings[position]);
      case Basis::land_area:
        return Interval::exactly(neighbourhood.land_area.value());
      case Basis::pupils:
        return std::nullopt;  // arises at facilities, see need_at_facilities
    }
    return std::nullopt;
  }

  std::vector<std::vector<const QuantityRule*>> rules_;
  std::vector<std::pair<const QuantityRule*, Interval>> uncertainty_;
};

FunctionNeed empty_need(const Scenario& scenario, std::size_t years) {
  const std::size_t count = scenario.town.neighbourhoods.size();
  return {YearGrid(years, count), std::vector<bool>(count, true)};
}

FunctionNeed quantity(const Scenario& scenario, const QuantityNeed& rule,
                      std::span<const Inhabitants> years) {
  const std::vector<Neighbourhood>& neighbourhoods = scenario.town.neighbourhoods;
  FunctionNeed result = empty_need(scenario, years.size());
  const BasisCounter counter(neighbourhoods, rule);
  for (std::size_t year = 0; year < years.size(); ++year) {
    for (std::size_t i = 0; i < neighbourhoods.size(); ++i) {
      if (const auto need = counter.need_in(neighbourhoods[i], i, years[year])) {
        result.need.at(year, i) = *need;
      } else {
        result.known[i] = false;
      }
    }
  }
  return result;
}

FunctionNeed coverage(const Scenario& scenario, const CoverageNeed& rule,
                      std::span<const Inhabitants> years) {
  const std::vector<Neighbourhood>& neighbourhoods = scenario.town.neighbourhoods;
  FunctionNeed result = empty_need(scenario, years.size());
  const Interval uncertainty = band_uncertainty(neighbourhoods, rule.ages);
  for (std::size_t year = 0; year < years.size(); ++year) {
    for (std::size_t i = 0; i < neighbourhoods.size(); ++i) {
      if (const auto group =
              residents_in(neighbourhoods[i], years[year].residents[i], rule.ages, uncertainty)) {
        result.need.at(year, i) = *group * rule.share;
      } else {
        result.known[i] = false;
      }
    }
  }
  return result;
}

}  // namespace

Interval band_uncertainty(const std::vector<Neighbourhood>& neighbourhoods, AgeBand ages) {
  double least = 1.0;
  double largest = 0.0;
  double in_band = 0.0;
  double all = 0.0;
  for (const Neighbourhood& neighbourhood : neighbourhoods) {
    const bool known = neighbourhood.age_knowledge == AgeKnowledge::single_years ||
                       neighbourhood.age_knowledge == AgeKnowledge::classes;
    const double residents = to_persons(neighbourhood.ages.total());
    if (!known || residents < smallest_population_to_learn_from) continue;
    const double band = neighbourhood.ages.in(ages).value();
    least = std::min(least, band / residents);
    largest = std::max(largest, band / residents);
    in_band += band;
    all += residents;
  }
  if (in_band <= 0.0) return Interval::exactly(1.0);
  const double share = in_band / all;
  return {least / share, 1.0, largest / share};
}

FunctionNeed need_of(const Scenario& scenario, const Norm& norm, std::span<const Inhabitants> years) {
  if (const auto* rule = std::get_if<QuantityNeed>(&*norm.need)) return quantity(scenario, *rule, years);
  if (const auto* rule = std::get_if<CoverageNeed>(&*norm.need)) return coverage(scenario, *rule, years);
  FunctionNeed result = empty_need(scenario, years.size());
  const auto& rule = std::get<PresenceNeed>(*norm.need);
  for (std::size_t year = 0; year < years.size(); ++year) {
    const std::vector<Interval> need = presence_need(scenario.town, rule, years[year].residents);
    for (std::size_t i = 0; i < need.size(); ++i) result.need.at(year, i) = need[i];
  }
  for (std::size_t i = 0; i < result.known.size(); ++i) {
    result.known[i] = scenario.town.neighbourhoods[i].residents.has_value();
  }
  return result;
}

std::vector<Interval> need_at_facilities(const Scenario& scenario, const QuantityNeed& need,
                                         std::span<const double> users) {
  std::vector<Interval> result(users.size());
  for (std::size_t i = 0; i < users.size(); ++i) {
    const auto rules = rules_for(need, scenario.town.neighbourhoods[i]);
    const std::vector<std::optional<Interval>> amounts(rules.size(), Interval::exactly(users[i]));
    result[i] = *need_under(rules, amounts);
  }
  return result;
}

}  // namespace voorzien
