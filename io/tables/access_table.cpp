// SPDX-License-Identifier: EUPL-1.2
#include "io/results/decimals.hpp"
#include "io/results/each_measure.hpp"
#include "io/results/sections.hpp"
#include "io/results/vocabulary.hpp"
#include "io/tables/csv_table.hpp"
#include "io/tables/result_tables.hpp"

namespace voorzien::io {
namespace {

/// One measure of one function in one year.
struct AccessRow {
  const FunctionBalance& balance;
  Year year{0};
  const AskedMeasure& asked;
  const MeasuredAccess& measured;

  [[nodiscard]] const char* status() const {
    return balance.supply_knowledge == SupplyKnowledge::illustrative ? "illustrative" : "known";
  }
};

/// Calls write(row) for every measure, year and function that is distributed.
template <class Write>
void each_row(const Scenario& scenario, const RunResult& result, Write write) {
  for (const FunctionBalance& balance : result.functions) {
    each_measure(scenario, balance,
                 [&](Year year, const AskedMeasure& asked, const MeasuredAccess& measured) {
                   write(AccessRow{balance, year, asked, measured});
                 });
  }
}

void begin_row(CsvTable& table, const Scenario& scenario, const AccessRow& row) {
  table.text(scenario.catalogue.functions[row.balance.function].id).year(row.year).text(row.asked.name);
}

}  // namespace

std::string access_csv(const Scenario& scenario, const RunResult& result) {
  CsvTable table("function,year,measure,neighbourhood_id,neighbourhood_name,access,status");
  each_row(scenario, result, [&](const AccessRow& row) {
    for (std::size_t n = 0; n < row.measured.values.size(); ++n) {
      const Neighbourhood& here = scenario.town.neighbourhoods[n];
      if (here.kind == AreaKind::water) continue;
      const bool known = row.balance.neighbourhood_known[n];
      begin_row(table, scenario, row);
      table.text(here.id).text(here.name);
      table.decimal(known ? row.measured.values[n] : std::nullopt, decimals_of_access(row.asked));
      table.text(known ? row.status() : "unknown").end_row();
    }
  });
  return table.take();
}

std::string equity_csv(const Scenario& scenario, const RunResult& result) {
  CsvTable table(
      "function,year,measure,mean,worst_decile_mean,gini,palma,concentration,theil,theil_between,"
      "theil_within,fgt_0,fgt_1,fgt_2,need_without_access,status");
  each_row(scenario, result, [&](const AccessRow& row) {
    const AccessEquity& equity = row.measured.equity;
    const int decimals = decimals_of_access(row.asked);
    const auto share = [&](const std::optional<double>& value) { table.decimal(value, decimals_of_shares); };
    begin_row(table, scenario, row);
    table.decimal(equity.summary.mean, decimals).decimal(equity.summary.worst_tenth_mean, decimals);
    share(equity.summary.gini);
    share(equity.palma);
    share(equity.concentration ? std::optional(equity.concentration->simple) : std::nullopt);
    share(equity.summary.theil);
    share(equity.theil_split ? std::optional(equity.theil_split->between) : std::nullopt);
    share(equity.theil_split ? std::optional(equity.theil_split->within) : std::nullopt);
    for (std::size_t order = 0; order < 3; ++order) {
      share(equity.shortfall ? std::optional((*equity.shortfall)[order]) : std::nullopt);
    }
    table.decimal(equity.need_without_value, decimals_of_persons).text(row.status()).end_row();
  });
  return table.take();
}

std::string equity_groups_csv(const Scenario& scenario, const RunResult& result) {
  CsvTable table("function,year,measure,group,mean,mean_of_others,group_gap,status");
  each_row(scenario, result, [&](const AccessRow& row) {
    const int decimals = decimals_of_access(row.asked);
    for (const GroupAccess& group : row.measured.equity.groups) {
      begin_row(table, scenario, row);
      table.text(group.group).decimal(group.mean, decimals).decimal(group.mean_of_others, decimals);
      table.decimal(group.gap(), decimals).text(group.gap() ? row.status() : "unknown").end_row();
    }
  });
  return table.take();
}

}  // namespace voorzien::io
