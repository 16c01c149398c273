// SPDX-License-Identifier: EUPL-1.2
// One A4 for residents. Short sentences, no words of the trade (tests/io/report has the list), and only what
// somebody can see or do: what comes, where, when, what stays short, how to react.
#include <algorithm>
#include <cmath>
#include <map>

#include "io/report/drawing.hpp"
#include "io/report/function_figures.hpp"
#include "io/report/place_marks.hpp"
#include "io/report/report.hpp"
#include "io/report/templates.hpp"
#include "io/results/finding_text.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

constexpr int most_places = 6;
constexpr std::size_t most_functions = 4;
constexpr std::size_t most_short = 8;
constexpr std::size_t longest_place_name = 60;

/// What residents call a function; the short name where the catalogue has no plainer word.
std::string plain_name(const ReportContext& context, FunctionIndex function) {
  const std::string key = "report.plain." + context.scenario.catalogue.functions[function].id;
  return has_text(key, context.language) ? text(key, context.language) : context.name(function);
}

/// "basisschool (600 leerlingen)"; numbers only where they count people.
std::string plain_function(const ReportContext& context, const PlannedFunction& planned) {
  const std::string& unit = context.scenario.catalogue.functions[planned.function].unit.id;
  const std::string name = plain_name(context, planned.function);
  if (unit != "pupils" && unit != "places") return name;
  return context.say("report.residents.for_children",
                     {{"name", name}, {"count", context.whole(planned.capacity)}});
}

