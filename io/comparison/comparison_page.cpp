// SPDX-License-Identifier: EUPL-1.2
#include "io/comparison/comparison_page.hpp"

#include "io/comparison/change_map.hpp"
#include "io/results/finding_text.hpp"
#include "io/summary/proposal_words.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

constexpr const char* style =
    ":root{color-scheme:light}*{box-sizing:border-box}"
    "body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0 auto;max-width:72rem;"
    "padding:1rem}"
    "h1{font-size:1.7rem;line-height:1.25}h2{font-size:1.3rem;margin-top:2.2rem}h3{font-size:1.05rem}"
    "a{color:#0b4a8f}a:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:3px solid #0b4a8f;"
    "outline-offset:2px}"
    "main>p,li{max-width:70ch}.scroll{overflow-x:auto;margin:1rem 0}"
    "table{border-collapse:collapse;font-size:.92rem}caption{text-align:left;font-weight:600;"
    "padding:.3rem 0}"
    "th,td{border-bottom:1px solid #949494;padding:.25rem .6rem;text-align:left;vertical-align:top}"
    "thead th{border-bottom:2px solid #1a1a1a;vertical-align:bottom}thead "
    "th:nth-child(n+3){text-align:right}td.n{text-align:right;white-space:nowrap;"
    "font-variant-numeric:tabular-nums}tbody th{font-weight:400}"
    ".note{border-left:4px solid #b35806;background:#fff6ec;padding:.5rem 1rem;margin:.5rem 0}"
    "figure{margin:1rem 0}svg{width:100%;max-width:640px;height:auto}figcaption{font-size:.92rem}"
    ".legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1rem;font-size:.92rem}"
    ".swatch{display:inline-block;width:1.3em;height:1em;border:1px solid #595959;margin-right:.4em;"
    "vertical-align:-.1em}"
    ".hatched{background:repeating-linear-gradient(45deg,#fff 0 3px,#767676 3px 5px)}"
    "summary{cursor:pointer;padding:.4rem 0;font-weight:600}"
    "@media print{body{font-size:10pt;max-width:none}.scroll{overflow:visible}h2{break-after:avoid}"
    "table,figure{break-inside:avoid}}";

class PageWriter {
 public:
  PageWriter(const Comparison& comparison, Language language)
      : comparison_(comparison), words_(comparison, language) {}

  std::string write() {
    const std::string title = words_.say("title", {{"year", words_.last_year()}});
    page_.raw("<!DOCTYPE html>\n<html lang=\"").raw(code_of(words_.language())).raw("\">\n<head>");
    page_.raw(
        "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    page_.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'\">\n");
    page_.element("title", title).raw("<style>").raw(style).raw("</style></head>\n<body>\n<main>\n");
    page_.element("h1", title);
    write_runs();
    write_notes();
    for (std::size_t run = 1; run < comparison_.runs.size(); ++run) write_places(run);
    write_plans();
    write_town();
    write_drivers();
    page_.element("h2", words_.say("method_title"));
    for (const char* key : {"method_served", "method_distribution", "method_status"}) {
      page_.element("p", words_.say(key, {{"functions", counted_names()}}));
    }
    page_.raw("</main>\n</body>\n</html>\n");
    return page_.take();
  }

 private:
  [[nodiscard]] std::string counted_names() const {
    std::vector<std::string> names;
    for (const std::size_t f : comparison_.counted) {
      names.push_back(short_name(words_.function_name(comparison_.functions[f])));
    }
    return in_a_row(names, words_.language());
  }

  void write_runs() {
    Rows rows = {{"", words_.say("column.scenario"), words_.say("column.where"), words_.say("column.dataset"),
                  words_.say("column.norms"), words_.say("column.years"), words_.say("column.residents")}};
    for (std::size_t run = 0; run < comparison_.runs.size(); ++run) {
      const ComparedRun& one = comparison_.runs[run];
      const Scenario& scenario = one.what.scenario;
      rows.push_back({one.letter, words_.run_name(run), one.named, scenario.town.id, scenario.norms.id,
                      std::to_string(static_cast<int>(scenario.base_year)) + "–" + words_.last_year(),
                      words_.amount(residents_of(scenario, one.result, comparison_.years.back()), 0)});
    }
    page_.element("p", words_.say("lead", {{"first", comparison_.runs.front().letter}}));
    page_.table(words_.say("runs_caption"), rows);
  }

