// SPDX-License-Identifier: EUPL-1.2
// What to build where with whom, and which neighbourhoods gain or lose.
#include <algorithm>
#include <map>

#include "io/proposal/plan_rows.hpp"
#include "io/report/chapters.hpp"
#include "io/report/data_table.hpp"
#include "io/report/markup.hpp"
#include "io/report/place_marks.hpp"
#include "io/report/place_words.hpp"
#include "io/results/finding_text.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

DataTable places_table(const ReportContext& context) {
  DataTable table{context.say("report.places.caption"),
                  {{context.say("report.column.number")},
                   {context.say("report.column.place")},
                   {context.say("report.column.neighbourhood")},
                   {context.say("report.column.what"), false, true},
                   {context.say("report.column.decide_by"), true},
                   {context.say("report.column.open"), true},
                   {context.say("report.column.gfa"), true}},
                  {},
                  context.say("report.places.note")};
  for (const PlannedPlace& place : context.places) {
    if (place.number == 0) continue;
    table.rows.push_back({std::to_string(place.number), place.name, neighbourhood_of(context, place),
                          what_comes(context, place), std::to_string(place.decide_by),
                          std::to_string(place.opens),
                          place.building->existing ? "–" : context.whole(place.building->gfa_m2)});
  }
  return table;
}

/// What the places that are not named come to together.
void write_hidden(Markup& markup, const ReportContext& context) {
  if (context.hidden_places() == 0) return;
  double gfa = 0.0;
  for (const PlannedPlace& place : context.places) {
    if (place.number == 0) gfa += place.building->gfa_m2;
  }
  markup.element(
      "p",
      context.say("report.places.hidden",
                  {{"count", context.places_counted(context.hidden_places())}, {"gfa", context.whole(gfa)}}),
      {{"class", "note"}});
}

/// Need met per function, before and after, and in how many neighbourhoods it rises or falls.
struct Gain {
  double before = 0.0;
  double after = 0.0;
  int more = 0;
  int less = 0;
  std::vector<std::string> losers;
};

std::map<FunctionIndex, Gain> gains_of(const ReportContext& context) {
  std::map<FunctionIndex, Gain> gains;
  for (const ChangeRow& row : change_rows(*context.view, *context.best)) {
    Gain& gain = gains[row.change->function];
    gain.before += row.change->met_before;
    gain.after += row.change->met_after;
    const bool rises = row.change->met_after > row.change->met_before;
    ++(rises ? gain.more : gain.less);
    if (!rises) {
      gain.losers.push_back(context.scenario.town.neighbourhoods[row.change->neighbourhood].name);
    }
  }
  return gains;
}

void write_gains(Markup& markup, const ReportContext& context) {
  DataTable table{context.say("report.gains.caption"),
                  {{context.say("report.column.function")},
                   {context.say("report.column.unit")},
                   {context.say("report.gains.change"), true},
                   {context.say("report.gains.more"), true},
                   {context.say("report.gains.less"), true},
                   {context.say("report.gains.who_loses")}},
                  {},
                  context.say("report.gains.note")};
  for (const auto& [function, gain] : gains_of(context)) {
    const double change = gain.after - gain.before;
    std::vector<std::string> named = gain.losers;
    const std::size_t others = named.size() > 3 ? named.size() - 3 : 0;
    named.resize(named.size() - others);
    std::string losers = in_a_row(named, context.language);
    if (others > 0) {
      losers += " " + context.say("report.and_others", {{"count", static_cast<double>(others)}});
    }
    table.rows.push_back({context.title(function), context.unit(function),
                          (change > 0 ? "+" : "") + context.amount(function, change),
                          std::to_string(gain.more), std::to_string(gain.less),
                          losers.empty() ? "–" : losers});
  }
  if (table.rows.empty()) return;
  markup.element("h3", context.say("report.gains.heading"));
  write_table(markup, table);
}

void write_groups(Markup& markup, const ReportContext& context) {
  const std::vector<ExplainedGroup>& groups = context.best->explanation.groups;
  if (groups.empty()) return;
  markup.element("p", context.say("report.gains.groups") + ":");
  markup.open("ul");
  for (const ExplainedGroup& group : groups) {
    markup.element("li", group_words(*context.view, group, context.language));
  }
  markup.close();
}

}  // namespace

std::string places_chapter(const ReportContext& context) {
  Markup markup;
  markup.element("p", context.say("report.places.intro",
                                  {{"count", context.places_counted(context.places.size())},
                                   {"built", static_cast<double>(context.best->figures.plots)},
                                   {"gfa", context.whole(context.best->figures.gfa_m2)},
                                   {"rooms", context.rooms_counted(context.best->figures.shared_spaces)}}));
  if (context.places.empty()) markup.element("p", context.say("report.places.nothing"));
  if (!context.places.empty()) write_table(markup, places_table(context));
  write_hidden(markup, context);
  write_gains(markup, context);
  write_groups(markup, context);
  return markup.take();
}

}  // namespace voorzien::io
