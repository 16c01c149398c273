// SPDX-License-Identifier: EUPL-1.2
#include "io/comparison/comparison_words.hpp"
#include "io/problem/printable.hpp"
#include "io/results/finding_text.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/summary/text_layout.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t most_places = 6;
using Row = std::vector<std::string>;

Lines heading_lines(const ComparisonWords& words) {
  const Comparison& comparison = words.comparison();
  Lines lines = {words.say("title", {{"year", words.last_year()}})};
  std::vector<Row> rows;
  for (std::size_t run = 0; run < comparison.runs.size(); ++run) {
    const ComparedRun& one = comparison.runs[run];
    append(lines,
           wrapped("  " + one.letter + "  ", words.say("run", {{"name", words.run_name(run)},
                                                               {"named", one.named},
                                                               {"norms", one.what.scenario.norms.id}})));
  }
  for (const std::string& note : words.notes()) append(lines, wrapped("  ! ", note));
  return lines;
}

/// What a terminal has room for; the page has all.
bool is_in_summary(const TownMeasure& measure) {
  return is_driven(measure) || measure.member == &TownMeasures::met_beyond ||
         measure.member == &TownMeasures::mean_travel_m || measure.member == &TownMeasures::need_gfa_m2;
}

/// The rows of one function: its name, then a row per measure that is known somewhere.
std::vector<Row> function_rows(const ComparisonWords& words, const ComparedFunction& function) {
  const Comparison& comparison = words.comparison();
  const std::size_t last = comparison.years.size() - 1;
  std::vector<Row> rows = {{words.function_name(function)}};
  for (const TownMeasure& measure : town_measure_list) {
    if (!is_in_summary(measure)) continue;
    const int decimals = decimals_of(measure, comparison.function(function));
    Row row = {"  " + words.say("measure." + std::string(measure.name)) + " (" +
               words.unit_of(measure, function) + ")"};
    bool any = false;
    for (std::size_t run = 0; run < comparison.runs.size(); ++run) {
      const std::optional<double>& value = function.town[run][last].*measure.member;
      any |= value.has_value();
      row.push_back(words.amount(value, decimals));
      if (run > 0) row.push_back(words.change(function.town.front()[last].*measure.member, value, decimals));
    }
    if (any) rows.push_back(std::move(row));
  }
  return rows;
}

Lines table_lines(const ComparisonWords& words) {
  const Comparison& comparison = words.comparison();
  Lines lines = {words.say("town_table", {{"year", words.last_year()}})};
  Row head = {words.say("column.function")};
  for (std::size_t run = 0; run < comparison.runs.size(); ++run) {
    head.push_back(comparison.runs[run].letter);
    if (run > 0) head.push_back(comparison.runs[run].letter + " − " + comparison.runs.front().letter);
  }
  std::vector<Row> rows = {head};
  std::vector<std::string> same;
  for (const ComparedFunction& function : comparison.functions) {
    if (!words.differs(function)) {
      same.push_back(short_name(words.function_name(function)));
      continue;
    }
    for (Row& row : function_rows(words, function)) rows.push_back(std::move(row));
  }
  append(lines, aligned(rows));
  if (!same.empty()) {
    append(lines, wrapped("  ", words.say("same", {{"functions", in_a_row(same, words.language())}})));
  }
  return lines;
}

Lines plan_lines(const ComparisonWords& words) {
  const Comparison& comparison = words.comparison();
  Row head = {words.say("column.plan")};
  for (const ComparedRun& run : comparison.runs) head.push_back(run.letter);
  std::vector<Row> rows = {head};
  bool any = false;
  for (const PlanMeasure& measure : plan_measure_list) {
    Row row = {words.say("measure." + std::string(measure.name))};
    for (const ComparedRun& run : comparison.runs) {
      any |= run.totals.has_value();
      row.push_back(run.totals ? words.amount((*run.totals).*measure.member, measure.decimals) : "–");
    }
    rows.push_back(std::move(row));
  }
  Row euro = {words.say("measure.present_value_eur")};
  for (const ComparedRun& run : comparison.runs) {
    const bool known = run.totals && run.totals->present_value_eur;
    euro.push_back(known ? euros(*run.totals->present_value_eur, words.language())
                         : (run.totals ? words.amount(std::nullopt, 0) : "–"));
  }
  rows.push_back(std::move(euro));
  if (!any) return {};
  Lines lines = {words.say("plan_table")};
  append(lines, aligned(rows));
  return lines;
}

