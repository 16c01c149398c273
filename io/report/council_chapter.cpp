// SPDX-License-Identifier: EUPL-1.2
// The proposal in the form of a council proposal (raadsvoorstel), to be taken over and finished by hand.
#include <algorithm>
#include <map>
#include <set>

#include "io/report/alternatives_table.hpp"
#include "io/report/chapters.hpp"
#include "io/report/department_tables.hpp"
#include "io/report/known_limits.hpp"
#include "io/report/markup.hpp"
#include "io/report/place_words.hpp"
#include "io/results/finding_text.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

double from_to(double before, double after) { return std::max(0.0, before - after); }

std::set<std::size_t> all_positions(const ReportContext& context) {
  std::set<std::size_t> positions;
  for (const PlannedPlace& place : context.places) positions.insert(place.position);
  return positions;
}

std::optional<Interval> investment_of(const ReportContext& context, std::optional<Payer> payer) {
  if (!context.best->costs) return std::nullopt;
  Interval sum;
  for (const PayerLine& line : context.best->costs->payers) {
    if (!payer || line.payer == *payer) sum += line.investment_eur;
  }
  return sum;
}

void write_list(Markup& markup, const std::string& heading, const std::vector<std::string>& items,
                const char* kind) {
  markup.element("h3", heading);
  const Inside list(markup, kind);
  for (const std::string& item : items) markup.element("li", item);
}

std::vector<std::string> decisions(const ReportContext& context) {
  std::vector<std::string> asked;
  const std::optional<int> year = first_decision(context, all_positions(context));
  asked.push_back(context.say("report.council.decide_places",
                              {{"count", context.places_counted(context.places.size())},
                               {"year", static_cast<double>(year.value_or(context.year_at(0)))}}));
  const auto credit = investment_of(context, Payer::municipality);
  asked.push_back(
      credit ? context.say("report.council.decide_credit", {{"eur", euros(*credit, context.language)}})
             : context.say("report.council.decide_credit_unknown"));
  asked.push_back(
      context.say("report.council.decide_agreements",
                  {{"count", static_cast<double>(condition_rows(*context.view, *context.best).size())}}));
  asked.push_back(context.say("report.council.decide_follow"));
  return asked;
}

std::string effect(const ReportContext& context) {
  const PlanLevels& then = context.best->solved.plan.levels;
  const PlanLevels now = context.zero == nullptr ? then : context.zero->solved.plan.levels;
  const auto told = [&](PlanLevel level, double value) {
    return level_amount(level, value, context.language);
  };
  return context.say(
      "report.council.effect",
      {{"year", static_cast<double>(static_cast<int>(context.best->solved.plan.phases.back().year))},
       {"statutory_now", told(PlanLevel::statutory_unmet, now.statutory_unmet)},
       {"statutory", told(PlanLevel::statutory_unmet, then.statutory_unmet)},
       {"other_now", told(PlanLevel::other_unmet, now.other_unmet)},
       {"other", told(PlanLevel::other_unmet, then.other_unmet)}});
}

std::vector<std::string> arguments(const ReportContext& context) {
  std::vector<std::string> said;
  if (!context.result.findings.empty()) {
    said.push_back(finding_text(context.result.findings.front(), context.scenario, context.language));
  }
  const OwnRooms& own = context.best->own_rooms;
  const double saved = own.gfa_m2 - context.best->figures.gfa_m2;
  if (saved >= 1.0) {
    said.push_back(
        context.say("report.council.argument_saves",
                    {{"saved", context.whole(saved)}, {"share", context.percent(saved / own.gfa_m2)}}));
  }
  if (!own.fits) said.push_back(context.say("report.council.argument_fits"));
  for (const LevelOutcome& outcome : context.best->solved.levels) {
    if (outcome.level != PlanLevel::statutory_unmet) continue;
    said.push_back(
        is_something(outcome.level, outcome.gap())
            ? context.say("report.council.argument_bound",
                          {{"gap", level_difference(outcome.level, outcome.gap(), context.language)}})
            : context.say("report.council.argument_proven"));
  }
  return said;
}

