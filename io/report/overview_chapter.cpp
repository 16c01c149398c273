// SPDX-License-Identifier: EUPL-1.2
// Every function in one table: where the town stands at the horizon.
#include "io/report/chapters.hpp"
#include "io/report/data_table.hpp"
#include "io/report/markup.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

std::string verdict_of(const ReportContext& context, const FunctionFigures& figures) {
  if (!figures.balance->need_known || figures.norm == nullptr) return context.say("report.overview.no_norm");
  if (figures.balance->supply_knowledge == SupplyKnowledge::unknown) {
    return context.say("report.overview.unknown");
  }
  const AreaYear& then = figures.town[context.horizon()];
  if (then.status == "no_need") return context.say("report.overview.no_need");
  if (!then.shortfall) return context.say("report.overview.unknown");
  if (then.shortfall->low > figures.balance->negligible) return context.say("report.overview.short");
  if (then.shortfall->mid > figures.balance->negligible) return context.say("report.overview.likely_short");
  return context.say(then.shortfall->high > figures.balance->negligible ? "report.overview.maybe_short"
                                                                        : "report.overview.enough");
}

}  // namespace

std::string overview_chapter(const ReportContext& context, const AllFigures& figures) {
  const double base = context.year_at(0);
  const double horizon = context.year_at(context.horizon());
  const Values years = {{"from_year", base}, {"year", horizon}};
  DataTable table{context.say("report.overview.caption", years),
                  {{context.say("report.column.function")},
                   {context.say("report.column.unit")},
                   {context.say("report.column.need_in", {{"year", base}}), true},
                   {context.say("report.column.need_in", {{"year", horizon}}), true},
                   {context.say("report.column.supply_in", {{"year", horizon}}), true},
                   {context.say("report.column.shortfall_in", {{"year", horizon}}), true},
                   {context.say("report.column.verdict")}},
                  {},
                  context.say("report.overview.note")};
  for (const FunctionFigures& one : figures) {
    const FunctionIndex function = one.balance->function;
    const AreaYear& now = one.town.front();
    const AreaYear& then = one.town[context.horizon()];
    const auto mid = [&](const std::optional<Interval>& value) {
      return value ? context.amount(function, value->mid) : context.unknown();
    };
    table.links.push_back("#f-" + one.function->id);
    const bool made_up = one.balance->supply_knowledge == SupplyKnowledge::illustrative;
    table.rows.push_back({context.title(function) + (made_up ? " *" : ""), context.unit(function),
                          mid(now.need), mid(then.need), mid(then.supply),
                          context.amount(function, then.shortfall), verdict_of(context, one)});
  }
  Markup markup;
  markup.element("p", context.say("report.overview.intro", years));
  write_table(markup, table);
  return markup.take();
}

}  // namespace voorzien::io
