// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/neighbourhood_reader.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/geometry/measure.hpp"
#include "io/dataset/age_reader.hpp"
#include "io/dataset/checked_row.hpp"
#include "io/dataset/input_files.hpp"
#include "io/dataset/neighbourhood_row.hpp"
#include "io/dataset/shape_check.hpp"
#include "io/dataset/value_names.hpp"
#include "io/encoding/utf8.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

using Field = NeighbourhoodField;

/// The land of the whole earth.
constexpr double largest_land_m2 = 1.5e14;

template <class Value, std::size_t count>
std::optional<Value> named_value(const CheckedRow& row, Field field,
                                 const std::array<Choice<Value>, count>& choices) {
  const std::string name = row.text(position_of(field));
  if (name.empty()) return std::nullopt;
  for (const auto& choice : choices) {
    if (choice.name == name) return choice.value;
  }
  row.report("feature_unknown_name", position_of(field));
  return std::nullopt;
}

/// Every type or none: a part of the dwellings would be taken for all of them.
std::vector<DwellingCount> dwellings_by_type(const CheckedRow& row, const NeighbourhoodSection& section) {
  std::vector<DwellingCount> counts;
  for (const NamedField& type : section.dwellings_by_type) {
    if (const auto count = row.not_negative(type.field, most_in_one_area))
      counts.push_back({type.name, *count});
  }
  if (counts.size() != section.dwellings_by_type.size()) counts.clear();
  return counts;
}

void read_people(const CheckedRow& row, const NeighbourhoodSection& section, NeighbourhoodRow& read) {
  Neighbourhood& neighbourhood = read.neighbourhood;
  if (const auto residents = row.not_negative(position_of(Field::residents), most_in_one_area))
    neighbourhood.residents = Persons(*residents);
  neighbourhood.residents_provenance = section.residents;
  if (const auto dwellings = row.not_negative(position_of(Field::dwellings), most_in_one_area))
    neighbourhood.dwellings = Dwellings(*dwellings);
  neighbourhood.dwellings_provenance = section.dwellings;
  neighbourhood.dwellings_by_type = dwellings_by_type(row, section);
  for (const NamedField& group : section.groups) {
    if (const auto share = row.share(group.field)) neighbourhood.groups.push_back({group.name, *share});
  }
  for (const ManifestAgeClass& age_class : section.age_classes)
    read.age_classes.push_back(age_class.is_count ? row.not_negative(age_class.field, most_in_one_area)
                                                  : row.share(age_class.field));
  read.age_knowledge = named_value(row, Field::age_knowledge, age_knowledge_names);
}

NeighbourhoodRow read_row(const CheckedRow& row, const NeighbourhoodSection& section) {
  NeighbourhoodRow read;
  Neighbourhood& neighbourhood = read.neighbourhood;
  read.place = row.place();
  neighbourhood.id = row.id();
  neighbourhood.name = one_line(row.text(position_of(Field::name)));
  if (neighbourhood.name.empty()) neighbourhood.name = neighbourhood.id;
  neighbourhood.municipality = row.text(position_of(Field::municipality));
  neighbourhood.kind = named_value(row, Field::kind, area_kind_names).value_or(AreaKind::land);
  read.district = row.text(position_of(Field::district));
  read.district_name = one_line(row.text(position_of(Field::district_name)));
  read_people(row, section, read);
  const std::string urban_type = row.text(position_of(Field::urban_type));
  if (!urban_type.empty()) neighbourhood.urban_type = urban_type;
  neighbourhood.strength = row.share(position_of(Field::strength));
  return read;
}

void report_duplicates(const std::vector<NeighbourhoodRow>& rows, Reading& reading) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const std::string& id = rows[i].neighbourhood.id;
    if (id.empty() || id != rows[i - 1].neighbourhood.id) continue;
    reading.problems.push_back(
        {"duplicate_feature", rows[i].place, {{"id", id}, {"first", rows[i - 1].place}}});
  }
}