std::string places_told(const ComparisonWords& words, const std::vector<ComparisonWords::Change>& changes) {
  std::vector<std::string> names;
  for (const ComparisonWords::Change& change : changes) {
    if (names.size() == most_places) break;
    names.push_back(change.place->name + " " + words.signed_number(change.points, 1));
  }
  return in_a_row(names, words.language());
}

Lines place_lines(const ComparisonWords& words) {
  const Comparison& comparison = words.comparison();
  Lines lines;
  for (std::size_t run = 1; run < comparison.runs.size(); ++run) {
    const Values values = {{"run", comparison.runs[run].letter},
                           {"first", comparison.runs.front().letter},
                           {"count", static_cast<double>(comparison.counted.size())}};
    lines.push_back(words.say("places", values));
    for (const bool gains : {true, false}) {
      const auto changes = words.changed(run, gains);
      const std::string key = std::string(gains ? "win" : "lose") + (changes.empty() ? "_none" : "");
      append(lines, wrapped("  ", words.say(key, {{"count", static_cast<double>(changes.size())},
                                                  {"places", places_told(words, changes)}})));
    }
  }
  return lines;
}

/// What each step did to one function.
std::vector<Row> driver_rows(const ComparisonWords& words, const ComparedDrivers& drivers,
                             const ComparedFunction& function) {
  const Comparison& comparison = words.comparison();
  const std::vector<std::size_t> matter = words.steps_that_matter(drivers);
  std::vector<Row> rows = {{words.function_name(function)}};
  for (const TownMeasure& measure : town_measure_list) {
    const std::optional<double> start = function.town.front()[comparison.years.size() - 1].*measure.member;
    if (!is_driven(measure) || !start) continue;
    const int decimals = decimals_of(measure, comparison.function(function));
    Row row = {"  " + words.say("measure." + std::string(measure.name))};
    for (const std::size_t step : matter) {
      const auto& at = *function.at.front();
      const std::optional<double> before =
          step == 0 ? start : drivers.steps[step - 1].functions[at].*measure.member;
      row.push_back(words.change(before, drivers.steps[step].functions[at].*measure.member, decimals));
    }
    row.push_back(
        words.change(start, drivers.steps.back().functions[*function.at.front()].*measure.member, decimals));
    rows.push_back(std::move(row));
  }
  return rows;
}

Lines driver_lines(const ComparisonWords& words) {
  const Comparison& comparison = words.comparison();
  Lines lines;
  for (const ComparedDrivers& drivers : comparison.drivers) {
    if (drivers.steps.empty()) continue;
    lines.push_back(words.say("drivers", {{"run", comparison.runs[drivers.run].letter},
                                          {"first", comparison.runs.front().letter},
                                          {"year", words.last_year()}}));
    Row head = {words.say("column.function")};
    for (const std::size_t step : words.steps_that_matter(drivers)) {
      head.push_back(words.say("driver." + std::string(name_of(drivers.steps[step].driver))));
    }
    const bool any = head.size() > 1;
    head.push_back(words.say("column.total"));
    std::vector<Row> rows = {head};
    for (const ComparedFunction& function : comparison.functions) {
      if (!words.differs(function) || !function.at.front()) continue;
      for (Row& row : driver_rows(words, drivers, function)) rows.push_back(std::move(row));
    }
    if (any) append(lines, aligned(rows));
    append(lines, wrapped("  ", words.idle_steps(drivers)));
    append(lines, wrapped("  ", words.say(any ? "drivers_note" : "drivers_none")));
  }
  return lines;
}

}  // namespace

std::string comparison_text(const Comparison& comparison, Language language) {
  const ComparisonWords words(comparison, language);
  std::string told;
  for (const Lines& lines : {heading_lines(words), table_lines(words), plan_lines(words), place_lines(words),
                             driver_lines(words)}) {
    if (lines.empty()) continue;
    if (!told.empty()) told += "\n";
    for (const std::string& line : lines) told += printable(line) + "\n";
  }
  return told;
}

}  // namespace voorzien::io
