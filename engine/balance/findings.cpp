// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/findings.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace voorzien {
namespace {

constexpr std::size_t most_findings = 5;
constexpr int most_about_one_function = 2;
constexpr double smallest_share_worth_telling = 0.01;
constexpr double smallest_fall_worth_telling = 0.10;
constexpr double smallest_part_worth_a_date = 0.05;

/// A finding with what it is ordered by: group, then duty, then the largest share first.
struct Candidate {
  int group = 0;
  Duty duty = Duty::market;
  double share = 0.0;
  Finding finding;
};

/// What the town lacks, year by year. Where a best distribution can be made areas help each other out, so it
/// is the town's need less its supply; else (nearness, presence) the shortfalls of all areas together.
std::vector<Interval> town_shortfalls(const FunctionBalance& balance) {
  std::vector<Interval> series;
  for (std::size_t year = 0; year < balance.area_need.years(); ++year) {
    series.push_back(balance.distributions.empty()
                         ? balance.area_shortfall.total(year)
                         : shortfall_of(balance.area_need.total(year), balance.area_supply.total(year)));
  }
  return series;
}

/// The years around the worst one in which the shortfall goes on; what is under a twentieth of the worst is
/// not yet worth a date.
struct ShortPeriod {
  std::size_t first = 0;
  std::size_t worst = 0;
  std::size_t last = 0;
};

ShortPeriod period_of(const std::vector<Interval>& series) {
  const auto by_mid = [](const Interval& a, const Interval& b) { return a.mid < b.mid; };
  const auto worst = std::max_element(series.begin(), series.end(), by_mid);
  const double worth_a_date = smallest_part_worth_a_date * worst->mid;
  ShortPeriod period;
  period.worst = period.first = period.last = static_cast<std::size_t>(worst - series.begin());
  while (period.first > 0 && series[period.first - 1].mid > worth_a_date) --period.first;
  while (period.last + 1 < series.size() && series[period.last + 1].mid > worth_a_date) ++period.last;
  return period;
}

/// The distribution of a year; null where there is none.
const YearDistribution* distribution_in(const Scenario& scenario, const FunctionBalance& balance,
                                        std::size_t year) {
  const Year when = scenario.base_year + std::chrono::years(year);
  for (const YearDistribution& candidate : balance.distributions) {
    if (candidate.year == when) return &candidate;
  }
  return nullptr;
}

/// What each area lacks in a year, by the same measure as the town: unmet in the best distribution of the
/// nearest key year at or before it, else its own shortfall.
std::vector<double> lacking_by_area(const Scenario& scenario, const FunctionBalance& balance,
                                    std::size_t year) {
  const YearDistribution* distribution = distribution_in(scenario, balance, year);
  std::vector<double> lacking;
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    // A year without a distribution of its own is told by the norm balance, never by another year.
    double amount = distribution == nullptr ? balance.area_shortfall.at(year, area).mid : 0.0;
    for (const NeighbourhoodIndex member : balance.areas[area].members) {
      if (distribution != nullptr) amount += distribution->unmet[member];
    }
    lacking.push_back(amount);
  }
  return lacking;
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
  const std::vector<Interval> series = town_shortfalls(balance);
  const ShortPeriod period = period_of(series);
  const Interval& total = series[period.worst];
  const double need = balance.area_need.total(period.worst).mid;
  if (need <= 0.0 || total.mid / need < smallest_share_worth_telling) return std::nullopt;
  const std::vector<double> lacking = lacking_by_area(scenario, balance, period.worst);
  const auto area =
      static_cast<std::size_t>(std::max_element(lacking.begin(), lacking.end()) - lacking.begin());
  const bool distributed = distribution_in(scenario, balance, period.worst) != nullptr;
  const FacilityFunction& function = scenario.catalogue.functions[balance.function];
  const auto year_of = [&](std::size_t position) {
    return scenario.base_year + std::chrono::years(position);
  };
  const AreaEstimate space =
      area_of_total(*scenario.norms.by_function[balance.function], function, total.mid);

  Message message = sentence(scenario, balance, shortfall_code(balance, function.scale, total.low > 0.0));
  message.values.insert(message.values.end(), {{"area", balance.areas[area].name},
                                               {"year", number_of(year_of(period.worst))},
                                               {"since", number_of(year_of(period.first))},
                                               {"until", number_of(year_of(period.last))},
                                               {"base_year", number_of(scenario.base_year)},
                                               {"now", series.front().mid},
                                               {"amount", lacking[area]},
                                               {"without_place", distributed ? 1.0 : 0.0},
                                               {"total", total.mid},
                                               {"low", total.low},
                                               {"high", total.high},
                                               {"share", 100.0 * total.mid / need},
                                               {"gfa_m2", space.gfa_m2},
                                               {"outdoor_m2", space.outdoor_m2},
                                               {"locations", static_cast<double>(space.locations)}});
  const bool real = balance.supply_knowledge == SupplyKnowledge::complete;
  return Candidate{
      real ? 0 : 2,
      function.duty,
      total.mid / need,
      {std::move(message), balance.function, balance.areas[area].id, year_of(period.worst), total}};
}

/// The area whose need rises farthest above what it was and what it will be, where that is a tenth of the
/// peak.
std::optional<Candidate> wave_candidate(const Scenario& scenario, const FunctionBalance& balance) {
  const bool follows_another = scenario.catalogue.functions[balance.function].need_arises_at.has_value();
  if (balance.supply_knowledge != SupplyKnowledge::complete || follows_another) return std::nullopt;
  const auto fall = [](const Wave& wave) {
    return std::min(wave.peak_need - wave.base_need, wave.peak_need - wave.horizon_need);
  };
  std::size_t area = 0;
  for (std::size_t i = 1; i < balance.waves.size(); ++i) {
    if (fall(balance.waves[i]) > fall(balance.waves[area])) area = i;
  }
  const Wave& wave = balance.waves[area];
  if (wave.years_above_base_supply == 0 || wave.peak_need <= 0.0 ||
      fall(wave) / wave.peak_need < smallest_fall_worth_telling)
    return std::nullopt;
  Message message = sentence(scenario, balance, "wave");
  message.values.insert(
      message.values.end(),
      {{"area", balance.areas[area].name},
       {"year", number_of(wave.peak_year)},
       {"peak", wave.peak_need},
       {"base", wave.base_need},
       {"horizon", wave.horizon_need},
       {"horizon_year", number_of(scenario.horizon_year)},
       {"supply", wave.base_supply},
       {"planned", balance.area_supply.at(position_in_series(scenario.base_year, wave.peak_year), area).mid},
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
    const bool unknown = !balance.need_known || balance.supply_knowledge == SupplyKnowledge::unknown;
    if (unknown || balance.areas.empty()) continue;
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
