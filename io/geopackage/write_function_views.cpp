// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "io/geopackage/function_rows.hpp"
#include "io/geopackage/plan_parts.hpp"
#include "io/qgis/renderers.hpp"
#include "io/results/area_year.hpp"

namespace voorzien::io {
namespace {

/// What the legend of one function has to explain.
struct FunctionMarks {
  bool has_illustrative = false;
  bool has_partial = false;
  bool has_unknown = false;
  bool has_known = false;
  double largest_shortfall = 0.0;
};

FunctionMarks marks_of(const PlanDraft& draft, const FunctionBalance& balance) {
  FunctionMarks marks;
  marks.has_illustrative = balance.supply_knowledge == SupplyKnowledge::illustrative;
  for (std::size_t area = 0; area < balance.areas.size(); ++area) {
    for (std::size_t year = 0; year < draft.result.timeline.years.size(); ++year) {
      const AreaYear figures = area_year(balance, area, year);
      marks.has_partial |= figures.status == "partial";
      (figures.status == "unknown" ? marks.has_unknown : marks.has_known) = true;
      if (figures.shortfall)
        marks.largest_shortfall = std::max(marks.largest_shortfall, figures.shortfall->mid);
    }
  }
  return marks;
}

std::string polygons_of(Scale scale) {
  switch (scale) {
    case Scale::neighbourhood:
      return "neighbourhoods";
    case Scale::district:
      return "districts";
    case Scale::city:
      break;
  }
  return "city";
}

std::string selected(const std::vector<Column>& columns) {
  std::string list;
  for (const Column& column : columns) list += ", r." + column.name;
  return list;
}

/// Rows of `source` for one function, each with the polygon of its area.
std::string with_polygons(const TableSpec& source, const FacilityFunction& function) {
  return fmt::format(
      "SELECT r.fid AS OGC_FID, a.geom AS geom{} FROM {} r JOIN {} a ON a.id = r.area_id WHERE r.function = "
      "{}",
      selected(source.columns), source.name, polygons_of(function.scale), sql_text(function.id));
}

/// Rows of `source` for one function, each with the middle of its area.
std::string with_points(const TableSpec& source, const FacilityFunction& function) {
  return fmt::format(
      "SELECT r.fid AS OGC_FID, a.geom AS geom{} FROM {} r JOIN area_points a ON a.id = r.area_id AND "
      "a.scale = "
      "r.scale WHERE r.function = {}",
      selected(source.columns), source.name, sql_text(function.id));
}

/// "Haven\n85 %": the name and what the colour stands for, rounded down so that it never reads as a higher
/// class. Where need is a lower bound: at most so much, rounded up to stay true, and nothing above the cap.
std::string coverage_label(const std::string& coverage, const std::string& status) {
  return fmt::format(
      "\"area_name\" || CASE WHEN \"{0}\" IS NULL OR \"{1}\" IN ('no_need', 'unknown') THEN '' "
      "WHEN \"{1}\" = 'partial' AND \"{0}\" > 9.99 THEN '' "
      "WHEN \"{1}\" = 'partial' THEN '\\n≤ ' || ceil(100 * \"{0}\" - 1e-9) || ' %' "
      "WHEN \"{0}\" >= 10 THEN '\\n> 999 %' "
      "ELSE '\\n' || floor(100 * \"{0}\" + 1e-9) || ' %' END",
      coverage, status);
}

/// The shortfall as a number, at least so much where need is a lower bound, a question mark where it is
/// unknown; nothing where there is none to show. The map of coverage below it names the areas.
std::string shortfall_label(const PlanDraft& draft, const std::string& moment,
                            const FacilityFunction& function) {
  return fmt::format(
      "CASE WHEN \"status_{0}\" = 'unknown' THEN '?' WHEN round(\"shortfall_{0}\", {1}) > 0 THEN "
      "if(\"status_{0}\" = 'partial', '≥ ', '') || "
      "format_number(round(\"shortfall_{0}\", {1}), {1}, '{2}') END",
      moment, function.unit.decimals, code_of(draft.language));
}

TableSpec view_of(const PlanDraft& draft, const std::string& kind, const FacilityFunction& function,
                  const TableSpec& source) {
  const Values values{{"function", draft.name_in_language(function.name)},
                      {"unit", draft.name_in_language(function.unit.name)}};
  return {function_table(kind, function.id), draft.say("title." + kind, values),
          draft.say("about." + kind, values),
          kind == "shortfall" ? GeometryKind::point : GeometryKind::multi_polygon, source.columns};
}

/// The moments a map can show, the most telling first: horizon, peak, base; no year twice.
std::vector<KeyMoment> moments_to_show(const std::vector<KeyMoment>& moments) {
  std::vector<KeyMoment> shown{moments[2]};
  const auto add = [&shown](const KeyMoment& moment) {
    const bool is_new =
        moment.year && std::none_of(shown.begin(), shown.end(),
                                    [&moment](const KeyMoment& one) { return one.year == moment.year; });
    if (is_new) shown.push_back(moment);
  };
  add(moments[1]);
  add(moments[0]);
  return shown;
}

Values year_of(const KeyMoment& moment) {
  return {{"year", static_cast<double>(static_cast<int>(moment.year.value_or(Year{0})))}};
}

std::string balance_tip(const PlanDraft& draft, const FacilityFunction& function, const KeyMoment& moment) {
  return draft.tip("balance", function,
                   {{"moment", moment.suffix},
                    {"year", static_cast<double>(static_cast<int>(moment.year.value_or(Year{0})))}});
}

void style_coverage(PlanDraft& draft, const TableSpec& view, const FunctionBalance& balance,
                    const FunctionMarks& marks) {
  const std::vector<KeyMoment> moments = draft.key_moments(balance);
  const FacilityFunction& function = draft.function_of(balance);
  for (const KeyMoment& moment : moments_to_show(moments)) {
    LayerStyle style;
    const std::string column = "coverage_" + moment.suffix;
    style.renderer = coverage_renderer({column, "status_" + moment.suffix, marks.has_illustrative,
                                        marks.has_partial, draft.say("legend.coverage", year_of(moment))},
                                       draft.language);
    style.label = LabelLook{coverage_label(column, "status_" + moment.suffix), 8.0};
    style.shown_by_name = "\"area_name\"";
    style.map_tip = balance_tip(draft, function, moment);
    add_style(draft, view, draft.say("style.coverage", year_of(moment)), style, moments);
  }
}

void style_shortfall(PlanDraft& draft, const TableSpec& view, const FunctionBalance& balance,
                     const FunctionMarks& marks) {
  const std::vector<KeyMoment> moments = draft.key_moments(balance);
  const FacilityFunction& function = draft.function_of(balance);
  for (const KeyMoment& moment : moments_to_show(moments)) {
    LayerStyle style;
    Values values = year_of(moment);
    values.emplace_back("unit", draft.name_in_language(function.unit.name));
    const std::string title =
        draft.say(marks.has_illustrative ? "legend.shortfall_illustrative" : "legend.shortfall", values);
    style.renderer = shortfall_renderer(
        {"shortfall_" + moment.suffix, "status_" + moment.suffix, marks.largest_shortfall, title,
         marks.has_illustrative, marks.has_partial, marks.has_unknown, marks.has_known},
        draft.language);
    style.label = LabelLook{shortfall_label(draft, moment.suffix, function), 8.0, LabelPlace::on_point};
    // Rings are hollow: their number is dark wherever it stands.
    if (!marks.has_illustrative) {
      style.label->circle =
          SizedCircle{"shortfall_" + moment.suffix, marks.largest_shortfall, largest_shortfall_mm};
    }
    style.shown_by_name = "\"area_name\"";
    style.map_tip = balance_tip(draft, function, moment);
    add_style(draft, view, draft.say("style.shortfall", year_of(moment)), style, moments);
  }
}

void write_views_of(PlanDraft& draft, const FunctionBalance& balance, const Box& town) {
  const FacilityFunction& function = draft.function_of(balance);
  const FunctionMarks marks = marks_of(draft, balance);
  const TableSpec key_years = key_years_table(draft);
  const TableSpec coverage = view_of(draft, "coverage", function, key_years);
  draft.file.create_view(coverage, with_polygons(key_years, function), town);
  style_coverage(draft, coverage, balance, marks);

  const TableSpec shortfall = view_of(draft, "shortfall", function, key_years);
  draft.file.create_view(shortfall, with_points(key_years, function), town);
  style_shortfall(draft, shortfall, balance, marks);

  const TableSpec years = balance_table(draft);
  const TableSpec timeline = view_of(draft, "timeline", function, years);
  draft.file.create_view(timeline, with_polygons(years, function), town);
  LayerStyle style;
  style.renderer = coverage_renderer(
      {"coverage", "status", marks.has_illustrative, marks.has_partial, draft.say("field.coverage")},
      draft.language);
  style.label = LabelLook{coverage_label("coverage", "status"), 8.0};
  style.shown_by_name = "\"area_name\"";
  style.map_tip = draft.tip("timeline", function);
  style.dated = true;
  add_style(draft, timeline, draft.say("style.timeline"), style);
}

}  // namespace

void write_function_views(PlanDraft& draft) {
  const Box town = town_box(draft);
  for (const FunctionBalance& balance : draft.result.functions) write_views_of(draft, balance, town);
}

}  // namespace voorzien::io
