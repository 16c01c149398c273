// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/plan_draft.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

#include "engine/geometry/measure.hpp"
#include "io/qgis/map_tip.hpp"
#include "io/results/norm_text.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

ColumnType type_of(char letter) {
  switch (letter) {
    case 'w':
      return ColumnType::whole_number;
    case 'r':
      return ColumnType::real;
    case 'f':
      return ColumnType::flag;
    case 'd':
      return ColumnType::date;
    case 'm':
      return ColumnType::moment;
    default:
      return ColumnType::text;
  }
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() > end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// Two moments in one year (a peak in the last year) would give two columns the same name.
bool shares_its_year(const KeyMoment& moment, const std::vector<KeyMoment>& moments) {
  return std::any_of(moments.begin(), moments.end(), [&moment](const KeyMoment& other) {
    return other.suffix != moment.suffix && other.year == moment.year;
  });
}

std::string alias_of(const PlanDraft& draft, const std::string& column,
                     const std::vector<KeyMoment>& moments) {
  if (has_text("label.map.field." + column, draft.language)) return draft.say("field." + column);
  for (const KeyMoment& moment : moments) {
    const std::string suffix = "_" + moment.suffix;
    if (!ends_with(column, suffix)) continue;
    const std::string stem = column.substr(0, column.size() - suffix.size());
    const std::string field = draft.say("field." + stem);
    if (!moment.year) return draft.say("moment." + moment.suffix, {{"field", field}});
    const std::string in_year = draft.say(
        "in_year", {{"field", field}, {"year", static_cast<double>(static_cast<int>(*moment.year))}});
    return shares_its_year(moment, moments) ? in_year + draft.say("moment_mark." + moment.suffix) : in_year;
  }
  return draft.say("field." + column);
}

/// Columns that hold keys of ours, by the ending of their name; where their words are in the text catalogue,
/// and the values each can have.
struct Vocabulary {
  const char* ending;
  const char* prefix;
  std::vector<const char*> values;
};

const std::vector<Vocabulary>& vocabularies() {
  static const std::vector<Vocabulary> all{
      {"age_status", "label.age_knowledge.", {"single_years", "classes", "reference_curve", "unknown"}},
      // Before `kind` and `status`, in which they end too.
      {"site_kind", "label.map.site_kind.", {"plot", "plinth", "existing_building", "roof", "public_space"}},
      {"space_kind", "", {}},
      {"plan_status", "label.map.plan_status.", {"optimal", "feasible", "infeasible", "none_found"}},
      {"role", "label.map.role.", {"built", "temporary", "joined", "unchanged"}},
      {"level",
       "label.map.level.",
       {"statutory_unmet", "other_unmet", "travel", "land", "cost", "complexity"}},
      {"department", "label.map.department.", {"spatial", "social", "real_estate", "finance", "legal"}},
      {"consent", "label.map.consent.", {"agreed", "asked", "none"}},
      {"day", "label.map.day.", {"1", "2", "3", "4", "5", "6", "7"}},
      {"kind", "label.area_kind.", {"land", "planned", "water"}},
      {"scale", "label.scale.", {"neighbourhood", "district", "city"}},
      {"lasting", "label.lasting.", {"not_above", "short_peak", "temporary", "permanent", "undecided"}},
      {"supply_knowledge", "label.supply.", {"complete", "illustrative", "unknown"}},
      {"domain",
       "label.domain.",
       {"education", "childcare", "culture", "welfare", "sport", "play", "care", "green"}},
      {"status", "label.map.value.", {"known", "partial", "no_need", "unknown"}},
      {"status",
       "label.status.",
       {"observed", "published", "secondary", "derived", "assumption", "illustrative", "to_be_filled"}}};
  return all;
}

bool holds(const std::string& column, const std::string& ending) {
  return column == ending || ends_with(column, "_" + ending) || column.find(ending + "_") == 0;
}

std::vector<XmlPair> words_of(const PlanDraft& draft, const std::string& column) {
  std::vector<XmlPair> words;
  for (const Vocabulary& vocabulary : vocabularies()) {
    if (!holds(column, vocabulary.ending)) continue;
    for (const std::string value : vocabulary.values) {
      words.emplace_back(text(vocabulary.prefix + value, draft.language), value);
    }
    // age_status ends in status too, but has words of its own.
    if (std::string(vocabulary.ending) != "status") break;
  }
  return words;
}

}  // namespace

std::string PlanDraft::say(const std::string& key, const Values& values) const {
  return fill(text("label.map." + key, language), values, language);
}

std::string PlanDraft::tip(const std::string& key, const FacilityFunction& function, Values values) const {
  std::string norm = text("norm.none", language);
  for (const std::optional<Norm>& one : scenario.norms.by_function) {
    if (!one || scenario.catalogue.functions[one->function].id != function.id) continue;
    norm = in_html(norm_text(*one, scenario.catalogue, language));
    const std::string origin = norm_origin(*one, scenario.norms, language);
    if (!origin.empty()) norm += "<br><i>" + in_html(origin) + "</i>";
  }
  values.emplace_back("function", in_html(name_in_language(function.name)));
  values.emplace_back("unit", in_html(name_in_language(function.unit.name)));
  values.emplace_back("decimals", std::to_string(function.unit.decimals));
  values.emplace_back("norm", std::move(norm));
  return say("tip." + key, values);
}

std::vector<KeyMoment> PlanDraft::key_moments(const FunctionBalance& balance) const {
  const Year first = result.timeline.years.front().year;
  const Year last = result.timeline.years.back().year;
  std::optional<Year> peak;
  if (balance.need_known) peak = balance.town_wave.peak_year;
  if (peak && (*peak < first || *peak > last)) peak.reset();
  return {{"base", first}, {"peak", peak}, {"horizon", last}};
}

std::optional<std::size_t> PlanDraft::position_of(const KeyMoment& moment) const {
  if (!moment.year) return std::nullopt;
  return position_in_series(result.timeline.first(), *moment.year);
}

Box town_box(const PlanDraft& draft) {
  MultiPolygon ground;
  for (const Neighbourhood& neighbourhood : draft.scenario.town.neighbourhoods) {
    ground.insert(ground.end(), neighbourhood.area.begin(), neighbourhood.area.end());
  }
  return box_of(ground);
}

TableSpec described_table(const PlanDraft& draft, const std::string& name, GeometryKind geometry,
                          std::vector<Column> columns) {
  return {name, draft.say("title." + name), draft.say("about." + name), geometry, std::move(columns)};
}

std::vector<Column> columns_of(const std::string& list) {
  std::vector<Column> columns;
  std::istringstream words(list);
  for (std::string word; words >> word;) {
    const std::size_t colon = word.find(':');
    columns.push_back({word.substr(0, colon), type_of(word[colon + 1])});
  }
  return columns;
}

void add_style(PlanDraft& draft, const TableSpec& table, const std::string& name, LayerStyle style,
               const std::vector<KeyMoment>& moments) {
  for (const Column& column : table.columns) {
    style.fields.push_back({column.name, alias_of(draft, column.name, moments), words_of(draft, column.name),
                            column.name == "week"});
  }
  auto layer = std::find_if(draft.layers.begin(), draft.layers.end(),
                            [&table](const MapLayer& written) { return written.table == table.name; });
  if (layer == draft.layers.end()) {
    MapLayer written{table.name, table.title, table.description, table.geometry, {}, {}};
    for (const Column& column : table.columns) written.columns.push_back(column.name);
    layer = draft.layers.insert(draft.layers.end(), std::move(written));
  }
  layer->styles.push_back({name, style_elements(style), style.label.has_value()});
}

}  // namespace voorzien::io
