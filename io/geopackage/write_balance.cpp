// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "io/geopackage/function_rows.hpp"
#include "io/geopackage/plan_parts.hpp"
#include "io/results/area_year.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

/// supply − need of the mid values; the one sign convention of the program. Where a need is too small to
/// count there is no shortfall, so the balance is not below 0 either.
std::optional<double> balance_of(const AreaYear& figures) {
  if (!figures.need || !figures.supply) return std::nullopt;
  const double balance = figures.supply->mid - figures.need->mid;
  return figures.status == "no_need" ? std::max(0.0, balance) : balance;
}

/// supply ÷ need of the mid values; none where there is no need, or one too small to count.
std::optional<double> coverage_of(const AreaYear& figures) {
  if (!figures.need || !figures.supply || figures.status == "no_need") return std::nullopt;
  if (figures.need->mid <= 0.0) return std::nullopt;
  return figures.supply->mid / figures.need->mid;
}

std::optional<double> middle(const std::optional<Interval>& value) {
  return value ? std::optional<double>(value->mid) : std::nullopt;
}

void write_balance_of(RowWriter& rows, const PlanDraft& draft, const FunctionBalance& balance) {
  const FacilityFunction& function = draft.function_of(balance);
  const std::string& unit = draft.name_in_language(function.unit.name);
  const NormOrigin norm = norm_origin_of(draft, balance.function);
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    const std::string name = area_name(draft, balance, area);
    for (std::size_t year = 0; year < draft.result.timeline.years.size(); ++year) {
      const Year when = draft.result.timeline.years[year].year;
      const AreaYear figures = area_year(balance, area, year);
      rows.text(function.id).text(name_of(function.scale)).text(balance.areas[area].id).text(name);
      rows.whole_number(static_cast<int>(when)).first_day(when).last_day(when);
      rows.interval(figures.need).interval(figures.supply).interval(figures.shortfall);
      rows.real(balance_of(figures)).real(coverage_of(figures)).text(figures.status).text(unit);
      rows.text(norm.set).text(norm.source).text(norm.status).end_row();
    }
  }
}

void write_moment(RowWriter& rows, const FunctionBalance& balance, std::size_t area,
                  std::optional<std::size_t> year) {
  const AreaYear figures = year ? area_year(balance, area, *year) : AreaYear{};
  rows.real(middle(figures.need)).real(middle(figures.supply)).real(balance_of(figures));
  rows.interval(figures.shortfall).real(coverage_of(figures)).text(figures.status);
}

void write_key_years_of(RowWriter& rows, const PlanDraft& draft, const FunctionBalance& balance) {
  const FacilityFunction& function = draft.function_of(balance);
  const NormOrigin norm = norm_origin_of(draft, balance.function);
  const std::vector<KeyMoment> moments = draft.key_moments(balance);
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    rows.text(function.id).text(name_of(function.scale)).text(balance.areas[area].id);
    rows.text(area_name(draft, balance, area)).text(draft.name_in_language(function.unit.name));
    rows.text(name_of(balance.supply_knowledge));
    for (const KeyMoment& moment : moments) {
      rows.whole_number(moment.year ? std::optional<int>(static_cast<int>(*moment.year)) : std::nullopt);
      write_moment(rows, balance, area, draft.position_of(moment));
    }
    const bool has_wave = area_year(balance, area, 0).need.has_value() && area < balance.waves.size();
    const bool is_judged = has_wave && balance.supply_knowledge != SupplyKnowledge::unknown;
    std::optional<int> own_peak;
    std::optional<double> own_peak_need;
    if (has_wave) {
      own_peak = static_cast<int>(balance.waves[area].peak_year);
      own_peak_need = balance.waves[area].peak_need;
    }
    rows.whole_number(own_peak).real(own_peak_need);
    rows.text(is_judged ? std::optional<std::string>(name_of(balance.waves[area].lasting)) : std::nullopt);
    const bool has_space = is_judged && area < balance.shortfall_space.size();
    rows.real(has_space ? std::optional<double>(balance.shortfall_space[area].gfa_m2) : std::nullopt);
    rows.real(has_space ? std::optional<double>(balance.shortfall_space[area].outdoor_m2) : std::nullopt);
    rows.text(norm.set).text(norm.source).text(norm.status).end_row();
  }
}

}  // namespace

TableSpec balance_table(const PlanDraft& draft) {
  return described_table(
      draft, "balance", GeometryKind::none,
      columns_of(
          "function:t scale:t area_id:t area_name:t year:w valid_from:d valid_to:d need_low:r need:r "
          "need_high:r supply_low:r supply:r supply_high:r shortfall_low:r shortfall:r "
          "shortfall_high:r balance:r coverage:r status:t unit:t norm_set:t norm_source:t norm_status:t"));
}

TableSpec key_years_table(const PlanDraft& draft) {
  std::string columns = "function:t scale:t area_id:t area_name:t unit:t supply_knowledge:t";
  for (const std::string moment : {"base", "peak", "horizon"}) {
    columns += " year_" + moment + ":w need_" + moment + ":r supply_" + moment + ":r balance_" + moment +
               ":r shortfall_low_" + moment + ":r shortfall_" + moment + ":r shortfall_high_" + moment +
               ":r coverage_" + moment + ":r status_" + moment + ":t";
  }
  columns +=
      " own_peak_year:w own_peak_need:r lasting:t shortfall_gfa_m2:r shortfall_outdoor_m2:r "
      "norm_set:t norm_source:t norm_status:t";
  return described_table(draft, "balance_key_years", GeometryKind::none, columns_of(columns));
}

void write_balance(PlanDraft& draft) {
  const TableSpec table = balance_table(draft);
  RowWriter rows = draft.file.create(table);
  for (const FunctionBalance& balance : draft.result.functions) write_balance_of(rows, draft, balance);
  add_style(draft, table, draft.say("style.table"), {});
}

void write_key_years(PlanDraft& draft) {
  const TableSpec table = key_years_table(draft);
  RowWriter rows = draft.file.create(table);
  for (const FunctionBalance& balance : draft.result.functions) write_key_years_of(rows, draft, balance);
  const std::vector<KeyMoment> moments{{"base", draft.result.timeline.years.front().year},
                                       {"peak", std::nullopt},
                                       {"horizon", draft.result.timeline.years.back().year}};
  add_style(draft, table, draft.say("style.table"), {}, moments);
}

}  // namespace voorzien::io
