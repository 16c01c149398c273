// SPDX-License-Identifier: EUPL-1.2
// Supply, balance at the function's own scale, and who is served where.
#include "io/explanation/explanation_words.hpp"
#include "io/results/area_year.hpp"
#include "io/results/vocabulary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr const char* indent = "  ";
constexpr std::size_t most_facilities = 15;
/// A reach that no norm states; engine/balance uses a very large distance for it.
constexpr double no_reach_m = 1e8;

Lines facility_table(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  const Language language = words.language();
  std::vector<std::vector<std::string>> rows = {
      {words.say("column.facility"), words.say("column.capacity"), words.say("column.assigned"),
       words.say("column.distance"), words.say("column.within_reach"), words.say("column.counts")}};
  for (const SupplyTerm& term : answer.supply.facilities) {
    if (rows.size() > most_facilities) break;
    const Facility& facility = answer.result.timeline.facilities[term.open->facility];
    const char* counts =
        term.counted_here ? "counts.here" : (term.counted_in_area ? "counts.area" : "counts.no");
    rows.push_back({indent + words.facility(facility),
                    term.open->capacity ? words.range(*term.open->capacity, answer.function().unit.decimals)
                                        : text("label.unknown", language),
                    term.assigned ? words.amount(term.assigned) : "–",
                    term.mean_distance_m ? number(*term.mean_distance_m, 0, language) : "–",
                    number(100.0 * term.share_within_reach, 0, language), words.say(counts)});
  }
  Lines lines = aligned(rows);
  const std::size_t left_out = answer.supply.elsewhere + answer.supply.facilities.size() - (rows.size() - 1);
  if (left_out > 0) {
    append(lines, wrapped("    ", words.say("more_facilities", {{"count", static_cast<double>(left_out)}})));
  }
  return lines;
}

std::string reach_sentence(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  const double reach = answer.supply.reach.value();
  const auto say = [&](const std::string& how, TravelMode by, const std::optional<Pace>& pace) {
    Values values = {{"reach", reach},
                     {"mode", text("label.travel." + std::string(name_of(by)), words.language())}};
    if (!pace) return words.say("reach_is_" + how, values);
    values.emplace_back("minutes", reach / metres_per_minute(*pace));
    values.emplace_back("kmh", pace->kmh);
    return words.say("reach_is_minutes_" + how, values);
  };
  const Town& town = answer.scenario.town;
  if (town.costs) return say("by_costs", town.costs->mode, town.costs->pace);
  if (town.network) return say("along_streets", town.network->mode, town.network->pace);
  return words.say("reach_is", {{"reach", reach}, {"factor", answer.scenario.travel.detour_factor}});
}

std::string supply_status(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  const SupplyKnowledge listed = answer.scenario.town.supply_knowledge[answer.question.function];
  const SupplyKnowledge known = answer.balance().supply_knowledge;
  if (known == SupplyKnowledge::unknown && listed != SupplyKnowledge::unknown) {
    return words.say("supply_no_capacity");
  }
  return text("label.supply." + std::string(name_of(known)), words.language());
}

}  // namespace

Lines supply_lines(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  Lines lines = {words.say("supply", {{"amount", words.with_unit(answer.figures.supply)}})};
  append(lines, wrapped(indent, supply_status(words)));
  if (answer.need.coverage && answer.figures.supply) {
    append(lines, wrapped("  = ",
                          words.say("covered", {{"people", answer.need.coverage->people
                                                               ? words.range(*answer.need.coverage->people, 2)
                                                               : text("label.unknown", words.language())},
                                                {"share", 100.0 * answer.supply.share_near_one},
                                                {"within", answer.supply.reach.value()},
                                                {"supply", words.with_unit(answer.figures.supply)}})));
  }
  if (answer.supply.facilities.empty()) {
    append(lines, wrapped(indent, words.say(answer.supply.elsewhere == 0 ? "no_facility" : "none_near",
                                            {{"count", static_cast<double>(answer.supply.elsewhere)}})));
  } else {
    append(lines, facility_table(words));
  }
  return lines;
}

Lines balance_lines(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  if (!answer.figures.has_area) return {words.say("no_area")};
  const AreaYear area = area_year(answer.balance(), answer.figures.area, answer.year());
  const BalanceArea& where = answer.balance().areas[answer.figures.area];
  const std::string scale =
      text("label.scale." + std::string(name_of(answer.function().scale)), words.language());
  const std::string name = where.name.empty() ? text("label.whole_town", words.language()) : where.name;
  const Values place = {{"scale", scale}, {"area", name}};
  Lines lines;
  if (!area.need || !area.supply) {
    lines.push_back(words.say("balance_unknown", place));
    const bool need = !area.need;
    return lines.push_back(indent + words.say(need ? "balance_no_need" : "balance_no_supply")), lines;
  }
  const double balance = area.supply->mid - area.need->mid;
  lines.push_back(words.say("balance", place));
  append(lines, wrapped(indent, words.say("balance_formula", {{"supply", words.with_unit(area.supply)},
                                                              {"need", words.with_unit(area.need)},
                                                              {"balance", words.change(balance)},
                                                              {"unit", words.unit()}})));
  const bool asked = area.need->mid > answer.balance().negligible;
  if (asked) {
    append(lines, wrapped(indent, words.say("coverage_ratio",
                                            {{"supply", words.amount(area.supply->mid)},
                                             {"need", words.amount(area.need->mid)},
                                             {"percent", 100.0 * area.supply->mid / area.need->mid}})));
  }
  append(lines, wrapped(indent, words.say("shortfall", {{"amount", words.with_unit(area.shortfall)}})));
  if (area.status != "known") {
    append(lines, wrapped(indent, text("label.balance." + std::string(area.status), words.language()) + "."));
  }
  return lines;
}

Lines reach_lines(const ExplanationWords& words) {
  const Answer& answer = words.answer();
  const AnswerFigures& figures = answer.figures;
  const Language language = words.language();
  Lines lines = {words.say("reach")};
  if (answer.supply.reach.value() < no_reach_m) {
    append(lines, wrapped(indent, reach_sentence(words)));
  } else {
    append(lines, wrapped(indent, words.say("reach_none")));
  }
  if (!figures.met_within) {
    const bool near = answer.need.coverage.has_value();
    const bool used_up = answer.function().distributed;
    const char* why = near ? "reach_nearness" : (used_up ? "reach_unknown" : "reach_not_used_up");
    return append(lines, wrapped(indent, words.say(why))), lines;
  }
  append(lines, aligned({{indent + words.say("met_within"), words.amount(figures.met_within)},
                         {indent + words.say("met_beyond"), words.amount(figures.met_beyond)},
                         {indent + words.say("unmet"), words.amount(figures.unmet)},
                         {indent + words.say("together"), words.amount(figures.need->mid)}}));
  if (figures.mean_travel_m) {
    append(lines,
           wrapped(indent, words.say("travel", {{"travel", number(*figures.mean_travel_m, 0, language)}})));
  }
  const bool can_differ = figures.has_area && figures.unmet && *figures.unmet > 0.0;
  if (can_differ && answer.function().scale != Scale::city)
    append(lines, wrapped(indent, words.say("two_measures")));
  if (!answer.distribution_written) append(lines, wrapped(indent, words.say("not_a_key_year")));
  return lines;
}

}  // namespace voorzien::io