std::string what_comes_plainly(const ReportContext& context, const PlannedPlace& place) {
  // What the law asks for first: people look for the school.
  std::vector<PlannedFunction> functions = place.building->functions;
  std::stable_sort(functions.begin(), functions.end(),
                   [&](const PlannedFunction& a, const PlannedFunction& b) {
                     const auto& all = context.scenario.catalogue.functions;
                     return all[a.function].duty < all[b.function].duty;
                   });
  std::vector<std::string> names;
  for (const PlannedFunction& function : functions) {
    const std::string name = function.own ? std::string() : plain_function(context, function);
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  if (names.size() > most_functions) {
    names.resize(most_functions);
    names.push_back(context.say("report.residents.and_more"));
  }
  return in_a_row(names, context.language);
}

std::string place_list(const ReportContext& context) {
  Markup markup;
  std::size_t others = 0;
  for (const PlannedPlace& place : context.places) {
    if (place.number == 0) continue;
    if (place.number > most_places) {
      ++others;
      continue;
    }
    const Inside item(markup, "li", {{"value", std::to_string(place.number)}});
    markup.element("strong", shortened(place.name, longest_place_name));
    markup.text(", " + context.say("report.residents.from", {{"year", static_cast<double>(place.opens)}}) +
                " " + what_comes_plainly(context, place) + ".");
  }
  const auto add = [&](const char* key, std::size_t count) {
    if (count == 0) return;
    markup.element("li", context.say(key, {{"places", context.places_counted(count)}}),
                   {{"class", "others"}});
  };
  add("report.residents.others", others);
  add("report.residents.not_shown", context.hidden_places());
  return markup.take();
}

/// What the town has too little of: after the plan where there is one, else as things go now.
std::string short_list(const ReportContext& context) {
  std::vector<std::string> names;
  const auto add = [&](FunctionIndex function) {
    const std::string name = plain_name(context, function);
    if (names.size() < most_short && std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
  };
  if (context.best != nullptr) {
    std::vector<std::pair<double, FunctionIndex>> short_of;
    const ProposalProblem& problem = context.view->proposals.problem;
    const PhasePlan& last = context.best->solved.plan.phases.back();
    for (std::size_t f = 0; f < problem.functions.size() && !problem.phases.empty(); ++f) {
      const double need = problem.need_of(f, problem.phases.size() - 1);
      double met = 0.0;
      for (const PlannedFlow& flow : last.flows) {
        if (flow.function == problem.functions[f].function) met += flow.amount;
      }
      // What the law asks first, then by how much is missing.
      const double first = problem.functions[f].statutory ? 1.0 : 0.0;
      const double missing = need > 0.0 ? (need - met) / need : 0.0;
      if (missing >= 0.05) short_of.emplace_back(first + missing, problem.functions[f].function);
    }
    std::stable_sort(short_of.begin(), short_of.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [weight, function] : short_of) add(function);
  } else {
    for (const Finding& finding : context.result.findings) add(finding.function);
  }
  return in_a_row(names, context.language);
}

/// A point for a name near `wanted` where no place stands, in the map's units.
Point beside_places(const ReportContext& context, Point wanted) {
  constexpr double half_width = 120.0;
  constexpr double half_height = 34.0;
  for (const double down : {0.0, -40.0, 40.0, -70.0, 70.0, -110.0, 110.0}) {
    for (const double aside : {0.0, -60.0, 60.0, -120.0, 120.0}) {
      const Point spot{wanted.x + aside, wanted.y + down};
      const bool is_free =
          std::none_of(context.places.begin(), context.places.end(), [&](const PlannedPlace& place) {
            const Point at = context.map.at(place.where.at);
            return place.number > 0 && std::abs(at.x - spot.x) < half_width &&
                   std::abs(at.y - spot.y) < half_height;
          });
      if (is_free) return spot;
    }
  }
  return wanted;
}

/// Neighbourhoods as outlines, with the places on top.
std::string residents_map(const ReportContext& context) {
  Markup markup;
  markup.element("h2", context.say("report.residents.map_heading"));
  open_drawing(
      markup, context.map.view_box(), "map large",
      {context.say("report.residents.map_title", {{"town", context.town_name()}}),
       context.say("report.residents.map_words", {{"count", static_cast<double>(context.places.size())}})});
  markup.open("g", {{"class", "plain-area"}});
  for (std::size_t i = 0; i < context.scenario.town.neighbourhoods.size(); ++i) {
    if (context.scenario.town.neighbourhoods[i].kind == AreaKind::water) continue;
    markup.add(TownMap::outline(NeighbourhoodIndex(i)));
  }
  markup.close();
  if (!context.map.water().empty()) markup.open("g", {{"class", "water"}}).add(context.map.water()).close();
  // Names of the districts, so that people find themselves.
  std::map<std::size_t, std::pair<Point, double>> middles;
  for (const Neighbourhood& one : context.scenario.town.neighbourhoods) {
    if (one.kind == AreaKind::water) continue;
    auto& [sum, count] = middles[one.district];
    sum = {sum.x + one.centre.x, sum.y + one.centre.y};
    count += 1.0;
  }
  for (const auto& [district, middle] : middles) {
    if (district >= context.scenario.town.districts.size() || middles.size() > 12) break;
    const Point middle_point{middle.first.x / middle.second, middle.first.y / middle.second};
    const Point at = beside_places(context, context.map.at(middle_point));
    write_label(markup, at.x, at.y, shortened(context.scenario.town.districts[district].name, 24), "middle",
                "district");
  }
  markup.add(place_marks(context, most_places));
  markup.close();
  return markup.take();
}

}  // namespace

std::string residents_html(const ReportInput& input, const ReportOptions& options) {
  const ReportContext context(input, options);
  PageValues values;
  const auto text_of = [&](const std::string& name, const std::string& words) {
    values.texts.emplace_back(name, words);
  };
  const Values years = {{"town", context.town_name()},
                        {"from_year", static_cast<double>(context.year_at(0))},
                        {"to_year", static_cast<double>(context.year_at(context.horizon()))}};
  const bool has_plan = context.best != nullptr && !context.places.empty();
  text_of("language", std::string(code_of(context.language)));
  text_of("title", context.say("report.residents.title"));
  text_of("place", context.say("report.residents.place", years));
  text_of("intro", context.say(has_plan ? "report.residents.intro_plan" : "report.residents.intro", years));
  if (has_plan) {
    text_of("what_heading", context.say("report.residents.what_heading"));
    text_of("why_heading", context.say("report.residents.why_heading"));
    text_of("why", context.say("report.residents.why"));
  }
  const std::string short_of = short_list(context);
  text_of("short_heading", context.say("report.residents.short_heading"));
  if (short_of.empty()) {
    text_of("short", context.say("report.residents.short_nothing"));
  } else {
    text_of("short", context.say(has_plan ? "report.residents.still_short" : "report.residents.short",
                                 {{"names", short_of}}));
  }
  if (std::any_of(context.places.begin(), context.places.end(),
                  [](const PlannedPlace& place) { return place.where.illustrative; })) {
    text_of("made_up", context.say("report.residents.made_up"));
  }
  text_of("react_heading", context.say("report.residents.react_heading"));
  if (options.reactions_to.empty()) {
    text_of("react", context.say("report.residents.react_empty"));
    text_of("react_line", context.say("report.residents.react_line"));
  } else {
    text_of("react", context.say("report.residents.react"));
    text_of("react_to", options.reactions_to);
  }
  text_of("after", context.say("report.residents.after"));
  // A sheet that asks what people think comes before a decision, whatever the state of the report.
  text_of("concept", context.say("report.residents.concept"));
  values.markup = {
      {"style", std::string(template_text("base.css")) + std::string(template_text("residents.css"))},
      {"symbols", context.map.symbols()},
      {"map", residents_map(context)},
      {"places", has_plan ? place_list(context) : std::string()}};
  return filled_page("residents.mustache", values);
}

}  // namespace voorzien::io