  void write_notes() {
    page_.element("h2", words_.say("notes_title"));
    const std::vector<std::string> notes = words_.notes();
    if (notes.empty()) page_.element("p", words_.say("notes_none"));
    for (const std::string& note : notes) page_.raw("<p class=\"note\">").words(note).raw("</p>\n");
  }

  /// One measure in one year: functions down, runs across, each with its difference from the first.
  void write_measure(const TownMeasure& measure, std::size_t year) {
    Row head = {words_.say("column.function"), words_.say("column.unit")};
    for (std::size_t run = 0; run < comparison_.runs.size(); ++run) {
      head.push_back(comparison_.runs[run].letter);
      if (run > 0) head.push_back(comparison_.runs[run].letter + " − " + comparison_.runs.front().letter);
    }
    Rows rows = {head};
    for (const ComparedFunction& function : comparison_.functions) {
      const int decimals = decimals_of(measure, comparison_.function(function));
      Row row = {words_.function_name(function), words_.unit_of(measure, function)};
      bool any = false;
      for (std::size_t run = 0; run < comparison_.runs.size(); ++run) {
        const std::optional<double>& value = function.town[run][year].*measure.member;
        any |= value.has_value();
        const bool lower_bound = value && function.town[run][year].partial;
        row.push_back((lower_bound ? "≥ " : "") + words_.amount(value, decimals));
        if (run > 0)
          row.push_back(words_.change(function.town.front()[year].*measure.member, value, decimals));
      }
      if (any) rows.push_back(std::move(row));
    }
    const Values values = {{"measure", words_.say("measure." + std::string(measure.name))},
                           {"year", std::to_string(static_cast<int>(comparison_.years[year]))}};
    if (rows.size() > 1) page_.table(words_.say("measure_caption", values), rows);
  }

  void write_town() {
    page_.element("h2", words_.say("town_title"));
    page_.element("p", words_.say("town_lead"));
    const std::size_t last = comparison_.years.size() - 1;
    for (const TownMeasure& measure : town_measure_list) write_measure(measure, last);
    for (std::size_t year = 0; year < last; ++year) {
      page_.raw("<details><summary>")
          .words(
              words_.say("other_year", {{"year", std::to_string(static_cast<int>(comparison_.years[year]))}}))
          .raw("</summary>\n");
      for (const TownMeasure& measure : town_measure_list) write_measure(measure, year);
      page_.raw("</details>\n");
    }
  }

  void write_plans() {
    bool any = false;
    Row head = {words_.say("column.plan")};
    for (const ComparedRun& run : comparison_.runs) {
      any |= run.totals.has_value();
      head.push_back(run.letter);
    }
    page_.element("h2", words_.say("plan_table"));
    if (!any) {
      page_.element("p", words_.say("plan_none"));
      return;
    }
    Rows rows = {head};
    for (const PlanMeasure& measure : plan_measure_list) {
      Row row = {words_.say("measure." + std::string(measure.name))};
      for (const ComparedRun& run : comparison_.runs) {
        row.push_back(run.totals ? words_.amount((*run.totals).*measure.member, measure.decimals) : "–");
      }
      rows.push_back(std::move(row));
    }
    for (const auto& [key, member] : {std::pair{"present_value_eur", &WrittenPlanTotals::present_value_eur},
                                      std::pair{"yearly_eur", &WrittenPlanTotals::yearly_eur}}) {
      Row row = {words_.say("measure." + std::string(key))};
      for (const ComparedRun& run : comparison_.runs) {
        const bool known = run.totals && (*run.totals).*member;
        row.push_back(known ? euros(*((*run.totals).*member), words_.language())
                            : (run.totals ? words_.amount(std::nullopt, 0) : "–"));
      }
      rows.push_back(std::move(row));
    }
    page_.table(words_.say("plan_caption"), rows);
  }

