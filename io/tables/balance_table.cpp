// SPDX-License-Identifier: EUPL-1.2
#include "io/results/area_year.hpp"
#include "io/results/vocabulary.hpp"
#include "io/tables/csv_table.hpp"
#include "io/tables/result_tables.hpp"

namespace voorzien::io {
namespace {

/// Where the need comes from, the same for every row of a function.
struct NormCells {
  std::string set;
  std::string source;
  std::string status = "unknown";
};

NormCells norm_cells(const std::optional<Norm>& norm) {
  if (!norm) return {};
  if (!norm->need) return {norm->set, "", std::string(name_of(Status::to_be_filled))};
  const Provenance& provenance = provenance_of(*norm->need);
  const Status status = norm->to_be_filled ? Status::to_be_filled : provenance.status;
  return {norm->set, provenance.source, std::string(name_of(status))};
}

/// supply − need with both bandwidths; absent where one of them is.
std::optional<Interval> balance_of(const AreaYear& figures) {
  if (!figures.need || !figures.supply) return std::nullopt;
  return Interval{figures.supply->low - figures.need->high, figures.supply->mid - figures.need->mid,
                  figures.supply->high - figures.need->low};
}

}  // namespace

std::string balance_csv(const Scenario& scenario, const RunResult& result) {
  CsvTable table(
      "function,scale,area_id,area_name,year,need_low,need,need_high,supply_low,supply,supply_high,balance_"
      "low,"
      "balance,balance_high,shortfall_low,shortfall,shortfall_high,status,supply_status,unit,norm_set,norm_"
      "source,norm_status");
  const std::size_t years = result.timeline.years.size();
  for (const FunctionBalance& balance : result.functions) {
    const FacilityFunction& function = scenario.catalogue.functions[balance.function];
    const NormCells norm = norm_cells(scenario.norms.by_function[balance.function]);
    const int decimals = function.unit.decimals;
    for (std::size_t area = 0; area < balance.areas.size(); ++area) {
      for (std::size_t year = 0; year < years; ++year) {
        const AreaYear figures = area_year(balance, area, year);
        table.text(function.id).text(name_of(function.scale));
        table.text(balance.areas[area].id).text(balance.areas[area].name);
        table.year(result.timeline.years[year].year);
        table.interval(figures.need, decimals).interval(figures.supply, decimals);
        table.interval(balance_of(figures), decimals).interval(figures.shortfall, decimals);
        table.text(figures.status).text(name_of(balance.supply_knowledge)).text(function.unit.id);
        table.text(norm.set).text(norm.source).text(norm.status).end_row();
      }
    }
  }
  return table.take();
}

}  // namespace voorzien::io
