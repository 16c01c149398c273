// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/function_rows.hpp"
#include "io/geopackage/plan_parts.hpp"
#include "io/results/each_measure.hpp"

namespace voorzien::io {
namespace {

void begin_row(RowWriter& rows, const PlanDraft& draft, const FunctionBalance& balance, Year year) {
  rows.text(draft.function_of(balance).id).whole_number(static_cast<int>(year));
  rows.first_day(year).last_day(year);
}

const char* status_of(const FunctionBalance& balance) {
  return balance.supply_knowledge == SupplyKnowledge::illustrative ? "illustrative" : "known";
}

}  // namespace

void write_access(PlanDraft& draft) {
  const TableSpec table =
      described_table(draft, "access", GeometryKind::none,
                      columns_of("function:t year:w valid_from:d valid_to:d neighbourhood_id:t "
                                 "neighbourhood_name:t measure:t access:r status:t"));
  RowWriter rows = draft.file.create(table);
  for (const FunctionBalance& balance : draft.result.functions) {
    each_measure(draft.scenario, balance,
                 [&](Year year, const AskedMeasure& asked, const MeasuredAccess& measured) {
                   for (std::size_t n = 0; n < measured.values.size(); ++n) {
                     const Neighbourhood& here = draft.scenario.town.neighbourhoods[n];
                     if (here.kind == AreaKind::water) continue;
                     const bool known = balance.neighbourhood_known[n];
                     begin_row(rows, draft, balance, year);
                     rows.text(here.id)
                         .text(here.name)
                         .text(asked.name)
                         .real(known ? measured.values[n] : std::nullopt);
                     rows.text(known ? status_of(balance) : "unknown").end_row();
                   }
                 });
  }
  add_style(draft, table, draft.say("style.table"), {});
}

void write_equity(PlanDraft& draft) {
  const TableSpec table =
      described_table(draft, "equity", GeometryKind::none,
                      columns_of("function:t year:w valid_from:d valid_to:d measure:t mean:r "
                                 "worst_decile_mean:r gini:r palma:r concentration:r theil:r "
                                 "fgt_0:r need_without_access:r status:t"));
  RowWriter rows = draft.file.create(table);
  for (const FunctionBalance& balance : draft.result.functions) {
    each_measure(
        draft.scenario, balance, [&](Year year, const AskedMeasure& asked, const MeasuredAccess& measured) {
          const AccessEquity& equity = measured.equity;
          begin_row(rows, draft, balance, year);
          rows.text(asked.name).real(equity.summary.mean).real(equity.summary.worst_tenth_mean);
          rows.real(equity.summary.gini).real(equity.palma);
          rows.real(equity.concentration ? std::optional(equity.concentration->simple) : std::nullopt);
          rows.real(equity.summary.theil);
          rows.real(equity.shortfall ? std::optional((*equity.shortfall)[0]) : std::nullopt);
          rows.real(equity.need_without_value);
          rows.text(status_of(balance)).end_row();
        });
  }
  add_style(draft, table, draft.say("style.table"), {});
}

void write_equity_groups(PlanDraft& draft) {
  const TableSpec table =
      described_table(draft, "equity_groups", GeometryKind::none,
                      columns_of("function:t year:w valid_from:d valid_to:d measure:t group:t mean:r "
                                 "mean_of_others:r group_gap:r status:t"));
  RowWriter rows = draft.file.create(table);
  for (const FunctionBalance& balance : draft.result.functions) {
    each_measure(draft.scenario, balance,
                 [&](Year year, const AskedMeasure& asked, const MeasuredAccess& measured) {
                   for (const GroupAccess& group : measured.equity.groups) {
                     begin_row(rows, draft, balance, year);
                     rows.text(asked.name)
                         .text(group.group)
                         .real(group.mean)
                         .real(group.mean_of_others)
                         .real(group.gap());
                     rows.text(group.gap() ? status_of(balance) : "unknown").end_row();
                   }
                 });
  }
  add_style(draft, table, draft.say("style.table"), {});
}

}  // namespace voorzien::io
