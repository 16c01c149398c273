// SPDX-License-Identifier: EUPL-1.2
// Residents through the years, and by age group in the years that are told.
#include <array>
#include <set>

#include "io/report/chapters.hpp"
#include "io/report/data_table.hpp"
#include "io/report/line_chart.hpp"
#include "io/report/markup.hpp"

namespace voorzien::io {
namespace {

/// The age groups of plan.gpkg.
struct AgeGroup {
  const char* key;
  AgeBand ages;
};
constexpr std::array<AgeGroup, 5> age_groups{{{"report.people.age_0_3", {0, 3}},
                                              {"report.people.age_4_11", {4, 11}},
                                              {"report.people.age_12_17", {12, 17}},
                                              {"report.people.age_18_64", {18, 64}},
                                              {"report.people.age_65_plus", {65, age_count - 1}}}};

double residents_in(const ReportContext& context, std::size_t year, AgeBand band) {
  double residents = 0.0;
  const YearState& state = context.result.timeline.years[year];
  for (std::size_t i = 0; i < state.residents.size(); ++i) {
    if (context.scenario.town.neighbourhoods[i].residents) residents += state.residents[i].in(band).value();
  }
  return residents;
}

std::optional<double> dwellings_in(const ReportContext& context, std::size_t year) {
  double all = 0.0;
  bool any = false;
  for (const auto& dwellings : context.result.timeline.years[year].dwellings) {
    if (!dwellings) continue;
    all += *dwellings;
    any = true;
  }
  return any ? std::optional<double>(all) : std::nullopt;
}

LineChart residents_chart(const ReportContext& context) {
  ChartLine line{context.say("report.people.residents"), {}};
  for (std::size_t year = 0; year <= context.horizon(); ++year) {
    line.values.emplace_back(Interval::exactly(residents_in(context, year, {})));
  }
  LineChart chart;
  chart.title = context.say("report.people.chart");
  chart.unit = context.say("report.people.persons");
  chart.lines = {std::move(line)};
  return chart;
}

DataTable age_table(const ReportContext& context) {
  std::set<std::size_t> years = {0, context.horizon()};
  for (const Year phase : context.scenario.phases) {
    if (years.size() < 5) years.insert(position_in_series(context.result.timeline.first(), phase));
  }
  DataTable table{context.say("report.people.table"), {{context.say("report.people.group")}}, {}};
  for (const std::size_t year : years) table.columns.push_back({std::to_string(context.year_at(year)), true});
  const auto add = [&](const std::string& name, const auto& value_of) {
    std::vector<std::string> row = {name};
    for (const std::size_t year : years) row.push_back(value_of(year));
    table.rows.push_back(std::move(row));
  };
  for (const AgeGroup& group : age_groups) {
    add(context.say(group.key),
        [&](std::size_t year) { return context.whole(residents_in(context, year, group.ages)); });
  }
  add(context.say("report.people.all"),
      [&](std::size_t year) { return context.whole(residents_in(context, year, {})); });
  add(context.say("report.people.dwellings"), [&](std::size_t year) {
    const std::optional<double> dwellings = dwellings_in(context, year);
    return dwellings ? context.whole(*dwellings) : context.unknown();
  });
  return table;
}

}  // namespace

std::string people_chapter(const ReportContext& context) {
  if (!context.residents_are_known()) return {};  // unknown is not 0
  Markup markup;
  markup.element("p", context.say("report.people.intro"));
  markup.open("div", {{"class", "pair"}});
  {
    const Inside figure(markup, "figure");
    const LineChart chart = residents_chart(context);
    write_line_chart(markup, chart, context);
    markup.element("figcaption", chart.title);
  }
  write_table(markup, age_table(context));
  return markup.take();
}

}  // namespace voorzien::io