  void write_places(std::size_t run) {
    const Values values = {{"run", comparison_.runs[run].letter},
                           {"first", comparison_.runs.front().letter},
                           {"count", static_cast<double>(comparison_.counted.size())}};
    page_.element("h2", words_.say("places_title", values));
    page_.element("p", words_.say("places_lead", values));
    for (const bool gains : {true, false}) {
      const auto changes = words_.changed(run, gains);
      std::vector<std::string> names;
      for (const auto& change : changes) {
        if (names.size() < 10)
          names.push_back(change.place->name + " " + words_.signed_number(change.points, 1));
      }
      const std::string key = std::string(gains ? "win" : "lose") + (changes.empty() ? "_none" : "");
      page_.element("p", words_.say(key, {{"count", static_cast<double>(changes.size())},
                                          {"places", in_a_row(names, words_.language())}}));
    }
    draw_change_map(page_, words_, run);
    Rows rows = {{words_.say("column.place"), comparison_.runs.front().letter, comparison_.runs[run].letter,
                  words_.say("column.points")}};
    for (const ComparedPlace& place : comparison_.places) {
      const auto percent = [&](std::size_t of) {
        const auto& served = place.served[of];
        return words_.amount(served ? std::optional(100.0 * *served) : std::nullopt, 1);
      };
      const auto change = served_change(place, run);
      rows.push_back({place.name + " (" + place.id + ")", percent(0), percent(run),
                      change ? words_.signed_number(*change, 1) : words_.amount(std::nullopt, 0)});
    }
    page_.raw("<details><summary>").words(words_.say("places_table")).raw("</summary>\n");
    page_.table(words_.say("places_caption", values), rows).raw("</details>\n");
  }

  void write_driver_table(const ComparedDrivers& drivers, const TownMeasure& measure) {
    const std::vector<std::size_t> matter = words_.steps_that_matter(drivers);
    Row head = {words_.say("column.function"), words_.say("column.unit")};
    for (const std::size_t step : matter) {
      head.push_back(words_.say("driver." + std::string(name_of(drivers.steps[step].driver))));
    }
    head.push_back(words_.say("column.total"));
    Rows rows = {head};
    for (const ComparedFunction& function : comparison_.functions) {
      if (!function.at.front() || !words_.differs(function)) continue;
      const std::optional<double> start = function.town.front()[comparison_.years.size() - 1].*measure.member;
      if (!start) continue;
      const auto after = [&](std::size_t step) {
        return drivers.steps[step].functions[*function.at.front()].*measure.member;
      };
      const int decimals = decimals_of(measure, comparison_.function(function));
      Row row = {words_.function_name(function), words_.unit_of(measure, function)};
      for (const std::size_t step : matter) {
        row.push_back(words_.change(step == 0 ? start : after(step - 1), after(step), decimals));
      }
      row.push_back(words_.change(start, after(drivers.steps.size() - 1), decimals));
      rows.push_back(std::move(row));
    }
    if (rows.size() < 2 || matter.empty()) return;
    page_.table(
        words_.say("driver_caption", {{"measure", words_.say("measure." + std::string(measure.name))}}),
        rows);
  }

  void write_drivers() {
    page_.element("h2", words_.say("drivers_title"));
    page_.element("p", words_.say("drivers_note"));
    for (const ComparedDrivers& drivers : comparison_.drivers) {
      page_.element("h3", words_.say("drivers", {{"run", comparison_.runs[drivers.run].letter},
                                                 {"first", comparison_.runs.front().letter},
                                                 {"year", words_.last_year()}}));
      if (drivers.steps.empty()) page_.element("p", words_.say("drivers_unknown"));
      for (const TownMeasure& measure : town_measure_list) {
        if (is_driven(measure) && !drivers.steps.empty()) write_driver_table(drivers, measure);
      }
      const std::string idle = words_.idle_steps(drivers);
      if (!idle.empty()) page_.element("p", idle);
    }
  }

  const Comparison& comparison_;
  ComparisonWords words_;
  Page page_;
};

}  // namespace

std::string comparison_page(const Comparison& comparison, Language language) {
  return PageWriter(comparison, language).write();
}

}  // namespace voorzien::io
