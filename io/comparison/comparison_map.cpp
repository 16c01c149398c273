// SPDX-License-Identifier: EUPL-1.2
#include "io/comparison/comparison_map.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "io/comparison/change_classes.hpp"
#include "io/comparison/comparison_words.hpp"
#include "io/geopackage/plan_draft.hpp"
#include "io/qgis/category_list.hpp"
#include "io/qgis/layer_style.hpp"
#include "io/qgis/rule_list.hpp"
#include "io/qgis/symbols.hpp"
#include "io/results/decimals.hpp"

namespace voorzien::io {
namespace {

constexpr const char* outline = "89,89,89,255";
constexpr double largest_circle_mm = 12.0;
constexpr double largest_size = 100.0;

/// "#b35806" as QGIS writes it.
std::string colour_of(const char* hexadecimal) {
  std::string colour;
  for (std::size_t i = 1; i < 7; i += 2) {
    colour += std::to_string(std::stoi(std::string(hexadecimal + i, 2), nullptr, 16)) + ",";
  }
  return colour + "255";
}

std::string shortest(double value) {
  std::string text;
  append_shortest(text, value);
  return text;
}

std::string flat(const char* colour) {
  XmlWriter xml;
  write_flat_fill(xml, {colour_of(colour), outline, 0.2, "solid"});
  return xml.text();
}

class MapWriter {
 public:
  MapWriter(const Comparison& comparison, Language language, const std::filesystem::path& path)
      : comparison_(comparison),
        words_(comparison, language),
        file_(path, comparison.scenario(0).town.crs, comparison.scenario(0).base_year) {}

  void write() {
    write_runs();
    for (std::size_t run = 1; run < comparison_.runs.size(); ++run) {
      write_polygons(run);
      write_circles(run);
    }
    write_functions();
    write_styles();
    file_.finish();
  }

 private:
  struct StoredStyle {
    std::string table;
    std::string name;
    std::string document;
    bool is_default = true;
  };

  [[nodiscard]] const Neighbourhood* place(const ComparedPlace& compared) const {
    for (std::size_t run = 0; run < compared.at.size(); ++run) {
      if (compared.at[run]) return &comparison_.scenario(run).town.neighbourhoods[*compared.at[run]];
    }
    return nullptr;
  }

  [[nodiscard]] Values letters(std::size_t run) const {
    return {{"run", comparison_.runs[run].letter},
            {"first", comparison_.runs.front().letter},
            {"year", words_.last_year()}};
  }

  [[nodiscard]] std::vector<FieldLook> fields_of(const TableSpec& table) const {
    std::vector<FieldLook> fields;
    for (const Column& column : table.columns)
      fields.push_back({column.name, words_.say("field." + column.name), {}});
    return fields;
  }

  void write_runs() {
    const TableSpec table{
        "runs", words_.say("layer.runs"), words_.say("layer.runs_about"), GeometryKind::none,
        columns_of("letter:t scenario:t name:t named:t plan:t dataset:t norms:t base_year:w")};
    RowWriter rows = file_.create(table);
    for (std::size_t run = 0; run < comparison_.runs.size(); ++run) {
      const ComparedRun& one = comparison_.runs[run];
      const Scenario& scenario = one.what.scenario;
      rows.text(one.letter).text(scenario.id).text(words_.run_name(run)).text(one.named).text(one.plan);
      rows.text(scenario.town.id).text(scenario.norms.id).whole_number(static_cast<int>(scenario.base_year));
      rows.end_row();
    }
  }

  void write_polygons(std::size_t run) {
    const TableSpec table{
        "difference_" + comparison_.runs[run].letter, words_.say("layer.difference", letters(run)),
        words_.say("layer.difference_about", letters(run)), GeometryKind::multi_polygon,
        columns_of("id:t name:t year:w served_first:r served_other:r change_points:r status:t")};
    RowWriter rows = file_.create(table);
    for (const ComparedPlace& compared : comparison_.places) {
      const Neighbourhood* neighbourhood = place(compared);
      const auto change = served_change(compared, run);
      rows.text(compared.id).text(compared.name).whole_number(static_cast<int>(comparison_.years.back()));
      rows.real(compared.served.front()).real(compared.served[run]).real(change);
      const bool both = compared.at.front() && compared.at[run];
      rows.text(change ? "known" : (both ? "unknown" : "not_in_both")).shape(neighbourhood->area).end_row();
    }
    LayerStyle style;
    style.renderer = polygon_renderer(run);
    style.fields = fields_of(table);
    style.label = LabelLook{"\"name\" || coalesce('\\n' || " + signed_figure("change_points", 1) + ", '')",
                            7.0, LabelPlace::inside_area, 60000.0};
    style.shown_by_name = "\"name\"";
    style.map_tip = words_.say("tip.difference");
    styles_.push_back({table.name, table.name, style_document(style_elements(style), true)});
  }

