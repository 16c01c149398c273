// SPDX-License-Identifier: EUPL-1.2
#include <map>

#include "io/results/decimals.hpp"
#include "io/results/vocabulary.hpp"
#include "io/tables/csv_table.hpp"
#include "io/tables/result_tables.hpp"

namespace voorzien::io {
namespace {

void distribution_row(CsvTable& table, const YearDistribution& distribution, std::size_t i, int decimals) {
  table.decimal(distribution.met_within[i], decimals).decimal(distribution.met_beyond[i], decimals);
  table.decimal(distribution.unmet[i], decimals);
  const bool met = distribution.met_within[i] + distribution.met_beyond[i] > 0.0;
  table.decimal(met ? std::optional(distribution.mean_travel_m[i]) : std::nullopt, decimals_of_metres);
}

/// What each facility is assigned in one year, absent where nothing was distributed.
std::map<FacilityIndex, double> assigned_in(const FunctionBalance& balance, Year year) {
  std::map<FacilityIndex, double> assigned;
  for (const YearDistribution& distribution : balance.distributions) {
    if (distribution.year != year) continue;
    for (const FacilityLoad& load : distribution.loads) assigned[load.facility] = load.assigned;
  }
  return assigned;
}

void facility_row(CsvTable& table, const Scenario& scenario, const Facility& facility) {
  table.text(facility.id).text(facility.name);
  table.text(facility.neighbourhood ? scenario.town.neighbourhoods[*facility.neighbourhood].id : "");
  table.decimal(facility.at.x, decimals_of_metres).decimal(facility.at.y, decimals_of_metres);
}

void facility_rows(CsvTable& table, const Scenario& scenario, const Timeline& timeline,
                   const FunctionBalance& balance) {
  const FacilityFunction& function = scenario.catalogue.functions[balance.function];
  for (const Year year : balance.key_years) {
    const std::map<FacilityIndex, double> assigned = assigned_in(balance, year);
    for (const OpenFunction& open : timeline.at(year).open) {
      if (open.function != balance.function) continue;
      const auto load = assigned.find(open.facility);
      table.text(function.id).year(year);
      facility_row(table, scenario, timeline.facilities[open.facility]);
      table.interval(open.capacity, function.unit.decimals);
      table.decimal(load != assigned.end() ? std::optional(load->second) : std::nullopt,
                    function.unit.decimals);
      table.text(function.unit.id).text(open.capacity ? name_of(open.status) : "unknown").end_row();
    }
  }
}

}  // namespace

std::string distribution_csv(const Scenario& scenario, const RunResult& result) {
  CsvTable table(
      "function,year,neighbourhood_id,neighbourhood_name,met_within_reach,met_beyond_reach,unmet,mean_travel_"
      "m,"
      "unit,status");
  for (const FunctionBalance& balance : result.functions) {
    const FacilityFunction& function = scenario.catalogue.functions[balance.function];
    const bool made_up = balance.supply_knowledge == SupplyKnowledge::illustrative;
    for (const YearDistribution& distribution : balance.distributions) {
      for (std::size_t i = 0; i < scenario.town.neighbourhoods.size(); ++i) {
        const bool known = balance.neighbourhood_known[i];
        table.text(function.id).year(distribution.year);
        table.text(scenario.town.neighbourhoods[i].id).text(scenario.town.neighbourhoods[i].name);
        if (known) {
          distribution_row(table, distribution, i, function.unit.decimals);
        } else {
          table.empty().empty().empty().empty();
        }
        table.text(function.unit.id);
        table.text(known ? (made_up ? "illustrative" : "known") : "unknown").end_row();
      }
    }
  }
  return table.take();
}

std::string facilities_csv(const Scenario& scenario, const RunResult& result) {
  CsvTable table(
      "function,year,facility_id,facility_name,neighbourhood_id,x_m,y_m,capacity_low,capacity,capacity_high,"
      "assigned,unit,status");
  for (const FunctionBalance& balance : result.functions) {
    facility_rows(table, scenario, result.timeline, balance);
  }
  return table.take();
}

}  // namespace voorzien::io
