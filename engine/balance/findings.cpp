// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/findings.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace voorzien {
namespace {

constexpr std::size_t most_findings = 5;
constexpr int most_about_one_function = 2;
constexpr double smallest_share_worth_telling = 0.01;
constexpr double smallest_part_worth_a_date = 0.05;

/// A finding with what it is ordered by: group, then duty, then the largest share first.
struct Candidate {
  int group = 0;
  Duty duty = Duty::market;
  double share = 0.0;
  Finding finding;
};

std::size_t year_of_largest(const YearGrid& shortfall) {
  std::size_t largest = 0;
  for (std::size_t year = 1; year < shortfall.years(); ++year) {
    if (shortfall.total(year).mid > shortfall.total(largest).mid) largest = year;
  }
  return largest;
}

std::size_t area_of_largest(const YearGrid& shortfall, std::size_t year) {
  std::size_t largest = 0;
  for (std::size_t area = 1; area < shortfall.areas(); ++area) {
    if (shortfall.at(year, area).mid > shortfall.at(year, largest).mid) largest = area;
  }
  return largest;
}

/// First year from which the area is short without a break until `until`; what is under a twentieth of the
/// worst shortfall is not yet worth a date.
std::size_t short_since(const YearGrid& shortfall, std::size_t area, std::size_t until) {
  const double worth_a_date = smallest_part_worth_a_date * shortfall.at(until, area).mid;
  std::size_t since = until;
  while (since > 0 && shortfall.at(since - 1, area).mid > worth_a_date) --since;
  return since;
}

/// What the town lacks in its worst year: by the best distribution where there is one, since areas help each
/// other out; else the shortfalls of all areas together.
struct TownShortfall {
  std::size_t year = 0;
  double amount = 0.0;
  double need = 0.0;
};

TownShortfall town_shortfall(const Scenario& scenario, const FunctionBalance& balance) {
  TownShortfall worst;
  if (balance.distributions.empty()) {
    worst.year = year_of_largest(balance.area_shortfall);
    worst.amount = balance.area_shortfall.total(worst.year).mid;
  }
  for (const YearDistribution& distribution : balance.distributions) {
    const double unmet = std::accumulate(distribution.unmet.begin(), distribution.unmet.end(), 0.0);
    if (unmet <= worst.amount) continue;
    worst.amount = unmet;
    worst.year = position_in_series(scenario.base_year, distribution.year);
  }
  worst.need = balance.area_need.total(worst.year).mid;
  return worst;
}

MessageValue number_of(Year year) { return std::to_string(static_cast<int>(year)); }

Message sentence(const Scenario& scenario, const FunctionBalance& balance, const std::string& code) {
  const FacilityFunction& function = scenario.catalogue.functions[balance.function];
  const Norm& norm = *scenario.norms.by_function[balance.function];
  return {code,
          "",
          {{"function", function.id},
           {"norm_set", norm.set},
           {"norm_source", provenance_of(*norm.need).source},
           {"norm_status", static_cast<double>(provenance_of(*norm.need).status)}}};
}

std::string shortfall_code(const FunctionBalance& balance, Scale scale, bool certain) {
  const std::string code = certain ? "shortfall" : "possible_shortfall";
  if (scale == Scale::city) return code + "_town";
  return balance.distributions.empty() ? code + "_areas" : code;
}

std::optional<Candidate> shortfall_candidate(const Scenario& scenario, const FunctionBalance& balance) {
  const TownShortfall town = town_shortfall(scenario, balance);
  if (town.need <= 0.0 || town.amount / town.need < smallest_share_worth_telling) return std::nullopt;
  const std::size_t area = area_of_largest(balance.area_shortfall, town.year);
  const FacilityFunction& function = scenario.catalogue.functions[balance.function];
  const Year when = scenario.base_year + std::chrono::years(town.year);
  const Year since =
      scenario.base_year + std::chrono::years(short_since(balance.area_shortfall, area, town.year));
  const Interval& here = balance.area_shortfall.at(town.year, area);
  const AreaEstimate space = area_of_total(*scenario.norms.by_function[balance.function], function, here.mid);

  Message message = sentence(scenario, balance, shortfall_code(balance, function.scale, here.low > 0.0));
  message.values.insert(message.values.end(), {{"area", balance.areas[area].name},
                                               {"year", number_of(when)},
                                               {"since", number_of(since)},
                                               {"amount", here.mid},
                                               {"low", here.low},
                                               {"high", here.high},
                                               {"total", town.amount},
                                               {"share", 100.0 * town.amount / town.need},
                                               {"gfa_m2", space.gfa_m2},
                                               {"outdoor_m2", space.outdoor_m2}});
  const bool real = balance.supply_knowledge == SupplyKnowledge::complete;
  return Candidate{real ? 0 : 2,
                   function.duty,
                   town.amount / town.need,
                   {std::move(message), balance.function, balance.areas[area].id, when, here}};
}

/// The area whose need rises farthest above its later level, where that is worth more than a class or two.
std::optional<Candidate> wave_candidate(const Scenario& scenario, const FunctionBalance& balance) {
  if (balance.supply_knowledge != SupplyKnowledge::complete) return std::nullopt;
  const auto fall = [](const Wave& wave) {
    return std::min(wave.peak_need - wave.base_need, wave.peak_need - wave.horizon_need);
  };
  std::size_t area = 0;
  for (std::size_t i = 1; i < balance.waves.size(); ++i) {
    if (fall(balance.waves[i]) > fall(balance.waves[area])) area = i;
  }
  const Wave& wave = balance.waves[area];
  if (wave.peak_need <= 0.0 || fall(wave) / wave.peak_need < smallest_share_worth_telling)
    return std::nullopt;
  Message message = sentence(scenario, balance, "wave");
  message.values.insert(message.values.end(),
                        {{"area", balance.areas[area].name},
                         {"year", number_of(wave.peak_year)},
                         {"peak", wave.peak_need},
                         {"base", wave.base_need},
                         {"horizon", wave.horizon_need},
                         {"horizon_year", number_of(scenario.horizon_year)},
                         {"supply", wave.base_supply},
                         {"years_above", static_cast<double>(wave.years_above_base_supply)}});
  const Duty duty = scenario.catalogue.functions[balance.function].duty;
  return Candidate{1,
                   duty,
                   fall(wave) / wave.peak_need,
                   {std::move(message), balance.function, balance.areas[area].id, wave.peak_year,
                    Interval::exactly(wave.peak_need)}};
}

}  // namespace

std::vector<Finding> findings_of(const Scenario& scenario, const std::vector<FunctionBalance>& functions) {
  std::vector<Candidate> candidates;
  for (const FunctionBalance& balance : functions) {
    if (!balance.need_known || balance.supply_knowledge == SupplyKnowledge::unknown) continue;
    if (auto candidate = shortfall_candidate(scenario, balance)) candidates.push_back(std::move(*candidate));
    if (auto candidate = wave_candidate(scenario, balance)) candidates.push_back(std::move(*candidate));
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::make_tuple(a.group, a.duty, -a.share) < std::make_tuple(b.group, b.duty, -b.share);
  });
  std::vector<Finding> findings;
  std::map<FunctionIndex, int> told;
  for (Candidate& candidate : candidates) {
    if (findings.size() == most_findings) break;
    if (++told[candidate.finding.function] > most_about_one_function) continue;
    findings.push_back(std::move(candidate.finding));
  }
  return findings;
}

}  // namespace voorzien
