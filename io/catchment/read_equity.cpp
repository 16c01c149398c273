// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/read_equity.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "io/plain_table/id_index.hpp"
#include "io/plain_table/plain_table.hpp"

namespace voorzien::io {
namespace {

/// The demand table in the order of the file.
struct ReadDemand {
  IdIndex ids;
  std::vector<double> demand;
  std::vector<std::optional<double>> income;
  std::vector<std::string> group;
};

ReadDemand read_demand(const EquityTables& tables, TableFaults& faults) {
  ReadDemand read;
  std::vector<WantedColumn> wanted = {{"id"}, {"demand", true, true}};
  const bool has_income = !tables.income_column.empty();
  const bool has_group = !tables.group_column.empty();
  if (has_income) wanted.push_back({tables.income_column});
  if (has_group) wanted.push_back({tables.group_column});
  read_plain_table(tables.demand, wanted, faults,
                   [&](std::size_t row, std::span<const std::string_view> cells) {
                     const double demand = number_in(cells[1], row, "demand", faults);
                     std::optional<double> income;
                     if (has_income && !cells[2].empty()) {
                       income = signed_number_in(cells[2], row, tables.income_column, faults);
                     }
                     if (!take_id(cells[0], row, read.ids, faults)) return;
                     read.demand.push_back(demand);
                     read.income.push_back(income);
                     read.group.emplace_back(has_group ? cells.back() : std::string_view());
                   });
  return read;
}

/// Access by place in the index of demand; empty where it is not known.
std::vector<std::optional<double>> read_access_of(const std::string& path, const IdIndex& ids,
                                                  TableFaults& faults) {
  std::vector<std::optional<double>> access(ids.size());
  std::vector<bool> met(ids.size(), false);
  read_plain_table(path, {{"id"}, {"access"}}, faults,
                   [&](std::size_t row, std::span<const std::string_view> cells) {
                     const std::uint32_t place = ids.find(cells[0]);
                     // A demand table without any id has a fault of its own.
                     if (place == IdIndex::unknown && ids.size() == 0) return;
                     if (place == IdIndex::unknown) {
                       faults.add(cells[0].empty() ? "table_without_id" : "table_unknown_demand", row, "id",
                                  {{"id", std::string(cells[0])}});
                       return;
                     }
                     if (met[place]) faults.add("table_id_twice", row, "id", {{"id", std::string(cells[0])}});
                     met[place] = true;
                     if (!cells[1].empty()) access[place] = number_in(cells[1], row, "access", faults);
                   });
  return access;
}

void name_groups(const std::vector<std::string>& groups, EquityRows& rows) {
  for (const std::string& group : groups) {
    if (!group.empty()) rows.group_names.push_back(group);
  }
  std::sort(rows.group_names.begin(), rows.group_names.end());
  rows.group_names.erase(std::unique(rows.group_names.begin(), rows.group_names.end()),
                         rows.group_names.end());
}

}  // namespace

EquityRows read_equity(const EquityTables& tables) {
  TableFaults demand_faults(tables.demand);
  TableFaults access_faults(tables.access);
  const ReadDemand read = read_demand(tables, demand_faults);
  const std::vector<std::optional<double>> access = read_access_of(tables.access, read.ids, access_faults);
  std::vector<Problem> problems;
  access_faults.hand_over(problems);
  demand_faults.hand_over(problems);
  if (!problems.empty()) throw InputError(std::move(problems));
  const RankedIds ranked(read.ids);
  EquityRows rows;
  name_groups(read.group, rows);
  rows.demand = by_rank(read.demand, ranked);
  rows.access.resize(access.size());
  rows.income.resize(access.size());
  rows.group.resize(access.size());
  for (std::size_t i = 0; i < access.size(); ++i) {
    const std::uint32_t rank = ranked.rank[i];
    rows.access[rank] = access[i];
    rows.income[rank] = read.income[i];
    if (read.group[i].empty()) continue;
    const auto name = std::lower_bound(rows.group_names.begin(), rows.group_names.end(), read.group[i]);
    rows.group[rank] = static_cast<std::uint32_t>(name - rows.group_names.begin());
  }
  return rows;
}

}  // namespace voorzien::io