  [[nodiscard]] std::string polygon_renderer(std::size_t run) const {
    std::vector<Rule> rules;
    for (const ChangeClass& one : change_classes) {
      std::string filter;
      if (one.from > -endless) filter = "\"change_points\" >= " + shortest(one.from);
      if (one.to < endless) {
        filter += (filter.empty() ? "" : " AND ") + ("\"change_points\" < " + shortest(one.to));
      }
      rules.push_back({filter, words_.say(std::string("class.") + one.key), flat(one.colour)});
    }
    XmlWriter hatched;
    write_flat_fill(hatched, {"255,255,255,255", outline, 0.2, "solid"});
    write_hatching(hatched, "118,118,118,255", 1.6);
    rules.push_back({"\"change_points\" IS NULL", words_.say("class.unknown"), hatched.text()});
    return rule_renderer(rules, "fill", words_.say("layer.legend", letters(run)));
  }

  /// Absolute differences are circles: how many more or fewer find no place.
  void write_circles(std::size_t run) {
    const TableSpec table{
        "unmet_" + comparison_.runs[run].letter, words_.say("layer.unmet", letters(run)),
        words_.say("layer.unmet_about", letters(run)), GeometryKind::point,
        columns_of("id:t name:t function:t function_name:t year:w unmet_first:r unmet_other:r "
                   "change_unmet:r size:r unit:t")};
    RowWriter rows = file_.create(table);
    for (const ComparedFunction& function : comparison_.functions) {
      const double largest = largest_change(function, run);
      for (std::size_t i = 0; i < comparison_.places.size(); ++i) {
        const auto& from = function.places.front()[i].unmet;
        const auto& to = function.places[run][i].unmet;
        if (!from || !to || *from == *to) continue;
        rows.text(comparison_.places[i].id).text(comparison_.places[i].name);
        rows.text(function.id).text(words_.function_name(function));
        rows.whole_number(static_cast<int>(comparison_.years.back())).real(from).real(to).real(*to - *from);
        rows.real(largest_size * std::abs(*to - *from) / largest)
            .text(comparison_.function(function).unit.id);
        rows.shape(place(comparison_.places[i])->centre).end_row();
      }
    }
    style_circles(table, run);
  }

  /// A style per function, for circles of several functions would lie on each other; shown is the one that
  /// differs most, as a share of its need.
  void style_circles(const TableSpec& table, std::size_t run) {
    const ComparedFunction* telling = most_different(run);
    if (telling == nullptr) {
      LayerStyle empty;
      empty.renderer = rule_renderer({}, "marker", words_.say("layer.unmet", letters(run)));
      empty.fields = fields_of(table);
      styles_.push_back({table.name, table.name, style_document(style_elements(empty), false)});
    }
    for (const ComparedFunction& function : comparison_.functions) {
      const double largest = largest_change(function, run);
      if (largest <= 0.0) continue;
      const std::string is_function = "\"function\" = " + sql_text(function.id);
      const int decimals = comparison_.function(function).unit.decimals;
      LayerStyle style;
      style.renderer = circle_renderer(function, is_function, largest);
      style.fields = fields_of(table);
      style.shown_by_name = "\"name\"";
      style.label =
          LabelLook{"CASE WHEN " + is_function + " AND round(\"change_unmet\", " + std::to_string(decimals) +
                        ") <> 0 THEN " + signed_figure("change_unmet", decimals) + " END",
                    7.5, LabelPlace::around_point, 0.0};
      style.map_tip = words_.say("tip.unmet");
      styles_.push_back({table.name, words_.function_name(function),
                         style_document(style_elements(style), true), &function == telling});
    }
  }

  /// Null where nothing differs.
  [[nodiscard]] const ComparedFunction* most_different(std::size_t run) const {
    const ComparedFunction* found = nullptr;
    double most = 0.0;
    for (const ComparedFunction& function : comparison_.functions) {
      double need = 0.0;
      double changed = 0.0;
      for (std::size_t i = 0; i < function.places[run].size(); ++i) {
        const NeighbourhoodMeasures& from = function.places.front()[i];
        const NeighbourhoodMeasures& to = function.places[run][i];
        need += from.need.value_or(0.0);
        if (from.unmet && to.unmet) changed += std::abs(*to.unmet - *from.unmet);
      }
      const double share = need > 0.0 ? changed / need : 0.0;
      if (share <= most) continue;
      most = share;
      found = &function;
    }
    return found;
  }

