// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/equity_figures.hpp"

#include <algorithm>

namespace voorzien::io {
namespace {

using equity::WeightedValues;

/// The rows that take part in something, gathered.
struct Gathered {
  std::vector<double> access;
  std::vector<double> people;
  std::vector<double> income;
  std::vector<std::uint32_t> group;
  double left_out = 0.0;

  [[nodiscard]] WeightedValues given() const { return {access, people}; }
};

/// Rows with known access for which `has(row)` too; the people of the others that have access are left out.
template <class Has>
Gathered gather(const EquityRows& rows, Has has) {
  Gathered gathered;
  for (std::size_t row = 0; row < rows.demand.size(); ++row) {
    if (!rows.access[row]) continue;
    if (!has(row)) {
      gathered.left_out += rows.demand[row];
      continue;
    }
    gathered.access.push_back(*rows.access[row]);
    gathered.people.push_back(rows.demand[row]);
    gathered.income.push_back(rows.income[row].value_or(0.0));
    gathered.group.push_back(rows.group[row].value_or(0));
  }
  return gathered;
}

void follow_income(const EquityRows& rows, const Gathered& all, EquityFigures& figures) {
  const Gathered some = gather(rows, [&](std::size_t row) { return rows.income[row].has_value(); });
  figures.people_without_income = some.left_out;
  if (some.access.empty()) return;
  // The range of access is that of the whole table, as the R package accessibility takes it.
  const auto [lowest, highest] = std::minmax_element(all.access.begin(), all.access.end());
  const equity::ValueBounds bounds{*lowest, *highest};
  figures.palma = equity::palma(some.given(), some.income);
  figures.concentration =
      equity::concentration(some.given(), some.income, bounds, equity::EqualIncomes::in_order_of_row);
  figures.concentration_shared_rank =
      equity::concentration(some.given(), some.income, bounds, equity::EqualIncomes::share_a_rank);
}

void follow_groups(const EquityRows& rows, EquityFigures& figures) {
  const Gathered some = gather(rows, [&](std::size_t row) { return rows.group[row].has_value(); });
  figures.people_without_group = some.left_out;
  const std::size_t count = rows.group_names.size();
  figures.theil_split = equity::theil_split(some.given(), some.group, count);
  figures.groups = equity::means_by_group(some.given(), some.group, count);
  figures.gap = equity::gap_between(figures.groups);
}

}  // namespace

EquityFigures equity_figures(const EquityRows& rows, const EquityTables& asked, std::optional<double> line,
                             equity::Worse worse) {
  EquityFigures figures;
  for (std::size_t row = 0; row < rows.demand.size(); ++row) {
    if (!rows.access[row]) figures.people_without_access += rows.demand[row];
  }
  const Gathered all = gather(rows, [](std::size_t) { return true; });
  figures.summary = equity::summary_of(all.given(), worse);
  if (line) figures.fgt = equity::shortfall(all.given(), *line);
  if (!asked.income_column.empty()) follow_income(rows, all, figures);
  if (!asked.group_column.empty()) follow_groups(rows, figures);
  return figures;
}

}  // namespace voorzien::io
