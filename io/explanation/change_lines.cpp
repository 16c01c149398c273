// SPDX-License-Identifier: EUPL-1.2
// Which interventions moved the number, and what each plan of the proposal would make of it.
#include <algorithm>

#include "io/explanation/explanation_text.hpp"
#include "io/explanation/explanation_words.hpp"
#include "io/problem/printable.hpp"
#include "io/results/finding_text.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr const char* indent = "  ";

using Row = std::vector<std::string>;

Row moved_cells(const ExplanationWords& words, Row row, const Moved& moved) {
  for (const std::optional<double>& value :
       {moved.need, moved.supply, moved.met_within, moved.met_beyond, moved.unmet}) {
    row.push_back(value ? words.change(value) : "–");
  }
  return row;
}

std::string when(const Intervention& intervention) {
  std::string years = std::to_string(static_cast<int>(intervention.year));
  if (intervention.last_year && *intervention.last_year != intervention.year) {
    years += "–" + std::to_string(static_cast<int>(*intervention.last_year));
  }
  return years;
}

}  // namespace

Lines intervention_lines(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  const InterventionEffects& effects = answer.effects;
  if (!effects.moved_by_all) return {words.say("nothing_happened", {{"year", words.year()}})};
  Lines lines = {words.say("interventions", {{"year", words.year()}})};
  std::vector<Row> rows = {{words.say("column.intervention"), words.say("column.years"),
                            words.say("column.need"), words.say("column.supply"),
                            words.say("column.met_within"), words.say("column.met_beyond"),
                            words.say("column.unmet")}};
  bool together = false;
  for (const InterventionEffect& effect : effects.single) {
    const Intervention& intervention = answer.scenario.interventions[effect.intervention];
    together |= !effect.also_removed.empty();
    rows.push_back(moved_cells(
        words, {indent + intervention.id + (effect.also_removed.empty() ? "" : " †"), when(intervention)},
        effect.moved));
  }
  if (effects.moved_by_others) {
    const auto count = static_cast<double>(effects.others.size());
    rows.push_back(moved_cells(words, {indent + words.say("other_interventions", {{"count", count}}), ""},
                               *effects.moved_by_others));
  }
  rows.push_back(moved_cells(words, {indent + words.say("all_interventions"), ""}, *effects.moved_by_all));
  append(lines, aligned(rows));
  append(lines, wrapped(indent, words.say("effects_note")));
  if (together) append(lines, wrapped(indent, words.say("built_on_note")));
  for (const InterventionEffect& effect : effects.single) {
    const Intervention& intervention = answer.scenario.interventions[effect.intervention];
    append(lines,
           wrapped(indent, words.say("deed", {{"id", intervention.id},
                                              {"what", words.deed(intervention)},
                                              {"status", words.status(intervention.provenance.status)}})));
  }
  return lines;
}

Lines plan_lines(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  if (answer.plans.empty()) return {};
  Lines lines = {words.say("plans")};
  std::vector<Row> rows = {{words.say("column.plan"), words.say("column.need"), words.say("column.supply"),
                            words.say("column.met_within"), words.say("column.met_beyond"),
                            words.say("column.unmet")}};
  const auto row_of = [&](const std::string& name, const AnswerFigures& figures) {
    const auto mid = [](const std::optional<Interval>& value) {
      return value ? std::optional(value->mid) : std::nullopt;
    };
    rows.push_back({indent + name, words.amount(mid(figures.need)), words.amount(mid(figures.supply)),
                    words.amount(figures.met_within), words.amount(figures.met_beyond),
                    words.amount(figures.unmet)});
  };
  row_of(words.say("without_plan"), answer.figures);
  for (const AnswerUnderPlan& plan : answer.plans)
    row_of(plan_title(plan.id, words.language()), plan.figures);
  append(lines, aligned(rows));
  for (const AnswerUnderPlan& plan : answer.plans) {
    for (const Intervention& intervention : plan.interventions) {
      append(lines, wrapped(indent, words.say("plan_deed", {{"plan", plan_title(plan.id, words.language())},
                                                            {"year", when(intervention)},
                                                            {"what", words.deed(intervention)}})));
    }
  }
  return lines;
}

std::string explanation_text(const Answer& answer, Language language) {
  const ExplanationWords words(answer, language);
  const std::string name = in(answer.function().name, language);
  Lines lines = {words.say("title", {{"function", name},
                                     {"neighbourhood", answer.neighbourhood().name},
                                     {"id", answer.neighbourhood().id},
                                     {"year", words.year()}}),
                 words.say("scenario", {{"scenario", in(answer.scenario.name, language)},
                                        {"norms", answer.scenario.norms.id}})};
  for (const auto part : {&need_lines, &norm_lines, &people_lines}) {
    if (part == &need_lines) lines.emplace_back();
    append(lines, part(words));
  }
  for (const auto part : {&supply_lines, &balance_lines, &reach_lines, &intervention_lines, &plan_lines}) {
    const Lines more = part(words);
    if (more.empty()) continue;
    lines.emplace_back();
    append(lines, more);
  }
  const auto& facilities = answer.supply.facilities;
  const bool made_up = std::any_of(facilities.begin(), facilities.end(), [&](const SupplyTerm& term) {
    return answer.result.timeline.facilities[term.open->facility].status == Status::illustrative;
  });
  if (made_up) append(lines, {"", words.say("made_up")});
  std::string told;
  for (const std::string& line : lines) told += printable(line) + "\n";
  return told;
}

}  // namespace voorzien::io
