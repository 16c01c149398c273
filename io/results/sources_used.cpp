// SPDX-License-Identifier: EUPL-1.2
#include "io/results/sources_used.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace voorzien::io {
namespace {

/// The ids that are cited; an empty id means that there is no source.
class Citations {
 public:
  void add(const Provenance& provenance) {
    if (!provenance.source.empty()) ids_.insert(provenance.source);
  }
  void add(const std::optional<SourcedValue>& value) {
    if (value) add(value->provenance);
  }
  void add(const QuantityRule& rule) {
    add(rule.provenance);
    if (rule.conversion) add(rule.conversion->factor.provenance);
    add(rule.participation);
    add(rule.days_per_week);
    add(rule.peak_day_factor);
  }
  void add(const NeedRule& rule) {
    add(provenance_of(rule));
    if (const auto* quantity = std::get_if<QuantityNeed>(&rule)) {
      add(quantity->rule);
      for (const QuantityVariant& variant : quantity->variants) add(variant.rule);
    } else if (const auto* presence = std::get_if<PresenceNeed>(&rule)) {
      add(presence->from_residents.provenance);
    }
  }
  void add(const AreaRule& rule) {
    add(rule.provenance);
    add(rule.fixed_m2);
    add(rule.m2_per_unit);
  }

  /// Appends the sources of `listed` that are cited, by id.
  void append(const std::string& list, std::vector<Source> listed, std::vector<UsedSource>& used) const {
    std::sort(listed.begin(), listed.end(), [](const Source& a, const Source& b) { return a.id < b.id; });
    for (Source& source : listed) {
      if (ids_.count(source.id) > 0) used.push_back({list, std::move(source)});
    }
  }

 private:
  std::set<std::string> ids_;
};

Citations of_dataset(const Town& town) {
  Citations cited;
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    cited.add(neighbourhood.residents_provenance);
    cited.add(neighbourhood.dwellings_provenance);
  }
  for (const Facility& facility : town.facilities) {
    for (const FacilityCapacity& capacity : facility.capacities) cited.add(capacity.provenance);
  }
  if (town.network) cited.add(town.network->provenance);
  if (town.costs) cited.add(town.costs->provenance);
  return cited;
}

Citations of_functions(const FunctionCatalogue& catalogue) {
  Citations cited;
  for (const FacilityFunction& function : catalogue.functions) {
    cited.add(function.smallest_per_location);
    cited.add(function.largest_per_location);
  }
  return cited;
}

Citations of_norms(const NormSet& norms) {
  Citations cited;
  for (const std::optional<Norm>& norm : norms.by_function) {
    if (!norm) continue;
    if (norm->need) cited.add(*norm->need);
    for (const AreaRule& area : norm->areas) cited.add(area);
    cited.add(norm->reach_m);
  }
  return cited;
}

Citations of_demography(const Demography& demography) {
  Citations cited;
  for (const AgeSchedule* schedule :
       {&demography.reference_ages, &demography.women_share, &demography.fertility, &demography.mortality,
        &demography.net_migration, &demography.dilution, &demography.refill}) {
    cited.add(schedule->provenance);
  }
  for (const DwellingType& type : demography.dwelling_types) {
    cited.add(type.provenance);
    cited.add(type.household_size.provenance);
    cited.add(type.own_municipality_share.provenance);
  }
  return cited;
}

}  // namespace

std::vector<UsedSource> sources_used(const Scenario& scenario) {
  std::vector<UsedSource> used;
  of_dataset(scenario.town).append("dataset", scenario.town.sources, used);
  of_functions(scenario.catalogue).append("functions", scenario.catalogue.sources, used);
  of_norms(scenario.norms).append("norms", scenario.norms.sources, used);
  of_demography(scenario.demography).append("demography", scenario.demography.sources, used);
  return used;
}

}  // namespace voorzien::io
