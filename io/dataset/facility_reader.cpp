// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/facility_reader.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "io/dataset/checked_row.hpp"
#include "io/dataset/facility_merger.hpp"
#include "io/dataset/input_files.hpp"
#include "io/dataset/place_check.hpp"
#include "io/dataset/value_names.hpp"
#include "io/encoding/utf8.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

using Field = FacilityField;

constexpr double largest_capacity = 1e9;

std::optional<FunctionIndex> function_of(const CheckedRow& row, const FunctionCatalogue& catalogue,
                                         Reading& reading) {
  const std::string id = row.text(position_of(Field::function));
  const auto function = catalogue.find(id);
  if (function) return function;
  std::vector<std::string> known;
  for (const FacilityFunction& one : catalogue.functions) known.push_back(one.id);
  const auto near = near_names(id, known);
  reading.problems.push_back({near.empty() ? "facility_function_unknown" : "facility_function_unknown_near",
                              row.place(),
                              {{"id", row.text(position_of(Field::id))},
                               {"function", id},
                               {"near", joined(near)},
                               {"known", joined(known)}}});
  return std::nullopt;
}

/// Capacities of which only a part is known; told once per list.
class HalfKnown {
 public:
  void add(const CheckedRow& row) {
    if (count_++ > 0) return;
    first_ = row.text(position_of(Field::id));
    place_ = row.place();
  }
  void tell(Reading& reading) const {
    if (count_ == 0) return;
    reading.warnings.push_back(
        {"capacity_half_known", place_, {{"count", static_cast<double>(count_)}, {"id", first_}}});
  }

 private:
  std::size_t count_ = 0;
  std::string first_;
  std::string place_;
};

std::optional<Interval> capacity_of(const CheckedRow& row, const FacilitySection& section, HalfKnown& tally) {
  const auto mid = row.not_negative(position_of(Field::mid), largest_capacity);
  if (!section.capacity_is_interval) {
    if (!mid) return std::nullopt;
    return Interval::exactly(*mid);
  }
  const auto low = row.not_negative(position_of(Field::low), largest_capacity);
  const auto high = row.not_negative(position_of(Field::high), largest_capacity);
  if (!low && !mid && !high) return std::nullopt;
  if (!low || !mid || !high) {
    tally.add(row);
    return std::nullopt;
  }
  if (*low > *mid || *mid > *high) {
    row.report("capacity_not_ascending", position_of(Field::mid));
    return std::nullopt;
  }
  return Interval{*low, *mid, *high};
}

PlaceFrom place_from(const CheckedRow& row) {
  const std::string written = row.text(position_of(Field::place_from));
  for (const auto& choice : place_from_names) {
    if (choice.name == written) return choice.value;
  }
  if (!written.empty()) row.report("feature_unknown_name", position_of(Field::place_from));
  return PlaceFrom::given;
}

Status status_of(const CheckedRow& row, const FacilitySection& section) {
  if (!section.has_status_column) return section.status;
  const std::string written = row.text(position_of(Field::status));
  for (const auto& choice : status_names) {
    if (choice.name == written) return choice.value;
  }
  if (!written.empty()) row.report("feature_unknown_name", position_of(Field::status));
  return section.status;
}

FacilityRow read_row(const CheckedRow& row, const FacilitySection& section, FunctionIndex function,
                     HalfKnown& tally) {
  FacilityRow read;
  read.place = row.place();
  Facility& facility = read.facility;
  facility.id = row.id();
  facility.name = one_line(row.text(position_of(Field::name)));
  if (facility.name.empty()) facility.name = facility.id;
  facility.operated_by = row.text(position_of(Field::operated_by));
  facility.open_from = row.year(position_of(Field::open_from));
  facility.open_until = row.year(position_of(Field::open_until));
  if (facility.open_from && facility.open_until && *facility.open_until < *facility.open_from)
    row.report("facility_closes_before_opening", position_of(Field::open_until));
  facility.status = status_of(row, section);
  facility.place_from = place_from(row);
  facility.capacities = {{function, capacity_of(row, section, tally), section.capacity,
                          row.not_negative(position_of(Field::in_use), largest_capacity)}};
  return read;
}