  /// QGIS expression: the figure as the language writes it, with its sign.
  [[nodiscard]] std::string signed_figure(const char* column, int decimals) const {
    const std::string figure = "round(\"" + std::string(column) + "\", " + std::to_string(decimals) + ")";
    return "if(" + figure + " > 0, '+', if(" + figure + " < 0, '−', '')) || format_number(abs(" + figure +
           "), " + std::to_string(decimals) + ", '" + std::string(code_of(words_.language())) + "')";
  }

  /// Pupils and square metres cannot share a scale, so sizes are told against the function's own largest.
  static double largest_change(const ComparedFunction& function, std::size_t run) {
    double largest = 0.0;
    for (std::size_t i = 0; i < function.places[run].size(); ++i) {
      const auto& from = function.places.front()[i].unmet;
      const auto& to = function.places[run][i].unmet;
      if (from && to) largest = std::max(largest, std::abs(*to - *from));
    }
    return largest;
  }

  [[nodiscard]] std::string circle_renderer(const ComparedFunction& function, const std::string& is_function,
                                            double largest) const {
    const MarkerSizes sizes{"abs(\"change_unmet\")", false, largest, largest_circle_mm, 2.0};
    std::vector<Category> categories;
    for (const bool worse : {true, false}) {
      XmlWriter xml;
      write_marker(xml, circle(worse), size_by_area(sizes));
      categories.push_back({worse ? "worse" : "better",
                            words_.say(worse ? "class.more_unmet" : "class.less_unmet"), xml.text()});
    }
    const Name& unit = comparison_.function(function).unit.name;
    const SizeLegend legend{
        sizes,
        words_.say("layer.unmet_legend", {{"function", words_.function_name(function)},
                                          {"unit", words_.language() == Language::nl ? unit.nl : unit.en},
                                          {"year", words_.last_year()}}),
        circle(false)};
    return category_renderer(
        "CASE WHEN " + is_function + " THEN if(\"change_unmet\" > 0, 'worse', 'better') END", categories,
        legend, words_.language());
  }

  static Marker circle(bool worse) {
    return {worse ? "triangle" : "circle",
            worse ? "179,88,6,200" : "84,39,136,200",
            "255,255,255,255",
            0.2,
            2.6,
            "solid"};
  }

  void write_functions() {
    const TableSpec table{
        "difference_function", words_.say("layer.functions"), words_.say("layer.functions_about"),
        GeometryKind::none,
        columns_of(
            "run:t id:t name:t function:t function_name:t year:w need_first:r need_other:r supply_first:r "
            "supply_other:r met_within_first:r met_within_other:r unmet_first:r unmet_other:r "
            "served_first:r served_other:r unit:t")};
    RowWriter rows = file_.create(table);
    for (std::size_t run = 1; run < comparison_.runs.size(); ++run) {
      for (const ComparedFunction& function : comparison_.functions) {
        for (std::size_t i = 0; i < comparison_.places.size(); ++i) {
          const NeighbourhoodMeasures& from = function.places.front()[i];
          const NeighbourhoodMeasures& to = function.places[run][i];
          if (!from.need && !from.supply && !to.need && !to.supply) continue;
          rows.text(comparison_.runs[run].letter)
              .text(comparison_.places[i].id)
              .text(comparison_.places[i].name);
          rows.text(function.id).text(words_.function_name(function));
          rows.whole_number(static_cast<int>(comparison_.years.back()));
          rows.real(from.need).real(to.need).real(from.supply).real(to.supply);
          rows.real(from.met_within).real(to.met_within).real(from.unmet).real(to.unmet);
          rows.real(from.served).real(to.served).text(comparison_.function(function).unit.id).end_row();
        }
      }
    }
  }

  void write_styles() {
    const TableSpec table{
        "layer_styles", "layer_styles", "", GeometryKind::none,
        columns_of(
            "f_table_catalog:t f_table_schema:t f_table_name:t f_geometry_column:t styleName:t styleQML:t "
            "styleSLD:t useAsDefault:f description:t owner:t ui:t update_time:m")};
    RowWriter rows = file_.create(table);
    for (const StoredStyle& style : styles_) {
      rows.text("").text("").text(style.table).text("geom").text(style.name).text(style.document).text("");
      rows.flag(style.is_default).text(style.name).text("").text("");
      rows.first_moment(comparison_.scenario(0).base_year).end_row();
    }
  }

  const Comparison& comparison_;
  ComparisonWords words_;
  PlanFile file_;
  std::vector<StoredStyle> styles_;
};

}  // namespace

void write_comparison_map(const Comparison& comparison, Language language,
                          const std::filesystem::path& path) {
  MapWriter(comparison, language, path).write();
}

}  // namespace voorzien::io