std::vector<std::string> objections(const ReportContext& context, const AllFigures& figures) {
  std::vector<std::string> said;
  const PlanLevels& then = context.best->solved.plan.levels;
  if (then.statutory_unmet >= 0.05 || then.other_unmet >= 0.05) {
    said.push_back(context.say(
        "report.council.objection_unmet",
        {{"statutory", level_amount(PlanLevel::statutory_unmet, then.statutory_unmet, context.language)},
         {"other", level_amount(PlanLevel::other_unmet, then.other_unmet, context.language)}}));
  }
  if (context.zero != nullptr && from_to(then.travel_m, context.zero->solved.plan.levels.travel_m) >= 1.0) {
    said.push_back(context.say(
        "report.council.objection_travel",
        {{"now",
          level_amount(PlanLevel::travel, context.zero->solved.plan.levels.travel_m, context.language)},
         {"then", level_amount(PlanLevel::travel, then.travel_m, context.language)}}));
  }
  const auto first = std::min_element(
      context.places.begin(), context.places.end(),
      [](const PlannedPlace& one, const PlannedPlace& other) { return one.opens < other.opens; });
  // What is decided now solves nothing in the years before.
  if (first != context.places.end() && first->opens > context.year_at(0) + 1) {
    said.push_back(context.say("report.council.objection_wait", {{"year", std::to_string(first->opens)}}));
  }
  const auto made_up = std::count_if(context.places.begin(), context.places.end(),
                                     [](const PlannedPlace& place) { return place.where.illustrative; });
  if (made_up > 0) {
    said.push_back(context.say("report.council.objection_made_up",
                               {{"count", context.places_counted(static_cast<std::size_t>(made_up))}}));
  }
  for (const std::string& line : limit_lines(context, figures)) said.push_back(line);
  return said;
}

void write_planning(Markup& markup, const ReportContext& context) {
  std::map<int, std::set<std::size_t>> decide;
  std::map<int, std::set<std::size_t>> open;
  for (const PlannedPlace& place : context.places) {
    decide[place.decide_by].insert(place.position);
    open[place.opens].insert(place.position);
  }
  std::map<int, std::vector<std::string>> steps;
  for (const auto& [year, positions] : decide) {
    steps[year].push_back(
        context.say("report.council.plan_decide", {{"places", places_in_words(context, positions)}}));
  }
  for (const auto& [year, positions] : open) {
    steps[year].push_back(
        context.say("report.council.plan_open", {{"places", places_in_words(context, positions)}}));
  }
  DataTable table{context.say("report.council.planning_caption"),
                  {{context.say("report.council.year")}, {context.say("report.council.step")}},
                  {},
                  context.say("report.council.planning_note")};
  for (const auto& [year, lines] : steps) {
    for (const std::string& line : lines) table.rows.push_back({std::to_string(year), line});
  }
  markup.element("h3", context.say("report.council.planning"));
  write_table(markup, table);
}

void write_who_decides(Markup& markup, const ReportContext& context) {
  DataTable table{context.say("report.council.who_caption"),
                  {{context.say("report.council.who")}, {context.say("report.council.about")}},
                  {},
                  context.say("report.council.who_note")};
  for (const char* who : {"council", "executive", "boards", "owners"}) {
    table.rows.push_back({context.say(std::string("report.council.who.") + who),
                          context.say(std::string("report.council.about.") + who)});
  }
  markup.element("h3", context.say("report.council.who_heading"));
  write_table(markup, table);
}

}  // namespace

std::string council_chapter(const ReportContext& context, const AllFigures& figures) {
  Markup markup;
  markup.element("p", context.say("report.council.intro"), {{"class", "note"}});
  write_list(markup, context.say("report.council.decisions"), decisions(context), "ol");
  markup.element("h3", context.say("report.council.effect_heading")).element("p", effect(context));
  write_list(markup, context.say("report.council.arguments"), arguments(context), "ol");
  write_list(markup, context.say("report.council.objections"), objections(context, figures), "ul");
  markup.element("h3", context.say("report.council.costs"));
  write_payers(markup, context);
  markup.element("h3", context.say("report.council.alternatives"));
  markup.element("p", context.say("report.council.zero"));
  write_table(markup, alternatives_table(context));
  write_not_given(markup, context);
  write_planning(markup, context);
  write_who_decides(markup, context);
  return markup.take();
}

}  // namespace voorzien::io