/// How many facilities of each function every list gives, to notice what may count double.
class FunctionLists {
 public:
  void add(FunctionIndex function, const std::string& list) { ++counts_[function][list]; }

  void tell(const DatasetManifest& manifest, const FunctionCatalogue& catalogue, Reading& reading) const {
    for (const auto& [function, lists] : counts_) {
      const auto has = [one = function](const std::vector<FunctionIndex>& functions) {
        return std::find(functions.begin(), functions.end(), one) != functions.end();
      };
      // Where the list is not complete supply is not known, so that nothing is counted at all.
      if (lists.size() < 2 || !(has(manifest.complete_for) || has(manifest.illustrative_for))) continue;
      std::string told;
      for (const auto& [list, count] : lists)
        told += (told.empty() ? "" : ", ") + list + " (" + std::to_string(count) + ")";
      reading.warnings.push_back({"function_in_several_lists",
                                  "",
                                  {{"function", catalogue.functions[function].id}, {"lists", told}}});
    }
  }

 private:
  std::map<FunctionIndex, std::map<std::string, std::size_t>> counts_;
};

void read_list(const FacilitySection& section, const DatasetManifest& manifest,
               const FunctionCatalogue& catalogue, const NeighbourhoodFinder& finder, FacilityMerger& merger,
               FunctionLists& lists) {
  DatasetReading& reading = merger.reading();
  note_input(section.table, reading);
  const auto before = reading.problems.size();
  const TableRequest request{section.table.source, section.table.fields, GeometryWish::points, manifest.crs};
  const Table table = read_table(request, reading);
  const bool placed = reading.problems.size() == before;
  if (placed && are_degrees(table, finder)) {
    reading.problems.push_back(
        {"coordinates_are_degrees", section.table.source.where, {{"file", section.table.source.shown}}});
    return;
  }
  const bool says_complete =
      section.function && std::find(manifest.complete_for.begin(), manifest.complete_for.end(),
                                    *section.function) != manifest.complete_for.end();
  if (placed && table.rows.empty() && says_complete) {
    reading.warnings.push_back(
        {"facilities_none_read",
         section.table.source.where,
         {{"file", section.table.source.shown}, {"function", catalogue.functions[*section.function].id}}});
  }
  HalfKnown half_known;
  for (const TableRow& row : table.rows) {
    const CheckedRow checked(section.table, table, row, position_of(Field::id), reading);
    const auto function = section.function ? section.function : function_of(checked, catalogue, reading);
    if (!function) continue;
    FacilityRow read = read_row(checked, section, *function, half_known);
    read.facility.at = row.at;
    lists.add(*function, section.table.source.shown);
    merger.add(std::move(read));
  }
  half_known.tell(reading);
}

}  // namespace

std::vector<Facility> read_facilities(const DatasetManifest& manifest, const FunctionCatalogue& catalogue,
                                      const NeighbourhoodFinder& finder, DatasetReading& reading) {
  FacilityMerger merger(catalogue, reading);
  FunctionLists lists;
  for (const FacilitySection& section : manifest.facilities)
    read_list(section, manifest, catalogue, finder, merger, lists);
  lists.tell(manifest, catalogue, reading);
  std::vector<Facility> facilities = merger.merged();
  for (Facility& facility : facilities) {
    facility.neighbourhood = finder.at(facility.at);
    if (facility.neighbourhood) continue;
    const auto km = km_outside(facility.at, finder);
    if (!km) continue;
    reading.warnings.push_back({"facility_far_outside",
                                merger.place_of(facility.id),
                                {{"id", facility.id}, {"name", facility.name}, {"km", *km}}});
  }
  return facilities;
}

}  // namespace voorzien::io
