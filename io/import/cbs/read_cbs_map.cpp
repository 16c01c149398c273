// SPDX-License-Identifier: EUPL-1.2
#include "io/import/cbs/read_cbs_map.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "io/import/cbs/cbs_municipality.hpp"
#include "io/import/cbs/cbs_source.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/import/table/listing.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/column_field.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

struct PickedLayer {
  std::string name;
  CbsLayout layout;
  CbsLevel level = CbsLevel::neighbourhood;
};

/// Layers with figures go before layers without; then the shortest name (buurten before buurten_2021_punten).
std::optional<PickedLayer> pick_at(CbsLevel level, const std::vector<SourceLayer>& layers) {
  const std::string start = level == CbsLevel::neighbourhood ? "buurt" : "wijk";
  std::optional<PickedLayer> best;
  for (const SourceLayer& layer : layers) {
    const std::string name = comparable(layer.name);
    // A file of one layer may be called anything.
    if (!layer.has_geometry || (layers.size() > 1 && name.rfind(start, 0) != 0)) continue;
    auto layout = recognise(layer.columns, level);
    if (!layout) continue;
    const bool better = !best ||
                        (layout->has(CbsColumn::residents) && !best->layout.has(CbsColumn::residents)) ||
                        (layout->has(CbsColumn::residents) == best->layout.has(CbsColumn::residents) &&
                         layer.name.size() < best->name.size());
    if (better) best = PickedLayer{layer.name, std::move(*layout), level};
  }
  return best;
}

std::optional<PickedLayer> pick_layer(const CbsQuestion& question, const std::vector<SourceLayer>& layers) {
  if (question.level) return pick_at(*question.level, layers);
  auto neighbourhoods = pick_at(CbsLevel::neighbourhood, layers);
  if (neighbourhoods && (question.figures_follow || neighbourhoods->layout.has(CbsColumn::residents)))
    return neighbourhoods;
  auto districts = pick_at(CbsLevel::district, layers);
  if (districts && districts->layout.has(CbsColumn::residents)) return districts;
  return neighbourhoods ? neighbourhoods : districts;
}

void report_other_schema(const CbsQuestion& question, const std::vector<SourceLayer>& layers,
                         Reading& reading) {
  std::vector<std::string> names;
  std::vector<std::string> told;
  std::vector<std::string> columns;
  for (const SourceLayer& layer : layers) {
    names.push_back(layer.name);
    columns.insert(columns.end(), layer.columns.begin(), layer.columns.end());
  }
  for (const CbsNaming& naming : cbs_namings()) told.push_back(naming.told);
  const std::string shown = bare_name(question.path);
  reading.problems.push_back({"import_no_cbs_map",
                              shown,
                              {{"file", shown},
                               {"layers", joined(names)},
                               {"columns", joined(columns, 12)},
                               {"looked_for", joined(told)}}});
}

/// "JA" is water; fictive neighbourhoods of open water end in 9997 or 9998.
bool says_water(const std::string& water, const std::string& code) {
  if (comparable(water) == "ja") return true;
  const bool fictive = code.size() == 10 && (code.ends_with("9997") || code.ends_with("9998"));
  return fictive && comparable(water) != "nee";
}

class AreaReader {
 public:
  AreaReader(const PickedLayer& layer, const CbsQuestion& question) : layer_(layer), question_(question) {
    for (std::size_t i = 0; i < cbs_columns; ++i) {
      if (!layer.layout.columns[i]) continue;
      const auto column = static_cast<CbsColumn>(i);
      const bool number = i >= first_cbs_figure && column != CbsColumn::urbanity;
      positions_[i] = fields_.size();
      fields_.push_back(column_field(*layer.layout.columns[i], number ? FieldType::number : FieldType::text,
                                     bare_name(question.path)));
    }
  }

  /// Areas of the municipality, within the box when one is given.
  std::vector<CbsArea> read(const std::string& municipality, const std::optional<Box>& within,
                            Reading& reading) {
    TableRequest request;
    request.source = cbs_source(question_.path, layer_.name);
    request.source.filter = filter_for(municipality);
    request.source.within = within;
    request.fields = fields_;
    request.geometry = GeometryWish::polygons;
    request.target_crs = dutch_grid;
    std::vector<CbsArea> areas;
    for (TableRow& row : read_table(request, reading).rows) areas.push_back(area_in(row));
    return areas;
  }

  [[nodiscard]] std::optional<int> year() const { return year_; }

 private:
  /// Codes of areas hold that of their municipality: GM0034, WK003401, BU00340101.
  [[nodiscard]] std::string filter_for(const std::string& municipality) const {
    const CbsLayout& layout = layer_.layout;
    if (layout.has(CbsColumn::municipality_code))
      return filter_name(layout.name(CbsColumn::municipality_code)) + " = " + filter_text(municipality);
    const char* start = layer_.level == CbsLevel::neighbourhood ? "BU" : "WK";
    return filter_name(layout.name(code_column(layer_.level))) + " LIKE " +
           filter_text(start + municipality.substr(2) + "%");
  }

