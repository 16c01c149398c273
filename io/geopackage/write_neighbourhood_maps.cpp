// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "io/geopackage/plan_parts.hpp"
#include "io/geopackage/write_neighbourhood_tables.hpp"
#include "io/qgis/figure_renderers.hpp"

namespace voorzien::io {
namespace {

std::string columns_from(const TableSpec& table, const std::string& prefix) {
  std::string list;
  for (const Column& column : table.columns) list += ", " + prefix + "." + column.name;
  return list;
}

/// A number in the middle of its circle, in the language's writing.
std::string number_label(const PlanDraft& draft, const std::string& column, int decimals) {
  return fmt::format("if(round(\"{0}\", {1}) > 0, format_number(\"{0}\", {1}, '{2}'), NULL)", column,
                     decimals, code_of(draft.language));
}

double largest_residents(const PlanDraft& draft) {
  double largest = 0.0;
  for (const YearState& state : draft.result.timeline.years) {
    for (std::size_t position = 0; position < state.residents.size(); ++position) {
      if (!draft.scenario.town.neighbourhoods[position].residents) continue;
      largest = std::max(largest, to_persons(state.residents[position].total()));
    }
  }
  return largest;
}

bool some_residents_unknown(const PlanDraft& draft) {
  const std::vector<Neighbourhood>& all = draft.scenario.town.neighbourhoods;
  return std::any_of(all.begin(), all.end(), [](const Neighbourhood& here) { return !here.residents; });
}

void write_people_change(PlanDraft& draft) {
  const MapLayer& areas = *std::find_if(draft.layers.begin(), draft.layers.end(), [](const MapLayer& layer) {
    return layer.table == "neighbourhoods";
  });
  const TableSpec source = neighbourhood_table(draft);
  const TableSpec view = described_table(draft, "people_change", GeometryKind::multi_polygon, source.columns);
  draft.file.create_view(
      view,
      "SELECT n.fid AS OGC_FID, n.geom AS geom" + columns_from(source, "n") + " FROM " + areas.table + " n",
      town_box(draft));
  const Year first = draft.result.timeline.years.front().year;
  const Year last = draft.result.timeline.years.back().year;
  LayerStyle style;
  style.renderer = growth_renderer(
      draft.say("legend.growth", {{"first_year", static_cast<double>(static_cast<int>(first))},
                                  {"last_year", static_cast<double>(static_cast<int>(last))}}),
      draft.language);
  style.label = LabelLook{
      fmt::format(
          "CASE WHEN \"kind\" = 'water' THEN NULL WHEN \"growth\" IS NULL THEN \"name\" ELSE \"name\" || "
          "'\\n' || if(round(\"growth\") > 0, '+', '') || format_number(\"growth\", 0, '{}') END",
          code_of(draft.language)),
      8.0};
  style.shown_by_name = "\"name\"";
  style.map_tip = draft.say("tip.people_change");
  add_style(draft, view, draft.say("style.growth"), style, {{"base", first}, {"horizon", last}});
}

void write_people_timeline(PlanDraft& draft) {
  const TableSpec people = people_table(draft);
  TableSpec view = described_table(draft, "people_timeline", GeometryKind::point, people.columns);
  view.columns.insert(view.columns.begin(), {"name", ColumnType::text});
  draft.file.create_view(view,
                         "SELECT p.fid AS OGC_FID, a.geom AS geom, a.name" + columns_from(people, "p") +
                             " FROM people p JOIN area_points a ON a.id = p.neighbourhood_id AND a.scale = "
                             "'neighbourhood'",
                         town_box(draft));
  LayerStyle style;
  style.renderer = circle_renderer({"residents", largest_residents(draft), draft.say("field.residents"),
                                    draft.say("class.residents"), some_residents_unknown(draft)},
                                   draft.language);
  style.label = LabelLook{number_label(draft, "residents", 0), 7.0, LabelPlace::on_point};
  style.label->circle = SizedCircle{"residents", largest_residents(draft), largest_figure_mm};
  style.shown_by_name = "\"name\"";
  style.map_tip = draft.say("tip.people");
  style.dated = true;
  add_style(draft, view, draft.say("style.people_timeline"), style);
}

void write_need_map(PlanDraft& draft, const FunctionBalance& balance) {
  const FacilityFunction& function = draft.function_of(balance);
  const std::vector<Neighbourhood>& all = draft.scenario.town.neighbourhoods;
  double largest = 0.0;
  bool has_unknown = false;
  for (std::size_t position = 0; position < all.size(); ++position) {
    if (all[position].kind == AreaKind::water) continue;
    const bool known = position < balance.neighbourhood_known.size() && balance.neighbourhood_known[position];
    has_unknown |= !known;
    if (!known) continue;
    for (std::size_t year = 0; year < draft.result.timeline.years.size(); ++year) {
      largest = std::max(largest, balance.need.at(year, position).mid);
    }
  }
  const Values names{{"function", draft.name_in_language(function.name)},
                     {"unit", draft.name_in_language(function.unit.name)}};
  const TableSpec need = need_table(draft);
  TableSpec view{function_table("need", function.id), draft.say("title.need_map", names),
                 draft.say("about.need_map", names), GeometryKind::point, need.columns};
  view.columns.insert(view.columns.begin(), {"name", ColumnType::text});
  draft.file.create_view(
      view,
      "SELECT n.fid AS OGC_FID, a.geom AS geom, a.name" + columns_from(need, "n") +
          " FROM need n JOIN area_points a ON a.id = n.neighbourhood_id AND a.scale = 'neighbourhood' WHERE "
          "n.function = " +
          sql_text(function.id),
      town_box(draft));
  LayerStyle style;
  style.renderer = circle_renderer(
      {"need", largest, draft.say("legend.need", names), draft.say("class.need"), has_unknown},
      draft.language);
  style.label = LabelLook{number_label(draft, "need", function.unit.decimals), 7.5, LabelPlace::on_point};
  style.label->circle = SizedCircle{"need", largest, largest_figure_mm};
  style.shown_by_name = "\"name\"";
  style.map_tip = draft.tip("need", function);
  style.dated = true;
  add_style(draft, view, draft.say("style.need"), style);
}

void write_reach_map(PlanDraft& draft, const FunctionBalance& balance) {
  const FacilityFunction& function = draft.function_of(balance);
  const Values names{{"function", draft.name_in_language(function.name)},
                     {"unit", draft.name_in_language(function.unit.name)}};
  const TableSpec distribution = distribution_table(draft);
  TableSpec view{function_table("reach", function.id), draft.say("title.reach", names),
                 draft.say("about.reach", names), GeometryKind::multi_polygon, distribution.columns};
  view.columns.insert(view.columns.begin(), {"name", ColumnType::text});
  draft.file.create_view(
      view,
      "SELECT d.fid AS OGC_FID, a.geom AS geom, a.name" + columns_from(distribution, "d") +
          " FROM distribution d JOIN neighbourhoods a ON a.id = d.neighbourhood_id WHERE d.function = " +
          sql_text(function.id),
      town_box(draft));
  // The last year first: it is the default.
  for (auto year = balance.distributions.rbegin(); year != balance.distributions.rend(); ++year) {
    const int number = static_cast<int>(year->year);
    const Values in_year{{"year", static_cast<double>(number)}};
    LayerStyle style;
    style.renderer = reach_renderer(number, balance.supply_knowledge == SupplyKnowledge::illustrative,
                                    draft.say("legend.reach", in_year), draft.language);
    style.label = LabelLook{
        fmt::format("if(\"year\" = {} AND \"reach_share\" IS NOT NULL, \"name\" || '\\n' || floor(100 * "
                    "\"reach_share\" + 1e-9) || ' %', NULL)",
                    number),
        8.0};
    style.shown_by_name = "\"name\"";
    style.map_tip = draft.tip("reach", function);
    add_style(draft, view, draft.say("style.reach", in_year), style);
  }
}

}  // namespace

void write_people_maps(PlanDraft& draft) {
  write_people_change(draft);
  write_people_timeline(draft);
}

void write_need_maps(PlanDraft& draft) {
  for (const FunctionBalance& balance : draft.result.functions) {
    if (balance.need_known) write_need_map(draft, balance);
  }
}

void write_reach_maps(PlanDraft& draft) {
  for (const FunctionBalance& balance : draft.result.functions) {
    if (!balance.distributions.empty()) write_reach_map(draft, balance);
  }
}

}  // namespace voorzien::io
