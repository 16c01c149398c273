// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/read_access.hpp"

#include <span>
#include <string_view>
#include <utility>

#include "io/plain_table/id_index.hpp"
#include "io/plain_table/plain_table.hpp"
#include "io/plain_table/travel_reader.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

/// Products with demand and supply, and their sums, stay far from the largest number.
constexpr double most_weight = 1e100;

struct Amounts {
  IdIndex ids;
  std::vector<double> amounts;
};

Amounts read_amounts(const std::string& path, const char* column, TableFaults& faults) {
  Amounts read;
  const std::vector<bool> present =
      read_plain_table(path, {{"id"}, {column, true, true}}, faults,
                       [&](std::size_t row, std::span<const std::string_view> cells) {
                         const double amount = number_in(cells[1], row, column, faults);
                         if (take_id(cells[0], row, read.ids, faults)) read.amounts.push_back(amount);
                       });
  // Unreadable, perhaps only further down: what was taken says nothing about other tables.
  if (!present.front()) return {};
  return read;
}

/// Only a falling power rises without bound, and only near cost 0.
void check_weights(const ReadWays& ways, const catchment::Decay& decay, TableFaults& faults) {
  if (catchment::highest_weight(decay) <= most_weight || !catchment::never_rises(decay)) return;
  for (std::size_t way = 0; way < ways.size(); ++way) {
    // A cost that is no number was told already.
    if (!(catchment::weight_at(decay, ways.cost[way]) > most_weight)) continue;
    faults.add("table_cost_without_weight", ways.line_of(way), "cost", {{"value", shortest(ways.cost[way])}});
  }
}

}  // namespace

NamedCatchment read_access(const AccessTables& tables, const catchment::Decay& decay) {
  TableFaults demand_faults(tables.demand);
  TableFaults supply_faults(tables.supply);
  TableFaults travel_faults(tables.travel);
  const Amounts demand = read_amounts(tables.demand, "demand", demand_faults);
  Amounts supply = read_amounts(tables.supply, "supply", supply_faults);
  ReadWays ways =
      read_travel(tables.travel, demand.ids, supply.ids, {false, "table_unknown_supply"}, travel_faults);
  check_weights(ways, decay, travel_faults);
  RankedIds rows(demand.ids);
  RankedIds places(supply.ids);
  NamedCatchment named;
  named.pairs = arranged(std::move(ways), rows, places, travel_faults);
  std::vector<Problem> problems;
  demand_faults.hand_over(problems);
  supply_faults.hand_over(problems);
  travel_faults.hand_over(problems);
  if (!problems.empty()) throw InputError(std::move(problems));
  named.demand = by_rank(demand.amounts, rows);
  named.supply = by_rank(supply.amounts, places);
  named.rows = std::move(rows.ids);
  named.places = std::move(places.ids);
  return named;
}

}  // namespace voorzien::io
