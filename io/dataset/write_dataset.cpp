// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/write_dataset.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/access/residence_points.hpp"
#include "engine/network/street_graph.hpp"
#include "io/dataset/costs_reader.hpp"
#include "io/dataset/csv_row.hpp"
#include "io/dataset/manifest_writer.hpp"
#include "io/dataset/neighbourhood_writer.hpp"
#include "io/dataset/value_names.hpp"
#include "io/network/network_table.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

/// Millionths of a person as a decimal number.
std::string persons_text(MicroPersons micro) {
  constexpr MicroPersons million = 1000000;
  std::string text = std::to_string(micro / million);
  const std::string fraction = std::to_string(million + micro % million).substr(1);
  const auto last = fraction.find_last_not_of('0');
  if (last != std::string::npos) text += '.' + fraction.substr(0, last + 1);
  return text;
}

std::string ages_text(const Town& town) {
  std::string text = "id,age,persons\n";
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    const std::string id = csv_cell(neighbourhood.id);
    for (std::size_t age = 0; age < age_count; ++age) {
      const MicroPersons persons = neighbourhood.ages.by_age[age];
      if (persons != 0) append_csv_row(text, {id, std::to_string(age), persons_text(persons)});
    }
  }
  return text;
}

std::string points_text(const Town& town) {
  const bool named = has_named_points(town);
  std::string text = named ? "neighbourhood,x,y,weight,id\n" : "neighbourhood,x,y,weight\n";
  const std::vector<std::string> names = residence_point_names(town);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const ResidencePoint& point = town.residence_points[i];
    const std::string neighbourhood = csv_cell(town.neighbourhoods[point.neighbourhood].id);
    append_csv_row(text, {neighbourhood, shortest(point.at.x), shortest(point.at.y), shortest(point.weight)});
    if (named) text.insert(text.size() - 1, ',' + csv_cell(names[i]));
  }
  return text;
}

/// What the rows of one list have in common.
using ListKey = std::tuple<std::string, Status, Status>;

/// Whether any place is guessed; towns without such places are written without that column.
bool any_guessed(const Town& town) {
  return std::any_of(town.facilities.begin(), town.facilities.end(),
                     [](const Facility& one) { return one.place_from != PlaceFrom::given; });
}

void append_facility(std::string& text, const Facility& facility, const FacilityCapacity& capacity,
                     const FunctionCatalogue& catalogue) {
  const auto& interval = capacity.capacity;
  append_csv_row(text,
                 {csv_cell(facility.id), csv_cell(facility.name), catalogue.functions[capacity.function].id,
                  shortest(facility.at.x), shortest(facility.at.y), interval ? shortest(interval->low) : "",
                  interval ? shortest(interval->mid) : "", interval ? shortest(interval->high) : "",
                  csv_cell(capacity.in_use), csv_cell(facility.open_from), csv_cell(facility.open_until),
                  csv_cell(facility.operated_by)});
}

std::map<ListKey, std::string> facility_texts(const Town& town, const FunctionCatalogue& catalogue) {
  std::map<ListKey, std::string> texts;
  const bool with_places = any_guessed(town);
  for (const Facility& facility : town.facilities) {
    for (const FacilityCapacity& capacity : facility.capacities) {
      const Provenance& provenance = capacity.provenance;
      std::string& text = texts[{provenance.source, provenance.status, facility.status}];
      if (text.empty()) {
        text =
            "id,name,function,x,y,capacity_low,capacity_mid,capacity_high,in_use,open_from,open_until,"
            "operator";
        text += with_places ? ",place_from\n" : "\n";
      }
      append_facility(text, facility, capacity, catalogue);
      // One more cell before the end of the row.
      if (with_places) text.insert(text.size() - 1, ',' + name_of(facility.place_from, place_from_names));
    }
  }
  return texts;
}

}  // namespace

std::vector<DatasetFile> dataset_files(const Town& town, const FunctionCatalogue& catalogue) {
  std::vector<DatasetFile> files;
  DatasetLists lists{{}, site_lists(town, catalogue), room_lists(town, catalogue)};
  for (auto& [key, text] : facility_texts(town, catalogue)) {
    auto& facilities = lists.facilities;
    const std::string number = facilities.empty() ? "" : "-" + std::to_string(facilities.size() + 1);
    const auto& [source, capacity_status, status] = key;
    facilities.push_back(
        {"facilities" + number + ".csv", {source, capacity_status}, status, any_guessed(town)});
    files.push_back({facilities.back().file, text});
  }
  for (const SiteList& list : lists.sites) files.push_back({list.file, list.text});
  for (const RoomList& list : lists.rooms) {
    files.push_back({list.file, list.text});
    if (!list.bookings_file.empty()) files.push_back({list.bookings_file, list.bookings_text});
  }
  if (town.network) files.push_back({"streets.csv", network_table_text(town.network->streets->network())});
  if (town.costs) files.push_back({"costs.csv", costs_text(*town.costs->table)});
  files.insert(files.begin(), {{"dataset.json", manifest_text(town, catalogue, lists)},
                               {"neighbourhoods.geojson", neighbourhoods_text(town)},
                               {"ages.csv", ages_text(town)},
                               {"points.csv", points_text(town)}});
  return files;
}

}  // namespace voorzien::io
