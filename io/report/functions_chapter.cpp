// SPDX-License-Identifier: EUPL-1.2
// Per function: need, supply, reach, shortfall by area and year, peak and spread, and the norm it rests on.
#include <algorithm>

#include "io/report/area_table.hpp"
#include "io/report/bars.hpp"
#include "io/report/chapters.hpp"
#include "io/report/coverage_map.hpp"
#include "io/report/data_table.hpp"
#include "io/report/equity_table.hpp"
#include "io/report/line_chart.hpp"
#include "io/report/markup.hpp"
#include "io/report/number_origin.hpp"
#include "io/report/spread_strip.hpp"
#include "io/results/norm_text.hpp"
#include "io/results/vocabulary.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

LineChart need_chart(const ReportContext& context, const FunctionFigures& figures) {
  const FunctionIndex function = figures.balance->function;
  ChartLine need{text("label.need", context.language), {}};
  ChartLine supply{text("label.supply", context.language), {}, true};
  for (const AreaYear& year : figures.town) {
    need.values.push_back(year.need);
    supply.values.push_back(year.supply);
  }
  LineChart chart;
  chart.title = context.say("report.function.chart", {{"function", context.name(function)}});
  chart.unit = context.unit(function);
  chart.decimals = figures.function->unit.decimals;
  chart.lines = {std::move(need)};
  if (figures.balance->supply_knowledge != SupplyKnowledge::unknown) chart.lines.push_back(std::move(supply));
  const Year first = context.result.timeline.first();
  const Year peak = figures.balance->town_wave.peak_year;
  if (peak >= first && peak <= context.result.timeline.years.back().year) {
    chart.peak = position_in_series(first, peak);
  }
  return chart;
}

/// Need, supply and shortfall of the town, and what is done about it in one sentence each.
void write_facts(Markup& markup, const ReportContext& context, const FunctionFigures& figures) {
  const FunctionIndex function = figures.balance->function;
  const AreaYear& then = figures.town[context.horizon()];
  const std::string origin = origin_link(context, figures);
  const Inside facts(markup, "dl", {{"class", "facts"}});
  const auto fact = [&](const std::string& name, const std::string& value) {
    const Inside one(markup, "div");
    markup.element("dt", name);
    // The bandwidth stands under the number, smaller.
    const std::size_t band = value.find(" (");
    markup.open("dd");
    if (origin.empty()) {
      markup.text(value.substr(0, band));
    } else {
      markup.element("a", value.substr(0, band), {{"href", origin}});
    }
    if (band != std::string::npos) markup.element("span", value.substr(band), {{"class", "band-words"}});
    markup.close();
  };
  const Values year = {{"year", static_cast<double>(context.year_at(context.horizon()))}};
  fact(context.say("report.column.need_in", year), context.amount(function, then.need));
  fact(context.say("report.column.supply_in", year), context.amount(function, then.supply));
  fact(context.say("report.column.shortfall_in", year), context.amount(function, then.shortfall));
  fact(context.say("report.function.coverage"), context.percent(coverage_of(then)));
}

void write_norm(Markup& markup, const ReportContext& context, const FunctionFigures& figures) {
  if (figures.norm == nullptr) {
    markup.element("p", context.say("report.function.no_norm"), {{"class", "norm"}});
    return;
  }
  std::string words =
      context.say("report.function.norm",
                  {{"norm", norm_text(*figures.norm, context.scenario.catalogue, context.language)},
                   {"origin", norm_origin(*figures.norm, context.scenario.norms, context.language)}});
  if (figures.norm->reach_m && is_known(*figures.norm->reach_m)) {
    words += " " + context.say("report.function.reach",
                               {{"metres", context.whole(figures.norm->reach_m->value.mid)}});
  }
  markup.element("p", words, {{"class", "norm"}});
}

void write_wave(Markup& markup, const ReportContext& context, const FunctionFigures& figures) {
  const Wave& wave = figures.balance->town_wave;
  if (figures.balance->supply_knowledge == SupplyKnowledge::unknown || wave.peak_need <= 0.0) return;
  const FunctionIndex function = figures.balance->function;
  markup.element(
      "p", context.say(
               "report.function.peak",
               {{"year", static_cast<double>(static_cast<int>(wave.peak_year))},
                {"amount", context.amount(function, wave.peak_need)},
                {"unit", context.unit(function)},
                {"years", static_cast<double>(wave.years_above_base_supply)},
                {"lasting", text("label.lasting." + std::string(name_of(wave.lasting)), context.language)}}));
}

