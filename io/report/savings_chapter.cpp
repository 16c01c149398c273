// SPDX-License-Identifier: EUPL-1.2
// What combining saves, in comparisons that are never mixed (handbook model.md section 5.2, row 10).
#include "io/proposal/plan_rows.hpp"
#include "io/report/bars.hpp"
#include "io/report/chapters.hpp"
#include "io/report/data_table.hpp"
#include "io/report/markup.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

/// The best plan and what stands beside it, as the tables of a run compare them.
std::vector<ComparisonRow> compared(const ReportContext& context) {
  std::vector<ComparisonRow> rows;
  for (const ComparisonRow& row : comparison_rows(*context.view)) {
    if (row.plan == "best") rows.push_back(row);
  }
  return rows;
}

std::string variant_name(const ReportContext& context, const ComparisonRow& row) {
  const std::string name = context.say("report.savings." + row.variant);
  return row.fits && !*row.fits ? name + " " + context.say("report.savings.does_not_fit") : name;
}

std::string unmet_of(const ReportContext& context, const ComparisonRow& row) {
  const PlanLevels* levels = row.levels == nullptr ? &context.best->solved.plan.levels : row.levels;
  return level_amount(PlanLevel::statutory_unmet, levels->statutory_unmet, context.language) + " / " +
         level_amount(PlanLevel::other_unmet, levels->other_unmet, context.language);
}

DataTable savings_table(const ReportContext& context, const std::vector<ComparisonRow>& rows) {
  DataTable table{context.say("report.savings.caption"),
                  {{context.say("report.savings.variant")},
                   {context.say("report.column.gfa"), true},
                   {context.say("report.column.outdoor"), true},
                   {context.say("report.column.land"), true},
                   {context.say("report.alternatives.plots"), true},
                   {context.say("report.savings.unmet"), true}},
                  {},
                  context.say("report.savings.note")};
  const auto whole = [&](const std::optional<double>& value) { return value ? context.whole(*value) : "–"; };
  for (const ComparisonRow& row : rows) {
    table.rows.push_back({variant_name(context, row), whole(row.gfa_m2), whole(row.outdoor_m2),
                          whole(row.land_m2), row.plots ? std::to_string(*row.plots) : "–",
                          unmet_of(context, row)});
  }
  return table;
}

/// What is proven to be saved against another plan, level by level.
void write_intervals(Markup& markup, const ReportContext& context, const ComparisonRow& row) {
  Markup list;
  bool some_apart = false;
  for (const LevelSaving& saving : *row.savings) {
    if (!saving.comparable) {
      some_apart = true;
      continue;
    }
    list.element("li", begun(level_name(saving.level, context.language)) + ": " +
                           saving_words(saving, context.language));
  }
  if (some_apart) list.element("li", context.say("report.savings.not_comparable"));
  if (list.size() == 0) return;
  markup.element("p", context.say("report.savings.against", {{"variant", variant_name(context, row)}}));
  markup.open("ul").add(list.take()).close();
}

}  // namespace

std::string savings_chapter(const ReportContext& context) {
  const std::vector<ComparisonRow> rows = compared(context);
  Markup markup;
  markup.element("p", context.say("report.savings.intro"));
  BarChart chart;
  chart.title = context.say("report.savings.chart");
  for (const ComparisonRow& row : rows) {
    if (!row.gfa_m2) continue;
    chart.bars.push_back({variant_name(context, row), {*row.gfa_m2}, context.whole(*row.gfa_m2) + " m²"});
  }
  write_bars(markup, chart);
  write_table(markup, savings_table(context, rows));
  for (const ComparisonRow& row : rows) {
    if (row.savings != nullptr) write_intervals(markup, context, row);
  }
  return markup.take();
}

}  // namespace voorzien::io