std::vector<NeighbourhoodRow> read_rows(const DatasetManifest& manifest, Reading& reading) {
  const NeighbourhoodSection& section = manifest.neighbourhoods;
  const TableRequest request{section.table.source, section.table.fields, GeometryWish::polygons,
                             manifest.crs};
  Table table = read_table(request, reading);
  std::vector<NeighbourhoodRow> rows;
  for (TableRow& row : table.rows) {
    const CheckedRow checked(section.table, table, row, position_of(Field::id), reading);
    NeighbourhoodRow read = read_row(checked, section);
    // Without an area field the polygon measures the land; filled in once the shape has been checked.
    if (const auto land = checked.not_negative(position_of(Field::land_area_m2), largest_land_m2))
      read.neighbourhood.land_area = SquareMetres(*land);
    else
      read.land_is_measured = true;
    read.neighbourhood.area = std::move(row.area);
    rows.push_back(std::move(read));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const NeighbourhoodRow& a, const NeighbourhoodRow& b) {
    return a.neighbourhood.id < b.neighbourhood.id;
  });
  report_duplicates(rows, reading);
  return rows;
}

/// People in the water have no residence points, so that none of them can reach anything.
void warn_of_people_in_water(const std::vector<NeighbourhoodRow>& rows, Reading& reading) {
  for (const NeighbourhoodRow& row : rows) {
    const Neighbourhood& area = row.neighbourhood;
    const double residents = area.residents.value_or(Persons(0.0)).value();
    if (area.kind != AreaKind::water || residents <= 0.0) continue;
    reading.warnings.push_back(
        {"water_with_residents", row.place, {{"id", area.id}, {"name", area.name}, {"count", residents}}});
  }
}

/// District per row; the municipality, or the dataset as a whole, where there is none.
std::vector<District> settle_districts(std::vector<NeighbourhoodRow>& rows, const DatasetManifest& manifest) {
  std::map<std::string, std::string> names;
  for (NeighbourhoodRow& row : rows) {
    if (row.district.empty()) row.district = row.neighbourhood.municipality;
    if (row.district.empty()) {
      row.district = manifest.id;
      row.district_name = manifest.name.nl;
    }
    std::string& name = names[row.district];
    if (name.empty()) name = row.district_name;
  }
  std::vector<District> districts;
  districts.reserve(names.size());
  for (const auto& [id, name] : names) districts.push_back({id, name.empty() ? id : name});
  for (NeighbourhoodRow& row : rows) {
    const auto found = names.find(row.district);
    const auto position = static_cast<std::size_t>(std::distance(names.begin(), found));
    row.neighbourhood.district = Index<District>(position);
  }
  return districts;
}

}  // namespace

ReadAreas read_areas(const DatasetManifest& manifest, const Demography& demography, DatasetReading& reading) {
  ReadAreas areas;
  const auto before = reading.problems.size();
  note_input(manifest.neighbourhoods.table, reading);
  std::vector<NeighbourhoodRow> rows = read_rows(manifest, reading);
  if (rows.empty() && reading.problems.size() == before) {
    reading.problems.push_back({"no_neighbourhoods",
                                manifest.neighbourhoods.table.source.where,
                                {{"file", manifest.neighbourhoods.table.source.shown}}});
  }
  check_shapes(rows, manifest.neighbourhoods.table.source, reading);
  areas.read_whole = reading.problems.size() == before;
  areas.districts = settle_districts(rows, manifest);
  set_ages(rows, manifest.neighbourhoods, demography, areas.read_whole, reading);
  warn_of_people_in_water(rows, reading);
  for (NeighbourhoodRow& row : rows) {
    Neighbourhood& neighbourhood = row.neighbourhood;
    neighbourhood.centre = inner_point(neighbourhood.area);
    if (row.land_is_measured) neighbourhood.land_area = area_of(neighbourhood.area);
    areas.neighbourhoods.push_back(std::move(neighbourhood));
  }
  return areas;
}

}  // namespace voorzien::io
