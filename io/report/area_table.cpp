// SPDX-License-Identifier: EUPL-1.2
#include "io/report/area_table.hpp"

#include <algorithm>
#include <numeric>

#include "io/report/coverage_map.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t most_areas = 80;

std::string cell_of(const ReportContext& context, FunctionIndex function,
                    const std::optional<Interval>& value, std::string_view status) {
  if (!value) return context.unknown();
  return (status == "partial" ? "≥ " : "") + context.amount(function, value->mid);
}

/// Positions of the areas that are told: all in their order, or those with the largest shortfall in `year`.
std::vector<std::size_t> told_areas(const FunctionFigures& figures, std::size_t year) {
  std::vector<std::size_t> areas(figures.balance->areas.size());
  std::iota(areas.begin(), areas.end(), std::size_t{0});
  if (areas.size() <= most_areas) return areas;
  const auto shortfall = [&](std::size_t area) {
    const AreaYear here = area_year(*figures.balance, area, year);
    return here.shortfall ? here.shortfall->mid : -1.0;
  };
  std::stable_sort(areas.begin(), areas.end(),
                   [&](std::size_t a, std::size_t b) { return shortfall(a) > shortfall(b); });
  areas.resize(most_areas);
  return areas;
}

}  // namespace

DataTable year_table(const ReportContext& context, const FunctionFigures& figures) {
  const FunctionIndex function = figures.balance->function;
  DataTable table{context.say("report.function.year_table",
                              {{"function", context.name(function)}, {"unit", context.unit(function)}}),
                  {{text("label.year", context.language)},
                   {text("label.need", context.language), true},
                   {text("label.supply", context.language), true},
                   {text("label.shortfall", context.language), true}},
                  {}};
  for (std::size_t year = 0; year < figures.town.size(); ++year) {
    const AreaYear& town = figures.town[year];
    table.rows.push_back({std::to_string(context.year_at(year)), context.amount(function, town.need),
                          context.amount(function, town.supply), context.amount(function, town.shortfall)});
  }
  return table;
}

DataTable area_table(const ReportContext& context, const FunctionFigures& figures) {
  const FunctionIndex function = figures.balance->function;
  const std::vector<std::size_t> years = shown_years(figures, context);
  DataTable table{context.say("report.function.area_table",
                              {{"function", context.name(function)}, {"unit", context.unit(function)}}),
                  {{text("label.scale." + context.scale_key(*figures.balance), context.language)}},
                  {}};
  for (const std::size_t year : years) {
    const Values in_year = {{"year", static_cast<double>(context.year_at(year))}};
    table.columns.push_back({context.say("report.column.need_in", in_year), true});
    table.columns.push_back({context.say("report.column.supply_in", in_year), true});
    table.columns.push_back({context.say("report.column.shortfall_in", in_year), true});
  }
  for (const std::size_t area : told_areas(figures, years.back())) {
    std::vector<std::string> row = {context.area_name(*figures.balance, area)};
    for (const std::size_t year : years) {
      const AreaYear here = area_year(*figures.balance, area, year);
      for (const auto& value : {here.need, here.supply, here.shortfall}) {
        row.push_back(cell_of(context, function, value, here.status));
      }
    }
    table.rows.push_back(std::move(row));
  }
  if (table.rows.size() < figures.balance->areas.size()) {
    table.note = context.say("report.function.more_areas",
                             {{"told", static_cast<double>(table.rows.size())},
                              {"all", static_cast<double>(figures.balance->areas.size())}});
  }
  return table;
}

}  // namespace voorzien::io