void write_reach(Markup& markup, const ReportContext& context, const FunctionFigures& figures) {
  if (figures.balance->distributions.empty()) return;
  const FunctionIndex function = figures.balance->function;
  BarChart chart;
  chart.title = context.say("report.function.reach_chart", {{"unit", context.unit(function)}});
  chart.parts = {text("label.met_within_reach", context.language),
                 text("label.met_beyond_reach", context.language), text("label.unmet", context.language)};
  for (const YearDistribution& one : figures.balance->distributions) {
    double within = 0.0;
    double beyond = 0.0;
    double unmet = 0.0;
    double travel = 0.0;
    for (std::size_t i = 0; i < one.met_within.size(); ++i) {
      within += one.met_within[i];
      beyond += one.met_beyond[i];
      unmet += one.unmet[i];
      travel += one.mean_travel_m[i] * (one.met_within[i] + one.met_beyond[i]);
    }
    const double met = within + beyond;
    Bar bar;
    bar.parts = {within, beyond, unmet};
    bar.name = context.say("report.function.reach_bar",
                           {{"year", static_cast<double>(static_cast<int>(one.year))},
                            {"metres", met > 0.0 ? context.whole(travel / met) : context.unknown()}});
    bar.told = context.amount(function, within) + " / " + context.amount(function, beyond) + " / " +
               context.amount(function, unmet);
    chart.bars.push_back(std::move(bar));
  }
  write_bars(markup, chart);
}

void write_function(Markup& markup, const ReportContext& context, const FunctionFigures& figures) {
  const FunctionIndex function = figures.balance->function;
  const bool judged =
      figures.balance->supply_knowledge != SupplyKnowledge::unknown && figures.balance->need_known;
  const Inside article(
      markup, "article",
      {{"class", judged ? "function" : "function brief"}, {"id", "f-" + figures.function->id}});
  markup.element("h3", context.title(function));
  markup.element(
      "p",
      text("label.duty." + std::string(name_of(figures.function->duty)), context.language) + " · " +
          context.say("report.function.scale",
                      {{"scale", text("label.scale." + std::string(name_of(figures.function->scale)),
                                      context.language)}}) +
          " · " +
          text("label.supply." + std::string(name_of(figures.balance->supply_knowledge)), context.language),
      {{"class", "small"}});
  if (!figures.balance->need_known || figures.norm == nullptr) {
    write_norm(markup, context, figures);
    return;
  }
  write_facts(markup, context, figures);
  if (figures.is_partial) markup.element("p", context.say("report.function.partial"), {{"class", "note"}});
  const LineChart chart = need_chart(context, figures);
  {
    const Inside pair(markup, "div", {{"class", "pair"}});
    {
      const Inside figure(markup, "figure");
      write_line_chart(markup, chart, context);
      markup.element("figcaption", chart.title);
    }
    const Inside words(markup, "div");
    write_norm(markup, context, figures);
    write_wave(markup, context, figures);
    if (judged) write_spread(markup, context, figures);
  }
  write_number_origin(markup, context, figures);
  write_folded_table(markup, year_table(context, figures), context);
  if (!judged) return;
  write_reach(markup, context, figures);
  if (const auto equity = equity_table(context, figures)) write_folded_table(markup, *equity, context);
  write_small_multiples(markup, figures, context);
  write_folded_table(markup, area_table(context, figures), context);
}

}  // namespace

std::string functions_chapter(const ReportContext& context, const AllFigures& figures) {
  Markup markup;
  markup.element("p", context.say("report.function.intro"));
  for (const bool judged : {true, false}) {
    if (!judged) markup.element("p", context.say("report.function.rest"), {{"class", "rest"}});
    for (const FunctionFigures& one : figures) {
      const bool is_judged =
          one.balance->supply_knowledge != SupplyKnowledge::unknown && one.balance->need_known;
      if (is_judged == judged) write_function(markup, context, one);
    }
  }
  return markup.take();
}

}  // namespace voorzien::io