  [[nodiscard]] std::string text(const TableRow& row, CbsColumn column) const {
    const auto& position = positions_[static_cast<std::size_t>(column)];
    return position ? text_of(row.values[*position]) : std::string();
  }

  CbsArea area_in(TableRow& row) {
    CbsArea area;
    area.code = text(row, code_column(layer_.level));
    area.name = text(row, name_column(layer_.level));
    if (layer_.level == CbsLevel::neighbourhood) {
      area.district = text(row, CbsColumn::district_code);
      area.district_name = text(row, CbsColumn::district_name);
    }
    area.is_water = says_water(text(row, CbsColumn::water), area.code);
    area.urbanity = text(row, CbsColumn::urbanity);
    for (std::size_t i = first_cbs_figure; i < cbs_columns; ++i) {
      if (!positions_[i]) continue;
      if (const auto* number = std::get_if<double>(&row.values[*positions_[i]]))
        area.figures[i - first_cbs_figure] = *number;
    }
    if (const auto year = year_in(text(row, CbsColumn::year))) year_ = year;
    area.shape = std::move(row.area);
    return area;
  }

  const PickedLayer& layer_;
  const CbsQuestion& question_;
  std::vector<FieldSpec> fields_;
  std::array<std::optional<std::size_t>, cbs_columns> positions_;
  std::optional<int> year_;
};

/// Older maps hold the water of an area as a second row under the same code.
void drop_repeated_water(CbsMap& map) {
  std::stable_sort(map.areas.begin(), map.areas.end(), [](const CbsArea& one, const CbsArea& other) {
    return std::pair(one.code, one.is_water) < std::pair(other.code, other.is_water);
  });
  std::vector<CbsArea> kept;
  for (CbsArea& area : map.areas) {
    if (area.is_water && !kept.empty() && kept.back().code == area.code) {
      ++map.water_repeated;
    } else {
      kept.push_back(std::move(area));
    }
  }
  map.areas = std::move(kept);
}

/// Above districts stands the municipality itself.
void name_the_whole(CbsMap& map) {
  if (map.level != CbsLevel::district) return;
  for (CbsArea& area : map.areas) {
    area.district = map.municipality.code;
    area.district_name = map.municipality.name;
  }
}

/// Neighbourhoods only carry the code of their district; its name stands in the layer of districts.
void name_districts(CbsMap& map, const CbsQuestion& question, const std::vector<SourceLayer>& layers) {
  if (map.level != CbsLevel::neighbourhood || map.layout.has(CbsColumn::district_name)) return;
  const auto districts = pick_at(CbsLevel::district, layers);
  if (!districts || districts->name == map.layer || !districts->layout.has(CbsColumn::district_name)) return;
  TableRequest request;
  request.source = cbs_source(question.path, districts->name);
  const std::string& code = districts->layout.name(CbsColumn::district_code);
  request.source.filter =
      filter_name(code) + " LIKE " + filter_text("WK" + map.municipality.code.substr(2) + "%");
  request.fields = {
      column_field(code, FieldType::text, request.source.shown),
      column_field(districts->layout.name(CbsColumn::district_name), FieldType::text, request.source.shown)};
  std::map<std::string, std::string> names;
  Reading ignored;  // a name is a nicety: without it the code is shown
  for (const TableRow& row : read_table(request, ignored).rows)
    names[text_of(row.values[0])] = text_of(row.values[1]);
  for (CbsArea& area : map.areas) {
    if (const auto found = names.find(area.district); found != names.end())
      area.district_name = found->second;
  }
}

}  // namespace

CbsMap read_cbs_map(const CbsQuestion& question, Reading& reading) {
  CbsMap map;
  const std::vector<SourceLayer> layers = layers_of(cbs_source(question.path, {}), reading);
  if (layers.empty()) return map;
  const auto picked = pick_layer(question, layers);
  if (!picked) {
    report_other_schema(question, layers, reading);
    return map;
  }
  const auto before = reading.problems.size();
  const FoundMunicipality found = find_municipality({question.path, question.municipality}, layers,
                                                    {picked->name, picked->layout}, reading);
  if (reading.problems.size() > before) return map;
  map.municipality = found.municipality;
  map.level = picked->level;
  map.layer = picked->name;
  map.layout = picked->layout;
  map.has_neighbourhoods = pick_at(CbsLevel::neighbourhood, layers).has_value();
  AreaReader areas(*picked, question);
  map.areas = areas.read(found.municipality.code, found.within, reading);
  // The box is in the Dutch grid; a map in another system is read by its codes alone.
  if (map.areas.empty() && found.within)
    map.areas = areas.read(found.municipality.code, std::nullopt, reading);
  map.year = areas.year();
  if (map.areas.empty() && reading.problems.size() == before) {
    reading.problems.push_back({"import_no_areas",
                                bare_name(question.path),
                                {{"layer", picked->name}, {"municipality", found.municipality.code}}});
  }
  drop_repeated_water(map);
  name_the_whole(map);
  name_districts(map, question, layers);
  return map;
}

}  // namespace voorzien::io
